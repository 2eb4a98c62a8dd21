namespace Matching.Solver;

/// <summary>Finds the items whose unlisted floor holds the bound down, or that listing more arcs might place, and by how much.</summary>
internal static class UnlistedBinding
{
    private const int Margin = 8;

    /// <summary>
    /// By item, how much its dual could rise if its floor did, in the composite of all levels; empty when nothing is unlisted, all 0 when every
    /// level is closed.
    /// </summary>
    /// <param name="topology">The model's arcs.</param>
    /// <param name="incumbent">The plan.</param>
    /// <param name="stages">The stages.</param>
    /// <param name="elsewhere">Items that the best relaxed solution of an exhausted level has on unlisted arcs.</param>
    /// <param name="over">Whether the search is to end at once: then only those outside are named, whom no pricing is needed for.</param>
    public static double[] Of(Topology topology, Incumbent incumbent, StageList stages, IReadOnlySet<int> elsewhere, bool over)
    {
        if (!Array.Exists(topology.Data.HasUnlisted, unlisted => unlisted))
        {
            return [];
        }

        var binding = new double[topology.Model.ItemCount];
        if (incumbent.FirstOpen == topology.Model.LevelCount)
        {
            return binding;
        }

        // The composite of all levels tells who would rather have an arc that is not listed; the open level's own composite, whose bound that holds down.
        Stage whole = stages[topology.Model.LevelCount - 1];
        if (over)
        {
            AddOutside(whole.Problem, incumbent.Plan!, elsewhere, binding);
            return binding;
        }

        Add(whole, binding);
        if (incumbent.FirstOpen < topology.Model.LevelCount - 1 && stages.IfOpen(incumbent.FirstOpen) is { } open)
        {
            Add(open, binding);
        }

        AddOutside(whole.Problem, incumbent.Plan!, elsewhere, binding);
        return binding;
    }

    /// <summary>By item, 2 where the best duals are held down by the floor, 1 where they soon would be, as others' lists grow longer. Empty when nothing is unlisted.</summary>
    public static double[] AtFloor(Stage stage)
    {
        CompositeProblem problem = stage.Problem;
        if (!problem.Floor.AsSpan().ContainsAnyExcept(CompositeProblem.Never))
        {
            return [];
        }

        var binding = new double[problem.ItemCount];
        for (int item = 0; item < binding.Length; item++)
        {
            long dual = stage.Ascent.BestDual[item];
            binding[item] = problem.Floor[item] <= dual ? 2 : problem.Floor[item] <= dual + (Math.Abs(dual) / Margin) ? 1 : 0;
        }

        return binding;
    }

    private static void Add(Stage stage, double[] binding)
    {
        stage.Settle();
        Relaxation relaxation = stage.Relaxation;
        var pricer = new BinPricer(stage.Problem, stage.Relaxation.Cuts);
        for (int item = 0; item < binding.Length; item++)
        {
            bool unlisted = stage.Problem.Floor[item] != CompositeProblem.Never;
            if (unlisted && stage.Problem.Floor[item] <= relaxation.Dual[item] && relaxation.Covered[item] == 0)
            {
                binding[item] = Math.Max(binding[item], Rise(relaxation, pricer, item));
            }
        }
    }

    // Whoever the plan leaves out, or a proven relaxed optimum sends elsewhere, may find a place on arcs not listed yet.
    private static void AddOutside(CompositeProblem problem, int[] plan, IReadOnlySet<int> elsewhere, double[] binding)
    {
        for (int item = 0; item < binding.Length; item++)
        {
            if (problem.Floor[item] == CompositeProblem.Never)
            {
                continue;
            }

            if (plan[item] < 0 && problem.Leave[item] > problem.Floor[item])
            {
                binding[item] = Math.Max(binding[item], problem.Leave[item] - problem.Floor[item]);
            }
            else if (elsewhere.Contains(item))
            {
                binding[item] = Math.Max(binding[item], 1);
            }
        }
    }

    // The dual could rise until the item is as well off outside or in its best listed bin.
    private static double Rise(Relaxation relaxation, BinPricer pricer, int item)
    {
        CompositeProblem problem = relaxation.Problem;
        long rise = problem.Leave[item] == CompositeProblem.Never ? CompositeProblem.Never : problem.Leave[item] - problem.Floor[item];
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            int bin = problem.ArcBin[arc];
            long with = pricer.Price(bin, relaxation.Cost, relaxation.Dual, null, [arc]);
            rise = with == CompositeProblem.Never ? rise : Math.Min(rise, with - relaxation.BinValue[bin]);
        }

        return Math.Max(0, rise);
    }
}
