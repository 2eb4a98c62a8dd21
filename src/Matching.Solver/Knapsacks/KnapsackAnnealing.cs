namespace Matching.Solver;

/// <summary>
/// Simulated annealing on plans that may overfill bins at a price: items move, and push another item on (shifts and short ejection chains; Yagiura, Ibaraki and Glover 2006). The price of
/// overfilling follows how often plans are feasible.
/// </summary>
internal sealed class KnapsackAnnealing
{
    private const int MovesPerUnit = 5;
    private const int Block = 1_000;
    private const double FirstPrice = 20;
    private const double Dearer = 1.1;
    private const double Cheaper = 0.97;

    private readonly KnapsackForm form;
    private readonly CompositeProblem problem;
    private readonly Chance chance;
    private readonly RunClock clock;
    private readonly int dimensions;
    private readonly int[] choiceStart;
    private readonly int[] choice;
    private readonly int[] plan;
    private readonly int[] best;
    private readonly long[] load;
    private readonly int[][] inBin;
    private readonly int[] count;
    private readonly int[] slot;
    private readonly double[] price;
    private double cost;
    private double penalty;
    private int overfull;
    private double bestCost;

    /// <param name="form">The problem.</param>
    /// <param name="node">What is ruled out already.</param>
    /// <param name="bound">Says what each option of an item costs at least, as fixed last.</param>
    /// <param name="chance">Random numbers.</param>
    /// <param name="clock">Ends the search.</param>
    public KnapsackAnnealing(KnapsackForm form, KnapsackNode node, KnapsackBound bound, Chance chance, RunClock clock)
    {
        this.form = form;
        problem = form.Problem;
        this.chance = chance;
        this.clock = clock;
        dimensions = form.Dimensions;
        (choiceStart, choice) = Choices(node, bound);
        plan = new int[problem.ItemCount];
        best = new int[problem.ItemCount];
        load = new long[form.Room.Length];
        count = new int[problem.BinCount];
        slot = new int[problem.ItemCount];
        inBin = new int[problem.BinCount][];
        for (int bin = 0; bin < inBin.Length; bin++)
        {
            inBin[bin] = new int[8];
        }

        price = new double[form.Room.Length];
    }

    /// <summary>The best plan that keeps every limit, −1 for left out; null when none was found.</summary>
    public int[]? Plan => bestCost < double.MaxValue ? best : null;

    /// <summary>Searches.</summary>
    /// <param name="start">Where to begin, arcs by item; −1 is left out, or anywhere where that may not be.</param>
    /// <param name="work">Units of work.</param>
    /// <param name="hot">First temperature, in costs.</param>
    /// <param name="cold">Last temperature.</param>
    public void Run(int[] start, long work, double hot, double cold)
    {
        Load(start);
        for (int r = 0; r < price.Length; r++)
        {
            price[r] = hot * FirstPrice * Math.Max(1.0, (double)problem.ItemCount / Math.Max(1, problem.BinCount)) / Math.Max(1, form.Room[r]);
        }

        long blocks = Math.Max(1, work * MovesPerUnit / Block);
        double temperature = hot;
        double cooling = Math.Pow(cold / hot, 1.0 / blocks);
        for (long block = 0; block < blocks && !clock.Over; block++)
        {
            for (int move = 0; move < Block; move++)
            {
                Step(temperature);
            }

            Reprice();
            temperature *= cooling;
            Recount();
            clock.Spend(Block / MovesPerUnit);
        }
    }

    // Overfilling gets dearer where it happens, and cheaper where it does not.
    private void Reprice()
    {
        for (int r = 0; r < price.Length; r++)
        {
            price[r] *= load[r] > form.Room[r] ? Dearer : Cheaper;
        }
    }

    private (int[] Start, int[] Arc) Choices(KnapsackNode node, KnapsackBound bound)
    {
        var start = new int[problem.ItemCount + 1];
        var arcs = new List<int>();
        var own = new List<(long Cost, int Arc)>();
        for (int item = 0; item < problem.ItemCount; item++)
        {
            own.Clear();
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                if (!node.Dead[problem.ItemArc[entry]])
                {
                    own.Add((Cost(item, problem.ItemArc[entry]), problem.ItemArc[entry]));
                }
            }

            if (node.MayLeave[item])
            {
                own.Add((Cost(item, -1), -1));
            }

            own.Sort();
            arcs.AddRange(own.Select(option => option.Arc));

            start[item + 1] = arcs.Count;
        }

        return (start, [.. arcs]);

