namespace Matching;

/// <summary>A rule about all the children of one home together: places, limits, solitude. Every such rule is of strength <see cref="RuleStrength.Must"/>.</summary>
/// <remarks>The set of these rules is closed, because the matcher builds each into its model; a policy may leave one out.</remarks>
public abstract class HomeRule : Rule
{
    private protected HomeRule()
    {
    }

    /// <inheritdoc/>
    public sealed override RuleStrength Strength => RuleStrength.Must;

    /// <summary>Judges a home's children, settled and proposed together.</summary>
    /// <param name="home">The home and its children.</param>
    public abstract Finding Evaluate(in HomeCase home);

    /// <summary>Says a finding in plain words.</summary>
    /// <param name="home">The home and its children.</param>
    /// <param name="finding">What was found.</param>
    public abstract string Describe(in HomeCase home, Finding finding);
}

/// <summary>A home and all children who would live there.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Home">The home.</param>
/// <param name="Settled">Settled children, who were there before; no rule is broken by them alone.</param>
/// <param name="Proposed">Children proposed for it, present ones who stay included; at least one.</param>
public readonly record struct HomeCase(MatchingProblem Problem, Home Home, IReadOnlyList<Child> Settled, IReadOnlyList<Child> Proposed);
