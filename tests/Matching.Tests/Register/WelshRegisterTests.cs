using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matching.Testing;

namespace Matching.Tests;

public sealed class WelshRegisterTests
{
    private static readonly MatchingProblem Today = WelshRegister.Generate().Build();
    private static readonly MatchingProblem Afresh = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh }).Build();

    [Fact]
    public void Today_and_afresh_share_the_same_children_and_homes()
    {
        string[] today = [.. Today.Residents.Select(resident => Line(resident.Child)).Concat(Today.Referrals.Select(referral => Line(referral.Child))).Order(StringComparer.Ordinal)];

        Afresh.Referrals.Select(referral => Line(referral.Child)).ShouldBe(today);
        Afresh.Homes.Select(Line).ShouldBe(Today.Homes.Select(Line));
    }

    [Fact]
    public void Afresh_has_no_residents_and_nobody_has_a_present_home()
    {
        Afresh.Residents.ShouldBeEmpty();
        Afresh.Referrals.ShouldAllBe(referral => referral.PresentHome == null && referral.MoveReason == null);
    }

    [Fact]
    public void Today_nobody_lives_where_the_approval_does_not_allow()
    {
        foreach (Home home in Today.Homes)
        {
            Child[] children =
            [
                .. Today.ResidentsOf(home.Id),
                .. Today.Referrals.Where(referral => referral.PresentHome == home.Id).Select(referral => referral.Child),
            ];
            children.Length.ShouldBeLessThanOrEqualTo(home.Approval.Places, home.ToString());
            children.ShouldAllBe(child => home.Approval.Ages.Contains(child.AgeOn(Today.AsOf)));
        }
    }

    private static string Hash(MatchingProblem problem)
    {
        IEnumerable<string> lines =
        [
            .. problem.Providers.Select(provider => $"{provider.Id} {provider.Kind} {provider.RegisteredOn:O}"),
            .. problem.Homes.Select(Line),
            .. problem.Referrals.Select(referral => $"{Line(referral.Child)} {referral.Urgency} {referral.Kind} {referral.CarePlan} {referral.PresentHome} {referral.MoveReason}"),
            .. problem.Residents.Select(resident => $"{Line(resident.Child)} {resident.Home} {resident.Since:O}"),
            .. problem.SiblingGroups.Select(group => $"{group.Id} {string.Join('+', group.Children)} {group.Relation}"),
            .. problem.ImpactAssessments.Select(impact => impact.ToString()),
            .. problem.Wishes.Select(wish => wish.ToString()),
            .. problem.Judgements.Select(judgement => judgement.ToString()),
            .. problem.Declines.Select(decline => decline.ToString()),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }

    private static string Line(Child child) => string.Create(
        CultureInfo.InvariantCulture,
        $"{child.Id} {child.DateOfBirth:O} {child.Sex} {child.HomeCommunity} {child.Authority} {string.Join(' ', child.Needs)} {child.School} {child.SchoolYear} {child.PlacementsInYear} {child.StaffNeeded} {child.LivesAlone} {string.Join(' ', child.UnsafePeople)}");

    private static string Line(Home home) => string.Create(
        CultureInfo.InvariantCulture,
        $"{home.Id} {home.Kind} {home.Provider} {home.Location} {home.Authority} {home.Approval.Places} {home.Approval.Ages} {home.Approval.Sexes} {string.Join(' ', home.Approval.NamedChildren)} {home.WeeklyCost} {string.Join(' ', home.Capabilities.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal))}");

    [Fact]
    public void Generate_SameSeed_SameRegister()
    {
        Hash(WelshRegister.Generate().Build()).ShouldBe(Hash(Today));
    }
}
