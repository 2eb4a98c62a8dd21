namespace Matching;

/// <summary>What the homes cost a week, as far as it is recorded.</summary>
/// <remarks>Two plans' sums compare only where as many children are without a recorded cost. Immutable.</remarks>
/// <param name="KnownPoundsAWeek">The sum over children whose home's cost is recorded, pounds a week.</param>
/// <param name="NotRecorded">Children in homes whose cost is not recorded.</param>
public sealed record CostMeasures(decimal KnownPoundsAWeek, int NotRecorded)
{
    internal static CostMeasures Of(PlanSnapshot snapshot)
    {
        decimal known = 0;
        int notRecorded = 0;
        foreach (ChildState state in snapshot.Children)
        {
            known += state.Home?.WeeklyCost ?? 0;
            notRecorded += state.Home is { WeeklyCost: null } ? 1 : 0;
        }

        return new(known, notRecorded);
    }

    internal IEnumerable<Measure> Rows() =>
    [
        new("weekly-cost-known", "Weekly cost, where recorded", MeasureUnit.PoundsAWeek, MeasureValue.Of((double)KnownPoundsAWeek)),
        Measure.Count("weekly-cost-not-recorded", "Weekly cost not recorded", NotRecorded),
    ];
}
