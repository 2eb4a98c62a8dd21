namespace Matching;

/// <summary>A rule about a child's needs one by one: what a need counts depends on the need and on the home's answer about it alone, and needs add up.</summary>
/// <remarks>For a rule that must hold, any amount above 0 breaks it.</remarks>
public abstract class NeedRule : PlacementRule
{
    /// <summary>What one need counts.</summary>
    /// <param name="need">A need of the child.</param>
    /// <param name="answer">What the home has recorded about it.</param>
    /// <returns>In the rule's unit, finite and 0 or more.</returns>
    public abstract double Amount(Need need, CapabilityAnswer answer);

    /// <inheritdoc/>
    public sealed override Finding Evaluate(in PlacementCase placement)
    {
        IReadOnlyList<Need> needs = placement.Child.Needs;
        double amount = 0;
        for (int index = 0; index < needs.Count; index++)
        {
            amount += Amount(needs[index], placement.Home.Answer(needs[index].Capability));
        }

        return amount == 0 ? Finding.Nothing : Strength switch
        {
            RuleStrength.Must => Finding.Broken,
            RuleStrength.Approval => Finding.NeedsApproval(amount),
            _ => Finding.Counts(amount),
        };
    }
}
