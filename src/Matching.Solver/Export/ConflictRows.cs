namespace Matching.Solver;

/// <summary>Who may not share a bin: parts of the graph of conflicts, each said by one row or two, instead of a row for each pair.</summary>
internal sealed class ConflictRows
{
    private readonly AssignmentModel model;
    private readonly IntegerProgram program;
    private readonly BinArcs arcsOfBin;
    private readonly ClassConflicts classes;
    private readonly ListedConflicts listed;
    private readonly List<int>[] ofClass;
    private int rows;
    private int sides;

    public ConflictRows(Formulation formulation)
    {
        model = formulation.Model;
        program = formulation.Program;
        arcsOfBin = formulation.ArcsOfBin;
        classes = ClassConflicts.Of(model);
        listed = new ListedConflicts(model);
        ofClass = [.. Enumerable.Range(0, model.ClassCount).Select(_ => new List<int>())];
    }

    public void Add(int bin)
    {
        if (model.BinPlaces[bin] < 2)
        {
            // Nobody shares a single place, and a row says so already.
            return;
        }

        rows = 0;
        sides = 0;
        AddClasses(bin);
        foreach (ListedConflicts.Part part in listed.Cover(arcsOfBin.Items(bin)))
        {
            if (part.Centre < 0)
            {
                AtMostOne(bin, part.Others);
            }
            else
            {
                AddStar(bin, part.Centre, part.Others);
            }
        }
    }

    private void AddClasses(int bin)
    {
        if (classes.Cliques.Count == 0 && classes.Sides.Count == 0)
        {
            return;
        }

        ReadOnlySpan<int> items = arcsOfBin.Items(bin);
        for (int i = 0; i < items.Length; i++)
        {
            ofClass[model.ItemClass[items[i]]].Add(i);
        }

        foreach (int[] clique in classes.Cliques)
        {
            AtMostOne(bin, Members(clique));
        }

        var said = new HashSet<(int, int)>();
        foreach ((int[] one, int[] other) in classes.Sides)
        {
            if (SaysMore(one, other, said))
            {
                AddSides(bin, Members(one), Members(other));
            }
        }

        foreach (int item in items)
        {
            ofClass[model.ItemClass[item]].Clear();
        }
    }

    /// <summary>Whether two sides have conflicts between items of this bin that no sides before them say.</summary>
    private bool SaysMore(int[] one, int[] other, HashSet<(int, int)> said)
    {
        bool more = false;
        foreach (int a in one.Where(a => ofClass[a].Count > 0))
        {
            foreach (int b in other.Where(b => ofClass[b].Count > 0))
            {
                more |= said.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return more;
    }

    private List<int> Members(int[] classNumbers) => [.. classNumbers.SelectMany(number => ofClass[number]).Order()];

    private void AtMostOne(int bin, IReadOnlyList<int> members)
    {
        if (members.Count < 2)
        {
            return;
        }

        foreach (int member in members)
        {
            program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[member]), 1);
        }

        program.EndRow(new ProgramName("apart", bin, rows++), RowSense.AtMost, 1);
    }

    private void AddSides(int bin, List<int> one, List<int> other)
    {
        if (one.Count == 1)
        {
            AddStar(bin, one[0], other);
        }
        else if (other.Count == 1)
        {
            AddStar(bin, other[0], one);
        }
        else
        {
            // The binary says which side may be in the bin; with 0 the one side is empty, with 1 the other.
            int side = program.AddColumn(new ProgramName("side", bin, sides++), ColumnKind.Binary);
            long most = AddSizes(bin, one);
            program.Add(side, -most);
            program.EndRow(new ProgramName("apart", bin, rows++), RowSense.AtMost, 0);
            most = AddSizes(bin, other);
            program.Add(side, most);
            program.EndRow(new ProgramName("apart", bin, rows++), RowSense.AtMost, most);
        }
    }

    /// <summary>One item against all others of a side: its own column says which side may be in.</summary>
    private void AddStar(int bin, int centre, IReadOnlyList<int> others)
    {
        long most = AddSizes(bin, others);
        program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[centre]), most);
        program.EndRow(new ProgramName("apart", bin, rows++), RowSense.AtMost, most);
    }

    /// <summary>Adds the items' sizes to a row; returns how many places they can take at most.</summary>
    private long AddSizes(int bin, IReadOnlyList<int> members)
    {
        long all = 0;
        foreach (int member in members)
        {
            int size = model.ItemSize[arcsOfBin.Items(bin)[member]];
            program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[member]), size);
            all += size;
        }

        return Math.Min(all, model.BinPlaces[bin]);
    }
}
