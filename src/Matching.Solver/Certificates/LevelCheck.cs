using System.Globalization;

namespace Matching.Solver;

/// <summary>Checks the proof of one level.</summary>
internal sealed class LevelCheck(AssignmentModel model, BinRules rules, SolutionCertificate certificate, LevelCertificate proof, FaultList faults)
{
    private readonly int level = proof.Level;
    private WeighedCosts costs = null!;
    private Int128[] boundOfBin = [];

    /// <summary>What follows from the proof; null when its form is such that nothing does.</summary>
    public VerifiedLevel? Run()
    {
        if (proof.Basis == BoundBasis.EachItemAlone)
        {
            long alone = EachItemAlone.Bound(model, level);
            RequireAtMost(alone, "each item at its cheapest gives");
            return new VerifiedLevel(level, proof.Bound, Math.Min(alone, proof.Bound), Math.Min(alone, proof.Bound), false, 0, 0);
        }

        if (!HasForm())
        {
            return null;
        }

        costs = new WeighedCosts(model, proof, rules);
        bool known = CheckBins();
        CheckDuals();
        CheckSum();
        if (!known)
        {
            return null;
        }

        long readded = BoundFrom(proof.DualBound);
        if (proof.Search is not { } search)
        {
            RequireAtMost(readded, "what follows from the sum is");
            return new VerifiedLevel(level, proof.Bound, Math.Min(readded, proof.Bound), Math.Min(readded, proof.Bound), false, 0, 0);
        }

        long followed = BoundFrom(new SearchCheck(model, rules, costs, proof, boundOfBin, Values(), LeastThatSuffices(), faults).Run(search));
        RequireAtMost(BoundFrom(search.Bound), "what follows from the search is");
        SearchedPart[] searched = [.. search.Parts.Where(part => part.Nodes > 0)];
        return new VerifiedLevel(
            level, proof.Bound, Math.Min(readded, proof.Bound), Math.Min(followed, proof.Bound), followed < proof.Bound, searched.Length, searched.Sum(part => part.Nodes));
    }

    private bool HasForm()
    {
        int before = faults.Count;
        bool withPlan = certificate.Values.Count > 0;
        if ((proof.Basis == BoundBasis.Search) != (proof.Search is not null))
        {
            faults.Add(CertificateFaultKind.Basis, level, Text($"its basis is {proof.Basis}, but {(proof.Search is null ? "no search is given" : "a search is given")}."));
        }

        if (level > 0 && !withPlan)
        {
            faults.Add(CertificateFaultKind.Basis, level, "without a plan there are no earlier values for which the duals could speak.");
        }

        RequireLength("weights", proof.Weights.Count, level + 1);
        RequireLength("multipliers of earlier levels", proof.EarlierMultipliers.Count, proof.EarlierMultipliers.Count == 0 ? 0 : level);
        RequireLength("multipliers of linear limits", proof.LimitMultipliers.Count, model.LinearLimits.Count);
        RequireLength("duals of items", proof.ItemDuals.Count, model.ItemCount);
        for (int l = 0; l < Math.Min(proof.Weights.Count, level + 1); l++)
        {
            if (proof.Weights[l] < (l == level ? 1 : 0))
            {
                faults.Add(
                    CertificateFaultKind.Weight, level, Text($"the weight of level {l} is {proof.Weights[l]}; it must be {(l == level ? "above 0" : "0 or more")}."),
                    l, proof.Weights[l]);
            }
        }

        RequireCuts();
        RequireNoneNegative("earlier level", proof.EarlierMultipliers);
        RequireNoneNegative("linear limit", proof.LimitMultipliers);
        return faults.Count == before;
    }

    private void RequireLength(string what, int claimed, int found)
    {
        if (claimed != found)
        {
            faults.Add(CertificateFaultKind.WrongLength, level, Text($"there are {claimed} {what}, but {found} are needed."), null, claimed, found);
        }
    }

    private void RequireCuts()
    {
        for (int index = 0; index < proof.Cuts.Count; index++)
        {
            PricedCut cut = proof.Cuts[index];
            bool areItems = cut.Items.All(item => item >= 0 && item < model.ItemCount) && cut.Items.Distinct().Count() == cut.Items.Count;
            if (!areItems || cut.Items.Count is < 2 or > 3 || cut.Price < 0)
            {
                faults.Add(
                    CertificateFaultKind.Cut, level,
                    Text($"cut {index} is of items {string.Join(", ", cut.Items)} at price {cut.Price}; it must be of two or three different items, at 0 or more."), index, cut.Price);
            }
        }
    }

    private void RequireNoneNegative(string what, IReadOnlyList<long> multipliers)
    {
        for (int index = 0; index < multipliers.Count; index++)
        {
            if (multipliers[index] < 0)
            {
                faults.Add(
                    CertificateFaultKind.NegativeMultiplier, level, Text($"the multiplier of {what} {index} is {multipliers[index]}; it must be 0 or more."), index, multipliers[index]);
            }
        }
    }

