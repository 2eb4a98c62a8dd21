using FsCheck;
using FsCheck.Fluent;

namespace Matching.Solver.Tests;

/// <summary>Random small models that use every feature, in hostile proportions. One seed, one model.</summary>
internal sealed class ModelGenerator
{
    /// <summary>The greatest number of plans (before any rule) that a model may have unless told otherwise, so that the brute force stays quick.</summary>
    public const int PlanLimit = 3000;

    private readonly Random random;
    private readonly int levels;
    private readonly int[] scale;
    private readonly int groups;
    private readonly bool withFloors;
    private readonly int planLimit;

    private ModelGenerator(int seed, bool withFloors, int planLimit)
    {
        random = new Random(seed);
        this.withFloors = withFloors;
        this.planLimit = planLimit;
        levels = 1 + random.Next(3);
        scale = [.. Enumerable.Range(0, levels).Select(_ => random.Next(7))];
        groups = random.Next(4);
    }

    public static Arbitrary<ModelSpec> Models(bool withFloors = false) => Arb.From(Generator(withFloors), ModelShrinker.Shrink);

    public static Arbitrary<ModelSpec[]> SeveralModels(int count, int planLimit) =>
        Arb.From(Generator(false, planLimit).ArrayOf(count), ModelShrinker.ShrinkSeveral);

