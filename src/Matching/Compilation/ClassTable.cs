namespace Matching.Compilation;

/// <summary>What one rule says, asked once for each class of children and each class of homes.</summary>
/// <remarks>The rule itself is asked, about a child of the class and a home of the class that is not the child's own; so there is one statement of each rule, and this is its table.</remarks>
internal sealed class ClassTable
{
    /// <summary>The price of what the rule bars.</summary>
    public const long Barred = -1;

    /// <summary>A rule with more pairs of classes than this is asked about each child and home instead.</summary>
    private const int MostCells = 1 << 21;

    private ClassTable(int[] childClass, int[] homeClass, int childClasses, int homeClasses)
    {
        (ChildClass, HomeClass, ChildClasses, HomeClasses) = (childClass, homeClass, childClasses, homeClasses);
        Prices = new long[childClasses * homeClasses];
    }

    /// <summary>The class of each referral; −1 where the rule is to be asked about each home.</summary>
    public int[] ChildClass { get; }

    /// <summary>The class of each home.</summary>
    public int[] HomeClass { get; }

    /// <summary>Price by class of children and class of homes.</summary>
    public long[] Prices { get; }

    public int ChildClasses { get; }

    public int HomeClasses { get; }

    /// <summary>Whether its prices are of homes alone.</summary>
    public bool TellsNoChildrenApart => ChildClasses == 1 && !ChildClass.Contains(-1);

    /// <summary>Whether its prices are of children alone.</summary>
    public bool TellsNoHomesApart => HomeClasses == 1 && !ChildClass.Contains(-1);

    /// <summary>Price by class of home, for one class of children.</summary>
    public ReadOnlySpan<long> Row(int childClass) => Prices.AsSpan(childClass * HomeClasses, HomeClasses);

    /// <summary>Asks a rule; null when it has no classes, or too many.</summary>
    public static ClassTable? Of(MatchingProblem problem, WeightedRule weighted, OwnHomes own)
    {
        var rule = (PlacementRule)weighted.Rule;
        var childNumbers = new Dictionary<RuleClass, int>();
        int[] childClass = [.. problem.Referrals.Select(referral => rule.ClassOf(problem, referral) is { } found ? Number(childNumbers, found) : -1)];
        if (childNumbers.Count == 0)
        {
            return null;
        }

        var homeNumbers = new Dictionary<RuleClass, int>();
        int[] homeClass = [.. problem.Homes.Select(home => Number(homeNumbers, rule.ClassOf(problem, home)))];
        if ((long)childNumbers.Count * homeNumbers.Count > MostCells)
        {
            return null;
        }

        var table = new ClassTable(childClass, homeClass, childNumbers.Count, homeNumbers.Count);
        table.Ask(problem, weighted, own);
        return table;
    }

    private static int Number(Dictionary<RuleClass, int> numbers, RuleClass found)
    {
        if (!numbers.TryGetValue(found, out int number))
        {
            number = numbers.Count;
            numbers.Add(found, number);
        }

        return number;
    }

    private void Ask(MatchingProblem problem, WeightedRule weighted, OwnHomes own)
    {
        int[][] children = Members(ChildClass, ChildClasses);
        int[][] homes = Members(HomeClass, HomeClasses);
        for (int child = 0; child < ChildClasses; child++)
        {
            for (int home = 0; home < HomeClasses; home++)
            {
                if (Example(children[child], homes[home], own) is { } example)
                {
                    var placement = new PlacementCase(problem, problem.Referrals[example.Referral], problem.Homes[example.Home]);
                    Prices[(child * HomeClasses) + home] = Price(weighted, ((PlacementRule)weighted.Rule).Evaluate(placement));
                }
            }
        }
    }

    private static long Price(WeightedRule weighted, Finding finding) =>
        weighted.Rule.Strength == RuleStrength.Must ? (finding.Kind == FindingKind.Broken ? Barred : 0)
        : finding.Kind == FindingKind.Nothing ? 0 : weighted.Price(finding.Amount);

    // A child and a home of the classes, the home not being the child's own. Where there is none nobody will look at the cell.
    private static (int Referral, int Home)? Example(int[] children, int[] homes, OwnHomes own)
    {
        foreach (int child in children)
        {
            foreach (int home in homes)
            {
                if (!own.IsOwn(child, home))
                {
                    return (child, home);
                }
            }
        }

        return null;
    }

    private static int[][] Members(int[] classes, int count)
    {
        var members = new List<int>[count];
        for (int index = 0; index < count; index++)
        {
            members[index] = [];
        }

        for (int index = 0; index < classes.Length; index++)
        {
            if (classes[index] >= 0)
            {
                members[classes[index]].Add(index);
            }
        }

        return [.. members.Select(list => list.ToArray())];
    }
}
