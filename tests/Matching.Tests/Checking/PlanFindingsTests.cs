namespace Matching.Tests.Checking;

public sealed class PlanFindingsTests
{
    private static readonly WithinApprovedAges Ages = new();
    private static readonly PlacesAvailable Places = new();

    [Fact]
    public void BrokenRules_FoundInAnyOrder_AreByRuleThenChildrenThenHome()
    {
        var findings = new PlanFindings();
        foreach ((Rule rule, string child, string home) in new (Rule, string, string)[] { (Ages, "c-2", "h-1"), (Ages, "c-1", "h-2"), (Places, "c-1", "h-9"), (Ages, "c-1", "h-1") })
        {
            findings.AddBroken(rule, [new ChildId(child)], new HomeId(home), "words");
        }

        findings.BrokenRules().Select(broken => $"{broken.RuleId} {broken.Children[0]} {broken.Home}")
            .ShouldBe([$"{Places.Id} c-1 h-9", $"{Ages.Id} c-1 h-1", $"{Ages.Id} c-1 h-2", $"{Ages.Id} c-2 h-1"]);
    }

    [Fact]
    public void Approvals_FoundInAnyOrder_AreByRuleThenChildThenHome()
    {
        var findings = new PlanFindings();
        foreach ((Rule rule, string child, string home) in new (Rule, string, string)[] { (Ages, "c-2", "h-1"), (Ages, "c-1", "h-2"), (Places, "c-1", "h-9"), (Ages, "c-1", "h-1") })
        {
            findings.AddApproval(rule, new ChildId(child), new HomeId(home), "task");
        }

        findings.Approvals().Select(approval => $"{approval.RuleId} {approval.Child} {approval.Home}")
            .ShouldBe([$"{Places.Id} c-1 h-9", $"{Ages.Id} c-1 h-1", $"{Ages.Id} c-1 h-2", $"{Ages.Id} c-2 h-1"]);
    }
}
