using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>The conflicts of classes as few large parts: sets of which a bin holds one item at most, and pairs of sets of which it holds one side only.</summary>
/// <remarks>Thresholds ("no more than five years apart") fall into few pairs: those below an age against those far enough above it. Any cover says the same.</remarks>
internal sealed class ClassCover
{
    private readonly AssignmentModel model;
    private readonly long[] members;
    private readonly bool[,] open;

    public ClassCover(AssignmentModel model)
    {
        this.model = model;
        members = new long[model.ClassCount];
        open = new bool[members.Length, members.Length];
        for (int item = 0; item < model.ItemCount && members.Length > 0; item++)
        {
            members[model.ItemClass[item]]++;
        }

        foreach (int a in Classes())
        {
            foreach (int b in Classes())
            {
                open[a, b] = model.ClassesConflict(a, b);
            }
        }

        foreach (int a in Classes())
        {
            if (open[a, a])
            {
                AddClique(a);
            }
        }

        foreach (int a in Classes())
        {
            for (int b = Next(a); b >= 0; b = Next(a))
            {
                AddSides(a, b);
            }
        }
    }

    /// <summary>Sets of classes of which a bin holds at most one item.</summary>
    public List<int[]> Cliques { get; } = [];

    /// <summary>Pairs of disjoint sets of classes of which a bin holds one side only.</summary>
    public List<(int[] One, int[] Other)> Sides { get; } = [];

    private int[] Classes() => [.. Enumerable.Range(0, members.Length).Where(c => members[c] > 0)];

    /// <summary>A class whose conflict with this one is not said yet; below 0 for none.</summary>
    private int Next(int a) => Enumerable.Range(0, members.Length).LastOrDefault(b => open[a, b], -1);

    private void AddClique(int first)
    {
        var clique = new List<int> { first };
        foreach (int next in Classes())
        {
            if (next > first && model.ClassesConflict(next, next) && clique.TrueForAll(member => model.ClassesConflict(member, next)))
            {
                clique.Add(next);
            }
        }

        Cliques.Add([.. clique]);
        Close(clique, clique);
    }

    /// <summary>Starts with one class against all that it may not meet, and takes in the class that says most more until none does.</summary>
    private void AddSides(int a, int b)
    {
        List<int> one = [a];
        List<int> other = [.. Classes().Where(c => c != a && model.ClassesConflict(a, c))];
        var said = new long[members.Length];
        Count(a, said);
        for (long most = other.Sum(c => said[c]); ; Count(one[^1], said))
        {
            (int best, long gain) = (-1, most);
            foreach (int candidate in Classes())
            {
                if (!one.Contains(candidate) && candidate != b && model.ClassesConflict(candidate, b)
                    && Left(candidate, other).Sum(c => said[c] + Weight(candidate, c)) is long sum && sum > gain)
                {
                    (best, gain) = (candidate, sum);
                }
            }

            if (best < 0)
            {
                break;
            }

            most = gain;
            one.Add(best);
            other = [.. Left(best, other)];
        }

        Sides.Add(([.. one], [.. other]));
        Close(one, other);
    }

    /// <summary>What is left of the other side when a class joins the one.</summary>
    private IEnumerable<int> Left(int joins, List<int> other) => other.Where(c => c != joins && model.ClassesConflict(joins, c));

    /// <summary>Pairs of items whose conflict is not said yet.</summary>
    private long Weight(int a, int b) => open[a, b] ? members[a] * members[b] : 0;

    private void Count(int joined, long[] said)
    {
        for (int c = 0; c < said.Length; c++)
        {
            said[c] += Weight(joined, c);
        }
    }

    private void Close(List<int> one, List<int> other)
    {
        foreach (int a in one)
        {
            foreach (int b in other)
            {
                open[a, b] = false;
                open[b, a] = false;
            }
        }
    }
}
