namespace Matching.Solver;

/// <summary>Decides whether any plan keeps every limit and places every item that must be placed: all costs are 0 but that of failing.</summary>
internal static class Feasibility
{
    /// <summary>Searches for a plan and offers it; false when it is proven that there is none.</summary>
    public static bool Search(Topology topology, Incumbent incumbent, RunClock clock, EngineReport report)
    {
        CompositeProblem bare = WithoutCosts(topology);
        var relaxation = new Relaxation(bare, 1);
        var search = new BranchAndBound(bare, relaxation, FailureCost, null, clock);

        // A plan that fails nowhere costs 0, so only plans below the cost of one failure matter.
        search.Run(FailureCost, clock.WorkLeft);
        clock.Spend(search.Work);
        report.Nodes += search.Nodes;
        if (search.BestPlan is not null)
        {
            incumbent.Offer(search.BestPlan);
        }

        return search.BestPlan is not null || !search.Complete;
    }

    // Duals between 0 and this are what the relaxation can tell feasible from infeasible with.
    private const long FailureCost = 1L << 40;

    private static CompositeProblem WithoutCosts(Topology topology)
    {
        var ranges = new LevelRanges(topology.Model);
        CompositeProblem priced = CompositeBuilder.Build(topology, LevelWeights.For(ranges, 0, 1), topology.Limits);
        int items = priced.ItemCount;
        long[] leave = Array.ConvertAll(priced.Leave, cost => cost == CompositeProblem.Never ? cost : 0);
        long[] floor = new long[items];
        Array.Fill(floor, CompositeProblem.Never);
        return new CompositeProblem
        {
            ItemCount = items,
            BinCount = priced.BinCount,
            BinStart = priced.BinStart,
            ArcItem = priced.ArcItem,
            ArcBin = priced.ArcBin,
            ArcCost = new long[priced.ArcCount],
            ArcExempt = priced.ArcExempt,
            ItemStart = priced.ItemStart,
            ItemArc = priced.ItemArc,
            Size = priced.Size,
            Group = priced.Group,
            Solo = priced.Solo,
            Class = priced.Class,
            Leave = leave,
            Floor = floor,
            Outside = leave,
            Places = priced.Places,
            SharedPlaces = priced.SharedPlaces,
            BinGroup = priced.BinGroup,
            Opening = new long[priced.BinCount],
            LoadCount = priced.LoadCount,
            ArcLoad = priced.ArcLoad,
            LoadLimit = priced.LoadLimit,
            ClassCount = priced.ClassCount,
            ClassPair = Array.ConvertAll(priced.ClassPair, ConflictOnly),
            PairStart = priced.PairStart,
            PairOther = priced.PairOther,
            PairCost = Array.ConvertAll(priced.PairCost, ConflictOnly),
            SetStart = new int[items + 1],
            SetOf = [],
            Split = [],
            PresenceStart = [0],
            PresenceBin = [],
            Limits = priced.Limits,
            Constant = 0,
            SourceItem = priced.SourceItem,
            SourceBin = priced.SourceBin,
            SourceArc = priced.SourceArc,
        };
    }

    private static long ConflictOnly(long cost) => cost == CompositeProblem.Never ? cost : 0;
}
