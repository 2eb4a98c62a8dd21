namespace Matching.Tests.Policies;

public class RuleTableTests
{
    [Fact]
    public void Documentation_OfRules_IsUpToDate() => RuleTable.ToMarkdown().ShouldMatchGolden("docs/rules.md");

    [Fact]
    public void ToMarkdown_EveryRuleOfTheLibrary_HasARow()
    {
        string page = RuleTable.ToMarkdown();
        IEnumerable<Type> rules = typeof(Rule).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        int rows = page.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && line[3] == '-');
        rows.ShouldBe(rules.Count());
    }
}
