using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Tests;

/// <summary>A register as text, so that two can be compared whole, and its parts' fingerprints.</summary>
internal static class RegisterText
{
    /// <summary>One line a part: how many entries, and the first 16 digits of the SHA-256 of their text.</summary>
    public static string Fingerprints(MatchingProblem problem)
    {
        string travel = problem.Travel.LeastDetour.ToString(CultureInfo.InvariantCulture);
        return string.Join('\n',
        [
            Fingerprint("providers", problem.Providers.Select(provider => $"{provider.Id} {provider.Kind} {provider.Country} {provider.RegisteredFor} {provider.RegisteredOn:O}")),
            Fingerprint("homes", problem.Homes.Select(Line)),
            Fingerprint("referrals", problem.Referrals.Select(Line)),
            Fingerprint("residents", problem.Residents.Select(resident => $"{Line(resident.Child)} {resident.Home} {resident.Since:O}")),
            Fingerprint("sibling groups", problem.SiblingGroups.Select(group => $"{group.Id} {string.Join('+', group.Children)} {group.Relation}")),
            Fingerprint("impacts", problem.ImpactAssessments.Select(impact => impact.ToString())),
            Fingerprint("wishes", problem.Wishes.Select(wish => wish.ToString())),
            Fingerprint("judgements", problem.Judgements.Select(judgement => judgement.ToString())),
            Fingerprint("declines", problem.Declines.Select(decline => decline.ToString())),
            Fingerprint("supplementary approvals", problem.SupplementaryApprovals.Select(approval => approval.ToString())),
            $"least detour {travel}",
        ]);
    }

    public static string Line(Child child) => string.Create(
        CultureInfo.InvariantCulture,
        $"{child.Id} {child.DateOfBirth:O} {child.Sex} {child.HomeCommunity} {child.Authority} [{string.Join(' ', child.Needs)}] {child.School} {child.SchoolYear} "
            + $"[{string.Join(' ', child.FamilyTime)}] [{string.Join(' ', child.ExclusionZones)}] [{string.Join(' ', child.UnsafePeople)}] {child.LivesAlone} {child.StaffNeeded} "
            + $"{child.PlacementsInYear} {child.SecureAuthorisation} [{string.Join(' ', child.Interests)}] {child.IsDisabled} {child.SpeaksWelsh} {child.IsUnaccompanied}");

    public static string Line(Home home) => string.Create(
        CultureInfo.InvariantCulture,
        $"{home.Id} {home.Kind} {home.Provider} {home.Location} {home.Authority} {home.Approval.Places} {home.Approval.Ages} {home.Approval.Sexes} "
            + $"[{string.Join(' ', home.Approval.Kinds)}] [{string.Join(' ', home.Approval.NamedChildren)}] {home.WeeklyCost} {home.ApprovedOn:O} {home.AvailableFrom:O} "
            + $"[{string.Join(' ', home.Unavailable)}] {home.TakesOneChild} {home.IsRegistered} [{string.Join(' ', home.Household)}] [{string.Join(' ', home.Interests)}] "
            + $"{(home as StaffedHome)?.Staff} [{string.Join(' ', home.Capabilities.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal))}]");

    private static string Line(Referral referral) =>
        $"{Line(referral.Child)} {referral.Urgency} {referral.Kind} {referral.CarePlan} {referral.PresentHome} {referral.PresentSince:O} {referral.MoveReason} {referral.EmergencyOutsideApproval}";

    private static string Fingerprint(string part, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))))[..16];
        return $"{part} {all.Length} {hash}";
    }
}
