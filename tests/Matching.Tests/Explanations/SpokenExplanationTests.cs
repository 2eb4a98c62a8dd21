using System.Text.RegularExpressions;
using Matching.Testing;
using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

/// <summary>Explanations as people read or hear them: each kind as a text of its own, and no word that promises anything.</summary>
public sealed partial class SpokenExplanationTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);

    [Fact]
    public void Staying_where_one_is()
    {
        Home home = Given.FosterHome() with { Location = Given.Place(3) };

        Explained(Given.Problem(Given.LivingIn(home, Given.Child()), home)).ShouldMatchGolden(Path("staying"));
    }

    [Fact]
    public void A_move_nearer_home()
    {
        Home far = Given.FosterHome("far") with { Location = Given.Place(40) };
        Home near = Given.FosterHome("near") with { Location = Given.Place(2) };

        Explained(Given.Problem(Given.LivingIn(far, Given.Child()), far, near)).ShouldMatchGolden(Path("move"));
    }

    [Fact]
    public void Siblings_who_cannot_all_be_together()
    {
        Home one = Given.FosterHome("one", places: 1) with { Location = Given.Place(2) };
        Home other = Given.FosterHome("other", places: 1) with { Location = Given.Place(5) };
        var group = new SiblingGroup(new("s-1"), [new("c-1"), new("c-2")]);

        Explained(Given.Problem(Given.Child("c-1"), Given.Child("c-2", age: 8), one, other, group)).ShouldMatchGolden(Path("siblings"));
    }

    [Fact]
    public void An_approval_to_seek()
    {
        Home home = Given.FosterHome() with { Authority = Given.Powys, Location = Given.Place(30) };

        Explained(Given.Problem(Given.Child(), home)).ShouldMatchGolden(Path("approval"));
    }

    [Fact]
    public void No_home_that_is_open()
    {
        Home home = Given.FosterHome() with { Approval = new() { Places = 1, Ages = new(0, 4) } };

        WhyUnplaced(Given.Problem(Given.Child(), home), "c-1").ShouldMatchGolden(Path("no-open-home"));
    }

    [Fact]
    public void A_place_that_went_to_somebody_else()
    {
        Home home = Given.FosterHome(places: 1) with { Location = Given.Place(2) };

        WhyUnplaced(Given.Problem(Given.Referral(Given.Child("c-1")) with { Urgency = Urgency.Urgent }, Given.Child("c-2"), home), "c-2").ShouldMatchGolden(Path("contested"));
    }

    [Fact]
    public void No_text_promises_judges_or_decides_anything()
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh, Authority = new AuthorityId("W06000010"), Shortage = 0.5 }).Build();
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        MatchingResult result = matcher.Match(problem, new MatchOptions { WorkLimit = 300_000 });
        var explorer = new PlanExplorer(matcher, result);
        result.Unplaced.ShouldNotBeEmpty();
        ChildId placed = result.Proposals[0].Child;
        HomeId other = matcher.RankHomes(problem, placed, 2)[^1].Home;
        string[] texts =
        [
            .. problem.Referrals.Select(referral => result.Explain(referral.Child.Id).ToString()),
            explorer.WhyUnplaced(result.Unplaced[0].Child, new WhyUnplacedOptions { ChangeSets = 1, Contested = 1, Trials = 1, Explore = new ExploreOptions { WorkLimit = 20_000 } }).ToString(),
            explorer.Contrast(placed, other, new ExploreOptions { WorkLimit = 20_000 }).ToString(),
            EnvyAudit.Of(result).ToString(),
        ];

        texts.ShouldAllBe(text => text.Contains("propos"));
        texts.SelectMany(text => Certain().Matches(text).Select(match => $"{match.Value}: {text.Split('\n').First(line => line.Contains(match.Value))}")).Distinct().ShouldBeEmpty();
    }

    private static string Explained(MatchingProblem problem)
    {
        MatchingResult result = new PlacementMatcher(Policy).Match(problem);
        return string.Join("\n\n", result.Proposals.Select(proposal => result.Explain(proposal.Child).ToString()));
    }

    private static string WhyUnplaced(MatchingProblem problem, string child)
    {
        var matcher = new PlacementMatcher(Policy);
        return new PlanExplorer(matcher, matcher.Match(problem)).WhyUnplaced(new(child)).ToString();
    }

    private static string Path(string name) => $"tests/Matching.Tests/Explanations/Golden/{name}.txt";

    // Of outcomes nothing is known; a proposal is no decision; children have no score.
    [GeneratedRegex(@"\b(will (be|do|feel|thrive|benefit|settle|succeed)|guarantee\w*|certain(ly)?|ensur\w+|definitely|success\w*|safest|best for (the|this) child|risk score|score[sd]?|predict\w*|decided that|has been placed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Certain();
}
