using Matching.Compilation;
using Matching.Solver;

namespace Matching;

/// <summary>Looks for the best plan above floors; where there is none, for floors that cannot be kept together.</summary>
internal sealed class FloorSearch(PlacementMatcher matcher, MatchingProblem problem, IReadOnlyList<GroupFloor> floors, MatchOptions options, CancellationToken cancellationToken)
{
    private readonly VariedLevel[] levels = [.. Enum.GetValues<ObjectiveLevel>().Select(VariedLevel.Of)];
    private VariedProblem varied = null!;
    private WeightedRule[] wishes = [];
    private MatchingResult best = null!;

    public FloorsResult Run()
    {
        best = matcher.Match(problem, options, null, cancellationToken);
        if (best.Status is SolutionStatus.Infeasible or SolutionStatus.NoSolution)
        {
            return new(null, null, null, [], best.Status == SolutionStatus.Infeasible, []);
        }

        wishes = ChildBurden.WishesOf(matcher.Policy);
        varied = new VariedProblem(problem, matcher.Policy, best.Plan, options.Threads, cancellationToken);
        (AssignmentSolution solution, bool? keeps) = Solve(floors);
        if (keeps != true)
        {
            return new(null, null, null, keeps == false ? InTheWay() : [], keeps == false, []);
        }

        PlacementPlan plan = varied.Decompile(solution);
        PlanReport check = PlanChecker.Check(problem, plan, matcher.Policy);
        if (!check.KeepsEveryRule)
        {
            throw new InvalidOperationException($"Impossible state: the proposed plan breaks {check.BrokenRules.Count} rule(s), first {check.BrokenRules[0]}.");
        }

        MatchingResult result = ChoiceResults.Of(problem, matcher.Policy, plan, check, best.Levels, solution);
        return new(result, new(solution.Levels[^1].Bound), new(check.Score.Wishes - best.Score.Wishes), [], true, GroupBurden.Of(problem, matcher.Policy, plan, best.Plan));
    }

    // Leaves out floor after floor that is not needed for there to be no plan; what is left cannot be kept together, and each of it is needed for that.
    private List<GroupFloor> InTheWay()
    {
        List<GroupFloor> needed = [.. floors];
        foreach (GroupFloor floor in floors)
        {
            List<GroupFloor> without = [.. needed.Where(other => !ReferenceEquals(other, floor))];
            if (Solve(without).Keeps == false)
            {
                needed = without;
            }
        }

        return needed;
    }

    private (AssignmentSolution Solution, bool? Keeps) Solve(IReadOnlyList<GroupFloor> kept)
    {
        long[]? barred = null;
        List<VariedLimit> limits = [];
        foreach ((int number, GroupFloor floor) in kept.Index())
        {
            if (floor.GreatestBurden is { } greatest)
            {
                long[] below = varied.Ask((referral, home) =>
                    floor.Group.Includes(problem, referral) && ChildBurden.Of(wishes, new PlacementCase(problem, referral, home)).Burden.Tenths > greatest.Tenths ? 1 : 0).Sum(one => one);
                barred = barred is null ? below : [.. barred.Zip(below, (left, right) => left + right)];
            }

            if (floor.LeastPlaced is { } share)
            {
                long members = problem.Referrals.LongCount(referral => floor.Group.Includes(problem, referral));
                long[] leftOut = varied.AskOfLeavingOut(referral => floor.Group.Includes(problem, referral) ? 1 : 0);
                limits.Add(new VariedLimit($"floor-{number}", members - (long)Math.Ceiling((decimal)share * members), null, leftOut));
            }
        }

        AssignmentSolution solution = varied.Solve(matcher.Solver, levels, limits, barred, best.Plan, Limits(), cancellationToken);
        if (!solution.HasPlan)
        {
            return (solution, solution.Status == SolutionStatus.Infeasible ? false : null);
        }

        for (int level = 0; level < (int)ObjectiveLevel.Wishes; level++)
        {
            // Better than the best was is possible where that was not proven; then what follows may be worse.
            if (solution.Levels[level].Value < best.Levels[level].Value)
            {
                break;
            }

            if (solution.Levels[level].Value > best.Levels[level].Value)
            {
                bool isProven = solution.Levels.Take(level).All(one => one.IsClosed) && solution.Levels[level].Bound > best.Levels[level].Value;
                return (solution, isProven ? false : null);
            }
        }

        return (solution, true);
    }

    private SolveOptions Limits() => new()
    {
        TimeLimit = options.TimeLimit,
        WorkLimit = options.WorkLimit,
        GapLimit = options.GapLimit,
        Seed = options.Seed,
        Threads = options.Threads,
        TimeProvider = options.TimeProvider,
    };
}
