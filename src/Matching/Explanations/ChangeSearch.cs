namespace Matching;

/// <summary>Looks for the smallest sets of changes that would place a child, those that ask least first, and proves each by solving again.</summary>
/// <remarks>
/// A set suffices when a plan for the changed problem places the child, and with the child as many fewer are unplaced as must be placed together. Changes only ever add possibilities, so a
/// set that does not suffice has no part that does: to prove a set smallest, it is enough to look at those with one change less.
/// </remarks>
internal sealed class ChangeSearch(PlanExplorer explorer, Referral referral, HomeBlocks blocks, WhyUnplacedOptions options, CancellationToken cancellationToken)
{
    /// <summary>How many sets may be tried that need others to make room; each may take a search for nothing.</summary>
    private const int MostWithoutRoom = 3;

    private readonly MatchingResult result = explorer.Result;
    private readonly List<HashSet<string>> accepted = [];
    private readonly Dictionary<string, bool?> known = new(StringComparer.Ordinal);
    private int trials;

    /// <summary>Whether there may be more sets than were found.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The sets, those that ask least first; those at another child's cost last, and told only where too few others were found.</summary>
    public IReadOnlyList<ChangeSet> Find(IReadOnlyList<HomeOutlook> homes)
    {
        var limits = new PlanLimits(result.Problem, result.Policy, result.Plan);
        Candidate[] candidates = [.. homes.SelectMany(home => Candidates(home, limits)).Order().DistinctBy(candidate => (candidate.Key, candidate.HasRoom))];
        var found = new List<ChangeSet>();
        int withoutRoom = 0;
        foreach (Candidate candidate in candidates)
        {
            if (accepted.Exists(set => set.IsSubsetOf(candidate.Keys)))
            {
                continue;
            }

            bool mayTry = candidate.HasRoom || withoutRoom++ < MostWithoutRoom;
            if (found.Count(set => set.HarmsNobody) == options.ChangeSets || trials >= options.Trials || !mayTry || cancellationToken.IsCancellationRequested)
            {
                IsCut = true;
                if (mayTry)
                {
                    break;
                }

                continue;
            }

            if (Try(candidate, candidates) is { } set)
            {
                accepted.Add(candidate.Keys);
                found.Add(set);
            }
        }

        IsCut |= found.Count > options.ChangeSets;
        return [.. found.OrderBy(set => !set.HarmsNobody).Take(options.ChangeSets)];
    }

    private IEnumerable<Candidate> Candidates(HomeOutlook outlook, PlanLimits limits)
    {
        bool room = !limits.BrokenBy([.. blocks.Unit.Select(member => (member, (Home?)null, (Home?)outlook.Home))]).Any();
        foreach ((IReadOnlyList<RequiredChange>? changes, bool hasRoom) in new[] { (outlook.LiftingAll, room), (outlook.Lifting, false) })
        {
            if (changes is null or { Count: 0 } || (!hasRoom && outlook.LiftingAll?.Count == changes.Count && room))
            {
                continue;
            }

            yield return new(outlook, changes, hasRoom);
            if (ChangeFinder.InEmergency(blocks.Unit, outlook.Home, changes) is { } other)
            {
                yield return new(outlook, other, hasRoom);
            }
        }
    }

    private ChangeSet? Try(Candidate candidate, Candidate[] candidates)
    {
        if (Apply(candidate.Changes) is not { } applied || !Opens(applied, candidate.Outlook.Home.Id))
        {
            return null;
        }

        bool? smallest = IsSmallest(candidate, candidates);
        if (smallest == false)
        {
            return null;
        }

        PlacementPlan? start = candidate.HasRoom ? WithUnitAt(candidate.Outlook.Home.Id) : null;
        VariationResult best = Resolve(applied, start);
        bool isPlaced = best.Plan?.HomeOf(referral.Child.Id) is not null;
        if (isPlaced && Suffices(best))
        {
            known[candidate.Key] = true;
            return Set(candidate, best, best.Plan!.HomeOf(referral.Child.Id), [], smallest == true);
        }

        if (!best.HasPlan || (!candidate.HasRoom && !FewerUnplaced(best)))
        {
            return null;
        }

        // Somebody else would come first; what it costs to place this child all the same is told, and who that would be.
        VariationResult pinned = Resolve(applied, start, new ChildAtHome(referral.Child.Id, candidate.Outlook.Home.Id));
        return pinned.HasPlan && Suffices(pinned) ? Set(candidate, pinned, null, Newly(best), smallest == true) : null;
    }

