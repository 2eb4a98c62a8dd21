namespace Matching.Solver;

/// <summary>Finds the items whose unlisted floor holds the bound of the open level down, and by how much.</summary>
internal static class UnlistedBinding
{
    /// <summary>By item, how much its dual could rise if its floor did; empty when nothing is unlisted, all 0 when every level is closed.</summary>
    public static double[] Of(Topology topology, Incumbent incumbent, StageList stages)
    {
        if (!Array.Exists(topology.Data.HasUnlisted, unlisted => unlisted))
        {
            return [];
        }

        var binding = new double[topology.Model.ItemCount];
        int open = incumbent.FirstOpen;
        if (open == topology.Model.LevelCount)
        {
            return binding;
        }

        // The composite of all levels tells who would rather have an arc that is not listed; the open level's own composite, whose bound that holds down.
        Add(stages[topology.Model.LevelCount - 1], binding);
        if (open < topology.Model.LevelCount - 1 && stages.IfOpen(open) is { } stage)
        {
            Add(stage, binding);
        }

        return binding;
    }

    private static void Add(Stage stage, double[] binding)
    {
        stage.Settle();
        Relaxation relaxation = stage.Relaxation;
        var pricer = new BinPricer(stage.Problem);
        for (int item = 0; item < binding.Length; item++)
        {
            if (stage.Problem.Floor[item] <= relaxation.Dual[item] && relaxation.Covered[item] == 0)
            {
                binding[item] = Math.Max(binding[item], Rise(relaxation, pricer, item));
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
