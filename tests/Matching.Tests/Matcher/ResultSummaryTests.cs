using System.Text;
using Matching.Solver;
using Matching.Tests.Rules;

namespace Matching.Tests.Matcher;

/// <summary>What a person reads of a result, in every state that a result can be in.</summary>
public sealed class ResultSummaryTests
{
    /// <summary>Every way in which a match, as against a step of one, can end.</summary>
    private static readonly StopReason[] WaysToEnd =
        [StopReason.SearchComplete, StopReason.TimeLimit, StopReason.WorkLimit, StopReason.GapLimit, StopReason.Cancelled];

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(Given.Today);

    [Fact]
    public void Summary_EveryStatusAndStopReason_SaysWhatIsHeldAndHowGoodItIs()
    {
        var text = new StringBuilder();
        var results = new List<MatchingResult>();
        foreach ((string title, MatchingResult result) in Cases())
        {
            text.Append("# ").Append(title).Append('\n').Append(result.Summary()).Append("\n\n");
            results.Add(result);
        }

        text.ToString().ShouldMatchGolden("tests/Matching.Tests/Matcher/summary.golden.txt");
        results.Select(result => result.Status).Distinct().ShouldBe(Enum.GetValues<SolutionStatus>(), ignoreOrder: true);
        results.Select(result => result.StopReason).Distinct().ShouldBe(WaysToEnd, ignoreOrder: true);
    }

    private static IEnumerable<(string Title, MatchingResult Result)> Cases()
    {
        MatchingProblem problem = Problem();
        IAssignmentSolver engine = new AssignmentSolver();
        yield return ("Proven best", Matched(problem, engine));
        yield return ("Out of time, the level of urgent referrals open", Matched(problem, new EndsEarly(StopReason.TimeLimit, (level, value) => level < 1 ? value : 0)));
        yield return ("Out of work, the level of the law open", Matched(problem, new EndsEarly(StopReason.WorkLimit, (level, value) => level < 3 ? value : 0)));
        yield return ("Content with a small gap at the last level", Matched(problem, new EndsEarly(StopReason.GapLimit, (level, value) => level < 4 ? value : value - 1)));
        yield return ("Cancelled with a plan", Matched(problem, new EndsEarly(StopReason.Cancelled, (level, value) => level < 4 ? value : value / 2)));
        yield return ("Cancelled before the first plan", Matched(problem, new EndsEarly(StopReason.Cancelled, bound: null)));
        yield return ("Out of time before the first plan", Matched(problem, new EndsEarly(StopReason.TimeLimit, bound: null)));
        yield return ("Out of work before the first plan", Matched(problem, new EndsEarly(StopReason.WorkLimit, bound: null)));
        yield return ("No plan keeps every limit", new PlacementMatcher(Policy.With(new LessThanNothing()), engine).Match(Given.Problem(Given.Child())));
        yield return ("No referrals", Matched(Given.Problem(Given.FosterHome()), engine));
        yield return ("No homes", Matched(Given.Problem(Given.Child()), engine));
        yield return ("Nothing at all", Matched(Given.Problem(), engine));
        yield return ("Another policy", new PlacementMatcher(MatchingPolicy.England(Given.Today).WithName("Our own"), engine).Match(problem));
    }

    /// <summary>One child moves, one goes out of area with approvals to seek, one who needs a home urgently has none without stairs; the kin of one may not take them.</summary>
    private static MatchingProblem Problem()
    {
        Home leaving = WithStairs("h-1", 40);
        Home near = WithStairs("h-2", 3);
        Home beyond = WithStairs("h-3", 12.5) with { Authority = Given.Gwynedd, Approval = new() { Places = 1, Ages = new AgeRange(12, 17) } };
        Child cousin = Given.Child("c-2", age: 14);
        Home kin = Given.KinshipHome("h-4", cousin) with { Approval = new() { Places = 1, NamedChildren = [cousin.Id], Ages = new AgeRange(0, 5) } };
        Child stepFree = Given.Child("c-3") with { Needs = [Need.Essential(Capability.StepFree)] };
        return Given.Problem(
            Given.LivingIn(leaving, Given.Child("c-1"), MoveReason.ProviderNotice),
            cousin,
            Given.Referral(stepFree) with { Urgency = Urgency.Urgent },
            leaving,
            near,
            beyond,
            kin);
    }

    private static FosterHome WithStairs(string id, double kilometres) => Given.FosterHome(id, places: 1) with
    {
        Location = Given.Place(kilometres),
        Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = false },
    };

    private static MatchingResult Matched(MatchingProblem problem, IAssignmentSolver solver) => new PlacementMatcher(Policy, solver).Match(problem);

    /// <summary>Finds the best plan and then says that it was stopped, with worse bounds or before it had any plan: every state without a clock.</summary>
    /// <param name="reason">Why it stopped.</param>
    /// <param name="bound">The bound of a level that has this value; null to hold no plan.</param>
    private sealed class EndsEarly(StopReason reason, Func<int, long, long>? bound) : IAssignmentSolver
    {
        public AssignmentSolution Solve(
            AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
        {
            AssignmentSolution whole = new AssignmentSolver().Solve(model, cancellationToken: cancellationToken);
            return bound is null
                ? new AssignmentSolution(SolutionStatus.NoSolution, reason, [], [.. whole.Levels.Select(level => new LevelValue(level.Name, 0, 0))], work: 1)
                : new AssignmentSolution(
                    SolutionStatus.Feasible, reason, whole.BinOfItem, [.. whole.Levels.Select((level, index) => level with { Bound = bound(index, level.Value) })], work: 1);
        }
    }

    private sealed class LessThanNothing : PlanRule
    {
        public override string Id => "X-01";

        public override string Title => "Less than nothing";

        public override string Source => "test";

        public override string Unit => "children";

        public override long Maximum => -1;

        public override long Count(in PlacementCase placement) => 1;

        public override string Describe(long sum) => $"{sum} is more than {Maximum}.";
    }
}
