namespace Matching.Solver;

/// <summary>
/// Covers the conflicts of classes by few large parts: cliques of classes whose members all exclude each other, and pairs of sets each of whose classes excludes every class of the other.
/// </summary>
/// <remarks>
/// Thresholds such as "no more than five years apart" fall into few such pairs: all below an age against all far enough above it. The cover is greedy; any cover says the same, a smaller one says it
/// with fewer rows and a stronger relaxation.
/// </remarks>
internal sealed class ClassConflicts
{
    private readonly AssignmentModel model;
    private readonly long[] weight;
    private readonly bool[,] uncovered;

    private ClassConflicts(AssignmentModel model)
    {
        this.model = model;
        weight = new long[model.ClassCount];
        uncovered = new bool[weight.Length, weight.Length];
        foreach (int pairClass in model.ItemClass[..(weight.Length == 0 ? 0 : model.ItemCount)])
        {
            weight[pairClass]++;
        }

        for (int a = 0; a < weight.Length; a++)
        {
            for (int b = 0; b < weight.Length; b++)
            {
                uncovered[a, b] = weight[a] > 0 && weight[b] > 0 && model.ClassesConflict(a, b);
            }
        }
    }

    /// <summary>Sets of classes of which a bin holds at most one item.</summary>
    public List<int[]> Cliques { get; } = [];

    /// <summary>Pairs of sets of classes of which a bin holds one side only.</summary>
    public List<(int[] One, int[] Other)> Sides { get; } = [];

    public static ClassConflicts Of(AssignmentModel model)
    {
        var cover = new ClassConflicts(model);
        for (int a = 0; a < cover.weight.Length; a++)
        {
            if (cover.uncovered[a, a])
            {
                cover.AddClique(a);
            }
        }

        for (int a = 0; a < cover.weight.Length; a++)
        {
            for (int b = cover.weight.Length - 1; b > a; b--)
            {
                if (cover.uncovered[a, b])
                {
                    cover.AddSides(a, b);
                }
            }
        }

        return cover;
    }

    private void AddClique(int first)
    {
        var clique = new List<int> { first };
        for (int next = first + 1; next < weight.Length; next++)
        {
            if (weight[next] > 0 && model.ClassesConflict(next, next) && clique.TrueForAll(member => model.ClassesConflict(member, next)))
            {
                clique.Add(next);
            }
        }

        Cliques.Add([.. clique]);
        Cover(clique, clique);
    }

    /// <summary>Grows one side by the classes that leave most of the other, and stops where most would be covered.</summary>
    private void AddSides(int a, int b)
    {
        List<int> other = [.. Enumerable.Range(0, weight.Length).Where(c => c != a && weight[c] > 0 && model.ClassesConflict(a, c))];
        int[] candidates = [.. Enumerable.Range(0, weight.Length)
            .Where(c => c != a && c != b && weight[c] > 0 && model.ClassesConflict(c, b))
            .OrderByDescending(c => other.Where(o => o != c && model.ClassesConflict(c, o)).Sum(o => weight[o]))];
        var one = new List<int> { a };
        (int[] One, int[] Other) best = ([a], [.. other]);
        long most = Gain(one, other);
        foreach (int candidate in candidates)
        {
            one.Add(candidate);
            other.RemoveAll(o => o == candidate || !model.ClassesConflict(candidate, o));
            if (Gain(one, other) is long gain && gain > most)
            {
                most = gain;
                best = ([.. one.Order()], [.. other]);
            }
        }

        Sides.Add(best);
        Cover(best.One, best.Other);
    }

    private long Gain(List<int> one, List<int> other)
    {
        long gain = 0;
        foreach (int a in one)
        {
            foreach (int b in other)
            {
                gain += uncovered[a, b] ? weight[a] * weight[b] : 0;
            }
        }

        return gain;
    }

    private void Cover(IEnumerable<int> one, IReadOnlyCollection<int> other)
    {
        foreach (int a in one)
        {
            foreach (int b in other)
            {
                uncovered[a, b] = false;
                uncovered[b, a] = false;
            }
        }
    }
}
