namespace Matching.Solver;

/// <summary>A solved model kept ready for questions: what would the best plan be with this item in that bin, or not in it?</summary>
/// <remarks>
/// <para>The first question works out what is kept of each level; the others then look only at what they can change, mostly a few dozen items, in milliseconds. An answer is proven where the plan
/// kept was, and says so where it is not.</para>
/// <para>Safe for concurrent use. The same question with the same options gives the same answer, whatever the number of threads and whoever asked before.</para>
/// </remarks>
public sealed class WarmModel
{
    private const long Dominance = 8;

    private readonly Topology topology;
    private readonly LevelRanges ranges;
    private readonly int[] plan;
    private readonly long[] values;
    private readonly long[] bounds;
    private readonly long[] floor;

    // By level, how far the kept plan was from its proof; below 0 when an earlier level was open, so that nothing is known of this one's rest.
    private readonly long[] open;
    private readonly ItemPrices? prices;
    private readonly int threads;
    private readonly Lazy<KeptStage>[] stages;

    /// <summary>Keeps a model and the plan that was found for it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="plan">A bin for each item, null for left out; it keeps every rule of the model and uses listed arcs only.</param>
    /// <param name="levels">Value and bound of each level of that plan, as its solve returned them: what was proven of it is taken over.</param>
    /// <param name="prices">What places are worth, as that solve returned it; null to find out again.</param>
    /// <param name="threads">Number of threads for what is worked out once, 1 or more; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">The plan is none of this model, or has other values than the levels say.</exception>
    public WarmModel(AssignmentModel model, IReadOnlyList<int?> plan, IReadOnlyList<LevelValue> levels, ItemPrices? prices = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        this.prices = prices;
        this.threads = threads == 0 ? Environment.ProcessorCount : threads;
        PlanVerification verified = PlanVerifier.Verify(model, plan);
        if (!verified.IsFeasible || !verified.Values.SequenceEqual(levels.Select(level => level.Value)))
        {
            throw new ArgumentException("The plan breaks a rule of the model, or has other values than its levels say; give what a solve of this model returned.", nameof(plan));
        }

        (Model, topology, ranges) = (model, new Topology(model), new LevelRanges(model));
        (this.plan, values, floor) = Evaluated(plan);
        bounds = [.. levels.Select((level, index) => Math.Max(floor[index], level.Bound - model.Offset[index]))];
        open = [.. Enumerable.Range(0, bounds.Length).Select(OpenUpTo)];
        stages = [.. Enumerable.Range(0, model.LevelCount).Select(level => new Lazy<KeptStage>(() => Keep(level)))];
    }

    // Of nearly the same model: nothing is known of the plan kept but how good it was before.
    private WarmModel(WarmModel origin, AssignmentModel model, IReadOnlyList<int?> plan)
    {
        (Model, topology, ranges) = (model, new Topology(model), new LevelRanges(model));
        (this.plan, values, floor) = Evaluated(plan);
        (bounds, open, threads, IsEdited, Reach) = (floor, origin.open, origin.threads, true, origin.Reach);
        stages = [.. Enumerable.Range(0, model.LevelCount).Select(level => new Lazy<KeptStage>(() => KeepNear(origin.stages[level].Value, level)))];
    }

    /// <summary>The model.</summary>
    public AssignmentModel Model { get; }

    /// <summary>Whether questions can be answered: not with linear limits, which tie everything together; solve the model itself then.</summary>
    public bool CanAnswer => topology.Limits.Count == 0;

    /// <summary>When duals are stepped again; tests set it low, so that small models come to it.</summary>
    internal NearReach Reach { get; init; } = NearReach.Usual;

    private bool IsEdited { get; }

    /// <summary>Works out what is kept of every level, which the first questions would wait for otherwise. Nothing else changes.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CanAnswer"/> is false.</exception>
    public void Prepare()
    {
        RequireAnswers();
        foreach (Lazy<KeptStage> stage in stages)
        {
            _ = stage.Value;
        }
    }

