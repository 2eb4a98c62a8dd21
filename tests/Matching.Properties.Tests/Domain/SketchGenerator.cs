using FsCheck;
using FsCheck.Fluent;

namespace Matching.Properties.Tests.Domain;

/// <summary>Random sketches of at most four children and four homes, and how they shrink: fewer parts first, then simpler ones.</summary>
internal static class SketchGenerator
{
    public static Arbitrary<Sketch> Sketches => Arb.From(Whole, Shrink);

    /// <summary>A sketch and a home that nobody lives in or speaks of, to be added to it.</summary>
    public static Arbitrary<(Sketch Sketch, HomeSketch Another)> SketchesAndAnotherHome => Arb.From(
        from sketch in Whole
        from home in Home
        select (sketch, home with { Kind = home.Kind == 3 ? 0 : home.Kind, Settled = [] }),
        both => Shrink(both.Item1).Select(sketch => (sketch, both.Item2)));

    private static Gen<Sketch> Whole =>
        from children in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(Child, count))
        from homes in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(Home, count))
        from links in Gen.Choose(0, 6).SelectMany(count => Gen.ListOf(Link, count))
        select new Sketch([.. children], [.. homes], [.. links]);

    private static Gen<ChildSketch> Child =>
        from age in Gen.Choose(0, 17)
        from sex in Gen.Choose(0, 2)
        from x in Gen.Choose(0, 4)
        from y in Gen.Choose(0, 4)
        from urgency in Gen.Choose(0, 2)
        from need in Gen.Choose(0, 6)
        from alone in Gen.Choose(0, 9)
        from present in Gen.Choose(0, 8)
        from staff in Gen.Choose(0, 2)
        select new ChildSketch(age, sex, x, y, urgency, need, alone == 0, present, staff);

    private static Gen<HomeSketch> Home =>
        from kind in Gen.Choose(0, 4)
        from places in Gen.Choose(0, 4)
        from x in Gen.Choose(0, 4)
        from y in Gen.Choose(0, 4)
        from age in Gen.Choose(0, 6)
        from sexes in Gen.Choose(0, 6)
        from answers in Gen.Choose(0, 26)
        from settled in Gen.Choose(0, 3)
        from settledAge in Gen.Choose(0, 17)
        from one in Gen.Choose(0, 5)
        select new HomeSketch(kind, places, x, y, age, sexes > 2 ? 0 : sexes, answers, settled > 1 ? [] : [.. Enumerable.Repeat(settledAge, Math.Min(settled, places))], one == 0);

    private static Gen<LinkSketch> Link =>
        from kind in Gen.Choose(0, 10)
        from first in Gen.Choose(0, 4)
        from second in Gen.Choose(0, 4)
        from amount in Gen.Choose(0, 4)
        select new LinkSketch(kind, first, second, amount);

    private static IEnumerable<Sketch> Shrink(Sketch sketch) =>
        [
            .. Without(sketch.Links).Select(links => sketch with { Links = links }),
            .. Without(sketch.Homes).Select(homes => sketch with { Homes = homes }),
            .. Without(sketch.Children).Select(children => sketch with { Children = children }),
            .. sketch.Homes.SelectMany((home, i) => Simpler(home).Select(simpler => sketch with { Homes = With(sketch.Homes, i, simpler) })),
            .. sketch.Children.SelectMany((child, i) => Simpler(child).Select(simpler => sketch with { Children = With(sketch.Children, i, simpler) })),
        ];

    private static IEnumerable<HomeSketch> Simpler(HomeSketch home) =>
        new[] { home with { Settled = [] }, home with { Kind = 0 }, home with { X = 0, Y = 0 }, home with { Answers = 0 }, home with { FromAge = 0, Sexes = 0, TakesOne = false } }
            .Where(simpler => simpler.ToString() != home.ToString() || simpler.Settled.Count != home.Settled.Count);

    private static IEnumerable<ChildSketch> Simpler(ChildSketch child) =>
        new[] { child with { Present = 9 }, child with { Need = 0 }, child with { X = 0, Y = 0 }, child with { Alone = false, Staff = 0 }, child with { Urgency = 2 }, child with { Age = 8, Sex = 0 } }
            .Where(simpler => simpler != child);

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> list) => Enumerable.Range(0, list.Count).Select(i => (IReadOnlyList<T>)[.. list.Take(i), .. list.Skip(i + 1)]);

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int index, T part) => [.. list.Take(index), part, .. list.Skip(index + 1)];
}
