namespace Matching.Solver;

/// <summary>Finds the question that lifts the bound most whatever its answer: some of those that the patterns chosen by turns leave most open are tried for a few steps (strong branching, Applegate and others 1995).</summary>
internal sealed class PatternBranching(PatternList list, PatternBound bound)
{
    private const double Open = 0.03;

    private readonly double[] share = new double[list.Problem.ItemCount];

    /// <summary>Questions that patterns leave open, the most open first.</summary>
    public List<PatternDecision> Candidates(int atMost)
    {
        var found = new List<(double Rank, PatternDecision Decision)>();
        var pairs = new Dictionary<(int, int), double>();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            ReadOnlySpan<int> allowed = bound.AllowedIn(bin);
            foreach (int pattern in allowed)
            {
                ReadOnlySpan<int> items = list.ItemsOf(pattern);
                foreach (int item in items)
                {
                    share[item] += bound.Share[pattern];
                }

                for (int i = 0; i < items.Length && bound.Share[pattern] > 0.01; i++)
                {
                    for (int j = 0; j < items.Length; j++)
                    {
                        if (items[i] < items[j])
                        {
                            pairs[(items[i], items[j])] = pairs.GetValueOrDefault((items[i], items[j])) + bound.Share[pattern];
                        }
                    }
                }
            }

            foreach (int pattern in allowed)
            {
                foreach (int item in list.ItemsOf(pattern))
                {
                    if (share[item] is > Open and < 1 - Open)
                    {
                        found.Add((Math.Abs(share[item] - 0.5), new PatternDecision(item, bin, -1)));
                    }

                    share[item] = 0;
                }
            }
        }

        foreach (((int first, int second), double together) in pairs)
        {
            if (together is > Open and < 1 - Open)
            {
                found.Add((Math.Abs(together - 0.5), new PatternDecision(first, -1, second)));
            }
        }

        return [.. found.OrderBy(one => one.Rank).ThenBy(one => one.Decision.Item).ThenBy(one => one.Decision.Bin).ThenBy(one => one.Decision.Other).Take(atMost).Select(one => one.Decision)];
    }

    /// <summary>A question that splits, when the patterns chosen leave none open; null when every bin has one pattern left.</summary>
    public PatternDecision? Any()
    {
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            ReadOnlySpan<int> allowed = bound.AllowedIn(bin);
            if (allowed.Length > 1)
            {
                ReadOnlySpan<int> larger = list.ItemsOf(allowed[0]);
                ReadOnlySpan<int> smaller = list.ItemsOf(allowed[1]);
                foreach (int item in larger)
                {
                    if (!smaller.Contains(item))
                    {
                        return new PatternDecision(item, bin, -1);
                    }
                }

                foreach (int item in smaller)
                {
                    if (!larger.Contains(item))
                    {
                        return new PatternDecision(item, bin, -1);
                    }
                }
            }
        }

        return null;
    }
}
