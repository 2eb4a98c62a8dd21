namespace Matching.Compilation;

/// <summary>Referrals that are placed as one: a child alone, or children who must be together. Each becomes one item of the model.</summary>
internal sealed class Units
{
    private Units(Referral[][] members, int[][] numbers, HomeId?[] requiredHome, bool[] impossible, Dictionary<ChildId, int> unitOf)
    {
        Members = members;
        Numbers = numbers;
        RequiredHome = requiredHome;
        Impossible = impossible;
        UnitOf = unitOf;
    }

    /// <summary>Members of each unit, by child id; units in the order of their first member.</summary>
    public Referral[][] Members { get; }

    /// <summary>Members of each unit, as the problem numbers referrals.</summary>
    public int[][] Numbers { get; }

    /// <summary>The home of settled members with whom a unit must be together; null for none.</summary>
    public HomeId?[] RequiredHome { get; }

    /// <summary>Whether settled members with whom the unit must be together live in different homes, so that no home can do.</summary>
    public bool[] Impossible { get; }

    /// <summary>The unit of each referred child.</summary>
    public Dictionary<ChildId, int> UnitOf { get; }

    public static Units From(MatchingProblem problem, PolicyRules rules)
    {
        var index = new Dictionary<ChildId, int>();
        for (int i = 0; i < problem.Referrals.Count; i++)
        {
            index.Add(problem.Referrals[i].Child.Id, i);
        }

        int[] leader = [.. Enumerable.Range(0, problem.Referrals.Count)];
        var settled = new List<(int Referral, HomeId Home)>();
        foreach (TogetherChildren group in rules.RequiredTogether.SelectMany(rule => rule.Sets(problem)))
        {
            int[] referred = [.. group.Children.Where(index.ContainsKey).Select(child => index[child])];
            if (referred.Length == 0)
            {
                continue;
            }

            foreach (int other in referred)
            {
                Join(leader, referred[0], other);
            }

            settled.AddRange(group.Children.Select(problem.FindResident).OfType<Resident>().Select(resident => (referred[0], resident.Home)));
        }

        return Gather(problem, leader, settled);
    }

    private static Units Gather(MatchingProblem problem, int[] leader, List<(int Referral, HomeId Home)> settled)
    {
        var unitOfLeader = new Dictionary<int, int>();
        var members = new List<List<int>>();
        var unitOf = new Dictionary<ChildId, int>();
        for (int i = 0; i < leader.Length; i++)
        {
            int root = Find(leader, i);
            if (!unitOfLeader.TryGetValue(root, out int unit))
            {
                unit = members.Count;
                unitOfLeader.Add(root, unit);
                members.Add([]);
            }

            members[unit].Add(i);
            unitOf.Add(problem.Referrals[i].Child.Id, unit);
        }

        var requiredHome = new HomeId?[members.Count];
        var impossible = new bool[members.Count];
        foreach ((int referral, HomeId home) in settled)
        {
            int unit = unitOfLeader[Find(leader, referral)];
            impossible[unit] |= requiredHome[unit] is { } other && other != home;
            requiredHome[unit] = home;
        }

        int[][] numbers = [.. members.Select(list => list.ToArray())];
        return new Units(Array.ConvertAll(numbers, list => Array.ConvertAll(list, number => problem.Referrals[number])), numbers, requiredHome, impossible, unitOf);
    }

    private static void Join(int[] leader, int first, int second)
    {
        int a = Find(leader, first);
        int b = Find(leader, second);
        leader[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] leader, int node)
    {
        while (leader[node] != node)
        {
            leader[node] = leader[leader[node]];
            node = leader[node];
        }

        return node;
    }
}
