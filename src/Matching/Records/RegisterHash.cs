namespace Matching;

/// <summary>A short text that tells one register apart from every other: the same for the same content, whatever files it came from.</summary>
/// <remarks>
/// SHA-256 over every field of every record in the order of the problem, written line by line as <c>docs/records.md</c> says, so that no two registers are written alike. Of distances by road it holds the kind, the least detour and
/// every entry of a <see cref="TravelMatrix"/>; what another <see cref="ITravel"/> of one's own answers it cannot know. Words for people to read only (the reason of a judgement) are left out.
/// Pure; safe for any number of threads.
/// </remarks>
public static class RegisterHash
{
    /// <summary>The hash of a problem's content.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        using var hash = new CanonicalLines();
        hash.Add("register", 1, problem.AsOf, problem.Travel.GetType().Name, problem.Travel.LeastDetour);
        foreach ((GeoPoint from, GeoPoint to, Distance distance) in (problem.Travel as TravelMatrix)?.Entries ?? [])
        {
            hash.Add("travel", from, to, distance.Kilometres);
        }

        foreach (Authority authority in problem.Authorities.Authorities)
        {
            hash.Add("authority", authority.Id, CanonicalLines.List(authority.Neighbours.Order(Comparer<AuthorityId>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value)))));
        }

        foreach (Provider provider in problem.Providers)
        {
            hash.Add("provider", provider.Id, provider.Kind, provider.Authority, provider.Country, provider.RegisteredFor, provider.RegisteredAges.From, provider.RegisteredAges.To, provider.RegisteredOn);
        }

        foreach (Home home in problem.Homes)
        {
            Add(hash, home);
        }

        foreach (Referral referral in problem.Referrals)
        {
            hash.Add("referral", referral.From, referral.Urgency, referral.Kind, referral.CarePlan, referral.PresentHome, referral.PresentSince, referral.MoveReason, referral.EmergencyOutsideApproval);
            Add(hash, referral.Child);
        }

        foreach (Resident resident in problem.Residents)
        {
            hash.Add("resident", resident.Home, resident.Since);
            Add(hash, resident.Child);
        }

        AddRelations(hash, problem);
        return hash.ToString();
    }

    private static void Add(CanonicalLines hash, Home home)
    {
        Approval approval = home.Approval;
        hash.Add("home", home.Id, home.Kind, home.Provider, home.Location, home.Authority, home.IsRegistered, home.ApprovedOn, home.PlacesBeforeApril2027, home.AvailableFrom, home.TakesOneChild, home.WeeklyCost);
        hash.Add("approval", approval.Places, approval.Ages.From, approval.Ages.To, approval.Sexes, CanonicalLines.List(approval.Kinds), CanonicalLines.List(approval.NamedChildren));
        hash.Add("lists", CanonicalLines.List(home.Unavailable), CanonicalLines.List(home.Household), CanonicalLines.List(home.Interests), CanonicalLines.List(home.Capabilities.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}")));
        switch (home)
        {
            case FosterHome { Exemption: { } exemption }:
                hash.Add("exemption", exemption.IsGranted, CanonicalLines.List(exemption.Children));
                break;
            case KinshipHome kinship:
                hash.Add("assessed", kinship.AssessedOn);
                break;
            case StaffedHome staffed:
                hash.Add("staff", staffed.Staff.OnShift, staffed.Staff.Continuity, staffed.Staff.Trained);
                break;
            default:
                break;
        }
    }

    private static void Add(CanonicalLines hash, Child child)
    {
        hash.Add("child", child.Id, child.DateOfBirth, child.HomeCommunity, child.Authority, child.Sex, child.School, child.SchoolYear, child.LivesAlone, child.StaffNeeded, child.PlacementsInYear);
        hash.Add("needs", CanonicalLines.List(child.Needs.OrderBy(need => need.Strength)), CanonicalLines.List(child.FamilyTime.Select(time => (object)$"{CanonicalLines.Text(time.Place)} {CanonicalLines.Text(time.TimesAMonth)}")));
        hash.Add("safety", CanonicalLines.List(child.ExclusionZones.Select(zone => (object)$"{CanonicalLines.Text(zone.Centre)} {CanonicalLines.Text(zone.Radius.Kilometres)}")), CanonicalLines.List(child.UnsafePeople));
        hash.Add("facts", child.SecureAuthorisation?.From, child.SecureAuthorisation?.Until, child.SecureAuthorisation?.MinistersApproved, CanonicalLines.List(child.Interests), child.IsDisabled, child.SpeaksWelsh, child.IsUnaccompanied);
    }

    private static void AddRelations(CanonicalLines hash, MatchingProblem problem)
    {
        foreach (SiblingGroup group in problem.SiblingGroups)
        {
            hash.Add("siblings", group.Id, group.Relation, CanonicalLines.List(group.Children));
        }

        foreach (ImpactAssessment impact in problem.ImpactAssessments)
        {
            hash.Add("impact", impact.Child, impact.On, impact.Severity, impact.AssessedBy, impact.AssessedOn);
        }

        foreach (Wish wish in problem.Wishes)
        {
            object? about = wish switch
            {
                HomeWish home => home.Home,
                PersonWish person => person.Other,
                FeatureWish feature => feature.Feature,
                PlaceWish place => $"{CanonicalLines.Text(place.Place)} {CanonicalLines.Text(place.Within.Kilometres)}",
                _ => null,
            };
            hash.Add("wish", wish.GetType().Name, wish.Child, wish.By, wish.Importance, wish.Against, about);
        }

        foreach (Judgement judgement in problem.Judgements)
        {
            hash.Add("judgement", judgement.Child, judgement.Home, judgement.Kind, judgement.By, judgement.On);
        }

        foreach (Decline decline in problem.Declines)
        {
            hash.Add("decline", decline.Child, decline.Home, decline.On);
        }

        foreach (SupplementaryApproval approval in problem.SupplementaryApprovals)
        {
            hash.Add("supplementary", approval.Child, approval.Provider, approval.On);
        }
    }
}
