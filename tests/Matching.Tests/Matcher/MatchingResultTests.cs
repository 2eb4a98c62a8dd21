using Matching.Solver;
using Matching.Tests.Rules;

namespace Matching.Tests.Matcher;

public sealed class MatchingResultTests
{
    private static readonly Child[] Children = [.. Enumerable.Range(1, 5).Select(number => Given.Child($"c-{number}", age: 2 * number))];

    /// <summary>c-1 and c-2 and c-4 are placed; c-3 has no home; c-5 is not referred yet.</summary>
    private static readonly MatchingResult Earlier = Match([.. Children[..4], For("h-1", 1), For("h-2", 2), For("h-4", 4)]);

    /// <summary>c-1 stays; c-2 has another home; c-3 has gained one; c-4 has lost it; c-5 is new and has none.</summary>
    private static readonly MatchingResult Later = Match([.. Children, For("h-1", 1), For("h-9", 2), For("h-3", 3)]);

    [Fact]
    public void Diff_WhoMovesGainsAndLoses_AreListedByChildIdWithBothHomes() => Later.Diff(Earlier).Changes.ShouldBe(
    [
        new ProposalChange(new("c-2"), From: new("h-2"), To: new("h-9")),
        new ProposalChange(new("c-3"), From: null, To: new("h-3")),
        new ProposalChange(new("c-4"), From: new("h-4"), To: null),
    ]);

    [Fact]
    public void Diff_TheOtherWayRound_SwapsTheHomes() =>
        Earlier.Diff(Later).Changes.ShouldBe(Later.Diff(Earlier).Changes.Select(change => change with { From = change.To, To = change.From }));

    [Fact]
    public void Diff_ChildReferredInOneOfThemOnly_ComesFromNowhereOrGoesNowhere()
    {
        MatchingResult nobody = Match([For("h-1", 1)]);

        nobody.Diff(Earlier).Changes.Select(change => (change.Child.Value, change.From?.Value, change.To)).ShouldBe(
            [("c-1", "h-1", null), ("c-2", "h-2", null), ("c-4", "h-4", null)]);
        Earlier.Diff(nobody).Changes.Select(change => change.From).ShouldAllBe(from => from == null);
    }

    [Fact]
    public void Diff_SamePlan_IsEmpty()
    {
        Later.Diff(Later).Changes.ShouldBeEmpty();
        Later.Diff(Match([.. Children, For("h-3", 3), For("h-9", 2), For("h-1", 1)])).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Diff_Null_IsRefused() => Should.Throw<ArgumentNullException>(() => Later.Diff(null!)).ParamName.ShouldBe("other");

    [Fact]
    public void Explain_ChildNotReferred_IsRefused() => Should.Throw<ArgumentException>(() => Earlier.Explain(new("c-5"))).Message.ShouldBe(
        "Child 'c-5' is not referred in this problem; only referred children can be explained. (Parameter 'child')");

    private static MatchingResult Match(object[] facts)
    {
        MatchingResult result = new PlacementMatcher(MatchingPolicy.Wales(Given.Today)).Match(Given.Problem(facts));
        result.Status.ShouldBe(SolutionStatus.Optimal);
        return result;
    }

    /// <summary>A home approved for the age of one of the children only.</summary>
    private static FosterHome For(string id, int child) =>
        Given.FosterHome(id, places: 1) with { Approval = new() { Places = 1, Ages = new AgeRange(2 * child, 2 * child) } };
}
