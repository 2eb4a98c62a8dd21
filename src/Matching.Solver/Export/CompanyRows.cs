namespace Matching.Solver;

/// <summary>What it costs to share a bin: an amount for each listed pair, and for each item and bin an amount for the company of its class and those after it.</summary>
/// <remarks>
/// Costs of company are 0 or more, so each amount rests on the greater of 0 and what its row asks: the row asks for the true cost when the item is in the bin, and for nothing when it is not (Glover 1975).
/// Pairs that can never share the bin, because they are in conflict or one must be alone, are left out.
/// </remarks>
internal sealed class CompanyRows
{
    private readonly AssignmentModel model;
    private readonly IntegerProgram program;
    private readonly BinArcs arcsOfBin;
    private readonly bool[] levelCounts;
    private readonly List<int>[] ofClass;
    private readonly int[] countColumn;

    public CompanyRows(Formulation formulation)
    {
        model = formulation.Model;
        program = formulation.Program;
        arcsOfBin = formulation.ArcsOfBin;
        ofClass = [.. Enumerable.Range(0, model.ClassCount).Select(_ => new List<int>())];
        countColumn = new int[model.ClassCount];
        levelCounts = new bool[program.LevelCount];
        for (int level = 0; level < levelCounts.Length; level++)
        {
            for (int a = 0; a < model.ClassCount; a++)
            {
                for (int b = a; b < model.ClassCount && !levelCounts[level]; b++)
                {
                    levelCounts[level] = Cost(a, b, level) > 0;
                }
            }
        }
    }

    /// <summary>Adds the costs of classes in a bin.</summary>
    public void Add(int bin)
    {
        if (model.BinPlaces[bin] < 2 || !levelCounts.Contains(true))
        {
            return;
        }

        ReadOnlySpan<int> items = arcsOfBin.Items(bin);
        var present = new SortedSet<int>();
        for (int i = 0; i < items.Length; i++)
        {
            if (!model.ItemSolo[items[i]])
            {
                ofClass[model.ItemClass[items[i]]].Add(i);
                present.Add(model.ItemClass[items[i]]);
            }
        }

        foreach (int pairClass in present)
        {
            countColumn[pairClass] = -1;
        }

        for (int level = 0; level < levelCounts.Length; level++)
        {
            foreach (int pairClass in levelCounts[level] ? (IEnumerable<int>)present : [])
            {
                AddClass(bin, level, pairClass, present);
            }
        }

        foreach (int pairClass in present)
        {
            ofClass[pairClass].Clear();
        }
    }

    /// <summary>Adds the costs of listed pairs, once for all bins: a pair shares at most one.</summary>
    public void AddListedPairs()
    {
        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            ItemPair items = model.Pairs[pair];
            bool never = items.Conflict || model.ItemSolo[items.First] || model.ItemSolo[items.Second]
                || model.ClassesConflict(model.ItemClass[items.First], model.ItemClass[items.Second]);
            if (!never && program.Counts(model.PairCost(pair)))
            {
                AddPair(pair, items);
            }
        }
    }

    private void AddPair(int pair, ItemPair items)
    {
        int amount = -1;
        int second = model.ArcStart[items.Second];
        for (int first = model.ArcStart[items.First]; first < model.ArcStart[items.First + 1]; first++)
        {
            int bin = model.ArcBin[first];
            while (second < model.ArcStart[items.Second + 1] && model.ArcBin[second] < bin)
            {
                second++;
            }

            bool shared = second < model.ArcStart[items.Second + 1] && model.ArcBin[second] == bin;
            if (!shared || (long)model.ItemSize[items.First] + model.ItemSize[items.Second] > model.BinPlaces[bin])
            {
                continue;
            }

            if (amount < 0)
            {
                amount = program.AddColumn(new ProgramName("pair", pair), ColumnKind.Amount);
                program.AddCost(amount, model.PairCost(pair));
            }

            program.Add(Formulation.ColumnOf(first), 1);
            program.Add(Formulation.ColumnOf(second), 1);
            program.Add(amount, -1);
            program.EndRow(new ProgramName("pair", pair, bin), RowSense.AtMost, 1);
        }
    }

    /// <summary>
    /// Adds a row for each item of a class. Doubled, so that all stays whole: a pair of one class costs each of the two half, a pair of different classes all to the class that comes first.
    /// </summary>
    private void AddClass(int bin, int level, int pairClass, SortedSet<int> present)
    {
        List<(int Class, long Cost)> company = [.. present.GetViewBetween(pairClass, int.MaxValue)
            .Where(other => other != pairClass || ofClass[other].Count > 1)
            .Select(other => (other, (other == pairClass ? 1 : 2) * Cost(pairClass, other, level)))
            .Where(other => other.Item2 > 0)];
        if (company.Count == 0)
        {
            return;
        }

        Int128 ifAll = 0;
        long dearest = 0;
        foreach ((int other, long cost) in company)
        {
            CountColumn(bin, other);
            ifAll += (Int128)cost * ofClass[other].Count;
            dearest = Math.Max(dearest, cost);
        }

        // Places hold for everybody in the bin, so no company costs more than its places full of the dearest. Within 2^31 places and 2^41 of cost 128 bits are ample, and the program refuses what is beyond 2^53.
        long most = (long)Int128.Min(long.MaxValue, Int128.Min(ifAll, (Int128)dearest * model.BinPlaces[bin]));
        foreach (int member in ofClass[pairClass])
        {
            AddItem(bin, level, pairClass, member, company, most);
        }
    }

    private void AddItem(int bin, int level, int pairClass, int member, List<(int Class, long Cost)> company, long most)
    {
        int item = arcsOfBin.Items(bin)[member];
        int amount = program.AddColumn(new ProgramName("company", item, bin, level), ColumnKind.Amount);
        program.AddCost(amount, level, 1);
        program.Add(amount, -2);
        long self = 0;
        foreach ((int other, long cost) in company)
        {
            program.Add(countColumn[other], cost);
            self += other == pairClass ? cost : 0;
        }

        // Counted in its own class, the item is no company of itself. When it is out, the row asks for no more than nothing.
        program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[member]), checked(most - self));
        program.EndRow(new ProgramName("company", item, bin, level), RowSense.AtMost, most);
    }

    /// <summary>How many items of a class are in a bin: the arc itself where there is one, otherwise a column that adds them up.</summary>
    private void CountColumn(int bin, int pairClass)
    {
        if (countColumn[pairClass] >= 0)
        {
            return;
        }

        List<int> members = ofClass[pairClass];
        if (members.Count == 1)
        {
            countColumn[pairClass] = Formulation.ColumnOf(arcsOfBin.Arcs(bin)[members[0]]);
            return;
        }

        countColumn[pairClass] = program.AddColumn(new ProgramName("count", bin, pairClass), ColumnKind.Amount);
        program.Add(countColumn[pairClass], -1);
        foreach (int member in members)
        {
            program.Add(Formulation.ColumnOf(arcsOfBin.Arcs(bin)[member]), 1);
        }

        program.EndRow(new ProgramName("count", bin, pairClass), RowSense.Equal, 0);
    }

    /// <summary>What two items of these classes cost each other; nothing when they may not share a bin at all.</summary>
    private long Cost(int one, int other, int level) => model.ClassesConflict(one, other) ? 0 : model.ClassPairCost(one, other)[level];
}
