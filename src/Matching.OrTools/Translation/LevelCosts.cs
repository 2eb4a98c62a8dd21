using Matching.OrTools.Protocol;

namespace Matching.OrTools.Translation;

/// <summary>What each variable costs at each level, and what every plan costs.</summary>
internal sealed class LevelCosts
{
    private readonly List<long>[] costs;
    private readonly Int128[] constants;

    public LevelCosts(int levels)
    {
        costs = [.. Enumerable.Range(0, levels).Select(_ => new List<long>())];
        constants = new Int128[levels];
    }

    public int Levels => costs.Length;

    /// <summary>What every plan costs at a level, beside its variables.</summary>
    public Int128 Constant(int level) => constants[level];

    public void AddConstant(ReadOnlySpan<long> cost, long times = 1)
    {
        for (int level = 0; level < constants.Length; level++)
        {
            constants[level] += (Int128)cost[level] * times;
        }
    }

    /// <summary>Adds to what a variable costs.</summary>
    public void Add(int variable, ReadOnlySpan<long> cost)
    {
        for (int level = 0; level < costs.Length; level++)
        {
            Add(variable, level, cost[level]);
        }
    }

    /// <summary>Adds to what a variable costs at one level.</summary>
    public void Add(int variable, int level, long cost)
    {
        if (cost == 0)
        {
            return;
        }

        List<long> row = costs[level];
        while (row.Count <= variable)
        {
            row.Add(0);
        }

        // A variable's cost is the sum of an arc's and of the sets it splits, each at most 2^40.
        row[variable] += cost;
    }

    /// <summary>Whether a level has a cost that a plan decides.</summary>
    public bool Counts(int level) => costs[level].Exists(cost => cost != 0);

    /// <summary>The variables that cost something at a level, ascending.</summary>
    public IEnumerable<(int Variable, long Cost)> Terms(int level)
    {
        List<long> row = costs[level];
        for (int variable = 0; variable < row.Count; variable++)
        {
            if (row[variable] != 0)
            {
                yield return (variable, row[variable]);
            }
        }
    }

    /// <summary>A level as what is minimised. The offset is for people: it may be rounded, and changes no comparison.</summary>
    public CpObjectiveProto Objective(int level)
    {
        var objective = new CpObjectiveProto { Offset = (double)constants[level] };
        foreach ((int variable, long cost) in Terms(level))
        {
            objective.Vars.Add(variable);
            objective.Coeffs.Add(cost);
        }

        return objective;
    }

    /// <summary>What a solution costs at a level, variables and constant together.</summary>
    public Int128 Value(int level, IReadOnlyList<long> solution)
    {
        Int128 value = constants[level];
        foreach ((int variable, long cost) in Terms(level))
        {
            value += (Int128)cost * solution[variable];
        }

        return value;
    }
}
