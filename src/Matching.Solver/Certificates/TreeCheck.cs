using System.Globalization;

namespace Matching.Solver;

/// <summary>Adds a part's tree up again: every node's bound from the model's patterns, every answer to every question.</summary>
/// <param name="part">The part.</param>
/// <param name="index">Its index.</param>
/// <param name="patterns">Its patterns, bin by bin.</param>
/// <param name="fault">Takes what is wrong.</param>
internal sealed class TreeCheck(SearchedPart part, int index, List<List<TreePattern>> patterns, Action<string> fault)
{
    private readonly SearchTree tree = part.Tree!;
    private readonly int items = part.Items.Count;
    private readonly Dictionary<int, int> place = part.Items.Select((item, at) => (item, at)).ToDictionary(pair => pair.item, pair => pair.at);
    private readonly Dictionary<TreePattern, int[]> met = new(ReferenceEqualityComparer.Instance);
    private (int[] Items, int? Bin)[] cuts = [];
    private bool[] seen = [];
    private int[] holders = [];
    private int[] only = [];
    private int[] settled = [];
    private int[] required = [];

    /// <summary>Whether the tree proves its target.</summary>
    public bool Run()
    {
        if (!HasForm())
        {
            return false;
        }

        foreach (TreePattern pattern in patterns.SelectMany(list => list))
        {
            met.Add(pattern, [.. Enumerable.Range(0, cuts.Length).Where(cut => pattern.Items.Length > 0 && Meets(pattern, cuts[cut]))]);
        }

        seen = new bool[tree.Nodes.Count];
        List<TreePattern>[] allowed = [.. patterns];
        return !Follow(allowed) || Proves(0, allowed, 0);
    }

    private bool HasForm()
    {
        cuts = new (int[], int?)[tree.Cuts.Count];
        for (int cut = 0; cut < cuts.Length; cut++)
        {
            (IReadOnlyList<int> members, int? bin) = tree.Cuts[cut];
            if (members.Count < 2 || members.Count > (bin is null ? 3 : 2) || members.Distinct().Count() != members.Count || !members.All(place.ContainsKey) || (bin is { } one && !part.Bins.Contains(one)))
            {
                return Refuse($"cut {cut} is of items {string.Join(", ", members)}{(bin is null ? "" : $" and bin {bin}")}; it must be of two or three different items of the part, or of two and a bin of it.");
            }

            cuts[cut] = ([.. members.Select(item => place[item])], bin);
        }

        for (int node = 0; node < tree.Nodes.Count; node++)
        {
            if (!tree.Nodes[node].Prices.All(prices => prices.Duals.Count == items && prices.Cuts.Count <= cuts.Length && prices.Cuts.All(price => price >= 0)))
            {
                return Refuse($"node {node} must have a dual for each of {items} items and prices of 0 or more for {cuts.Length} cuts at most.");
            }

            if (tree.Nodes[node].Question is { } asked && !(place.ContainsKey(asked.Item) && asked.Bin is null != asked.Other is null && (asked.Other is not { } other || place.ContainsKey(other))))
            {
                return Refuse($"the question of node {node} must be about an item of the part, and either a bin or another item of the part.");
            }
        }

        return tree.Nodes.Count > 0 || Refuse($"it has no nodes.");
    }

    // Whether it meets two of the cut's rows or more: to be in the bin is one.
    private static bool Meets(TreePattern pattern, (int[] Items, int? Bin) cut) =>
        pattern.Items.Count(item => cut.Items.Contains(item)) + (cut.Bin == pattern.Bin ? 1 : 0) > 1;

    private bool Proves(int node, List<TreePattern>[] allowed, int depth)
    {
        if (seen[node] || depth > SearchTree.MostDepth)
        {
            return Refuse($"node {node} comes twice, or more than {SearchTree.MostDepth} deep.");
        }

        seen[node] = true;
        Int128 bound = 0;
        foreach (SearchPrices prices in tree.Nodes[node].Prices)
        {
            if (Closes(prices, allowed, out bound))
            {
                return true;
            }
        }

        if (tree.Nodes[node].Question is not { } asked)
        {
            return Refuse($"node {node} asks nothing, and its duals give {bound} of {tree.Target}.");
        }

        return Answers(node, true, tree.Nodes[node].Yes, asked, allowed, depth) && Answers(node, false, tree.Nodes[node].No, asked, allowed, depth);
    }

    private bool Answers(int node, bool yes, int child, SearchQuestion asked, List<TreePattern>[] allowed, int depth)
    {
        int item = place[asked.Item];
        List<TreePattern>[] left = Array.ConvertAll(allowed, list => asked.Other is { } second
            ? list.FindAll(pattern => MayBe(pattern, item, place[second], yes))
            : list.FindAll(pattern => MayBe(pattern, list, item, asked.Bin!.Value, yes)));
        if (!Follow(left))
        {
            return true;
        }

        if (child <= node || child >= tree.Nodes.Count)
        {
            return Refuse($"node {node} has no node for the answer {(yes ? "yes" : "no")}.");
        }

        return Proves(child, left, depth + 1);
    }