    // False when a part of the set suffices; null when it is not proven that none does.
    private bool? IsSmallest(Candidate candidate, Candidate[] candidates)
    {
        bool? proven = Enumerable.Range(0, (int)ObjectiveLevel.Law).All(level => result.Levels[level].IsClosed) ? true : null;
        for (int left = 0; candidate.Changes.Count > 1 && left < candidate.Changes.Count; left++)
        {
            RequiredChange[] part = [.. candidate.Changes.Where((_, index) => index != left)];
            switch (SufficesAlone(part, candidates))
            {
                case true:
                    return false;
                case null:
                    proven = null;
                    break;
            }
        }

        return proven;
    }

    private bool? SufficesAlone(RequiredChange[] part, Candidate[] candidates)
    {
        string key = Candidate.KeyOf(part);
        if (known.TryGetValue(key, out bool? answer))
        {
            return answer;
        }

        var keys = part.Select(Candidate.KeyOf).ToHashSet(StringComparer.Ordinal);
        bool ofChildAlone = part.All(change => change.Kind is ChangeKind.DeclineWithdrawn or ChangeKind.EmergencyOutsideApproval or ChangeKind.ChildNamed
            or ChangeKind.FosteringLimitExemption or ChangeKind.CarePlanAllows or ChangeKind.JudgementWithdrawn or ChangeKind.MinistersApproval);

        // What concerns this child alone and opens no home to the child changes nothing for anybody.
        answer = ofChildAlone && !candidates.Any(other => other.Keys.IsSubsetOf(keys)) ? false : Solved(part);
        known[key] = answer;
        return answer;
    }

    private bool? Solved(RequiredChange[] part)
    {
        if (trials >= options.Trials || Apply(part) is not { } applied)
        {
            return null;
        }

        VariationResult best = Resolve(applied, null);
        if (best.HasPlan && !FewerUnplaced(best) && IsClosed(best))
        {
            return false;
        }

        if (best.Plan?.HomeOf(referral.Child.Id) is not null && Suffices(best))
        {
            return true;
        }

        return !OpensAny(applied) ? false : ForUnitFirst(part);
    }

    // Somebody else would come first. With the child's need taken for an emergency, the fewest that are unplaced when the child is placed come out, unless emergencies compete.
    private bool? ForUnitFirst(RequiredChange[] part)
    {
        if (trials >= options.Trials || blocks.Unit.Any(member => member.Urgency == Urgency.Emergency || member.EmergencyOutsideApproval))
        {
            return null;
        }

        IEnumerable<ScenarioEdit> first = blocks.Unit.Select(member => new ChangeUrgency(member.Child.Id, Urgency.Emergency));
        if (Apply([.. part.Select(change => change.Edit), .. first]) is not { } applied)
        {
            return null;
        }

        VariationResult best = Resolve(applied, null);
        return best.Plan?.HomeOf(referral.Child.Id) is null ? null : Suffices(best) ? true : IsClosed(best) ? false : null;
    }

    private static bool IsClosed(VariationResult found) => found.Levels.Take((int)ObjectiveLevel.Law).All(level => level.IsClosed);

    private AppliedScenario? Apply(IReadOnlyList<RequiredChange> changes) => Apply([.. changes.Select(change => change.Edit)]);

    private AppliedScenario? Apply(ScenarioEdit[] edits)
    {
        try
        {
            return new Scenario("changes", edits).Apply(result.Problem, result.Policy);
        }
        catch (InvalidScenarioException)
        {
            // What contradicts the rest of the register is no change that anybody could make.
            return null;
        }
    }

    private bool Opens(AppliedScenario applied, HomeId home) => BlocksIn(applied).Of(applied.Problem.FindHome(home)!).Count == 0;

    private bool OpensAny(AppliedScenario applied)
    {
        HomeBlocks changed = BlocksIn(applied);
        return applied.Problem.Homes.AsParallel().Any(home => changed.Of(home).Count == 0);
    }

