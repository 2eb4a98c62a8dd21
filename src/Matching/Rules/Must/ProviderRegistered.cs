namespace Matching;

/// <summary>The provider is registered for the kind of home and for the child's age.</summary>
/// <remarks>
/// <para>Source: Regulation and Inspection of Social Care (Wales) Act 2016 s.5 (it is an offence to provide a regulated service without being registered for it); for
/// England, the Care Standards Act 2000 part 2. Practice calls the breach "operating without registration"; no proposal is ever made there, at any age.</para>
/// <para>Connected persons are foster parents of the authority (SSWBA 2014 s.81(6)(a)), so registration for fostering covers their homes too.
/// Ages: <see cref="Provider.RegisteredAges"/>, whole years on the day the home is needed, both ends inclusive.</para>
/// <para>Registration is needed on every day of a placement, so a child who would stay in the present home is judged as well.</para>
/// </remarks>
public sealed class ProviderRegistered : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-01";

    /// <inheritdoc/>
    public override string Title => "Provider registered for the kind of home and the age";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Regulation and Inspection of Social Care (Wales) Act 2016 s.5";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        IsUncovered(placement) || IsOutsideAges(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(referral.AgeWhenNeeded(problem));

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => ClassOf(problem.ProviderOf(home), home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Provider '{placement.Provider.Id}' of home '{placement.Home.Id}' {Fault(placement)}.";

    private static bool IsUncovered(in PlacementCase placement) =>
        (placement.Provider.RegisteredFor & (placement.Home.Kind == HomeKinds.Kinship ? HomeKinds.Kinship | HomeKinds.Foster : placement.Home.Kind)) == 0;

    private static bool IsOutsideAges(in PlacementCase placement) => !placement.Provider.RegisteredAges.Contains(placement.Age);

    private static RuleClass ClassOf(Provider provider, HomeKinds kind) =>
        new((int)provider.RegisteredFor, (int)kind, provider.RegisteredAges.From, provider.RegisteredAges.To);

    private static string Fault(in PlacementCase placement)
    {
        Provider provider = placement.Provider;
        return IsUncovered(placement) ? $"is not registered for {Words.WithArticle(placement.Home.Kind)}, only for: {Words.ForAll(provider.RegisteredFor)}"
            : $"is registered for ages {provider.RegisteredAges}; child '{placement.Child.Id}' is {placement.Age} on {placement.From:O}";
    }
}
