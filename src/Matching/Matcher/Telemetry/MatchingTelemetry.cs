namespace Matching;

/// <summary>Names under which a matcher tells a host what it does: spans, instruments and their tags. docs/hosting.md says what each holds.</summary>
/// <remarks>Numbers, ids of policies and names of states only: nothing about a child.</remarks>
public static class MatchingTelemetry
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>: give it to AddSource and AddMeter of OpenTelemetry.</summary>
    public const string Name = "Matching";

    /// <summary>Span of one call of <see cref="IPlacementMatcher.Match"/>; its children are named <c>matching.compile</c>, <c>matching.solve</c>, <c>matching.check</c> and <c>matching.explain</c>.</summary>
    public const string MatchActivity = "matching.match";

    /// <summary>Histogram, seconds: how long a match took, from call to result.</summary>
    public const string SolveDuration = "matching.solve.duration";

    /// <summary>Histogram, a fraction (0.001 = 0.1 %): the headline gap with which a match ended; not recorded without a plan.</summary>
    public const string SolveGap = "matching.solve.gap";

    /// <summary>Histogram, pairs of children (or children bound together) and homes: how many the search listed one by one.</summary>
    public const string Candidates = "matching.candidates";

    /// <summary>Histogram, children: how many a match left without a home; not recorded without a plan.</summary>
    public const string Unplaced = "matching.unplaced";

    /// <summary>Counter, matches: how many the caller cancelled.</summary>
    public const string Cancellations = "matching.cancellations";

    /// <summary>Tag: the policy's name, such as <c>Wales</c>.</summary>
    public const string PolicyTag = "matching.policy";

    /// <summary>Tag: what is held at the end, a <see cref="Solver.SolutionStatus"/> in lower case.</summary>
    public const string StatusTag = "matching.status";

    /// <summary>Tag: why the search ended, a <see cref="Solver.StopReason"/> in lower case; <c>error</c> where an exception ended it.</summary>
    public const string StopReasonTag = "matching.stop_reason";

    /// <summary>Tag of a span: referred children in the problem.</summary>
    public const string ReferralsTag = "matching.referrals";

    /// <summary>Tag of a span: homes in the problem.</summary>
    public const string HomesTag = "matching.homes";

    /// <summary>Tag of a span: proposals made.</summary>
    public const string ProposalsTag = "matching.proposals";

    /// <summary>Tag of a span: children left without a home.</summary>
    public const string UnplacedTag = "matching.unplaced";

    /// <summary>Tag of a span: the headline gap, a fraction.</summary>
    public const string GapTag = "matching.gap";
}
