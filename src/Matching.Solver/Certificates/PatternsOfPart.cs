namespace Matching.Solver;

/// <summary>
/// All patterns of a part that a plan below a target could use by the level's own duals: depth-first, in the model's own terms. Written to be read; the engine lists patterns by other code.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="rules">The rules inside its bins.</param>
/// <param name="costs">Its costs, weighed.</param>
/// <param name="duals">The level's duals.</param>
internal sealed class PatternsOfPart(AssignmentModel model, BinRules rules, WeighedCosts costs, IReadOnlyList<long> duals)
{
    private const long MostSteps = 3_000_000;
    private const int MostPatterns = 200_000;

    private readonly SplitShares shares = new(model, rules, costs);
    private readonly List<int> chosen = [];
    private readonly List<TreePattern> found = [];
    private int[] place = [];
    private Int128 limit;
    private long steps;
    private int bin;

    /// <summary>Lists them, bin by bin, then the choices of outside.</summary>
    /// <param name="part">The part.</param>
    /// <param name="boundOfBin">The confirmed bound of each bin.</param>
    /// <param name="slack">How far above what the duals say of the part its plans may be.</param>
    /// <returns>By bin of the part its patterns, then those of each item that may stay outside; null when there are too many.</returns>
    public List<List<TreePattern>>? List(SearchedPart part, Int128[] boundOfBin, Int128 slack)
    {
        place = new int[model.ItemCount];
        Array.Fill(place, -1);
        for (int at = 0; at < part.Items.Count; at++)
        {
            place[part.Items[at]] = at;
        }

        var lists = new List<List<TreePattern>>();
        foreach (int partBin in part.Bins)
        {
            bin = partBin;
            limit = boundOfBin[bin] + slack;
            found.Clear();
            chosen.Clear();
            if (limit > 0)
            {
                found.Add(new TreePattern(bin, [], 0));
            }

            Search(Candidates(), model.BinPlaces[bin], 0);
            lists.Add([.. found]);
            if (steps > MostSteps || found.Count > MostPatterns)
            {
                return null;
            }
        }

        for (int at = 0; at < part.Items.Count; at++)
        {
            if (costs.Outside(part.Items[at]) is { } outside && outside - duals[part.Items[at]] < slack)
            {
                lists.Add([new TreePattern(SearchQuestion.Outside, [], 0), new TreePattern(SearchQuestion.Outside, [at], outside)]);
            }
        }

        return lists;
    }

    private List<Candidate> Candidates()
    {
        int[] arcs = [.. rules.ArcsOf(bin).ToArray().Where(arc => place[rules.ItemOf(arc)] >= 0)];
        Int128[] reduced = Array.ConvertAll(arcs, arc => costs.Arc(arc) - duals[rules.ItemOf(arc)]);
        Int128[] share = shares.Of(bin, arcs, reduced);
        return [.. arcs.Select((arc, at) => new Candidate(arc, reduced[at], share[at])).OrderBy(one => one.Worth).ThenBy(one => one.Arc)];
    }

    // The candidates are sorted by worth, so what so many places can still win is the sum of the next worths.
    private void Search(List<Candidate> list, int room, Int128 value)
    {
        for (int next = 0; next < list.Count && room > 0 && ++steps <= MostSteps && found.Count <= MostPatterns; next++)
        {
            Int128 rest = list[next].Worth;
            for (int more = next + 1; rest < 0 && more < list.Count && more < next + room && list[more].Worth < 0; more++)
            {
                rest += list[more].Worth;
            }

            if (value + rest >= limit)
            {
                return;
            }

            int arc = list[next].Arc;
            int item = rules.ItemOf(arc);
            if (!rules.MayJoin(bin, chosen, arc))
            {
                continue;
            }

            Int128 joined = value + costs.Arc(arc) - duals[item] + costs.Joining(bin, arc, chosen);
            chosen.Add(arc);
            if (joined < limit)
            {
                Take();
            }

            List<Candidate> beside = [.. list.Skip(next + 1)
                .Where(one => rules.MayJoin(bin, chosen, one.Arc))
                .Select(one => rules.ShareASet(item, rules.ItemOf(one.Arc)) ? one with { Share = 0 } : one)
                .OrderBy(one => one.Worth).ThenBy(one => one.Arc)];
            Search(beside, room - model.ItemSize[item], joined);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    // At what it costs without duals and cuts.
    private void Take()
    {
        Int128 cost = 0;
        var others = new List<int>();
        foreach (int arc in chosen)
        {
            cost += costs.Arc(arc) + costs.Joining(bin, arc, others) - costs.Cuts(rules.ItemOf(arc), others);
            others.Add(arc);
        }

        found.Add(new TreePattern(bin, [.. chosen.Select(arc => place[rules.ItemOf(arc)])], cost));
    }

    private readonly record struct Candidate(int Arc, Int128 Reduced, Int128 Share)
    {
        /// <summary>What it adds at least.</summary>
        public Int128 Worth => Reduced + Share;
    }
}

/// <summary>What a bin may hold.</summary>
/// <param name="Bin">The bin, or outside.</param>
/// <param name="Items">Whom, as positions in the part.</param>
/// <param name="Cost">What it costs.</param>
internal sealed record TreePattern(int Bin, int[] Items, Int128 Cost);