    // Two items together: both or none of them; not together: not both.
    private static bool MayBe(TreePattern pattern, int item, int other, bool yes) =>
        yes ? pattern.Items.Contains(item) == pattern.Items.Contains(other) : !(pattern.Items.Contains(item) && pattern.Items.Contains(other));

    // An item in a bin: nowhere else, and the bin holds it. Each item has an outside of its own.
    private static bool MayBe(TreePattern pattern, List<TreePattern> list, int item, int bin, bool yes)
    {
        bool holds = pattern.Items.Contains(item);
        bool isThere = pattern.Bin == bin && (bin != SearchQuestion.Outside || list.Exists(one => one.Items.Contains(item)));
        return yes ? holds == isThere : !(holds && isThere);
    }

    // Sums the bound up, and while it is short of the target takes out what would lift it there, and what follows from that.
    private bool Closes(SearchPrices prices, List<TreePattern>[] allowed, out Int128 bound)
    {
        while (true)
        {
            Int128[][] values = Array.ConvertAll(allowed, list => list.ConvertAll(pattern => Value(pattern, prices)).ToArray());
            bound = 0;
            foreach (long dual in prices.Duals)
            {
                bound += dual;
            }

            foreach (long price in prices.Cuts)
            {
                bound -= price;
            }

            foreach (Int128[] list in values)
            {
                bound += list.Min();
            }

            if (bound >= tree.Target)
            {
                return true;
            }

            bool any = false;
            for (int bin = 0; bin < allowed.Length; bin++)
            {
                Int128 dear = values[bin].Min() + tree.Target - bound;
                Int128[] own = values[bin];
                if (Array.Exists(own, value => value >= dear))
                {
                    any = true;
                    allowed[bin] = [.. allowed[bin].Where((_, at) => own[at] < dear)];
                }
            }

            if (!any)
            {
                return false;
            }

            if (!Follow(allowed))
            {
                return true;
            }
        }
    }

    private Int128 Value(TreePattern pattern, SearchPrices prices)
    {
        Int128 value = pattern.Cost;
        foreach (int item in pattern.Items)
        {
            value -= prices.Duals[item];
        }

        foreach (int cut in met[pattern])
        {
            value += cut < prices.Cuts.Count ? prices.Cuts[cut] : 0;
        }

        return value;
    }

    // Each item is in exactly one pattern: takes out what that takes out. False when an item or a bin is left with nothing.
    private bool Follow(List<TreePattern>[] allowed)
    {
        while (Locate(allowed))
        {
            bool any = false;
            for (int bin = 0; bin < allowed.Length; bin++)
            {
                int here = bin;
                List<TreePattern> left = allowed[bin].FindAll(pattern => Fits(pattern, here));
                any |= left.Count < allowed[bin].Count;
                allowed[bin] = left;
                if (left.Count == 0)
                {
                    return false;
                }
            }

            if (!any)
            {
                return true;
            }
        }

        return false;
    }

    // Where each item can be, and where it is in every pattern; false when it can be nowhere, or must be in two bins.
    private bool Locate(List<TreePattern>[] allowed)
    {
        (holders, only, settled) = (new int[items], new int[items], new int[items]);
        required = new int[allowed.Length];
        Array.Fill(settled, -1);
        for (int bin = 0; bin < allowed.Length; bin++)
        {
            var times = new Dictionary<int, int>();
            foreach (int item in allowed[bin].SelectMany(pattern => pattern.Items))
            {
                times[item] = times.GetValueOrDefault(item) + 1;
            }

            foreach ((int item, int count) in times)
            {
                holders[item]++;
                only[item] = bin;
                if (count == allowed[bin].Count && settled[item] >= 0)
                {
                    return false;
                }

                settled[item] = count == allowed[bin].Count ? bin : settled[item];
            }
        }

        for (int item = 0; item < items; item++)
        {
            if (holders[item] == 0)
            {
                return false;
            }

            required[only[item]] += holders[item] == 1 ? 1 : 0;
        }

        return true;
    }

    private bool Fits(TreePattern pattern, int bin) =>
        Array.TrueForAll(pattern.Items, item => settled[item] < 0 || settled[item] == bin) && pattern.Items.Count(item => holders[item] == 1) == required[bin];

    private bool Refuse(FormattableString text)
    {
        fault(string.Create(CultureInfo.InvariantCulture, $"the tree of part {index} does not hold: {text.ToString(CultureInfo.InvariantCulture)}"));
        return false;
    }
}
