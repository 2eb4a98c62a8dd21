namespace Matching;

/// <summary>What homes' records say of the needs of the children who live there; each need of each child who has a home counts once.</summary>
/// <remarks>Not recorded is not "no", and neither is it "yes". Immutable.</remarks>
/// <param name="Met">Number of needs that the home is recorded as able to meet.</param>
/// <param name="NotRecorded">Number of needs of which the home has recorded nothing.</param>
/// <param name="NotMet">Number of needs that the home is recorded as unable to meet.</param>
public sealed record NeedMeasures(int Met, int NotRecorded, int NotMet)
{
    internal static NeedMeasures Of(PlanSnapshot snapshot, NeedStrength strength)
    {
        int[] answers = new int[(int)CapabilityAnswer.No + 1];
        foreach (ChildState state in snapshot.Children)
        {
            if (state.Home is not { } home)
            {
                continue;
            }

            foreach (Need need in state.Child.Needs)
            {
                answers[(int)home.Answer(need.Capability)] += need.Strength == strength ? 1 : 0;
            }
        }

        return new(answers[(int)CapabilityAnswer.Yes], answers[(int)CapabilityAnswer.NotRecorded], answers[(int)CapabilityAnswer.No]);
    }

    internal IEnumerable<Measure> Rows(NeedStrength strength)
    {
        (string key, string title) = strength == NeedStrength.Essential ? ("essential", "Essential") : ("desirable", "Desirable");
        return
        [
            new($"{key}-needs-met", $"{title} needs met", MeasureUnit.Needs, MeasureValue.Of(Met)),
            new($"{key}-needs-not-recorded", $"{title} needs, home's answer not recorded", MeasureUnit.Needs, MeasureValue.Of(NotRecorded)),
            new($"{key}-needs-not-met", $"{title} needs not met", MeasureUnit.Needs, MeasureValue.Of(NotMet)),
        ];
    }
}
