using System.Globalization;

namespace Matching.Solver;

/// <summary>
/// Checks what can be checked of a searched bound without searching again: that the parts are all there is, that nothing between them matters, and that their bounds add up.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="rules">The rules inside its bins.</param>
/// <param name="costs">Its costs, weighed.</param>
/// <param name="proof">The level's proof.</param>
/// <param name="boundOfBin">The claimed bound of each bin.</param>
/// <param name="values">The plan's values at earlier levels, offsets left out.</param>
/// <param name="suffices">A plan of at least this weighed cost is not below the level's bound.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class SearchCheck(
    AssignmentModel model, BinRules rules, WeighedCosts costs, LevelCertificate proof, Int128[] boundOfBin, Int128[] values, Int128 suffices, FaultList faults)
{
    private const int None = -1;

    /// <returns>The bound on the weighed cost that duals and trees give, without the word of any search.</returns>
    public Int128 Run(SearchedBound search)
    {
        int before = faults.Count;
        int[] partOfItem = Members("item", model.ItemCount, search.Parts, part => part.Items);
        int[] partOfBin = Members("bin", model.BinCount, search.Parts, part => part.Bins);
        int[] partOfLimit = Members("limit", model.LinearLimits.Count + proof.EarlierMultipliers.Count, search.Parts, part => part.Limits);
        for (int item = 0; item < partOfItem.Length; item++)
        {
            if (partOfItem[item] == None)
            {
                faults.Add(CertificateFaultKind.PartMember, proof.Level, Text($"item {item} is in no searched part."), item);
            }
        }

        if (faults.Count > before)
        {
            return proof.DualBound;
        }

        Int128 readded = CheckBounds(search);
        (bool[] arcs, bool[] items) = new PartsOfLimits(model, partOfLimit, partOfItem).Strangers(rules);
        CheckArcs(partOfItem, partOfBin, arcs);
        CheckLeavingOut(items);
        return Int128.Max(readded, proof.DualBound);
    }

    private int[] Members(string what, int count, IReadOnlyList<SearchedPart> parts, Func<SearchedPart, IReadOnlyList<int>> members)
    {
        var partOf = new int[count];
        Array.Fill(partOf, None);
        for (int part = 0; part < parts.Count; part++)
        {
            foreach (int member in members(parts[part]))
            {
                if (member < 0 || member >= count)
                {
                    faults.Add(CertificateFaultKind.PartMember, proof.Level, Text($"part {part} has {what} {member}; there are {count}."), member);
                }
                else if (partOf[member] != None)
                {
                    faults.Add(CertificateFaultKind.PartMember, proof.Level, Text($"{what} {member} is in part {partOf[member]} and in part {part}."), member);
                }
                else
                {
                    partOf[member] = part;
                }
            }
        }

        return partOf;
    }

    private Int128 CheckBounds(SearchedBound search)
    {
        Int128 sum = proof.Constant;
        Int128 readded = proof.Constant;
        for (int index = 0; index < search.Parts.Count; index++)
        {
            SearchedPart part = search.Parts[index];
            Int128 dual = DualBoundOf(part);
            if (part.DualBound != dual)
            {
                faults.Add(
                    CertificateFaultKind.PartBound, proof.Level, Text($"the dual bound of part {index} is said to be {part.DualBound}; its items and bins give {dual}."),
                    index, part.DualBound, dual);
            }

            if (part.Nodes <= 0 && part.Bound > dual)
            {
                faults.Add(
                    CertificateFaultKind.PartBound, proof.Level, Text($"part {index} was not searched, but its bound {part.Bound} is above what the duals give, {dual}."),
                    index, part.Bound, dual);
            }

            sum += part.Bound;
            readded += part.Bound <= dual || (part.Tree is not null && IsReadded(part, index, dual)) ? part.Bound : dual;
        }

        if (search.Bound > sum)
        {
            faults.Add(CertificateFaultKind.Sum, proof.Level, Text($"the searched bound is said to be {search.Bound}; constant and parts add up to {sum}."), null, search.Bound, sum);
        }

        return Int128.Min(readded, search.Bound);
    }

    // A tree that could not be followed with reasonable effort is no fault; its part is taken on trust like those without.
    private bool IsReadded(SearchedPart part, int index, Int128 dual)
    {
        SearchTree tree = part.Tree!;
        void Refuse(string text, Int128? claimed = null, Int128? found = null) => faults.Add(CertificateFaultKind.Tree, proof.Level, text, index, claimed, found);
        if (part.Limits.Count > 0 || proof.EarlierMultipliers.Count > 0 || proof.LimitMultipliers.Any(multiplier => multiplier != 0))
        {
            Refuse(Text($"the tree of part {index} does not hold: it does not know of limits, and some count here."));
            return false;
        }

        Int128 step = 0;
        for (int level = 0; level <= proof.Level; level++)
        {
            step = Divisor(step, (Int128)proof.Weights[level] * EachItemAlone.Step(model, level));
        }

        Int128 next = tree.Target + (((-tree.Target % step) + step) % step);
        if (part.Bound > next)
        {
            Refuse(Text($"the tree of part {index} does not hold: it proves {next}, not {part.Bound}."), part.Bound, next);
            return false;
        }

        return tree.Target <= dual
            || (new PatternsOfPart(model, rules, costs, proof.ItemDuals).List(part, boundOfBin, tree.Target - dual) is { } patterns
                && new TreeCheck(part, index, patterns, text => Refuse(text)).Run());
    }

    private static Int128 Divisor(Int128 first, Int128 second)
    {
        while (second != 0)
        {
            (first, second) = (second, first % second);
        }

        return first;
    }

    // A cut matters to a part that has two of its items; at most one part has.
    private Int128 DualBoundOf(SearchedPart part)
    {
        Int128 sum = 0;
        var cuts = new Dictionary<PricedCut, int>(ReferenceEqualityComparer.Instance);
        foreach (int item in part.Items)
        {
            sum += proof.ItemDuals[item];
            foreach (PricedCut cut in costs.CutsOf(item))
            {
                cuts[cut] = cuts.GetValueOrDefault(cut) + 1;
                sum -= cuts[cut] == 2 ? cut.Price : 0;
            }
        }

        foreach (int bin in part.Bins)
        {
            sum += boundOfBin[bin];
        }

        foreach (int limit in part.Limits)
        {
            sum -= costs.OfMultiplier(limit, values);
        }

        return sum;
    }

    // An arc between parts must be so dear that any plan with it is not below the level's bound.
    private void CheckArcs(int[] partOfItem, int[] partOfBin, bool[] stranger)
    {
        var patterns = new CheapestPattern(model, rules, costs, proof.ItemDuals);
        for (int arc = 0; arc < model.ArcCount; arc++)
        {
            int bin = model.ArcBin[arc];
            int item = rules.ItemOf(arc);
            Int128 with = proof.DualBound + costs.Arc(arc) - proof.ItemDuals[item];
            if ((partOfItem[item] == partOfBin[bin] && !stranger[arc]) || with >= suffices)
            {
                continue;
            }

            Int128 target = suffices - proof.DualBound + boundOfBin[bin];
            Int128 found = patterns.Below(bin, target, arc);
            if (found < target || patterns.GaveUp)
            {
                faults.Add(
                    CertificateFaultKind.ArcBetweenParts, proof.Level,
                    Text($"the arc of item {item} to bin {bin} leads from one part to another, but the duals rule it out only up to {proof.DualBound - boundOfBin[bin] + found} of {suffices}."),
                    arc, suffices, proof.DualBound - boundOfBin[bin] + found);
            }
        }
    }

    private void CheckLeavingOut(bool[] stranger)
    {
        for (int item = 0; item < stranger.Length; item++)
        {
            if (stranger[item] && costs.LeftOut(item) is { } leftOut && proof.DualBound + leftOut - proof.ItemDuals[item] is var with && with < suffices)
            {
                faults.Add(
                    CertificateFaultKind.LeavingOutBetweenParts, proof.Level,
                    Text($"leaving item {item} out counts in a limit of another part, but the duals rule it out only up to {with} of {suffices}."), item, suffices, with);
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
