namespace Matching.Solver.Tests;

/// <summary>A model as plain data, so that it can be generated, made smaller, permuted and changed. Arcs are named by item and bin.</summary>
internal sealed record ModelSpec
{
    public long[] Offset { get; init; } = [0];

    public int Loads { get; init; }

    public ItemSpec[] Items { get; init; } = [];

    public BinSpec[] Bins { get; init; } = [];

    public ArcSpec[] Arcs { get; init; } = [];

    public ClassSpec? Classes { get; init; }

    public PairSpec[] Pairs { get; init; } = [];

    public SetSpec[] Sets { get; init; } = [];

    public LimitSpec[] Limits { get; init; } = [];

    public AssignmentModel Build()
    {
        var builder = new AssignmentModelBuilder(Offset.Select((_, level) => $"level {level}"), Loads);
        for (int level = 0; level < Offset.Length; level++)
        {
            builder.AddOffset(level, Offset[level]);
        }

        if (Classes is not null)
        {
            builder.SetClasses(Classes.Count, Classes.Conflict, Classes.Cost);
        }

        foreach (ItemSpec item in Items)
        {
            builder.AddItem(item.LeaveOut, item.Size, item.Group, item.Solo, Classes is null ? 0 : item.Class, item.Floor);
        }

        foreach (BinSpec bin in Bins)
        {
            builder.AddBin(bin.Places, bin.Shared, bin.Group, bin.Opening, bin.LoadLimits);
        }

        Dictionary<(int, int), int> handles = Arcs.ToDictionary(
            arc => (arc.Item, arc.Bin), arc => builder.AddArc(arc.Item, arc.Bin, arc.Cost, arc.Loads, arc.Exempt));
        foreach (PairSpec pair in Pairs)
        {
            if (pair.Cost is null)
            {
                builder.AddConflict(pair.First, pair.Second);
            }
            else
            {
                builder.AddPairCost(pair.First, pair.Second, pair.Cost);
            }
        }

        foreach (SetSpec set in Sets)
        {
            builder.AddTogetherSet(set.Items, set.Split, set.Present);
        }

        foreach (LimitSpec limit in Limits)
        {
            builder.AddLinearLimit(
                "limit",
                limit.Maximum,
                [.. limit.Terms.Where(term => term.Bin is int bin && handles.ContainsKey((term.Item, bin))).Select(term => (handles[(term.Item, term.Bin!.Value)], term.Coefficient))],
                [.. limit.Terms.Where(term => term.Bin is null).Select(term => (term.Item, term.Coefficient))],
                limit.Constant);
        }

        return builder.Build();
    }

    /// <summary>The same model with the items and bins named by their old indices, in the new order; those not named are gone.</summary>
    public ModelSpec Reindex(int[] items, int[] bins)
    {
        int Item(int old) => Array.IndexOf(items, old);
        int Bin(int old) => Array.IndexOf(bins, old);
        return this with
        {
            Items = [.. items.Select(old => Items[old])],
            Bins = [.. bins.Select(old => Bins[old])],
            Arcs = [.. Arcs.Where(arc => Item(arc.Item) >= 0 && Bin(arc.Bin) >= 0).Select(arc => arc with { Item = Item(arc.Item), Bin = Bin(arc.Bin) })],
            Pairs = [.. Pairs.Where(pair => Item(pair.First) >= 0 && Item(pair.Second) >= 0)
                .Select(pair => pair with { First = Item(pair.First), Second = Item(pair.Second) })],
            Sets = [.. Sets.Select(set => set with { Items = Kept(set.Items, Item), Present = Kept(set.Present, Bin) }).Where(set => set.Items.Length > 0)],
            Limits = [.. Limits.Select(limit => limit with
            {
                Terms = [.. limit.Terms.Where(term => Item(term.Item) >= 0 && (term.Bin is not int bin || Bin(bin) >= 0))
                    .Select(term => term with { Item = Item(term.Item), Bin = term.Bin is int bin ? Bin(bin) : null })],
            })],
        };
    }

    /// <summary>The same model with every cost, at every level, changed by a function that keeps 0 at 0 or more where costs may not be negative.</summary>
    public ModelSpec MapCosts(Func<long[], long[]> map) => this with
    {
        Offset = map(Offset),
        Items = [.. Items.Select(item => item with
        {
            LeaveOut = item.LeaveOut is null ? null : map(item.LeaveOut),
            Floor = item.Floor is null ? null : map(item.Floor),
        })],
        Bins = [.. Bins.Select(bin => bin with { Opening = map(bin.Opening) })],
        Arcs = [.. Arcs.Select(arc => arc with { Cost = map(arc.Cost) })],
        Classes = Classes is null ? null : Classes with { Cost = [.. Classes.Cost.Chunk(Offset.Length).SelectMany(map)] },
        Pairs = [.. Pairs.Select(pair => pair with { Cost = pair.Cost is null ? null : map(pair.Cost) })],
        Sets = [.. Sets.Select(set => set with { Split = map(set.Split) })],
    };

    public override string ToString() => "\n" + Build().ToText();

    private static int[] Kept(int[] old, Func<int, int> index) => [.. old.Select(index).Where(kept => kept >= 0)];
}

internal sealed record ItemSpec(long[]? LeaveOut, int Size, int? Group, bool Solo, int Class, long[]? Floor);

internal sealed record BinSpec(int Places, int Shared, int Group, long[] Opening, long[] LoadLimits);

internal sealed record ArcSpec(int Item, int Bin, long[] Cost, long[] Loads, bool Exempt);

internal sealed record ClassSpec(int Count, bool[] Conflict, long[] Cost);

internal sealed record PairSpec(int First, int Second, long[]? Cost);

internal sealed record SetSpec(int[] Items, long[] Split, int[] Present);

internal sealed record LimitSpec(long Maximum, long Constant, TermSpec[] Terms);

/// <summary>A coefficient of an arc, or of leaving the item out when there is no bin.</summary>
internal sealed record TermSpec(int Item, int? Bin, long Coefficient);
