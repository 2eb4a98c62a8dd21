namespace Matching;

/// <summary>Finds how far one weight can go in one direction before another plan is better.</summary>
/// <remarks>
/// Kept at all times: a weight at which the plan is proven best, and one further out at which another is known to be better. The first look is at the far end; each further one at the last
/// weight at which the plan is as good as the better one found so far. It ends where nothing lies between the two.
/// </remarks>
internal sealed class WeightSearch(MatchingResult result, WeightedRule varied, WeightGrid grid, WeightSolves solves, CancellationToken cancellation)
{
    /// <summary>How often a weight half as far is looked at where nothing could be proven.</summary>
    private const int MostHalvings = 4;

    private readonly WeighedPlan present = new(result.Problem, result.Plan, result.Policy, varied);
    private long inner;
    private long? outer;
    private WeighedPlan? better;

    /// <summary>Searches from the policy's weight towards another one.</summary>
    /// <param name="far">Number of the last weight to look at.</param>
    public WeightEnd Towards(long far)
    {
        (inner, outer, better) = (0, null, null);
        if (!solves.CanProve)
        {
            return End(isExact: false);
        }

        long look = far;
        int halvings = 0;
        while (inner != far && (outer is not { } beaten || Math.Abs(beaten - inner) > 1))
        {
            switch (Judge(look))
            {
                case Verdict.Best:
                    inner = look;
                    break;
                case Verdict.Beaten:
                    look = LastAsGood(look);
                    outer = look + Math.Sign(far);
                    continue;
                case Verdict.Open when ++halvings <= MostHalvings && look - inner is > 1 or < -1:
                    look = inner + ((look - inner) / 2);
                    continue;
                default:
                    return End(isExact: false);
            }

            if (halvings > 0 && inner != far && (outer is null || Math.Abs(outer.Value - inner) > 1))
            {
                // Proven half-way only because nothing could be proven further out.
                return End(isExact: false);
            }
        }

        return End(isExact: true);
    }

    private enum Verdict
    {
        /// <summary>The plan is proven best.</summary>
        Best,

        /// <summary>Another plan is better.</summary>
        Beaten,

        /// <summary>No better plan was found, and none excluded.</summary>
        Open,
    }

    private Verdict Judge(long number)
    {
        double weight = grid.At(number);
        if (solves.Solve(result.Policy.WithWeight(varied.Rule.Id, weight), cancellation) is not { } found)
        {
            return Verdict.Open;
        }

        if (found.Score < present.At(weight))
        {
            better = new WeighedPlan(result.Problem, found.Plan, result.Policy, varied);
            return Verdict.Beaten;
        }

        return found.IsProven ? Verdict.Best : Verdict.Open;
    }

    /// <summary>The last weight, on the way to one at which it is beaten, at which the plan is as good as the better one; by halving.</summary>
    private long LastAsGood(long beatenAt)
    {
        (long good, long bad) = (inner, beatenAt);
        while (Math.Abs(bad - good) > 1)
        {
            long middle = good + ((bad - good) / 2);
            double weight = grid.At(middle);
            if (present.At(weight) <= better!.At(weight))
            {
                good = middle;
            }
            else
            {
                bad = middle;
            }
        }

        return good;
    }

    private WeightEnd End(bool isExact) => new(
        grid.At(inner),
        outer is { } beaten ? grid.At(beaten) : null,
        isExact,
        better is null ? [] : ProposalChange.Between(result.Plan, better.Plan));
}