    private HomeBlocks BlocksIn(AppliedScenario applied) => new(applied.Problem, result.Policy, applied.Problem.FindReferral(referral.Child.Id)!);

    private VariationResult Resolve(AppliedScenario applied, PlacementPlan? start, params IReadOnlyList<ChildAtHome> pins)
    {
        trials++;
        var variation = new Variation { Pins = pins, Problem = applied.Problem, TouchedChildren = applied.TouchedChildren, TouchedHomes = applied.TouchedHomes, Start = start };
        return explorer.Resolve(variation, options.Explore, cancellationToken);
    }

    // The plan as it is, and those who are unplaced in the home that now has room for them.
    private PlacementPlan WithUnitAt(HomeId home) =>
        new(result.Plan.Placements.Select(placement => blocks.Unit.Any(member => member.Child.Id == placement.Child) ? placement with { Home = home } : placement));

    private bool Suffices(VariationResult found) => Unplaced(found.Score!.Value) <= Unplaced(result.Score) - Unplaced(OfUnit());

    private bool FewerUnplaced(VariationResult found) => Unplaced(found.Score!.Value) < Unplaced(result.Score);

    private PlanScore OfUnit() => new(Of(Urgency.Emergency), Of(Urgency.Urgent), Of(Urgency.Planned), 0, 0);

    private long Of(Urgency urgency) => blocks.Unit.Count(member => member.Urgency == urgency);

    private static PlanScore Unplaced(PlanScore score) => score with { Law = 0, Wishes = 0 };

    private ChangeSet Set(Candidate candidate, VariationResult found, HomeId? proposed, IReadOnlyList<ChildId> instead, bool isSmallest) => new(
        candidate.Outlook.Home.Id,
        candidate.Outlook.Distance,
        candidate.Changes,
        proposed,
        instead,
        found.Score!.Value - result.Score,
        [.. Others(found)],
        [.. Others(found).Where(change => change.To is not null && change.From is { } home && result.Problem.FindReferral(change.Child)?.PresentHome == home).Select(change => change.Child)],
        found.IsExact,
        isSmallest);

    private IEnumerable<ProposalChange> Others(VariationResult found) => found.Changes.Where(change => blocks.Unit.All(member => member.Child.Id != change.Child));

    private ChildId[] Newly(VariationResult best) => [.. result.Unplaced.Select(child => child.Child).Where(child => best.Plan!.HomeOf(child) is not null)];

    /// <summary>A set of changes that opens a home, in the order of how much it asks.</summary>
    private sealed class Candidate(HomeOutlook outlook, IReadOnlyList<RequiredChange> changes, bool hasRoom) : IComparable<Candidate>
    {
        public HomeOutlook Outlook { get; } = outlook;

        public IReadOnlyList<RequiredChange> Changes { get; } = changes;

        /// <summary>Whether the child could come while everybody else lives as proposed.</summary>
        public bool HasRoom { get; } = hasRoom;

        public HashSet<string> Keys { get; } = changes.Select(KeyOf).ToHashSet(StringComparer.Ordinal);

        public string Key { get; } = KeyOf(changes);

        public static string KeyOf(RequiredChange change) => change.Edit.Describe();

        public static string KeyOf(IReadOnlyList<RequiredChange> changes) => string.Join('\n', changes.Select(KeyOf).Order(StringComparer.Ordinal));

        public int CompareTo(Candidate? other)
        {
            int order = Changes.Count.CompareTo(other!.Changes.Count);
            for (int index = 0; order == 0 && index < Changes.Count; index++)
            {
                order = Changes[index].Kind.CompareTo(other.Changes[index].Kind);
            }

            order = order != 0 ? order : Changes.Sum(change => change.Size).CompareTo(other.Changes.Sum(change => change.Size));
            order = order != 0 ? order : Outlook.Distance.CompareTo(other.Outlook.Distance);
            order = order != 0 ? order : string.CompareOrdinal(Outlook.Home.Id.Value, other.Outlook.Home.Id.Value);
            return order != 0 ? order : other.HasRoom.CompareTo(HasRoom);
        }
    }
}
