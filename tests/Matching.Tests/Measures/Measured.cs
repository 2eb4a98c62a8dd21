using Matching.Tests.Checking;
using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

/// <summary>Short ways to measure a plan and read one row.</summary>
internal static class Measured
{
    public static PlanMeasures Before(params object[] facts) => PlanChecker.Check(Given.Problem(facts), Checks.Plan(), Checks.Policy()).Before;

    public static PlanMeasures After(string plan, params object[] facts) =>
        PlanChecker.Check(Given.Problem(facts), Checks.Plan(plan.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Checks.Policy()).After;

    public static MeasureValue Row(this PlanMeasures measures, string key) => measures.Rows().Single(row => row.Key == key).Value;

    public static MeasureValue Row(this GroupMeasures group, string key) => group.Measures.Single(row => row.Key == key).Value;

    public static GroupMeasures Group(this PlanMeasures measures, string key) => measures.Groups.Single(group => group.Key == key);

    /// <summary>So many children settled one each in a foster home of their own, so many kilometres from the home community: the first child 1 km, the second 2 km, and so on.</summary>
    public static object[] SettledInARow(int count, Func<Child, Child>? change = null) =>
    [
        .. Enumerable.Range(1, count).SelectMany(number =>
        {
            FosterHome home = Given.FosterHome($"h-row-{number:000}") with { Location = Given.Place(number) };
            Child child = Given.Child($"c-row-{number:000}");
            return new object[] { home, Given.Settled(home, change is null ? child : change(child)) };
        }),
    ];
}
