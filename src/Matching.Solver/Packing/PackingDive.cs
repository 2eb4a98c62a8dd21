namespace Matching.Solver;

/// <summary>
/// Rounds the relaxation of patterns to a packing: the most used pattern is settled, the relaxation of what is left is solved again, and so on; where that fails, other patterns are tried in its place,
/// few of them early on (diving with limited discrepancies; Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa 2019).
/// </summary>
internal sealed class PackingDive(PackingForm form, PatternMaster master, RunClock clock, Chance chance)
{
    private const double Sure = 0.97;
    private const double Unused = 1e-4;
    private const int NewPatterns = 200;
    private const double Half = 0.5;
    private const int BatchShare = 10;

    private readonly List<int[]> packing = [];

    /// <summary>The packing found, a list of items for each bin.</summary>
    public IReadOnlyList<int[]> Packing => packing;

    /// <summary>Looks for a packing.</summary>
    /// <param name="relaxed">The relaxation of all items.</param>
    /// <param name="bins">The most bins it may have.</param>
    /// <param name="discrepancies">How often another pattern than the most used may be settled.</param>
    /// <param name="workLeft">Units of work it may take.</param>
    public bool Run(IReadOnlyList<(int[] Pattern, double Use)> relaxed, int bins, int discrepancies, long workLeft)
    {
        packing.Clear();
        int[] all = [.. Enumerable.Range(0, form.ItemCount)];
        return Branch(all, relaxed, bins, discrepancies, clock.Work + workLeft);
    }

    private bool Explore(int[] items, IReadOnlyList<int[]> pool, int bins, int discrepancies, long until)
    {
        if (items.Length == 0)
        {
            return true;
        }

        if (bins <= 0 || clock.Over || clock.Work > until)
        {
            return false;
        }

        master.Solve(items, pool, bins + 1L, NewPatterns + items.Length);
        return master.Bound <= bins && Branch(items, [.. master.Solution], bins, discrepancies, until);
    }

    private bool Branch(int[] items, IReadOnlyList<(int[] Pattern, double Use)> relaxed, int bins, int discrepancies, long until)
    {
        int[][] pool = [.. relaxed.Select(entry => entry.Pattern)];
        var choices = new List<(double Key, int[] Pattern)>();
        foreach ((int[] pattern, double use) in relaxed)
        {
            if (use > Unused)
            {
                choices.Add((-use + (0.02 * chance.Fraction()), pattern));
            }
        }

        choices.Sort((first, second) => first.Key != second.Key ? first.Key.CompareTo(second.Key) : first.Pattern.AsSpan().SequenceCompareTo(second.Pattern));
        for (int choice = 0; choice <= discrepancies && choice < choices.Count; choice++)
        {
            int mark = packing.Count;
            int[] rest = Settle(items, choices, choice, bins);
            if (Explore(rest, pool, bins - (packing.Count - mark), discrepancies - choice, until))
            {
                return true;
            }

            packing.RemoveRange(mark, packing.Count - mark);
        }

        return false;
    }

    // The chosen pattern is settled, and with the first choice all that are used wholly anyway, and some of those that are used more than half.
    private int[] Settle(int[] items, List<(double Key, int[] Pattern)> choices, int choice, int bins)
    {
        var gone = new HashSet<int>();
        int settled = 0;
        for (int at = choice; at < choices.Count && settled < bins; at++)
        {
            double use = -choices[at].Key;
            if (at > choice && (choice > 0 || use < Half || (use < Sure && settled >= bins / BatchShare)))
            {
                break;
            }

            int[] pattern = Array.FindAll(choices[at].Pattern, item => !gone.Contains(item));
            if (pattern.Length == choices[at].Pattern.Length)
            {
                gone.UnionWith(pattern);
                packing.Add(pattern);
                settled++;
            }
        }

        return Array.FindAll(items, item => !gone.Contains(item));
    }
}
