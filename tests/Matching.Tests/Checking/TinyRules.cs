namespace Matching.Tests.Checking;

/// <summary>A rule about one child in one home, made of a function.</summary>
internal sealed class TinyPlacementRule(string id, RuleStrength strength, Func<PlacementCase, Finding> evaluate, ObjectiveLevel level = ObjectiveLevel.Wishes) : PlacementRule
{
    public override string Id => id;

    public override string Title => "Tiny placement rule";

    public override RuleStrength Strength => strength;

    public override string Source => "Test Act s.1";

    public override string Unit => "points";

    public override ObjectiveLevel Level => level;

    public override Finding Evaluate(in PlacementCase placement) => evaluate(placement);

    public override string Describe(in PlacementCase placement, Finding finding) => $"{finding.Kind} for {placement.Child.Id} in {placement.Home.Id}.";
}

/// <summary>A rule about two children, made of a function.</summary>
internal sealed class TinyPairRule(string id, RuleStrength strength, Func<PairCase, Finding> evaluate) : PairRule
{
    public override string Id => id;

    public override string Title => "Tiny pair rule";

    public override RuleStrength Strength => strength;

    public override string Source => "Test Act s.2";

    public override string Unit => "points";

    public override Finding Evaluate(in PairCase pair) => evaluate(pair);

    public override string Describe(in PairCase pair, Finding finding) => $"{finding.Kind} for {pair.First.Id} with {pair.Second.Id}.";
}

/// <summary>A rule about all children of a home, made of a function.</summary>
internal sealed class TinyHomeRule(string id, Func<HomeCase, Finding> evaluate) : HomeRule
{
    public override string Id => id;

    public override string Title => "Tiny home rule";

    public override string Source => "Test Act s.3";

    public override string Unit => "yes or no";

    public override Finding Evaluate(in HomeCase home) => evaluate(home);

    public override string Describe(in HomeCase home, Finding finding) => $"{home.Home.Id}: {home.Settled.Count} settled, {home.Proposed.Count} proposed.";
}

/// <summary>A rule about one set of children, of amount 1 unless said.</summary>
internal sealed class TinyTogetherRule(string id, RuleStrength strength, IReadOnlyList<string> children, double amount = 1) : TogetherRule
{
    public override string Id => id;

    public override string Title => "Tiny together rule";

    public override RuleStrength Strength => strength;

    public override string Source => "Test Act s.4";

    public override string Unit => "parts";

    public override IEnumerable<TogetherChildren> Sets(MatchingProblem problem) => [new([.. children.Select(child => new ChildId(child))], amount)];

    public override string Describe(MatchingProblem problem, TogetherChildren group, int parts) => $"{string.Join('+', group.Children)} in {parts} part(s).";
}

/// <summary>A limit on a sum of so much for each proposed, unplaced and settled child.</summary>
internal sealed class TinyPlanRule(string id, long maximum, long proposed = 0, long unplaced = 0, long settled = 0) : PlanRule
{
    public override string Id => id;

    public override string Title => "Tiny plan rule";

    public override string Source => "Test Act s.5";

    public override string Unit => "points";

    public override long Maximum => maximum;

    public override long Count(in PlacementCase placement) => proposed;

    public override long CountUnplaced(MatchingProblem problem, Referral referral) => unplaced;

    public override long CountSettled(MatchingProblem problem, Resident resident) => settled;

    public override string Describe(long sum) => $"The sum is {sum}, more than {Maximum}.";
}
