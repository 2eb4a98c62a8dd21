using Matching.Tests.Checking;
using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

public sealed class MeasureTableTests
{
    [Fact]
    public void Compare_BeforeAndAfter_PutsThemSideBySide()
    {
        PlanReport report = PlanChecker.Check(Given.Problem([Given.Child("c-a"), Given.FosterHome(), .. Measured.SettledInARow(5)]), Checks.Plan("c-a>h-1"), Checks.Policy());

        IReadOnlyList<MeasureRow> rows = MeasureTable.Compare(report.Before, report.After);

        rows[1].ShouldBe(new MeasureRow(null, null, "placed", "With a home", MeasureUnit.Children, MeasureValue.Of(5), MeasureValue.Of(6)));
        rows.Single(row => row is { GroupKey: "age-10-15", Key: "unplaced" }).ShouldBe(
            new MeasureRow("age-10-15", "Aged 10–15", "unplaced", "Without a home", MeasureUnit.Children, MeasureValue.Suppressed, MeasureValue.Of(0)));
        rows.Count.ShouldBe(report.Before.Rows().Count + report.Before.Groups.Sum(group => group.Measures.Count));
    }

    [Fact]
    public void Compare_UnderTwoPolicies_LeavesTheSideEmptyThatLacksTheMeasure()
    {
        MatchingProblem problem = Given.Problem(Given.Child("c-a"), Given.FosterHome());
        PlanMeasures with = PlanChecker.Check(
            problem, Checks.Plan("c-a>h-1"), Checks.Policy(new TinyPlacementRule("A-90", RuleStrength.Approval, _ => Finding.NeedsApproval()))).After;
        PlanMeasures without = PlanChecker.Check(problem, Checks.Plan("c-a>h-1"), Checks.Policy()).After;

        Approval(MeasureTable.Compare(with, without)).ShouldBe((MeasureValue.Of(1), MeasureValue.None));
        Approval(MeasureTable.Compare(without, with)).ShouldBe((MeasureValue.None, MeasureValue.Of(1)));

        static (MeasureValue, MeasureValue) Approval(IEnumerable<MeasureRow> rows) =>
            rows.Where(row => row.Key == "approvals-A-90").Select(row => (row.Before, row.After)).Single();
    }

    [Theory]
    [InlineData(null, "–")]
    [InlineData(0.0, "0")]
    [InlineData(12.34, "12.3")]
    public void MeasureValue_ToString_IsShort(double? number, string text) => MeasureValue.Of(number).ToString().ShouldBe(text);
}
