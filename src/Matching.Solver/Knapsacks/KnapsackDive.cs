namespace Matching.Solver;

/// <summary>
/// Makes a plan by settling, round after round, the bins and items on which the patterns of late agree most, with dual steps between (Lagrangian diving; Caprara, Fischetti and Toth 1999).
/// </summary>
internal sealed class KnapsackDive(KnapsackForm form, KnapsackBound bound, KnapsackRepair repair, RunClock clock, Chance chance, long granularity)
{
    private const int Steps = 25;
    private const int Patience = 8;
    private const double ShareARound = 0.1;
    private const float Agreed = 0.95f;
    private const float Rare = 0.05f;

    private readonly CompositeProblem problem = form.Problem;
    private readonly KnapsackNode node = new(form);

    /// <summary>Dives.</summary>
    /// <param name="root">Where to begin; left as it is.</param>
    /// <param name="cutoff">Only plans that cost at most this are wanted.</param>
    /// <param name="noise">How much chance may change what is settled first, from 0 to 1.</param>
    /// <param name="offer">Takes the plans found on the way; arcs by item, −1 for left out.</param>
    public void Run(KnapsackNode root, Int128 cutoff, double noise, Action<int[]> offer)
    {
        node.CopyFrom(root);
        while (!clock.Over)
        {
            double reach = Math.Max(granularity, (double)(Int128.Min(cutoff, node.Bound + (Int128.Abs(node.Bound) / 100)) - node.Bound) / 2);
            node.Bound = Int128.Max(node.Bound, bound.Ascend(node, cutoff, Steps, Patience, reach));
            if (clock.Over || node.Bound > cutoff || !bound.Fix(node, out _, cutoff, out _))
            {
                return;
            }

            if (repair.Run(node, bound))
            {
                offer(repair.Plan);
            }

            if (!SettleBins() || !SettleItems(noise))
            {
                return;
            }
        }
    }

    // Only bins on which patterns agree are settled; the others are opened by the items that go there.
    private bool SettleBins()
    {
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (problem.Opening[bin] == 0 || node.MustOpen[bin] || node.Held[bin] > 0)
            {
                continue;
            }

            float used = node.Use(bin);
            node.MustOpen[bin] = used >= Agreed;
            if (used <= Rare && used > 0 && !node.Close(bin))
            {
                return false;
            }
        }

        return true;
    }

    // True when something was left to settle and could be.
    private bool SettleItems(double noise)
    {
        var sure = new List<(double Key, int Item, int Arc)>();
        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (node.Settled[item] == KnapsackNode.Open)
            {
                (int arc, float share) = Best(item);
                sure.Add((-share + (noise * chance.Fraction()), item, arc));
            }
        }

        sure.Sort();
        int most = Math.Max(1, (int)(sure.Count * ShareARound));
        for (int i = 0; i < sure.Count && i < most; i++)
        {
            (_, int item, int arc) = sure[i];
            bool stillOpen = node.Settled[item] == KnapsackNode.Open && (arc < 0 ? node.MayLeave[item] : !node.Dead[arc]);
            if (stillOpen && !node.Settle(item, arc))
            {
                return false;
            }
        }

        return sure.Count > 0;
    }

    private (int Arc, float Share) Best(int item)
    {
        float rest = 1;
        float most = 0;
        int best = -1;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            if (!node.Dead[arc])
            {
                rest -= node.Share[arc];
                (best, most) = best < 0 || node.Share[arc] > most ? (arc, node.Share[arc]) : (best, most);
            }
        }

        return node.MayLeave[item] && rest > most ? (-1, rest) : (best, most);
    }
}
