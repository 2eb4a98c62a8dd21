namespace Matching.Compilation;

/// <summary>What pair rules say, made into numbers: a table by class, and listed pairs.</summary>
/// <remarks>
/// Rules that give few classes go into one table over combined classes; rules that list their pairs, and rules with more classes than <see cref="MostClasses"/>, become listed pairs.
/// </remarks>
internal sealed class PairTerms
{
    /// <summary>A rule with more classes than this is worked out pair by pair instead of by table.</summary>
    public const int MostClasses = 512;

    private readonly MatchingProblem problem;
    private readonly int levels;
    private readonly Dictionary<ChildId, int> classOf = [];
    private readonly List<Child> representatives = [];
    private readonly Dictionary<(ChildId, ChildId), PairTerm> listed = [];
    private readonly PairTerm[] table;

    public PairTerms(MatchingProblem problem, PolicyRules rules, int levels)
    {
        this.problem = problem;
        this.levels = levels;
        var byClass = new List<(WeightedRule Rule, string[] ClassOfChild)>();
        Child[] children = [.. problem.Referrals.Select(referral => referral.Child), .. problem.Residents.Select(resident => resident.Child)];
        foreach (WeightedRule weighted in rules.Pairs)
        {
            var rule = (PairRule)weighted.Rule;
            if (rule.ListedPairs(problem) is { } pairs)
            {
                AddListed(weighted, pairs);
            }
            else if (Array.ConvertAll(children, child => rule.ClassOf(problem, child)) is var classes && classes.Distinct().Count() <= MostClasses)
            {
                byClass.Add((weighted, classes));
            }
            else
            {
                AddListed(weighted, AllPairs());
            }
        }

        Classify(children, byClass);
        table = Table(byClass);
    }

    /// <summary>Number of combined classes; 0 when no rule uses classes.</summary>
    public int ClassCount => representatives.Count;

    /// <summary>The combined class of a child; 0 when no rule uses classes.</summary>
    public int ClassOf(ChildId child) => classOf.GetValueOrDefault(child);

    /// <summary>What two classes say.</summary>
    public PairTerm OfClasses(int first, int second) => ClassCount == 0 ? PairTerm.Nothing : table[(first * ClassCount) + second];

    /// <summary>What is listed for two children; <see cref="PairTerm.Nothing"/> when nothing is.</summary>
    public PairTerm Listed(ChildId first, ChildId second) => listed.GetValueOrDefault(Key(first, second), PairTerm.Nothing);

    /// <summary>All listed pairs, in a fixed order.</summary>
    public IEnumerable<(ChildId First, ChildId Second, PairTerm Term)> AllListed() => listed
        .OrderBy(pair => pair.Key.Item1.Value, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Item2.Value, StringComparer.Ordinal)
        .Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value));

    private IEnumerable<(ChildId First, ChildId Second)> AllPairs()
    {
        for (int i = 0; i < problem.Referrals.Count; i++)
        {
            ChildId first = problem.Referrals[i].Child.Id;
            for (int j = i + 1; j < problem.Referrals.Count; j++)
            {
                yield return (first, problem.Referrals[j].Child.Id);
            }

            foreach (Resident resident in problem.Residents)
            {
                yield return (first, resident.Child.Id);
            }
        }
    }

    private void AddListed(WeightedRule weighted, IEnumerable<(ChildId First, ChildId Second)> pairs)
    {
        var seen = new HashSet<(ChildId, ChildId)>();
        foreach ((ChildId first, ChildId second) in pairs)
        {
            if (first == second || !seen.Add(Key(first, second))
                || problem.FindChild(first) is not { } a || problem.FindChild(second) is not { } b
                || Term(weighted, a, b) is not { IsNothing: false } term)
            {
                continue;
            }

            listed[Key(first, second)] = Listed(first, second).Plus(term);
        }
    }

    private void Classify(Child[] children, List<(WeightedRule Rule, string[] ClassOfChild)> byClass)
    {
        if (byClass.Count == 0)
        {
            return;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < children.Length; i++)
        {
            string key = byClass.Count == 1 ? byClass[0].ClassOfChild[i] : string.Join('\n', byClass.Select(rule => rule.ClassOfChild[i]));
            if (numbers.TryAdd(key, numbers.Count))
            {
                representatives.Add(children[i]);
            }

            classOf[children[i].Id] = numbers[key];
        }
    }

    private PairTerm[] Table(List<(WeightedRule Rule, string[] ClassOfChild)> byClass)
    {
        var terms = new PairTerm[ClassCount * ClassCount];
        for (int a = 0; a < ClassCount; a++)
        {
            for (int b = a; b < ClassCount; b++)
            {
                PairTerm sum = PairTerm.Nothing;
                foreach ((WeightedRule rule, _) in byClass)
                {
                    sum = sum.Plus(Term(rule, representatives[a], representatives[b]));
                }

                terms[(a * ClassCount) + b] = sum;
                terms[(b * ClassCount) + a] = sum;
            }
        }

        return terms;
    }

    private PairTerm Term(WeightedRule weighted, Child first, Child second)
    {
        Finding finding = ((PairRule)weighted.Rule).Evaluate(new PairCase(problem, first, second));
        if (finding.Kind == FindingKind.Nothing)
        {
            return PairTerm.Nothing;
        }

        if (finding.Kind == FindingKind.Broken)
        {
            return PairTerm.Barred;
        }

        var cost = new long[levels];
        cost[(int)weighted.Rule.Level] = weighted.Price(finding.Amount);
        return new PairTerm(false, cost);
    }

    private static (ChildId, ChildId) Key(ChildId first, ChildId second) =>
        string.CompareOrdinal(first.Value, second.Value) < 0 ? (first, second) : (second, first);
}

/// <summary>What sharing a home means for two children: barred, or a cost by level.</summary>
internal sealed record PairTerm(bool IsBarred, IReadOnlyList<long> Cost)
{
    public static PairTerm Nothing { get; } = new(false, []);

    public static PairTerm Barred { get; } = new(true, []);

    public bool IsNothing => !IsBarred && Cost.Count == 0;

    public PairTerm Plus(PairTerm other)
    {
        if (IsBarred || other.IsBarred)
        {
            return Barred;
        }

        return IsNothing ? other : other.IsNothing ? this : new PairTerm(false, [.. Cost.Zip(other.Cost, (left, right) => left + right)]);
    }

    /// <summary>Adds the cost to a sum by level; false when barred.</summary>
    public bool AddTo(Span<long> sum)
    {
        for (int level = 0; level < Cost.Count; level++)
        {
            sum[level] += Cost[level];
        }

        return !IsBarred;
    }
}
