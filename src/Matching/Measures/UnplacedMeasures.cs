namespace Matching;

/// <summary>Referred children without a home, the most urgent first.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Emergency">Children whose need is an emergency.</param>
/// <param name="Urgent">Children whose need is urgent.</param>
/// <param name="Planned">Children whose need is planned.</param>
public sealed record UnplacedMeasures(int Emergency, int Urgent, int Planned)
{
    internal static UnplacedMeasures Of(PlanSnapshot snapshot)
    {
        int[] unplaced = new int[(int)Urgency.Planned + 1];
        foreach (Referral referral in snapshot.Problem.Referrals)
        {
            unplaced[(int)referral.Urgency] += snapshot.HomeOf(referral.Child.Id) is null ? 1 : 0;
        }

        return new(unplaced[(int)Urgency.Emergency], unplaced[(int)Urgency.Urgent], unplaced[(int)Urgency.Planned]);
    }

    internal IEnumerable<Measure> Rows() =>
    [
        Measure.Count("unplaced-emergency", "Without a home: emergency", Emergency),
        Measure.Count("unplaced-urgent", "Without a home: urgent", Urgent),
        Measure.Count("unplaced-planned", "Without a home: planned", Planned),
    ];
}
