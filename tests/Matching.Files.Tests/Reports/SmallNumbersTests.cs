namespace Matching.Files.Tests.Reports;

public sealed class SmallNumbersTests
{
    private static readonly string[] Ages = ["age-0-4", "age-5-9", "age-10-15", "age-16-17"];

    [Fact]
    public void Suppress_OneNumberHiddenOfASetThatAddsUp_HidesTheSmallestOther() =>
        After(SmallNumbers.Suppress(Measures(100, null, 20, 12, 66))).ShouldBe(["*", "20", "*", "66"]);

    [Fact]
    public void Suppress_TwoHiddenAlready_HidesNoMore() =>
        After(SmallNumbers.Suppress(Measures(100, null, null, 26, 70))).ShouldBe(["*", "*", "26", "70"]);

    [Fact]
    public void Suppress_OthersAreZero_HidesTheOneThatIsNot() =>
        After(SmallNumbers.Suppress(Measures(12, null, 0, 0, 10))).ShouldBe(["*", "0", "0", "*"]);

    [Fact]
    public void Suppress_NothingHidden_ChangesNothing() =>
        After(SmallNumbers.Suppress(Measures(100, 10, 20, 30, 40))).ShouldBe(["10", "20", "30", "40"]);

    [Fact]
    public void Suppress_RestOfAllChildrenIsSmall_HidesTheNumber()
    {
        PlanMeasure[] measures = [Measure(null, 50), Measure("disabled", 47), Measure("welsh-speaking", 45), Measure("unaccompanied", 50)];

        After(SmallNumbers.Suppress(measures)).ShouldBe(["*", "45", "50"]);
    }

    [Fact]
    public void Suppress_GroupWithoutChildren_KeepsItsZeros()
    {
        PlanMeasure[] measures = [Measure(null, 2), Measure("age-0-4", 0), Measure("age-0-4", 0) with { Key = "children" }, Measure("age-5-9", null), Measure("age-10-15", 0)];

        After(SmallNumbers.Suppress(measures)).ShouldBe(["0", "0", "*", "*"]);
    }

    private static PlanMeasure[] Measures(double total, params double?[] ages) => [Measure(null, total), .. Ages.Zip(ages, Measure)];

    private static PlanMeasure Measure(string? group, double? after) =>
        new("moves", "Moves", MeasureUnit.Children, group, group, 0, after, false, group is not null && after is null);

    private static IEnumerable<string> After(IReadOnlyList<PlanMeasure> measures) =>
        measures.Where(measure => measure.Group is not null).Select(measure => ReportContext.ValueOf(measure.After, measure.AfterIsSuppressed, measure.Unit));
}
