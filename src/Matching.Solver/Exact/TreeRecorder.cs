namespace Matching.Solver;

/// <summary>Writes a tree down while it is searched, until it has too many numbers.</summary>
/// <param name="problem">The part, cut out of the whole model.</param>
internal sealed class TreeRecorder(CompositeProblem problem)
{
    private readonly List<Node> nodes = [];
    private long numbers;

    /// <summary>Begins a node.</summary>
    /// <param name="depth">Number of questions before it.</param>
    /// <returns>Its index; −1 when nothing is written down any more.</returns>
    public int Begin(int depth)
    {
        numbers += depth > SearchTree.MostDepth ? SearchTree.MostNumbers : 0;
        if (numbers > SearchTree.MostNumbers)
        {
            return -1;
        }

        nodes.Add(new Node());
        return nodes.Count - 1;
    }

    /// <summary>Forgets all but the root and what it is bounded with.</summary>
    public void Restart()
    {
        nodes.RemoveRange(1, nodes.Count - 1);
        (nodes[0].Question, nodes[0].Yes, nodes[0].No) = (null, -1, -1);
        numbers = nodes[0].Prices.Sum(prices => prices.Duals.Count + prices.Cuts.Count + 4L);
    }

    /// <summary>Duals and prices that a node is bounded with.</summary>
    public void Price(int node, long[] duals, ReadOnlySpan<long> prices)
    {
        if (node >= 0)
        {
            ReadOnlySpan<long> priced = prices.TrimEnd(0);
            numbers += duals.Length + priced.Length + 4;
            nodes[node].Prices.Add(new SearchPrices((long[])duals.Clone(), priced.ToArray()));
        }
    }

    /// <summary>What a node asks.</summary>
    public void Ask(int node, PatternDecision decision)
    {
        if (node >= 0)
        {
            nodes[node].Question = decision;
        }
    }

    /// <summary>The node that an answer leads to.</summary>
    public void Link(int node, bool yes, int child)
    {
        if (node >= 0)
        {
            (nodes[node].Yes, nodes[node].No) = yes ? (child, nodes[node].No) : (nodes[node].Yes, child);
        }
    }

    /// <summary>The tree in the model's items and bins; null when it has too many numbers.</summary>
    /// <param name="target">What every leaf was closed with.</param>
    /// <param name="cuts">The cuts, by items of the part, and beyond them its bins.</param>
    public SearchTree? Finish(Int128 target, IReadOnlyList<int[]> cuts) => numbers > SearchTree.MostNumbers ? null : new SearchTree(
        target,
        [.. cuts.Select(InModel)],
        [.. nodes.Select(node => new SearchNode(node.Prices, InModel(node.Question), node.Yes, node.No))]);

    private SearchCut InModel(int[] rows) => new(
        [.. rows.Where(row => row < problem.ItemCount).Select(item => problem.SourceItem[item])],
        rows[^1] < problem.ItemCount ? null : problem.SourceBin[rows[^1] - problem.ItemCount]);

    private SearchQuestion? InModel(PatternDecision? decision) => decision is not { } asked ? null : new SearchQuestion(
        problem.SourceItem[asked.Item],
        asked.Bin < 0 ? null : BinOf(asked),
        asked.Bin < 0 ? problem.SourceItem[asked.Other] : null);

    // Whatever lies beyond the part's bins is an item's outside.
    private int BinOf(PatternDecision asked) => asked.Bin < problem.BinCount ? problem.SourceBin[asked.Bin] : SearchQuestion.Outside;

    private sealed class Node
    {
        public List<SearchPrices> Prices { get; } = [];

        public PatternDecision? Question { get; set; }

        public int Yes { get; set; } = -1;

        public int No { get; set; } = -1;
    }
}