    private static Gen<ModelSpec> Generator(bool withFloors, int planLimit = PlanLimit) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new ModelGenerator(seed, withFloors, planLimit).Model());

    private ModelSpec Model()
    {
        int itemCount = Chance(4) ? random.Next(2) : 2 + random.Next(6);
        int binCount = Chance(4) ? random.Next(2) : 1 + random.Next(5);
        int loads = Math.Max(0, random.Next(5) - 2);
        bool classes = Chance(30);
        int classCount = 1 + random.Next(3);
        bool everybodyMandatory = Chance(4);
        bool leavingOutIsDear = Chance(50);
        bool solos = Chance(20);
        bool sizes = Chance(40);
        ItemSpec[] items = [.. Enumerable.Range(0, itemCount).Select(_ => new ItemSpec(
            everybodyMandatory || Chance(3) ? null : leavingOutIsDear ? [.. scale.Select(DearestCost)] : Costs(true, 3),
            sizes ? 1 + random.Next(3) : 1,
            Group(),
            solos && Chance(25),
            random.Next(classCount),
            withFloors && Chance(50) ? Costs(true, 1) : null))];
        BinSpec[] bins = Bins(binCount, loads);
        ArcSpec[] arcs = Arcs(items, bins, loads);
        return new ModelSpec
        {
            Offset = Chance(30) ? Costs(true, 1) : new long[levels],
            Loads = loads,
            Items = items,
            Bins = bins,
            Arcs = arcs,
            Classes = classes ? Classes(classCount) : null,
            Pairs = Pairs(itemCount),
            Sets = Sets(itemCount, binCount),
            Limits = Limits(itemCount, arcs),
        };
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private int? Group() => groups switch
    {
        0 => null,
        1 => 0, // one giant group
        _ => Chance(60) ? random.Next(groups) : null,
    };

    private BinSpec[] Bins(int count, int loads)
    {
        bool opening = Chance(30);
        bool shared = Chance(50);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int places = random.Next(12) switch { 0 => 0, 1 => 60, < 7 => 1, < 10 => 2, _ => 3 };
            int group = random.Next(6) switch { 0 => AssignmentModel.NoGroup, 1 => random.Next(4), _ => AssignmentModel.AnyGroup };
            long[] limits = [.. Enumerable.Range(0, loads).Select(_ => Chance(20) ? long.MaxValue : random.Next(12))];
            return new BinSpec(places, shared ? random.Next(places + 1) : places, group, opening ? Costs(false, 1) : [], limits);
        })];
    }

    private ArcSpec[] Arcs(ItemSpec[] items, BinSpec[] bins, int loads)
    {
        int density = random.Next(8) switch { 0 => 0, 1 => 100, _ => 40 + random.Next(50) };
        bool exempt = Chance(25);
        var arcs = new List<ArcSpec>();
        for (int item = 0; item < items.Length; item++)
        {
            for (int bin = 0; bin < bins.Length; bin++)
            {
                if (Chance(density))
                {
                    long[] amounts = [.. Enumerable.Range(0, loads).Select(_ => (long)random.Next(8))];
                    arcs.Add(new ArcSpec(item, bin, Costs(true, 1), amounts, exempt && Chance(40)));
                }
            }
        }

        while (PlanCount(items, arcs) > planLimit)
        {
            arcs.RemoveAt(random.Next(arcs.Count));
        }

        return [.. arcs];
    }

    private static double PlanCount(ItemSpec[] items, List<ArcSpec> arcs) =>
        Enumerable.Range(0, items.Length).Aggregate(1.0, (count, item) =>
            count * Math.Max(1, arcs.Count(arc => arc.Item == item) + (items[item].LeaveOut is null ? 0 : 1) + (items[item].Floor is null ? 0 : 1)));

    private ClassSpec Classes(int count)
    {
        var conflict = new bool[count * count];
        var cost = new long[count * count * levels];
        for (int a = 0; a < count; a++)
        {
            for (int b = a; b < count; b++)
            {
                bool apart = Chance(25);
                long[] costs = Chance(40) ? Costs(false, 1) : new long[levels];
                foreach (int cell in new[] { (a * count) + b, (b * count) + a })
                {
                    conflict[cell] = apart;
                    costs.CopyTo(cost, cell * levels);
                }
            }
        }

        return new ClassSpec(count, conflict, cost);
    }

    private PairSpec[] Pairs(int items)
    {
        int density = random.Next(4) switch { 0 => 60, 1 => 20, _ => 0 };
        return [.. Enumerable.Range(0, items).SelectMany(first => Enumerable.Range(0, items)
            .Where(second => first != second && Chance(density / 2))
            .Select(second => new PairSpec(first, second, Chance(60) ? null : Costs(false, 1))))];
    }

    private SetSpec[] Sets(int items, int bins) =>
        [.. Enumerable.Range(0, items == 0 ? 0 : Math.Max(0, random.Next(5) - 2)).Select(_ =>
        {
            int[] members = [.. Enumerable.Range(0, items).Where(_ => Chance(45))];
            int[] present = [.. Enumerable.Range(0, bins).Where(_ => Chance(20))];
            return new SetSpec(members.Length == 0 ? [random.Next(items)] : members, Costs(false, 1), present);
        })];

    private LimitSpec[] Limits(int items, ArcSpec[] arcs) =>
        [.. Enumerable.Range(0, Math.Max(0, random.Next(6) - 3)).Select(_ => random.Next(4) switch
        {
            0 => new LimitSpec(1 + random.Next(3), 0, [.. arcs.Where(_ => Chance(60)).Select(arc => new TermSpec(arc.Item, arc.Bin, 1))]),
            1 => new LimitSpec(random.Next(items + 1), 0, [.. Enumerable.Range(0, items).Select(item => new TermSpec(item, null, 1))]),
            2 => new LimitSpec(random.Next(20), random.Next(8), [.. arcs.Select(arc => new TermSpec(arc.Item, arc.Bin, random.Next(10)))]),
            _ => new LimitSpec(random.Next(-6, 6), random.Next(-3, 3),
            [
                .. arcs.Where(_ => Chance(50)).Select(arc => new TermSpec(arc.Item, arc.Bin, random.Next(-6, 7))),
                .. Enumerable.Range(0, items).Where(_ => Chance(50)).Select(item => new TermSpec(item, null, random.Next(-4, 5))),
            ]),
        })];

    private long[] Costs(bool mayBeNegative, int factor) => [.. scale.Select(kind => Cost(kind, mayBeNegative, factor))];

    private static long DearestCost(int kind) => kind switch { < 4 => kind * 100, 5 => 40, _ => AssignmentModel.CostLimit };

    private long Cost(int kind, bool mayBeNegative, int factor)
    {
        long most = AssignmentModel.CostLimit;
        return kind switch
        {
            0 => 0,
            1 => factor, // all arcs equal
            2 => random.Next(4) * factor,
            3 => random.Next(100) * factor,
            4 => most - random.Next(3),
            5 => mayBeNegative ? random.Next(-20, 21) * factor : random.Next(10),
            _ => mayBeNegative ? random.NextInt64(-most, most + 1) : random.NextInt64(0, most + 1),
        };
    }
}
