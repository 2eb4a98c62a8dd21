using Matching.Solver;

namespace Matching.Compilation;

/// <summary>Limits on the whole plan, in the model's numbers.</summary>
internal static class LimitTerms
{
    public static void AddTo(AssignmentModelBuilder builder, MatchingProblem problem, PolicyRules rules, Units units, UnitArcs[] arcs, int[] firstArc)
    {
        foreach (PlanRule rule in rules.Limits)
        {
            var arcCoefficients = new List<(int Arc, long Coefficient)>();
            var leaveOutCoefficients = new List<(int Item, long Coefficient)>();
            for (int unit = 0; unit < arcs.Length; unit++)
            {
                for (int i = 0; i < arcs[unit].Homes.Length; i++)
                {
                    long count = 0;
                    foreach (Referral member in units.Members[unit])
                    {
                        count += Count(rule, new PlacementCase(problem, member, problem.Homes[arcs[unit].Homes[i]]));
                    }

                    if (count != 0)
                    {
                        arcCoefficients.Add((firstArc[unit] + i, count));
                    }
                }

                long unplaced = units.Members[unit].Sum(member => rule.CountUnplaced(problem, member));
                if (unplaced != 0)
                {
                    leaveOutCoefficients.Add((unit, unplaced));
                }
            }

            long settled = problem.Residents.Sum(resident => rule.CountSettled(problem, resident));
            builder.AddLinearLimit(rule.Id, rule.Maximum, arcCoefficients, leaveOutCoefficients, settled);
        }
    }

    private static long Count(PlanRule rule, in PlacementCase placement)
    {
        long count = rule.Count(placement);
        return count >= 0 || rule.CountsBelowZero
            ? count
            : throw new InvalidOperationException(
                $"Rule {rule.Id}: child '{placement.Child.Id}' in home '{placement.Home.Id}' adds {count}; a rule that adds less than nothing must say so by {nameof(PlanRule.CountsBelowZero)}.");
    }
}
