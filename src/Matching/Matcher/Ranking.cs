namespace Matching;

/// <summary>One child in one home as a ranked possibility, for people to look at.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
/// <param name="Urgency">How soon the child needs a home.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Law">Price on the level of the law, in points.</param>
/// <param name="Wishes">Price on the level of wishes; effects on siblings elsewhere and on other referred children are not part of it.</param>
/// <param name="Contributions">What counts against it, dearest first.</param>
public sealed record RankedPlacement(
    ChildId Child, HomeId Home, Urgency Urgency, Distance Distance, long Law, KilometreEquivalent Wishes, IReadOnlyList<Contribution> Contributions);

/// <summary>Ranks possibilities one by one, from the rules alone.</summary>
internal static class Ranking
{
    public static IReadOnlyList<RankedPlacement> Best(
        MatchingProblem problem, MatchingPolicy policy, IEnumerable<(Referral Referral, Home Home)> possibilities, int count)
    {
        var rules = new Compilation.PolicyRules(policy);
        var ranked = new List<(long Law, long Wishes, Referral Referral, Home Home)>();
        var cost = new long[Enum.GetValues<ObjectiveLevel>().Length];
        foreach ((Referral referral, Home home) in possibilities)
        {
            var placement = new PlacementCase(problem, referral, home);
            Array.Clear(cost);
            if (rules.Admits(placement) && AdmittedBySettled(policy, placement, cost))
            {
                rules.AddPrices(placement, cost);
                ranked.Add((cost[(int)ObjectiveLevel.Law], cost[(int)ObjectiveLevel.Wishes], referral, home));
            }
        }

        return
        [
            .. ranked
                .OrderBy(one => one.Referral.Urgency).ThenBy(one => one.Law).ThenBy(one => one.Wishes)
                .ThenBy(one => one.Referral.Child.Id.Value, StringComparer.Ordinal).ThenBy(one => one.Home.Id.Value, StringComparer.Ordinal)
                .Take(count)
                .Select(one => Describe(problem, policy, one.Referral, one.Home, one.Law, one.Wishes)),
        ];
    }

    /// <summary>Whether the rules about those settled there admit a child, and what their company costs.</summary>
    public static bool AdmittedBySettled(MatchingPolicy policy, in PlacementCase placement, long[] cost)
    {
        Child[] settled = [.. placement.Problem.ResidentsOf(placement.Home.Id)];
        var together = new HomeCase(placement.Problem, placement.Home, settled, [placement.Child]);
        foreach (WeightedRule weighted in policy.Rules)
        {
            if (weighted.Rule is HomeRule whole && whole.Evaluate(together).Kind == FindingKind.Broken)
            {
                return false;
            }

            if (weighted.Rule is PairRule pair)
            {
                foreach (Child resident in settled)
                {
                    Finding finding = pair.Evaluate(new PairCase(placement.Problem, placement.Child, resident));
                    if (finding.Kind == FindingKind.Broken)
                    {
                        return false;
                    }

                    cost[(int)pair.Level] += finding.Kind == FindingKind.Nothing ? 0 : weighted.Price(finding.Amount);
                }
            }
        }

        return true;
    }

    /// <summary>A possibility with all that counts against it.</summary>
    public static RankedPlacement Describe(MatchingProblem problem, MatchingPolicy policy, Referral referral, Home home, long law, long wishes)
    {
        var placement = new PlacementCase(problem, referral, home);
        return new RankedPlacement(
            referral.Child.Id,
            home.Id,
            referral.Urgency,
            placement.FromHomeCommunity,
            law,
            new KilometreEquivalent(wishes),
            Contributions.Of(policy, placement, problem.ResidentsOf(home.Id)));
    }
}
