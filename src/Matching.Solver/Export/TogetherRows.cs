namespace Matching.Solver;

/// <summary>Together sets: a share for each bin that holds a part, so that the parts beyond the first can be paid for.</summary>
internal static class TogetherRows
{
    public static void Add(Formulation formulation)
    {
        for (int set = 0; set < formulation.Model.TogetherSetCount; set++)
        {
            if (formulation.Program.Counts(formulation.Model.SplitCost(set)))
            {
                Add(formulation, set);
            }
        }
    }

    private static void Add(Formulation formulation, int set)
    {
        AssignmentModel model = formulation.Model;
        IntegerProgram program = formulation.Program;
        ReadOnlySpan<long> split = model.SplitCost(set);

        // Every part counts, those that are there already too, but for the first.
        program.AddCost(IntegerProgram.One, split, model.TogetherPresence(set).Length - 1);
        var arcsInBin = new SortedDictionary<int, List<int>>();
        foreach (int item in model.TogetherItems(set))
        {
            if (model.MayBeLeftOut[item])
            {
                program.AddCost(formulation.LeftOutColumn(item), split);
            }

            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                if (model.TogetherPresence(set).BinarySearch(model.ArcBin[arc]) < 0)
                {
                    arcsInBin.TryAdd(model.ArcBin[arc], []);
                    arcsInBin[model.ArcBin[arc]].Add(arc);
                }
            }
        }

        foreach ((int bin, List<int> arcs) in arcsInBin)
        {
            AddPart(program, set, bin, arcs, split);
        }
    }

    private static void AddPart(IntegerProgram program, int set, int bin, List<int> arcs, ReadOnlySpan<long> split)
    {
        if (arcs.Count == 1)
        {
            // Nobody else of the set can be there, so the arc is the part.
            program.AddCost(Formulation.ColumnOf(arcs[0]), split);
            return;
        }

        int part = program.AddColumn(new ProgramName("part", set, bin), ColumnKind.Share);
        program.AddCost(part, split);
        for (int i = 0; i < arcs.Count; i++)
        {
            program.Add(Formulation.ColumnOf(arcs[i]), 1);
            program.Add(part, -1);
            program.EndRow(new ProgramName("part", set, bin, i), RowSense.AtMost, 0);
        }
    }
}
