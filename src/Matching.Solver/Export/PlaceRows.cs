namespace Matching.Solver;

/// <summary>What a bin has room for: places and solo items, shared places and groups, loads, and what opening it costs.</summary>
internal sealed class PlaceRows(Formulation formulation)
{
    private readonly AssignmentModel model = formulation.Model;
    private readonly IntegerProgram program = formulation.Program;
    private readonly BinArcs arcsOfBin = formulation.ArcsOfBin;

    public void Add(int bin)
    {
        AddPlaces(bin, AddOpening(bin));
        AddSharedPlaces(bin);
        AddLoads(bin);
    }

    /// <summary>Each arc opens the bin by itself, which is stronger than a row for all of them together.</summary>
    private int AddOpening(int bin)
    {
        if (!program.Counts(model.OpeningCost(bin)) || arcsOfBin.Arcs(bin).IsEmpty)
        {
            return -1;
        }

        int opened = program.AddColumn(new ProgramName("open", bin), ColumnKind.Binary);
        program.AddCost(opened, model.OpeningCost(bin));
        ReadOnlySpan<int> items = arcsOfBin.Items(bin);
        for (int i = 0; i < items.Length; i++)
        {
            program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[i]), 1);
            program.Add(opened, -1);
            program.EndRow(new ProgramName("opens", items[i], bin), RowSense.AtMost, 0);
        }

        return opened;
    }

    /// <summary>An item that must be alone takes all places: with anybody beside it they would not do.</summary>
    private void AddPlaces(int bin, int opened)
    {
        long places = model.BinPlaces[bin];
        long all = 0;
        foreach (int item in arcsOfBin.Items(bin))
        {
            all += Taken(item, places);
        }

        if (all <= places)
        {
            return;
        }

        for (int i = 0; i < arcsOfBin.Items(bin).Length; i++)
        {
            program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[i]), Taken(arcsOfBin.Items(bin)[i], places));
        }

        if (opened >= 0)
        {
            program.Add(opened, -places);
        }

        program.EndRow(new ProgramName("places", bin), RowSense.AtMost, opened < 0 ? places : 0);
    }

    private long Taken(int item, long places) => model.ItemSolo[item] ? Math.Max(places, model.ItemSize[item]) : model.ItemSize[item];

    private void AddSharedPlaces(int bin)
    {
        long places = model.BinPlaces[bin];
        long shared = model.BinSharedPlaces[bin];
        var countedOfGroup = new SortedDictionary<int, long>();
        long counted = Counted(bin, countedOfGroup);
        if (shared == places || counted <= shared)
        {
            return;
        }

        for (int i = 0; i < arcsOfBin.Arcs(bin).Length; i++)
        {
            int arc = arcsOfBin.Arcs(bin)[i];
            program.Add(Formulation.ColumnOf(arc), model.ArcExempt[arc] ? 0 : model.ItemSize[arcsOfBin.Items(bin)[i]]);
        }

        // Only a group that is too large for the shared places gains by filling the bin alone.
        int owner = model.BinGroup[bin];
        var filled = new List<(int Group, int Column)>();
        foreach ((int group, long ofGroup) in countedOfGroup)
        {
            if (group >= 0 && ofGroup > shared && (owner == AssignmentModel.AnyGroup || owner == group))
            {
                int column = program.AddColumn(new ProgramName("whole", bin, group), ColumnKind.Binary);
                filled.Add((group, column));
                program.Add(column, shared - Math.Min(places, ofGroup));
            }
        }

        program.EndRow(new ProgramName("shared", bin), RowSense.AtMost, shared);
        foreach ((int group, int column) in filled)
        {
            KeepOthersOut(bin, group, column);
        }
    }

    private long Counted(int bin, SortedDictionary<int, long> countedOfGroup)
    {
        long counted = 0;
        for (int i = 0; i < arcsOfBin.Arcs(bin).Length; i++)
        {
            int item = arcsOfBin.Items(bin)[i];
            long size = model.ArcExempt[arcsOfBin.Arcs(bin)[i]] ? 0 : model.ItemSize[item];
            int group = model.ItemGroup[item];
            countedOfGroup[group] = countedOfGroup.GetValueOrDefault(group) + size;
            counted += size;
        }

        return counted;
    }

    /// <summary>While one group fills the bin nobody else is in it, not even those who do not count against the shared places.</summary>
    private void KeepOthersOut(int bin, int group, int filled)
    {
        long others = 0;
        for (int i = 0; i < arcsOfBin.Arcs(bin).Length; i++)
        {
            int item = arcsOfBin.Items(bin)[i];
            if (model.ItemGroup[item] != group)
            {
                program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[i]), model.ItemSize[item]);
                others += model.ItemSize[item];
            }
        }

        long most = Math.Min(others, model.BinPlaces[bin]);
        program.Add(filled, most);
        program.EndRow(new ProgramName("group", bin, group), RowSense.AtMost, most);
    }

    private void AddLoads(int bin)
    {
        for (int load = 0; load < model.LoadCount; load++)
        {
            long limit = model.LoadLimit(bin)[load];
            Int128 all = 0;
            foreach (int arc in arcsOfBin.Arcs(bin))
            {
                all += model.ArcLoad(arc)[load];
            }

            if (all <= limit)
            {
                continue;
            }

            foreach (int arc in arcsOfBin.Arcs(bin))
            {
                program.Add(Formulation.ColumnOf(arc), model.ArcLoad(arc)[load]);
            }

            program.EndRow(new ProgramName("load", bin, load), RowSense.AtMost, limit);
        }
    }
}
