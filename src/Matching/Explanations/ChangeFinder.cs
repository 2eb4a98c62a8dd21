namespace Matching;

/// <summary>Says for each rule that keeps a unit from a home which change would lift it there.</summary>
internal static class ChangeFinder
{
    private const int MostStaff = 100;
    private const int MostPlaces = 60;

    /// <summary>The changes that lift every block, each once, in the order of <see cref="ChangeKind"/>; null when one of the rules may not be lifted.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="unit">Those who would come.</param>
    /// <param name="home">The home.</param>
    /// <param name="company">All others who would live there.</param>
    /// <param name="blocks">The rules that keep them from it.</param>
    public static IReadOnlyList<RequiredChange>? Lifting(
        MatchingProblem problem, IReadOnlyList<Referral> unit, Home home, IReadOnlyList<Child> company, IReadOnlyList<HomeBlock> blocks)
    {
        var found = new List<RequiredChange>();
        foreach (IGrouping<Rule, HomeBlock> block in blocks.GroupBy(block => block.Rule))
        {
            LiftedBy by = RuleLift.Of(block.Key);
            if (by == LiftedBy.Nobody)
            {
                return null;
            }

            RequiredChange[] lifting = [.. Lifting(block.Key, problem, unit, home, company, [.. block.Select(one => one.Child)]).Select(change => new RequiredChange(change.Kind, by, change.Size, change.Edit))];
            if (lifting.Length == 0)
            {
                return null;
            }

            found.AddRange(lifting);
        }

        return [.. found.OrderBy(change => change.Kind).ThenBy(change => change.Edit.Describe(), StringComparer.Ordinal)];
    }

    /// <summary>
    /// The change that an officer may make at once for all foster homes: the emergency outside the terms of approval, instead of those terms; null where the law has no place for it.
    /// </summary>
    public static IReadOnlyList<RequiredChange>? InEmergency(IReadOnlyList<Referral> unit, Home home, IReadOnlyList<RequiredChange> lifting)
    {
        bool applies = home is FosterHome
            && unit.All(member => member is { Urgency: Urgency.Emergency, EmergencyOutsideApproval: false } && member.PresentHome != home.Id)
            && lifting.Any(IsTerm);
        return !applies ? null :
        [
            .. unit.Select(member => new RequiredChange(ChangeKind.EmergencyOutsideApproval, LiftedBy.Authority, 1, new AllowOutsideApproval(member.Child.Id)))
                .Concat(lifting.Where(change => !IsTerm(change)))
                .OrderBy(change => change.Kind).ThenBy(change => change.Edit.Describe(), StringComparer.Ordinal),
        ];
    }

    private static bool IsTerm(RequiredChange change) => change.Kind is ChangeKind.AgesApproved or ChangeKind.KindsApproved or ChangeKind.SexesApproved;

