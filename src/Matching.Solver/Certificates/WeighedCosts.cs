namespace Matching.Solver;

/// <summary>A model's costs weighed as a level's certificate says, in 128-bit integers; every operation is checked.</summary>
internal sealed class WeighedCosts
{
    private readonly AssignmentModel model;
    private readonly LevelCertificate proof;
    private readonly BinRules rules;
    private readonly Int128[] arc;
    private readonly Int128[] ofLimitsOutside;
    private readonly List<PricedCut>?[] cutsOfItem;

    public WeighedCosts(AssignmentModel model, LevelCertificate proof, BinRules rules)
    {
        this.model = model;
        this.proof = proof;
        this.rules = rules;
        arc = new Int128[model.ArcCount];
        ofLimitsOutside = new Int128[model.ItemCount];
        for (int a = 0; a < arc.Length; a++)
        {
            arc[a] = Weigh(model.ArcCost(a)) + Hold(model.ArcCost(a));
        }

        for (int row = 0; row < model.LinearLimits.Count; row++)
        {
            LinearLimit limit = model.LinearLimits[row];
            for (int entry = 0; entry < limit.Arcs.Length; entry++)
            {
                arc[limit.Arcs[entry]] += (Int128)proof.LimitMultipliers[row] * limit.ArcCoefficient[entry];
            }

            for (int entry = 0; entry < limit.Items.Length; entry++)
            {
                ofLimitsOutside[limit.Items[entry]] += (Int128)proof.LimitMultipliers[row] * limit.LeaveOutCoefficient[entry];
            }
        }
        cutsOfItem = new List<PricedCut>?[model.ItemCount];
        foreach (PricedCut cut in proof.Cuts)
        {
            foreach (int item in cut.Items)
            {
                (cutsOfItem[item] ??= []).Add(cut);
            }
        }
    }

    /// <summary>The cuts that an item is in.</summary>
    public IReadOnlyList<PricedCut> CutsOf(int item) => cutsOfItem[item] ?? (IReadOnlyList<PricedCut>)[];

    /// <summary>What an item makes a bin pay for cuts: the price of each of which it is the second item there.</summary>
    /// <param name="item">Who joins.</param>
    /// <param name="others">Arcs of those who are there.</param>
    public Int128 Cuts(int item, List<int> others)
    {
        Int128 cost = 0;
        foreach (PricedCut cut in CutsOf(item))
        {
            cost += others.Count(other => cut.Items.Contains(rules.ItemOf(other))) == 1 ? cut.Price : 0;
        }

        return cost;
    }

    /// <summary>What joining adds beside the arc: opening, company, cuts, and the split cost of each set that has nobody here yet.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="arc">Who joins.</param>
    /// <param name="others">Arcs of those who are there.</param>
    public Int128 Joining(int bin, int arc, List<int> others)
    {
        int item = rules.ItemOf(arc);
        Int128 cost = Cuts(item, others) + (others.Count == 0 ? Opening(bin) : 0);
        foreach (int other in others)
        {
            cost += Together(item, rules.ItemOf(other));
        }

        foreach (int set in rules.SetsOf(item))
        {
            bool isHere = rules.IsPresent(set, bin) || others.Exists(other => rules.SetsOf(rules.ItemOf(other)).Contains(set));
            cost += isHere ? 0 : Split(set);
        }

        return cost;
    }

    /// <summary>What an arc costs with all multipliers.</summary>
    public Int128 Arc(int index) => arc[index];

    /// <summary>What a bin costs as soon as it is used.</summary>
    public Int128 Opening(int bin) => Weigh(model.OpeningCost(bin));

    /// <summary>What a part of a set costs.</summary>
    public Int128 Split(int set) => Weigh(model.SplitCost(set));

    /// <summary>What two items cost that share a bin; they must not be in conflict.</summary>
    public Int128 Together(int first, int second)
    {
        Int128 cost = model.ClassCount == 0 ? 0 : Weigh(model.ClassPairCost(model.ItemClass[first], model.ItemClass[second]));
        return rules.PairOf(first, second) is int pair ? cost + Weigh(model.PairCost(pair)) : cost;
    }

    /// <summary>
    /// The least that an item pays in none of the listed bins: left out, as a part of its own of each of its sets; or on an arc that is not listed, at its floor. Null when it must be
    /// in a listed bin.
    /// </summary>
    public Int128? Outside(int item)
    {
        Int128? least = LeftOut(item);
        if (model.HasUnlistedArcs[item])
        {
            Int128 floor = Weigh(model.UnlistedFloor(item)) + Hold(model.UnlistedFloor(item));
            least = least is null ? floor : Int128.Min(least.Value, floor);
        }

        return least;
    }

    /// <summary>What an item pays when it is left out; null when it may not be.</summary>
    public Int128? LeftOut(int item)
    {
        if (!model.MayBeLeftOut[item])
        {
            return null;
        }

        Int128 cost = Weigh(model.LeaveOutCost(item)) + Hold(model.LeaveOutCost(item)) + ofLimitsOutside[item];
        foreach (int set in rules.SetsOf(item))
        {
            cost += Split(set);
        }

        return cost;
    }

    /// <summary>Of together sets: a part for each presence, less the first part of each set, which is free.</summary>
    public Int128 Constant()
    {
        Int128 constant = 0;
        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            constant += Split(set) * (model.TogetherPresence(set).Length - 1);
        }

        return constant;
    }

    /// <summary>What the multipliers take off: each times the room of its limit, or times the plan's value at the earlier level.</summary>
    /// <param name="values">The plan's values, offsets left out.</param>
    public Int128 OfMultipliers(IReadOnlyList<Int128> values)
    {
        Int128 sum = 0;
        for (int limit = 0; limit < model.LinearLimits.Count + proof.EarlierMultipliers.Count; limit++)
        {
            sum += OfMultiplier(limit, values);
        }

        return sum;
    }

    /// <summary>What one multiplier takes off: of a linear limit, or of an earlier level counted on after them.</summary>
    public Int128 OfMultiplier(int limit, IReadOnlyList<Int128> values)
    {
        int level = limit - model.LinearLimits.Count;
        return level < 0
            ? proof.LimitMultipliers[limit] * ((Int128)model.LinearLimits[limit].Maximum - model.LinearLimits[limit].Constant)
            : proof.EarlierMultipliers[level] * values[level];
    }

    /// <summary>The prices of the cuts together.</summary>
    public Int128 OfCuts()
    {
        Int128 sum = 0;
        foreach (PricedCut cut in proof.Cuts)
        {
            sum += cut.Price;
        }

        return sum;
    }

    private Int128 Weigh(ReadOnlySpan<long> costs) => Sum(proof.Weights, costs);

    private Int128 Hold(ReadOnlySpan<long> costs) => Sum(proof.EarlierMultipliers, costs);

    private static Int128 Sum(IReadOnlyList<long> factors, ReadOnlySpan<long> costs)
    {
        Int128 sum = 0;
        for (int level = 0; level < factors.Count; level++)
        {
            sum += (Int128)factors[level] * costs[level];
        }

        return sum;
    }
}