        long Cost(int item, int arc) => node.Settled[item] == KnapsackNode.Open ? bound.OptionCost(node, item, arc) : 0;
    }

    private void Load(int[] start)
    {
        Array.Clear(load);
        Array.Clear(count);
        bestCost = double.MaxValue;
        for (int item = 0; item < plan.Length; item++)
        {
            bool may = choice.AsSpan(choiceStart[item], choiceStart[item + 1] - choiceStart[item]).Contains(start[item]);
            plan[item] = may ? start[item] : choice[choiceStart[item]];
            Enter(item, plan[item]);
        }

        Recount();
        NoteBest();
    }

    private void Step(double temperature)
    {
        int item = chance.Below(plan.Length);
        int options = choiceStart[item + 1] - choiceStart[item];
        if (options < 2)
        {
            return;
        }

        // Choices come in the order of what the bound says that they cost, and the first ones are asked more often.
        int pick = (int)((double)options * chance.Fraction() * chance.Fraction());
        int arc = choice[choiceStart[item] + pick];
        int old = plan[item];
        if (arc == old)
        {
            return;
        }

        double before = cost + penalty;
        double oldCost = cost;
        double oldPenalty = penalty;
        Move(item, arc);
        int other = -1;
        int otherOld = -1;
        if (arc >= 0 && (chance.Next() & 3) != 0 && count[problem.ArcBin[arc]] > 1)
        {
            (other, otherOld) = PushOn(item, problem.ArcBin[arc], old);
        }

        double added = cost + penalty - before;
        if (added > 0 && chance.Fraction() >= Math.Exp(-added / temperature))
        {
            if (other >= 0)
            {
                Move(other, otherOld);
            }

            Move(item, old);
            cost = oldCost;
            penalty = oldPenalty;
        }
        else if (overfull == 0 && cost < bestCost - 0.5)
        {
            NoteBest();
        }
    }

    // One of those in the bin goes where the newcomer was, when it can, or anywhere else.
    private (int Item, int Old) PushOn(int newcomer, int bin, int left)
    {
        int other = inBin[bin][chance.Below(count[bin])];
        int options = choiceStart[other + 1] - choiceStart[other];
        if (other == newcomer || options < 2)
        {
            return (-1, -1);
        }

        int target = choice[choiceStart[other] + chance.Below(options)];
        if (left >= 0 && (chance.Next() & 1) == 0)
        {
            int arc = ArcTo(other, problem.ArcBin[left]);
            target = arc >= 0 && choice.AsSpan(choiceStart[other], options).Contains(arc) ? arc : target;
        }

        int old = plan[other];
        if (target == old)
        {
            return (-1, -1);
        }

        Move(other, target);
        return (other, old);
    }

    private void Move(int item, int arc)
    {
        int old = plan[item];
        if (old >= 0)
        {
            Leave(item, old);
        }
        else
        {
            cost -= problem.Leave[item];
        }

        plan[item] = arc;
        Enter(item, arc);
    }

    private void Enter(int item, int arc)
    {
        if (arc < 0)
        {
            cost += problem.Leave[item];
            return;
        }

        int bin = problem.ArcBin[arc];
        cost += problem.ArcCost[arc] + (count[bin] == 0 ? problem.Opening[bin] : 0.0);
        if (count[bin] == inBin[bin].Length)
        {
            Array.Resize(ref inBin[bin], count[bin] * 2);
        }

        slot[item] = count[bin];
        inBin[bin][count[bin]++] = item;
        for (int d = 0; d < dimensions; d++)
        {
            int r = (bin * dimensions) + d;
            long more = form.Weight[(arc * dimensions) + d];
            long excess = load[r] - form.Room[r];
            load[r] += more;
            if (excess + more > 0)
            {
                overfull += excess > 0 ? 0 : 1;
                penalty += price[r] * (more + Math.Min(0, excess));
            }
        }
    }

    private void Leave(int item, int arc)
    {
        int bin = problem.ArcBin[arc];
        int last = inBin[bin][--count[bin]];
        inBin[bin][slot[item]] = last;
        slot[last] = slot[item];
        cost -= problem.ArcCost[arc] + (count[bin] == 0 ? problem.Opening[bin] : 0.0);
        for (int d = 0; d < dimensions; d++)
        {
            int r = (bin * dimensions) + d;
            long less = form.Weight[(arc * dimensions) + d];
            long excess = load[r] - form.Room[r];
            load[r] -= less;
            if (excess > 0)
            {
                overfull -= excess > less ? 0 : 1;
                penalty -= price[r] * Math.Min(less, excess);
            }
        }
    }

    // Sums of doubles drift; from time to time they are made anew.
    private void Recount()
    {
        cost = 0;
        penalty = 0;
        overfull = 0;
        for (int item = 0; item < plan.Length; item++)
        {
            cost += plan[item] < 0 ? problem.Leave[item] : problem.ArcCost[plan[item]];
        }

        for (int bin = 0; bin < count.Length; bin++)
        {
            cost += count[bin] > 0 ? problem.Opening[bin] : 0;
        }

        for (int r = 0; r < load.Length; r++)
        {
            long excess = load[r] - form.Room[r];
            penalty += excess > 0 ? excess * price[r] : 0;
            overfull += excess > 0 ? 1 : 0;
        }
    }

    private void NoteBest()
    {
        if (overfull > 0)
        {
            return;
        }

        bestCost = cost;
        plan.CopyTo(best, 0);
    }

    private int ArcTo(int item, int bin)
    {
        int start = problem.BinStart[bin];
        int found = Array.BinarySearch(problem.ArcItem, start, problem.BinStart[bin + 1] - start, item);
        return found < 0 ? -1 : found;
    }
}
