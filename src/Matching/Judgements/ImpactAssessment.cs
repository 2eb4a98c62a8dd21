namespace Matching;

/// <summary>How placing one child with another is expected to affect the other, as people assessed it (SI 2017/1264 reg 14; impact risk assessment).</summary>
/// <remarks>Asymmetric: A on B says nothing about B on A. No assessment means nothing is known, not that nothing is wrong. Immutable.</remarks>
/// <param name="Child">The child whose coming is assessed.</param>
/// <param name="On">The child who is affected.</param>
/// <param name="Severity">From 0 to 4: 0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.</param>
/// <param name="AssessedBy">Role of who assessed it ("registered manager"), never a name.</param>
/// <param name="AssessedOn">When.</param>
public sealed record ImpactAssessment(ChildId Child, ChildId On, int Severity, string AssessedBy, DateOnly AssessedOn)
{
    /// <summary>The ids and nothing else.</summary>
    public override string ToString() => $"Impact assessment of child '{Child}' on child '{On}'";
}
