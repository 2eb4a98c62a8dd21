namespace Matching;

/// <summary>Checks every <see cref="PlacementRule"/> on every proposal.</summary>
internal static class PlacementChecks
{
    public static void Run(ResolvedPlan plan, MatchingPolicy policy, PlanFindings findings, PlanScope? scope = null)
    {
        WeightedRule[] rules = [.. policy.Rules.Where(weighted => weighted.Rule is PlacementRule)];
        foreach (Proposal proposal in plan.Proposals.Where(proposal => scope is null || scope.Children.Contains(proposal.Referral.Child.Id)))
        {
            var placement = new PlacementCase(plan.Problem, proposal.Referral, proposal.Home);
            foreach (WeightedRule weighted in rules)
            {
                Check(weighted, placement, findings);
            }
        }
    }

    private static void Check(WeightedRule weighted, in PlacementCase placement, PlanFindings findings)
    {
        var rule = (PlacementRule)weighted.Rule;
        Finding finding = AllowedFinding.Of(rule, placement);
        switch (finding.Kind)
        {
            case FindingKind.Broken:
                findings.AddBroken(rule, [placement.Child.Id], placement.Home.Id, rule.Describe(placement, finding));
                break;
            case FindingKind.NeedsApproval:
                findings.AddApproval(rule, placement.Child.Id, placement.Home.Id, rule is ApprovalRule approval ? approval.Task(placement) : rule.Describe(placement, finding));
                findings.AddPrice(rule, weighted.Price(finding.Amount));
                break;
            case FindingKind.Counts:
                findings.AddPrice(rule, weighted.Price(finding.Amount));
                break;
            default:
                break;
        }
    }
}
