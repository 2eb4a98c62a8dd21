namespace Matching.Tests.Rules;

/// <summary>
/// Assertions about one rule: <c>Verify.That(rule).Given(child, home, …).IsBroken("The whole sentence.")</c>. The facts go to <see cref="Given.Problem"/>; the case
/// is the first child (referred), the first home.
/// </summary>
internal static class Verify
{
    public static PlacementRuleVerifier That(PlacementRule rule) => new(rule);

    public static PairRuleVerifier That(PairRule rule) => new(rule);

    public static HomeRuleVerifier That(HomeRule rule) => new(rule);

    public static TogetherRuleVerifier That(TogetherRule rule) => new(rule);

    public static PlanRuleVerifier That(PlanRule rule) => new(rule);

    /// <summary>The case of the first referral and the first home among the facts.</summary>
    public static PlacementCase Case(params object[] facts)
    {
        MatchingProblem problem = Given.Problem(facts);
        return new(problem, problem.FindReferral(facts.Select(Referred).First(id => id is not null)!.Value)!, facts.OfType<Home>().First());
    }

    private static ChildId? Referred(object fact) => fact switch
    {
        Child child => child.Id,
        Referral referral => referral.Child.Id,
        _ => null,
    };
}

internal readonly record struct PlacementRuleVerifier(PlacementRule Rule)
{
    public Verdict Given(params object[] facts)
    {
        PlacementCase placement = Verify.Case(facts);
        Finding finding = Rule.Evaluate(placement);
        return finding.Kind == FindingKind.Nothing
            ? new(Rule, finding, null)
            : new(Rule, finding, Rule.Describe(placement, finding), (Rule as ApprovalRule)?.Task(placement));
    }
}

internal readonly record struct PairRuleVerifier(PairRule Rule)
{
    /// <summary>Judges the first two children among the facts, referred or settled, both ways round; the two findings must agree.</summary>
    public Verdict Given(params object[] facts)
    {
        MatchingProblem problem = Rules.Given.Problem(facts);
        Child[] children = [.. facts.Select(Of).OfType<Child>().Take(2)];
        var pair = new PairCase(problem, children[0], children[1]);
        Finding finding = Rule.Evaluate(pair);
        Rule.Evaluate(new PairCase(problem, children[1], children[0])).ShouldBe(finding, $"{Rule}: findings must be symmetric.");
        if (finding.Kind != FindingKind.Nothing && Rule.ListedPairs(problem) is { } listed)
        {
            (ChildId, ChildId)[] either = [(children[0].Id, children[1].Id), (children[1].Id, children[0].Id)];
            listed.Intersect(either).ShouldNotBeEmpty($"{Rule}: a pair that matters must be listed.");
        }

        return new(Rule, finding, finding.Kind == FindingKind.Nothing ? null : Rule.Describe(pair, finding));
    }

    private static Child? Of(object fact) => fact switch
    {
        Child child => child,
        Referral referral => referral.Child,
        Resident resident => resident.Child,
        _ => null,
    };
}

internal readonly record struct HomeRuleVerifier(HomeRule Rule)
{
    /// <summary>Judges the first home with its settled children and every referred child as proposed.</summary>
    public Verdict Given(params object[] facts)
    {
        MatchingProblem problem = Rules.Given.Problem(facts);
        Home home = facts.OfType<Home>().First();
        var whole = new HomeCase(problem, home, [.. problem.ResidentsOf(home.Id)], [.. problem.Referrals.Select(referral => referral.Child)]);
        Finding finding = Rule.Evaluate(whole);
        return new(Rule, finding, finding.Kind == FindingKind.Nothing ? null : Rule.Describe(whole, finding));
    }
}

internal readonly record struct TogetherRuleVerifier(TogetherRule Rule)
{
    /// <summary>The sets that the rule makes, each as "a+b+c ×amount", joined by "; ".</summary>
    public string SetsGiven(params object[] facts) => string.Join(
        "; ", Rule.Sets(Given.Problem(facts)).Select(set => FormattableString.Invariant($"{string.Join('+', set.Children)} ×{set.Amount}")));

    /// <summary>What the rule says of its first set when it is in so many parts.</summary>
    public string Sentence(int parts, params object[] facts)
    {
        MatchingProblem problem = Given.Problem(facts);
        return Rule.Describe(problem, Rule.Sets(problem).First(), parts);
    }
}

internal readonly record struct PlanRuleVerifier(PlanRule Rule)
{
    /// <summary>What the first child in the first home adds.</summary>
    public long CountGiven(params object[] facts) => Rule.Count(Verify.Case(facts));
}

/// <summary>What a rule found, with its sentence, and the task where an approval is needed.</summary>
internal sealed record Verdict(Rule Rule, Finding Finding, string? Sentence, string? Task = null)
{
    /// <summary>The rule holds or does not concern the case.</summary>
    public void Holds() => Finding.ShouldBe(Matching.Finding.Nothing, Sentence);

    public void IsBroken(string? sentence = null) => Is(FindingKind.Broken, 1, sentence);

    public void NeedsApproval(string? sentence = null, string? task = null)
    {
        Is(FindingKind.NeedsApproval, 1, sentence);
        Task.ShouldEndWith(".");
        if (task is not null)
        {
            Task.ShouldBe(task);
        }
    }

    public void Counts(double amount, string? sentence = null) => Is(FindingKind.Counts, amount, sentence);

    private void Is(FindingKind kind, double amount, string? sentence)
    {
        Finding.Kind.ShouldBe(kind, Sentence);
        Finding.Amount.ShouldBe(amount, 1e-9, Sentence);
        Rule.Strength.ShouldBe(kind switch
        {
            FindingKind.Broken => RuleStrength.Must,
            FindingKind.NeedsApproval => RuleStrength.Approval,
            _ => RuleStrength.Wish,
        });
        Sentence.ShouldEndWith(".");
        if (sentence is not null)
        {
            Sentence.ShouldBe(sentence);
        }
    }
}
