namespace Matching;

/// <summary>Little impact of children on each other, as people assessed it.</summary>
/// <remarks>
/// <para>Counts the severities 1 to 3 of the impact assessments between two children of one home, both directions summed. Severity 4 bars the pair (<c>M-15</c>) and is not
/// counted here; what is not assessed counts nothing, because nothing is known.</para>
/// <para>Source: SI 2017/1264 reg 14 (risks to the child's well-being and to that of others); impact risk assessment in practice.</para>
/// <para>Unit: severity points. Range: 0 to 6 for a pair. Default weight: 10 km-eq a point: a serious impact one way (3) weighs thirty kilometres. An assumption.</para>
/// </remarks>
public sealed class ImpactOnOthers : PairRule
{
    /// <inheritdoc/>
    public override string Id => "W-15";

    /// <inheritdoc/>
    public override string Title => "Little impact on each other";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 reg 14; impact risk assessment in practice";

    /// <inheritdoc/>
    public override string Unit => "severity points, both ways";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override IEnumerable<(ChildId First, ChildId Second)>? ListedPairs(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Pairs(problem);
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in PairCase pair) =>
        Finding.Counts(Severity(pair.Problem, pair.First.Id, pair.Second.Id) + Severity(pair.Problem, pair.Second.Id, pair.First.Id));

    /// <inheritdoc/>
    public override string Describe(in PairCase pair, Finding finding)
    {
        MatchingProblem problem = pair.Problem;
        (ChildId Child, ChildId On)[] ways = [(pair.First.Id, pair.Second.Id), (pair.Second.Id, pair.First.Id)];
        IEnumerable<string> impacts = ways
            .Where(way => Severity(problem, way.Child, way.On) > 0)
            .Select(way => $"child '{way.Child}' on child '{way.On}' {Severity(problem, way.Child, way.On)}");
        return $"Assessed severity of impact, 1 slight to 3 serious: {string.Join(", ", impacts)}.";
    }

    private static int Severity(MatchingProblem problem, ChildId child, ChildId on) => problem.ImpactOf(child, on) is { } severity and >= 1 and <= 3 ? severity : 0;

    /// <summary>Each pair once: an assessment the other way round is left to the one whose child comes first in the problem's order.</summary>
    private static IEnumerable<(ChildId First, ChildId Second)> Pairs(MatchingProblem problem)
    {
        foreach (ImpactAssessment impact in problem.ImpactAssessments)
        {
            bool isSecond = string.CompareOrdinal(impact.Child.Value, impact.On.Value) > 0;
            if (Severity(problem, impact.Child, impact.On) > 0 && !(isSecond && Severity(problem, impact.On, impact.Child) > 0))
            {
                yield return (impact.Child, impact.On);
            }
        }
    }
}
