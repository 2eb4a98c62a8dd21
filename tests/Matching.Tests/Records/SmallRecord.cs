using Matching.Tests.Problems;

namespace Matching.Tests.Records;

/// <summary>A small problem, its plan and its record, which tests share.</summary>
internal static class SmallRecord
{
    public static MatchingProblem Problem { get; } = new ProblemData().Build();

    public static PlacementMatcher Matcher { get; } = new(MatchingPolicy.Wales(Problem.AsOf));

    public static MatchOptions Options { get; } = new() { WorkLimit = 1_000_000 };

    public static MatchingResult Result { get; } = Matcher.Match(Problem, Options);

    public static MatchingRecord Record { get; } = MatchingRecord.Of(Result, Options);

    /// <summary>A decision on one of the record's children, as proposed.</summary>
    public static DecisionRecord Accepted(string child = "c-1", string why = "it is near", params HomeId[] seen)
    {
        HomeId? proposed = Record.ToPlan().HomeOf(new(child));
        return new(new(child), proposed, DecisionOutcome.Accepted, proposed, "placement panel", new(2026, 11, 3), why, seen);
    }
}