    // False when some bin has no bound, so that nothing can be added up.
    private bool CheckBins()
    {
        boundOfBin = new Int128[model.BinCount];
        var seen = new bool[model.BinCount];
        int before = faults.Count;
        foreach (BinBound claimed in proof.Bins)
        {
            if (claimed.Bin < 0 || claimed.Bin >= model.BinCount)
            {
                faults.Add(CertificateFaultKind.UnknownBin, level, Text($"there is a bound for bin {claimed.Bin}; there are {model.BinCount} bins."), claimed.Bin);
            }
            else if (seen[claimed.Bin])
            {
                faults.Add(CertificateFaultKind.BinTwice, level, Text($"bin {claimed.Bin} has two bounds; give one."), claimed.Bin);
            }
            else
            {
                seen[claimed.Bin] = true;
                boundOfBin[claimed.Bin] = claimed.Bound;
            }
        }

        for (int bin = 0; bin < seen.Length; bin++)
        {
            if (!seen[bin])
            {
                faults.Add(CertificateFaultKind.BinMissing, level, Text($"bin {bin} has no bound."), bin);
            }
        }

        bool complete = faults.Count == before;
        var patterns = new CheapestPattern(model, rules, costs, proof.ItemDuals);
        for (int bin = 0; bin < seen.Length; bin++)
        {
            if (seen[bin])
            {
                CheckBin(patterns, bin);
            }
        }

        return complete;
    }

    private void CheckBin(CheapestPattern patterns, int bin)
    {
        Int128 found = patterns.Below(bin, boundOfBin[bin]);
        if (found < boundOfBin[bin])
        {
            faults.Add(
                CertificateFaultKind.BinAbovePattern, level, Text($"the bound of bin {bin} is {boundOfBin[bin]}, but one of its patterns costs {found}."),
                bin, boundOfBin[bin], found);
        }
        else if (patterns.GaveUp)
        {
            faults.Add(CertificateFaultKind.BinUnconfirmed, level, Text($"the bound {boundOfBin[bin]} of bin {bin} could not be confirmed with reasonable effort."), bin, boundOfBin[bin]);
        }
    }

    private void CheckDuals()
    {
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (costs.Outside(item) is { } outside && proof.ItemDuals[item] > outside)
            {
                faults.Add(
                    CertificateFaultKind.DualAboveOutside, level,
                    Text($"the dual of item {item} is {proof.ItemDuals[item]}, but left out or on an arc that is not listed it may pay as little as {outside}."),
                    item, proof.ItemDuals[item], outside);
            }
        }
    }

    private void CheckSum()
    {
        if (proof.Constant != costs.Constant())
        {
            faults.Add(
                CertificateFaultKind.Constant, level, Text($"the constant of together sets is {proof.Constant}; the model's is {costs.Constant()}."),
                null, proof.Constant, costs.Constant());
        }

        Int128 sum = proof.Constant - costs.OfMultipliers(Values()) - costs.OfCuts();
        foreach (long dual in proof.ItemDuals)
        {
            sum += dual;
        }

        foreach (BinBound bin in proof.Bins)
        {
            sum += bin.Bound;
        }

        if (proof.DualBound != sum)
        {
            faults.Add(
                CertificateFaultKind.Sum, level, Text($"the sum is said to be {proof.DualBound}; constant, duals, multipliers, cuts and bins add up to {sum}."), null, proof.DualBound, sum);
        }
    }

    // Without a plan only the first level is bounded, and there are no earlier values.
    private Int128[] Values()
    {
        var values = new Int128[level];
        for (int l = 0; l < level; l++)
        {
            values[l] = (Int128)certificate.Values[l] - model.Offset[l];
        }

        return values;
    }

    private Int128 WeighedEarlierValues()
    {
        Int128 sum = 0;
        Int128[] values = Values();
        for (int l = 0; l < level; l++)
        {
            sum += proof.Weights[l] * values[l];
        }

        return sum;
    }

    // The least multiple of the level's step that a plan of at least this weighed cost can have, offset included.
    private long BoundFrom(Int128 weighed)
    {
        Int128 step = EachItemAlone.Step(model, level);
        Int128 least = Ceiling(Ceiling(weighed - WeighedEarlierValues(), proof.Weights[level]), step) * step;
        return (long)Int128.Clamp(least + model.Offset[level], long.MinValue, long.MaxValue);
    }

    // Plans of at least this weighed cost are not below the level's bound.
    private Int128 LeastThatSuffices() =>
        WeighedEarlierValues() + (proof.Weights[level] * ((Int128)proof.Bound - model.Offset[level] - EachItemAlone.Step(model, level))) + 1;

    private static Int128 Ceiling(Int128 value, Int128 by) => value >= 0 ? (value + by - 1) / by : -(-value / by);

    private void RequireAtMost(long found, string source)
    {
        if (proof.Bound > found)
        {
            faults.Add(CertificateFaultKind.LevelBound, level, Text($"the bound is said to be {proof.Bound}; {source} {found}."), null, proof.Bound, found);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
