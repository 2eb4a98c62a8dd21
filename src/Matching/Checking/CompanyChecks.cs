namespace Matching;

/// <summary>Checks who would live together: every <see cref="HomeRule"/> on each home with a proposed child, every <see cref="PairRule"/> on each pair there.</summary>
/// <remarks>Two settled children live together already: nothing about such a pair is proposed, so it is neither judged nor priced. Each other pair counts once.</remarks>
internal static class CompanyChecks
{
    public static void Run(ResolvedPlan plan, MatchingPolicy policy, PlanFindings findings, PlanScope? scope = null)
    {
        WeightedRule[] pairRules = [.. policy.Rules.Where(weighted => weighted.Rule is PairRule)];
        HomeRule[] homeRules = [.. policy.Rules.Select(weighted => weighted.Rule).OfType<HomeRule>()];
        foreach (IGrouping<HomeId, Proposal> proposals in plan.Proposals.Where(proposal => scope is null || scope.Homes.Contains(proposal.Home.Id)).GroupBy(proposal => proposal.Home.Id))
        {
            Child[] settled = [.. plan.Problem.ResidentsOf(proposals.Key)];
            Child[] proposed = [.. proposals.Select(proposal => proposal.Referral.Child)];
            var company = new HomeCase(plan.Problem, proposals.First().Home, settled, proposed);
            foreach (HomeRule rule in homeRules)
            {
                CheckHome(rule, company, findings);
            }

            foreach (WeightedRule rule in pairRules)
            {
                CheckPairs(rule, company, findings);
            }
        }
    }

    private static void CheckHome(HomeRule rule, in HomeCase company, PlanFindings findings)
    {
        Finding finding = AllowedFinding.Of(rule, company);
        if (finding.Kind == FindingKind.Broken)
        {
            findings.AddBroken(rule, company.Proposed.Select(child => child.Id), company.Home.Id, rule.Describe(company, finding));
        }
    }

    private static void CheckPairs(WeightedRule rule, in HomeCase company, PlanFindings findings)
    {
        for (int i = 0; i < company.Proposed.Count; i++)
        {
            for (int j = i + 1; j < company.Proposed.Count; j++)
            {
                CheckPair(rule, company, company.Proposed[i], company.Proposed[j], otherIsProposed: true, findings);
            }

            foreach (Child settled in company.Settled)
            {
                CheckPair(rule, company, company.Proposed[i], settled, otherIsProposed: false, findings);
            }
        }
    }

    private static void CheckPair(WeightedRule weighted, in HomeCase company, Child proposed, Child other, bool otherIsProposed, PlanFindings findings)
    {
        var rule = (PairRule)weighted.Rule;
        var pair = new PairCase(company.Problem, proposed, other);
        Finding finding = AllowedFinding.Of(rule, pair, company.Home);
        switch (finding.Kind)
        {
            case FindingKind.Broken:
                findings.AddBroken(rule, [proposed.Id, other.Id], company.Home.Id, rule.Describe(pair, finding));
                break;
            case FindingKind.NeedsApproval:
                string task = rule.Describe(pair, finding);
                findings.AddApproval(rule, proposed.Id, company.Home.Id, task);
                if (otherIsProposed)
                {
                    findings.AddApproval(rule, other.Id, company.Home.Id, task);
                }

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
