namespace Matching;

/// <summary>A rule about one child in one home that lets the proposal through at a cost and says which approval somebody has to give.</summary>
/// <remarks>
/// <para>Always of strength <see cref="RuleStrength.Approval"/>: <see cref="PlacementRule.Evaluate"/> gives <see cref="Finding.NeedsApproval"/> or
/// <see cref="Finding.Nothing"/>. The cost is paperwork, delay and the risk of a refusal; it never stands in for a rule that must hold.</para>
/// <para>A child who would stay in the present home is no new placement: approvals that the law asks for when a child is placed are not asked for again. Each rule
/// says where it differs.</para>
/// </remarks>
public abstract class ApprovalRule : PlacementRule
{
    /// <inheritdoc/>
    public sealed override RuleStrength Strength => RuleStrength.Approval;

    /// <inheritdoc/>
    /// <value>Default: "approvals".</value>
    public override string Unit => "approvals";

    /// <summary>Who has to approve what, and by when, in plain words, as whole sentences with ids. Called only for cases in which an approval is needed.</summary>
    /// <param name="placement">The child and the home.</param>
    public abstract string Task(in PlacementCase placement);
}
