namespace Matching.Solver;

/// <summary>Whom units hold, and what two units cost each other in a bin. Immutable.</summary>
internal sealed class UnitCompany
{
    private readonly CompositeProblem problem;
    private readonly FamilyUnits units;
    private readonly bool[] hasListed;

    public UnitCompany(CompositeProblem problem)
    {
        this.problem = problem;
        units = problem.Units;
        hasListed = new bool[problem.ItemCount];
        for (int item = 0; item < problem.ItemCount && problem.PairOther.Length > 0; item++)
        {
            hasListed[item] = problem.PairStart[item + 1] > problem.PairStart[item];
        }
    }

    /// <summary>The arcs of a unit: a single arc, or below zero the complement of a part of a family.</summary>
    public ReadOnlySpan<int> ArcsOf(ref int unit)
    {
        if (unit >= 0)
        {
            return new ReadOnlySpan<int>(ref unit);
        }

        return units.ArcsOf(~unit);
    }

    /// <summary>Cost of two units sharing a bin; <see cref="CompositeProblem.Never"/> for a conflict.</summary>
    public long Cost(int first, int second)
    {
        if (first >= 0 && second >= 0)
        {
            return Between(problem.ArcItem[first], problem.ArcItem[second]);
        }

        long cost = 0;
        foreach (int one in ArcsOf(ref first))
        {
            foreach (int other in ArcsOf(ref second))
            {
                long pair = Between(problem.ArcItem[one], problem.ArcItem[other]);
                if (pair == CompositeProblem.Never)
                {
                    return pair;
                }

                cost += pair;
            }
        }

        return cost;
    }

    private long Between(int first, int second)
    {
        if (hasListed[first] && hasListed[second])
        {
            return problem.PairCostOf(first, second);
        }

        return problem.ClassCount == 0 ? 0 : problem.ClassPair[(problem.Class[first] * problem.ClassCount) + problem.Class[second]];
    }
}