    private static IEnumerable<(ChangeKind Kind, int Size, ScenarioEdit Edit)> Lifting(
        Rule rule, MatchingProblem problem, IReadOnlyList<Referral> unit, Home home, IReadOnlyList<Child> company, IReadOnlyList<Referral> kept)
    {
        switch (rule)
        {
            case AvailableOnTheDay:
                return kept.Select(member => member.NeededFrom(problem)).Distinct().Select(day => (ChangeKind.AvailableEarlier, DaysTo(home, day), (ScenarioEdit)new MakeAvailable(home.Id, day)));
            case NotDeclined:
                return kept.Select(member => (ChangeKind.DeclineWithdrawn, 1, (ScenarioEdit)new WithdrawDecline(member.Child.Id, home.Id)));
            case EssentialNeedsMet:
                return kept.SelectMany(member => member.Child.Needs)
                    .Where(need => need.Strength == NeedStrength.Essential && home.Answer(need.Capability) == CapabilityAnswer.No)
                    .Select(need => need.Capability).Distinct()
                    .Select(need => (ChangeKind.CapabilityOffered, 1, (ScenarioEdit)new RecordCapability(home.Id, need)));
            case WithinApprovedAges:
                AgeRange ages = new(
                    Math.Min(home.Approval.Ages.From, kept.Min(member => member.AgeWhenNeeded(problem))),
                    Math.Max(home.Approval.Ages.To, kept.Max(member => member.AgeWhenNeeded(problem))));
                return [(ChangeKind.AgesApproved, ages.To - ages.From - (home.Approval.Ages.To - home.Approval.Ages.From), new ChangeApprovedAges(home.Id, ages))];
            case WithinApprovedSexes:
                return [(ChangeKind.SexesApproved, 1, new ChangeApprovedSexes(home.Id, SexesApproved.Any))];
            case ApprovedKindOfPlacement:
                PlacementKind[] kinds = [.. home.Approval.Kinds.Concat(kept.Select(member => member.Kind)).Distinct().Order()];
                return [(ChangeKind.KindsApproved, kinds.Length - home.Approval.Kinds.Count, new ChangeApprovedKinds(home.Id, kinds))];
            case NamedChildrenOnly:
                return [(ChangeKind.ChildNamed, kept.Count, new ChangeNamedChildren(home.Id, [.. home.Approval.NamedChildren, .. kept.Select(member => member.Child.Id)]))];
            case WithinCarePlan:
                return home is SecureHome ? [] : kept.Select(member => (ChangeKind.CarePlanAllows, 1, (ScenarioEdit)new ChangeCarePlan(member.Child.Id, member.CarePlan | home.Kind)));
            case NotVetoed:
                return kept.Select(member => (ChangeKind.JudgementWithdrawn, 1, (ScenarioEdit)new WithdrawJudgement(member.Child.Id, home.Id, JudgementKind.Veto)));
            case PinnedElsewhere:
                return kept.SelectMany(member => problem.JudgementsOn(member.Child.Id))
                    .Where(judgement => judgement.Kind == JudgementKind.Pin && judgement.Home != home.Id)
                    .Select(judgement => (ChangeKind.JudgementWithdrawn, 1, (ScenarioEdit)new WithdrawJudgement(judgement.Child, judgement.Home, JudgementKind.Pin)))
                    .DistinctBy(change => change.Item3.Describe());
            case ForProfitByApproval:
                return kept.Select(member => (ChangeKind.MinistersApproval, 1, (ScenarioEdit)new ApproveSupplementaryPlacement(member.Child.Id, home.Provider)));
            case HomeRule:
                return OfWholeHome(rule, problem, unit, home, company);
            default:
                return [];
        }
    }

    private static IEnumerable<(ChangeKind Kind, int Size, ScenarioEdit Edit)> OfWholeHome(
        Rule rule, MatchingProblem problem, IReadOnlyList<Referral> unit, Home home, IReadOnlyList<Child> company)
    {
        switch (rule)
        {
            case PlacesAvailable places:
                int more = company.Count + unit.Count - places.Places(problem.ProviderOf(home), home);
                return home.Approval.Places + more <= MostPlaces ? [(ChangeKind.MorePlaces, more, new ChangePlaces(home.Id, more))] : [];
            case UsualFosteringLimit:
                return [(ChangeKind.FosteringLimitExemption, unit.Count, new ExemptFromFosteringLimit(home.Id, [.. unit.Select(member => member.Child.Id)]))];
            case HomeTakesOneChild:
                return [(ChangeKind.MoreThanOneChild, 1, new ChangeTakesOneChild(home.Id, false))];
            case StaffOnShift:
                long needed = company.Concat(unit.Select(member => member.Child)).Sum(child => StaffOnShift.Thousandths(StaffOnShift.Needed(child)));
                long moreStaff = needed - StaffOnShift.Thousandths(StaffOnShift.Limit(home) ?? 0);
                return needed <= MostStaff * 1000 ? [(ChangeKind.MoreStaff, (int)moreStaff, new ChangeStaffOnShift(home.Id, needed / 1000.0))] : [];
            default:
                return [];
        }
    }

    // Days by which the home would have to be free earlier: until it can take a child, or until the end of the break.
    private static int DaysTo(Home home, DateOnly day)
    {
        int early = home.AvailableFrom is { } from && from > day ? from.DayNumber - day.DayNumber : 0;
        int closed = home.Unavailable.Where(span => span.Contains(day)).Select(span => span.To.DayNumber - day.DayNumber + 1).DefaultIfEmpty(0).Max();
        return Math.Max(early, closed);
    }
}