    /// <summary>Keeps nearly the same model by what is kept of this one: some bins with other places or arcs, some items with other arcs or costs.</summary>
    /// <param name="model">A model of the same items, bins and levels, with the same company and sets.</param>
    /// <param name="plan">The plan kept, which must keep every rule of that model too.</param>
    /// <returns>Null when the plan breaks a rule of that model, or the two differ in more than single bins, arcs and items: solve it by itself then.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CanAnswer"/> is false, or this was made by this method itself.</exception>
    public WarmModel? Edited(AssignmentModel model, IReadOnlyList<int?> plan)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(plan);
        if (!CanAnswer || IsEdited)
        {
            throw new InvalidOperationException("Only a model whose plan was solved for, and that can be asked, is gone on from; solve the other one by itself.");
        }

        bool comparable = model.LevelCount == Model.LevelCount && model.ItemCount == Model.ItemCount && model.BinCount == Model.BinCount;
        if (!comparable || !PlanVerifier.Verify(model, plan).IsFeasible)
        {
            return null;
        }

        var edited = new WarmModel(this, model, plan);
        return edited.CanAnswer && Enumerable.Range(0, stages.Length).All(level => LevelWeights.For(ranges, level, Dominance).Suit(edited.ranges)) && edited.IsNear(stages[^1].Value) ? edited : null;
    }

    /// <summary>Finds the best plan with some items in given bins, and others not in given bins.</summary>
    /// <param name="pins">Items that must be in a bin, by an arc that is listed.</param>
    /// <param name="vetoes">Items that must not be in a bin.</param>
    /// <param name="options">Limits, and for an edited model a start that is taken where it answers; prices, seed, gap limit and threads are not looked at. Null for none.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far; it does not throw.</param>
    /// <returns>
    /// The plan with value and bound of each level. <see cref="SolutionStatus.Infeasible"/> when the pins cannot share their bins; <see cref="SolutionStatus.NoSolution"/> when no plan was found,
    /// or the model's listed arcs do not allow a pin.
    /// </returns>
    /// <exception cref="InvalidOperationException"><see cref="CanAnswer"/> is false.</exception>
    public AssignmentSolution Solve(
        IReadOnlyList<ItemInBin> pins, IReadOnlyList<ItemInBin> vetoes, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pins);
        ArgumentNullException.ThrowIfNull(vetoes);
        RequireAnswers();
        var clock = new RunClock(options ?? new SolveOptions(), cancellationToken);
        if (Restriction.Of(stages[^1].Value.Problem, pins, vetoes) is not { } restriction)
        {
            return Solution(SolutionStatus.NoSolution, StopReason.SearchComplete, null, [], clock);
        }

        var evaluator = new LevelValues(topology);
        var last = new NearSearch(stages[^1].Value, restriction, Reach, (one, other) => Compare(evaluator, one, other, topology.Model.LevelCount) < 0, clock);
        OfferKnown(last, restriction, options?.Start);
        last.Run();
        last.Improve();
        if (last.Plan is null || last.IsImpossible)
        {
            return Solution(last.IsImpossible ? SolutionStatus.Infeasible : SolutionStatus.NoSolution, last.IsImpossible ? StopReason.SearchComplete : clock.Reason, null, [], clock);
        }

        long[] found = evaluator.Of(last.Plan);
        long[] proven = Bounds(found, last, restriction, clock);
        bool closed = found.AsSpan().SequenceEqual(proven);
        return Solution(closed ? SolutionStatus.Optimal : SolutionStatus.Feasible, closed ? StopReason.SearchComplete : clock.Reason, last.Plan, proven, clock);
    }

    private void RequireAnswers()
    {
        if (!CanAnswer)
        {
            throw new InvalidOperationException("The model has linear limits that can bind, which tie everything together; solve it with the pins instead.");
        }
    }

    // After an edit the plan kept, or one that the asker knows, may answer: then it need only be bettered.
    private void OfferKnown(NearSearch search, Restriction restriction, IReadOnlyList<int?>? start)
    {
        if (!IsEdited)
        {
            return;
        }

        foreach (int[] known in start is { Count: var count } && count == plan.Length ? new[] { plan, Arcs(start) } : [plan])
        {
            if (restriction.Allows(known))
            {
                search.Offer(known);
            }
        }
    }

    // What answers is a plan of the whole too: up to the first level at which it is worse than the plan kept, what was proven of that holds for it. Further levels are searched.
    private long[] Bounds(long[] found, NearSearch last, Restriction restriction, RunClock clock)
    {
        var proven = new long[found.Length];
        bool same = true;
        bool closed = true;
        for (int level = 0; level < found.Length; level++)
        {
            long known = same ? bounds[level] : floor[level];
            same &= found[level] == values[level];
            if (known < found[level])
            {
                NearSearch search = level == found.Length - 1 ? last : Search(level, last.Plan!, restriction, clock);
                LevelWeights weights = stages[level].Value.Stage.Weights;
                Int128 missing = (Int128)weights.Weight[level] * open[level];
                Int128 bound = Int128.Max(search.BoundByDuals, search.Bound - missing);
                // While an earlier level is open, plans may be better there in the part and worse in the rest; of those only the duals speak.
                bound = missing < 0 || !closed ? search.BoundByDuals : bound;
                known = (long)Int128.Clamp(Incumbent.OnLevel(weights, found, bound, ranges.Step[level]), known, found[level]);
            }

            proven[level] = Math.Min(known, found[level]);
            closed &= proven[level] == found[level];
        }

        return proven;
    }

    private long OpenUpTo(int level)
    {
        for (int earlier = 0; earlier < level; earlier++)
        {
            if (bounds[earlier] < values[earlier])
            {
                return -1;
            }
        }

        return Math.Max(0, values[level] - bounds[level]);
    }

    private NearSearch Search(int level, int[] best, Restriction restriction, RunClock clock)
    {
        var evaluator = new LevelValues(topology);
        var search = new NearSearch(stages[level].Value, restriction, Reach, (one, other) => Compare(evaluator, one, other, level + 1) < 0, clock);
        search.Offer(best);
        search.Run();
        return search;
    }

    private static int Compare(LevelValues evaluator, int[] one, int[] other, int levels) =>
        evaluator.Of(one).AsSpan(0, levels).SequenceCompareTo(evaluator.Of(other).AsSpan(0, levels));

    private KeptStage Keep(int level)
    {
        // What is kept does not depend on who asks first, so it has a clock of its own.
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        var stage = new Stage(topology, ranges, level, Dominance, null, threads);
        stage.Start(clock, prices);
        return new KeptStage(stage, plan, clock);
    }

    private KeptStage KeepNear(KeptStage origin, int level)
    {
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        var stage = new Stage(topology, ranges, level, Dominance, null, threads, origin.Stage.Weights);
        ProblemDifference difference = ProblemDifference.Of(origin.Problem, stage.Problem)
            ?? throw new InvalidOperationException("Impossible state: models that were compared at one level differ in what ties items together at another.");
        return new KeptStage(stage, plan, origin, difference, clock);
    }

    private bool IsNear(KeptStage origin) =>
        ProblemDifference.Of(origin.Problem, CompositeBuilder.Build(topology, origin.Stage.Weights, topology.Limits)) is not null;

    private (int[] Plan, long[] Values, long[] Floor) Evaluated(IReadOnlyList<int?> bins)
    {
        int[] arcs = Arcs(bins);
        var evaluator = new LevelValues(topology);
        return (arcs, evaluator.Of(arcs), evaluator.Floor());
    }

    private int[] Arcs(IReadOnlyList<int?> bins)
    {
        var arcs = new int[bins.Count];
        Array.Fill(arcs, -1);
        for (int arc = 0; arc < topology.ArcItem.Length; arc++)
        {
            if (bins[topology.ArcItem[arc]] == topology.ArcBin[arc])
            {
                arcs[topology.ArcItem[arc]] = arc;
            }
        }

        return arcs;
    }

    private AssignmentSolution Solution(SolutionStatus status, StopReason reason, int[]? arcs, long[] proven, RunClock clock)
    {
        long[] found = arcs is null ? [] : new LevelValues(topology).Of(arcs);
        return new AssignmentSolution(
            status,
            reason,
            arcs is null ? [] : Array.ConvertAll(arcs, arc => arc < 0 ? (int?)null : topology.ArcBin[arc]),
            [.. Model.Levels.Select((name, level) => arcs is null
                ? new LevelValue(name, 0, 0)
                : new LevelValue(name, found[level] + Model.Offset[level], proven[level] + Model.Offset[level]))],
            clock.Work);
    }
}
