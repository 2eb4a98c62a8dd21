namespace Matching.Solver;

/// <summary>Draws items to begin a neighbourhood at, in bins drawn by how far they are from their best pattern.</summary>
internal sealed class SeedsBySlack
{
    private readonly CompositeProblem problem;
    private readonly PlanState state;
    private readonly Relaxation relaxation;
    private readonly List<(double UpTo, int Bin)> bins = [];

    public SeedsBySlack(CompositeProblem problem, ExchangeSearch exchange, PlanState state, Relaxation relaxation)
    {
        this.problem = problem;
        this.state = state;
        this.relaxation = relaxation;
        double sum = 0;
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (exchange.Slack(bin) is > 0 and var slack && (state.Arcs(bin).Length > 0 || relaxation.Pattern(bin).Length > 0))
            {
                sum += slack;
                bins.Add((sum, bin));
            }
        }
    }

    public bool Any => bins.Count > 0;

    /// <summary>An item of a bin that is far from its best, or one that the bin would rather hold.</summary>
    public int Draw(Chance chance)
    {
        double at = chance.Fraction() * bins[^1].UpTo;
        int index = bins.FindIndex(entry => entry.UpTo >= at);
        int bin = bins[index < 0 ? bins.Count - 1 : index].Bin;
        ReadOnlySpan<int> present = state.Arcs(bin);
        ReadOnlySpan<int> wanted = relaxation.Pattern(bin);
        ReadOnlySpan<int> arcs = wanted.IsEmpty || (!present.IsEmpty && chance.Below(2) == 0) ? present : wanted;
        return problem.ArcItem[arcs[chance.Below(arcs.Length)]];
    }
}
