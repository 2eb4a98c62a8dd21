using System.Text.RegularExpressions;
using Matching.Architecture.Tests.Extending;

namespace Matching.Architecture.Tests;

/// <summary>The README is short and true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(Repository.PathOf("README.md"));

    [Fact]
    public void It_has_fewer_than_150_lines() => Readme.Length.ShouldBeLessThan(150);

    [Fact]
    public void Its_quick_start_is_the_sample_that_is_compiled_and_run()
    {
        string[] fenced = [.. Fence("csharp").First(code => code.Contains("using Matching;"))];

        fenced.ShouldBe(File.ReadAllLines(Repository.PathOf("samples", "QuickStart", "Program.cs")));
    }

    [Fact]
    public void Its_rule_of_ones_own_is_the_one_that_is_compiled_here()
    {
        string[] fenced = [.. Fence("csharp").First(code => code[0].StartsWith("public sealed class", StringComparison.Ordinal))];

        fenced.ShouldBe(File.ReadAllLines(Repository.PathOf("tests", "Matching.Architecture.Tests", "Extending", "GardenWished.cs")).SkipWhile(line => !line.StartsWith("public", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_rule_of_ones_own_counts_in_a_plan()
    {
        var asOf = new DateOnly(2026, 11, 1);
        var authority = new AuthorityId("W06000015");
        var council = new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = authority };
        var child = new Child { Id = new("c-1"), DateOfBirth = new(2015, 3, 2), HomeCommunity = new(51.48, -3.25), Authority = authority };
        MatchingProblem problem = new MatchingProblemBuilder(asOf)
            .AddProviders(council)
            .AddHomes(new FosterHome { Id = new("h-1"), Provider = council.Id, Location = new(51.52, -3.21), Authority = authority, Approval = new() { Places = 1 } })
            .AddReferrals(new Referral { Child = child })
            .Build();
        var plan = new PlacementPlan([new(child.Id, new HomeId("h-1"))]);
        var policy = MatchingPolicy.Wales(asOf);

        long without = PlanChecker.Check(problem, plan, policy).Score.Wishes;
        MatchingResult with = new PlacementMatcher(policy.With(new GardenWished())).Match(problem);

        (with.Score.Wishes - without).ShouldBe(30);
        with.Explain(child.Id).ToString().ShouldContain("X-01 3.0 km-eq: Home 'h-1' is not known to have a garden.");
    }

    [Fact]
    public void Its_links_lead_somewhere() =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Append(Repository.PathOf("CONTRIBUTING.md"))
            .SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(match => (Page: page, Target: match.Groups["target"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith('#'))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target.Split('#')[0])))
            .Select(link => $"{Path.GetRelativePath(Repository.Root, link.Page)} → {link.Target}")
            .ShouldBeEmpty();

    private static IEnumerable<IReadOnlyList<string>> Fence(string language)
    {
        for (int start = 0; start < Readme.Length; start++)
        {
            if (Readme[start] == $"```{language}")
            {
                yield return [.. Readme.Skip(start + 1).TakeWhile(line => line != "```")];
            }
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
