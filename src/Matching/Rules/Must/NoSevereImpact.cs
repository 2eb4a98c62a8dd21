namespace Matching;

/// <summary>Two children, one of whom would harm the other severely, do not share a home.</summary>
/// <remarks>
/// Source: SI 2017/1264 reg 14 (risks to the well-being of other individuals; the provider's impact risk assessment). Severity 4 either way bars; 1 to 3 cost, by a rule of wishes;
/// no assessment means nothing is known, and bars nothing. Settled children are protected, and protect others, alike.
/// </remarks>
public sealed class NoSevereImpact : PairRule
{
    /// <summary>The severity that bars: 4.</summary>
    public const int Barring = 4;

    /// <inheritdoc/>
    public override string Id => "M-15";

    /// <inheritdoc/>
    public override string Title => "No severe impact on another child";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 reg 14; impact risk assessment";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override IEnumerable<(ChildId First, ChildId Second)> ListedPairs(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.ImpactAssessments.Where(impact => impact.Severity >= Barring).Select(impact => (impact.Child, impact.On));
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in PairCase pair) =>
        IsSevere(pair.Problem, pair.First, pair.Second) || IsSevere(pair.Problem, pair.Second, pair.First) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in PairCase pair, Finding finding)
    {
        (Child child, Child on) = IsSevere(pair.Problem, pair.First, pair.Second) ? (pair.First, pair.Second) : (pair.Second, pair.First);
        return $"The impact of child '{child.Id}' on child '{on.Id}' is assessed at severity {pair.Problem.ImpactOf(child.Id, on.Id)}: they must not live together.";
    }

    private static bool IsSevere(MatchingProblem problem, Child child, Child on) => problem.ImpactOf(child.Id, on.Id) >= Barring;
}
