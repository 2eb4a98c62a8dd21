namespace Matching.Solver;

/// <summary>
/// Searches all plans within a target, depth first: at each node dual steps, then fixing by what each decision costs, then the item (or bin) whose decision lifts the bound most on both sides
/// (Posta, Ferland and Michelon 2012). What the fixing can rule out depends on the target, so low targets are searched fast, and one that is found empty lifts the bound.
/// </summary>
internal sealed class KnapsackTree
{
    private const int Rounds = 3;
    private const int FirstSteps = 60;
    private const int NodeSteps = 12;
    private const int Patience = 4;
    private const float Undecided = 0.02f;

    private readonly KnapsackForm form;
    private readonly CompositeProblem problem;
    private readonly KnapsackBound bound;
    private readonly KnapsackRepair repair;
    private readonly RunClock clock;
    private readonly long granularity;
    private readonly List<KnapsackNode> stack = [];

    // The decision at each depth above the present one, and how many of its answers have been entered.
    private readonly List<(KnapsackDecision Decision, int Answers)> path = [];
    private Int128 cutoff;
    private int depth;

    public KnapsackTree(KnapsackForm form, KnapsackBound bound, KnapsackRepair repair, RunClock clock, long granularity)
    {
        this.form = form;
        problem = form.Problem;
        this.bound = bound;
        this.repair = repair;
        this.clock = clock;
        this.granularity = granularity;
    }

    /// <summary>Nodes searched.</summary>
    public long Nodes { get; private set; }

    /// <summary>The best plan found by the last run, arcs by item, −1 for left out; null when there is none within the target.</summary>
    public int[]? Plan { get; private set; }

    /// <summary>Cost of <see cref="Plan"/>.</summary>
    public Int128 PlanCost { get; private set; }

    /// <summary>Searches below a node.</summary>
    /// <param name="root">Where to begin; left as it is.</param>
    /// <param name="target">The most that a plan may cost.</param>
    /// <param name="mostNodes">How many nodes may be searched.</param>
    /// <param name="mostWork">Units of work that may be spent.</param>
    /// <returns>Whether everything was searched: there is no plan within the target that is better than <see cref="Plan"/>.</returns>
    public bool Run(KnapsackNode root, Int128 target, long mostNodes, long mostWork)
    {
        cutoff = target;
        Plan = null;
        At(0).CopyFrom(root);
        depth = 0;
        return Explore(mostNodes, mostWork);
    }

    /// <summary>Goes on where a run ended that was not complete.</summary>
    /// <param name="most">The most that a plan may cost, where that is less than the run's target by now.</param>
    /// <param name="mostWork">Units of work that may be spent.</param>
    /// <returns>Whether everything has been searched now.</returns>
    public bool Continue(Int128 most, long mostWork)
    {
        cutoff = Int128.Min(cutoff, most);
        return Explore(long.MaxValue, mostWork);
    }

    private KnapsackNode At(int place)
    {
        while (stack.Count <= place)
        {
            stack.Add(new KnapsackNode(form));
            path.Add(default);
        }

        return stack[place];
    }

    // The node at the present depth is decided and not yet entered.
    private bool Explore(long nodesLeft, long mostWork)
    {
        long until = mostWork > long.MaxValue - clock.Work ? long.MaxValue : clock.Work + mostWork;
        do
        {
            if (clock.Over || nodesLeft-- <= 0 || clock.Work > until)
            {
                return false;
            }

            Nodes++;
            KnapsackNode node = At(depth);
            if (!Tighten(node, depth))
            {
                if (clock.Over)
                {
                    return false;
                }

                continue;
            }

            KnapsackDecision decision = Choose(node);
            if (decision.IsNone)
            {
                Offer(repair.Settled(node));
                continue;
            }

            // Back adds one to the answers that this node has had, and enters the first that is possible.
            path[depth++] = (decision, 0);
        }
        while (Back());
        return true;
    }

