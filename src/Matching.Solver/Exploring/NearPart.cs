namespace Matching.Solver;

/// <summary>The part of a problem that a question can change, as long as plans stay below a threshold: all that hangs together with its items by arcs that such plans use.</summary>
/// <remarks>
/// No plan below the threshold uses an arc between this part and the rest, so each of the two can be changed without the other. If the plan held is the best of all, what it does in the rest
/// is the best that can be done there.
/// </remarks>
internal sealed class NearPart
{
    private readonly KeptStage kept;
    private readonly Restriction restriction;
    private readonly Losses losses;
    private readonly long slack;

    private NearPart(KeptStage kept, Restriction restriction, Losses losses, long slack, int[] items, int[] bins)
    {
        (this.kept, this.restriction, this.losses, this.slack) = (kept, restriction, losses, slack);
        Items = items;
        Bins = bins;
    }

    /// <summary>Whether it holds all that it should; otherwise it is a region to look for plans in, and nothing more.</summary>
    public bool IsClosed { get; private init; }

    /// <summary>Its items, ascending.</summary>
    public int[] Items { get; }

    /// <summary>Duals to begin with, by item of the whole.</summary>
    public long[] Dual => losses.Dual;

    /// <summary>Its bins, ascending.</summary>
    public int[] Bins { get; }

    /// <summary>Gathers the part.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="losses">What the question changes.</param>
    /// <param name="slack">How far above the question's bound the threshold is.</param>
    /// <param name="most">With so many items the part is not made larger, and says nothing about plans that reach beyond it.</param>
    public static NearPart Of(KeptStage kept, Restriction restriction, Losses losses, long slack, int most)
    {
        bool closed = true;
        CompositeProblem problem = kept.Problem;
        bool near = slack <= losses.Near.Limit;
        SortedSet<int> touched = [.. losses.Bins];
        var items = new Gathering(problem.ItemCount);
        var bins = new Gathering(problem.BinCount);
        foreach (int item in restriction.Items.Concat(kept.Difference.Items))
        {
            items.Add(item);
        }

        foreach (int bin in touched.Concat(kept.Difference.Bins))
        {
            bins.Add(bin);
        }

        while (items.TryNext(out int item) || bins.HasNext)
        {
            if (item >= 0)
            {
                AddBinsOf(item);
            }
            else if (bins.TryNext(out int bin))
            {
                AddItemsOf(bin);
            }
        }

        return new NearPart(kept, restriction, losses, slack, items.Sorted(), bins.Sorted()) { IsClosed = closed };

        void AddBinsOf(int item)
        {
            if (kept.Plan[item] >= 0)
            {
                bins.Add(problem.ArcBin[kept.Plan[item]]);
            }

            foreach (int arc in near ? losses.Near.OfItem(item) : problem.ItemArc.AsSpan(problem.ItemStart[item], problem.ItemStart[item + 1] - problem.ItemStart[item]))
            {
                if (losses.Of(arc) >= slack)
                {
                    continue;
                }

                if (items.Count < most || restriction.Pins.ContainsKey(item))
                {
                    bins.Add(problem.ArcBin[arc]);
                }
                else
                {
                    closed = false;
                }
            }
        }

        void AddItemsOf(int bin)
        {
            foreach (int item in kept.ItemsIn(bin))
            {
                items.Add(item);
            }

            if (near && !touched.Contains(bin))
            {
                foreach (int arc in losses.Near.OfBin(bin))
                {
                    AddItemOf(arc);
                }
            }
            else
            {
                for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
                {
                    AddItemOf(arc);
                }
            }
        }

        void AddItemOf(int arc)
        {
            if (losses.Of(arc) >= slack)
            {
                return;
            }

            if (items.Count < most)
            {
                items.Add(problem.ArcItem[arc]);
            }
            else
            {
                closed = false;
            }
        }
    }

    /// <summary>All items and bins, with the arcs that plans below the threshold can use.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="restriction">The question.</param>
    /// <param name="losses">What the question changes.</param>
    /// <param name="slack">How far above the question's bound the threshold is.</param>
    public static NearPart Whole(KeptStage kept, Restriction restriction, Losses losses, long slack) =>
        new(kept, restriction, losses, slack, [.. Enumerable.Range(0, kept.Problem.ItemCount)], [.. Enumerable.Range(0, kept.Problem.BinCount)]) { IsClosed = true };

    /// <summary>The part as a problem of its own; what the plan held uses stays in it, unless it is gone.</summary>
    /// <param name="listedOnly">Whether to forget arcs that are not listed, to search for plans instead of bounds.</param>
    public CompositeProblem Cut(bool listedOnly)
    {
        CompositeProblem problem = kept.Problem;
        var dropped = new bool[problem.ArcCount];
        var noOutside = new bool[problem.ItemCount];
        foreach (int bin in Bins)
        {
            for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
            {
                bool held = kept.Plan[problem.ArcItem[arc]] == arc && !restriction.Gone[arc];
                dropped[arc] = restriction.Gone[arc] || (!held && losses.Of(arc) >= slack);
            }
        }

        foreach (int item in Items)
        {
            noOutside[item] = restriction.Pins.ContainsKey(item) || (kept.Plan[item] >= 0 && !listedOnly && losses.Outside(item) >= slack);
        }

        return kept.Cut(Items, Bins, dropped, noOutside, listedOnly);
    }

    /// <summary>Numbers, each once, in the order in which they were found.</summary>
    private sealed class Gathering(int count)
    {
        private readonly bool[] isIn = new bool[count];
        private readonly List<int> found = [];
        private int next;

        public int Count => found.Count;

        public bool HasNext => next < found.Count;

        public void Add(int number)
        {
            if (!isIn[number])
            {
                isIn[number] = true;
                found.Add(number);
            }
        }

        public bool TryNext(out int number)
        {
            number = HasNext ? found[next++] : -1;
            return number >= 0;
        }

        public int[] Sorted() => [.. found.Order()];
    }
}