    // Enters the next answer of the deepest decision that has one left.
    private bool Back()
    {
        while (depth > 0)
        {
            (KnapsackDecision decision, int answers) = path[depth - 1];
            if (answers == 2)
            {
                depth--;
                continue;
            }

            path[depth - 1] = (decision, answers + 1);
            KnapsackNode child = At(depth);
            child.CopyFrom(At(depth - 1));
            if (Decide(child, decision, answers == 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Decide(KnapsackNode node, KnapsackDecision decision, bool taken)
    {
        (int arc, int item, int bin) = decision;
        if (bin >= 0)
        {
            node.MustOpen[bin] = taken;
            return taken || node.Close(bin);
        }

        return taken ? node.Settle(item, arc) : arc < 0 ? node.KillLeaving(item) : node.Kill(arc);
    }

    // Steps and fixing in turns, while fixing decides much; false when no plan within the cutoff is left.
    private bool Tighten(KnapsackNode node, int at)
    {
        for (int round = 0; round < Rounds; round++)
        {
            int steps = at == 0 && round == 0 ? FirstSteps : NodeSteps;
            Int128 reached = bound.Ascend(node, cutoff, steps, Patience, Reach(node));
            node.Bound = Int128.Max(node.Bound, reached);
            if (reached > cutoff || clock.Over)
            {
                return false;
            }

            if (!bound.Fix(node, out _, cutoff, out int decided))
            {
                return false;
            }

            if (round == 0 && repair.Run(node, bound))
            {
                Offer(repair.Plan);
            }

            if (decided == 0)
            {
                break;
            }
        }

        return true;
    }

    // What is missing to the cutoff, and at least what tells one plan from the next.
    private double Reach(KnapsackNode node) => Math.Max(granularity, (double)(cutoff - node.Bound));

    private void Offer(int[] plan)
    {
        Int128 cost = repair.CostOf(plan);
        if (cost <= cutoff)
        {
            Plan = (int[])plan.Clone();
            PlanCost = cost;
            cutoff = cost - granularity;
        }
    }

    // The bin whose opening is least decided comes first; then the item where both ways cost most.
    private KnapsackDecision Choose(KnapsackNode node)
    {
        int open = LeastDecidedBin(node);
        if (open >= 0)
        {
            return KnapsackDecision.OfBin(open);
        }

        double best = -1;
        KnapsackDecision choice = KnapsackDecision.None;
        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (node.Settled[item] != KnapsackNode.Open)
            {
                continue;
            }

            (int arc, double first, double second, float share) = Options(node, item);
            double between = Math.Min(share, 1 - share);
            double score = (first + 1) * (second + 1) * (between + 0.05);
            if (score > best)
            {
                best = score;
                choice = new KnapsackDecision(arc, item, -1);
            }
        }

        return choice;
    }

    private int LeastDecidedBin(KnapsackNode node)
    {
        int least = -1;
        float widest = Undecided;
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (problem.Opening[bin] == 0 || node.MustOpen[bin] || node.Held[bin] > 0)
            {
                continue;
            }

            float used = node.Use(bin);
            float between = Math.Min(used, 1 - used);
            if (between > widest)
            {
                (least, widest) = (bin, between);
            }
        }

        return least;
    }

    // The cheapest option of an item, and what that and the next one cost at least.
    private (int Arc, double First, double Second, float Share) Options(KnapsackNode node, int item)
    {
        long first = long.MaxValue;
        long second = long.MaxValue;
        int chosen = -1;
        if (node.MayLeave[item])
        {
            first = bound.OptionCost(node, item, -1);
        }

        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            if (node.Dead[arc])
            {
                continue;
            }

            long cost = bound.OptionCost(node, item, arc);
            if (cost < first || (cost == first && chosen >= 0 && node.Share[arc] > node.Share[chosen]))
            {
                (second, first, chosen) = (Math.Min(second, first), cost, arc);
            }
            else
            {
                second = Math.Min(second, cost);
            }
        }

        return (chosen, first, second == long.MaxValue ? first : second, chosen < 0 ? 0.5f : Math.Min(1, node.Share[chosen]));
    }
}
