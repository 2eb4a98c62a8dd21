using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>What it costs to share a bin: a variable for each listed pair, and for each item in a bin an amount for the company of its class and those after it.</summary>
internal sealed class CompanyTranslation
{
    private readonly TranslatedModel translated;
    private readonly AssignmentModel model;
    private readonly ModelWriter writer;
    private readonly int[] levels;

    public CompanyTranslation(TranslatedModel translated)
    {
        this.translated = translated;
        model = translated.Model;
        writer = translated.Writer;
        levels = [.. Enumerable.Range(0, model.LevelCount).Where(level =>
            Enumerable.Range(0, model.ClassCount).Any(a => Enumerable.Range(a, model.ClassCount - a).Any(b => Cost(a, b, level) > 0)))];
    }

    /// <summary>Adds the costs of classes in a bin.</summary>
    public void Add(int bin)
    {
        if (model.BinPlaces[bin] < 2 || levels.Length == 0)
        {
            return;
        }

        var ofClass = new SortedDictionary<int, List<int>>();
        foreach (int arc in translated.Arcs.Of(bin))
        {
            int item = translated.Arcs.ItemOfArc[arc];
            if (!model.ItemSolo[item])
            {
                ofClass.TryAdd(model.ItemClass[item], []);
                ofClass[model.ItemClass[item]].Add(arc);
            }
        }

        var counts = new Dictionary<int, int>();
        foreach (int level in levels)
        {
            foreach ((int first, List<int> arcs) in ofClass)
            {
                for (int member = 0; member < arcs.Count; member++)
                {
                    AddItem(bin, level, first, member, ofClass, counts);
                }
            }
        }
    }

    /// <summary>Adds the costs of listed pairs: one variable for all bins, as a pair shares one at most.</summary>
    public void AddListedPairs()
    {
        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            ItemPair items = model.Pairs[pair];
            bool never = items.Conflict || model.ItemSolo[items.First] || model.ItemSolo[items.Second]
                || model.ClassesConflict(model.ItemClass[items.First], model.ItemClass[items.Second]);
            if (!never && model.PairCost(pair).IndexOfAnyExcept(0) >= 0)
            {
                AddPair(pair, items);
            }
        }
    }

    private void AddPair(int pair, ItemPair items)
    {
        int together = -1;
        for (int first = model.ArcStart[items.First]; first < model.ArcStart[items.First + 1]; first++)
        {
            int bin = model.ArcBin[first];
            int second = translated.FindArc(items.Second, bin);
            if (second < 0 || (long)model.ItemSize[items.First] + model.ItemSize[items.Second] > model.BinPlaces[bin])
            {
                continue;
            }

            if (together < 0)
            {
                together = writer.Boolean(new PartName("pair", pair));
                translated.Costs.Add(together, model.PairCost(pair));
            }

            writer.BoolOr(new PartName("pair", pair, bin), ModelWriter.Not(first), ModelWriter.Not(second), together);
        }
    }

    /// <summary>While the item is in the bin, its amount is at least what those of later classes and the later ones of its own cost it.</summary>
    private void AddItem(int bin, int level, int first, int member, SortedDictionary<int, List<int>> ofClass, Dictionary<int, int> counts)
    {
        int arc = ofClass[first][member];
        long room = (long)model.BinPlaces[bin] - model.ItemSize[translated.Arcs.ItemOfArc[arc]];
        if (room <= 0)
        {
            return;
        }

        var terms = new List<(int Variable, long Coefficient)>();
        Int128 ifAll = 0;
        long dearest = 0;
        foreach ((int other, List<int> arcs) in ofClass.SkipWhile(pair => pair.Key < first))
        {
            long cost = Cost(first, other, level);
            int companions = other == first ? arcs.Count - member - 1 : arcs.Count;
            if (cost == 0 || companions == 0)
            {
                continue;
            }

            terms.AddRange(other == first
                ? arcs.Skip(member + 1).Select(companion => (companion, cost))
                : [(Count(bin, other, arcs, counts), cost)]);
            ifAll += (Int128)cost * companions;
            dearest = Math.Max(dearest, cost);
        }

        if (terms.Count > 0)
        {
            // Each companion takes a place, so no more of them than there is room for.
            int amount = writer.Amount(new PartName("company", arc, level), Int128.Min(ifAll, (Int128)dearest * room));
            translated.Costs.Add(amount, level, 1);
            terms.Add((amount, -1));
            writer.AtMost(new PartName("company", arc, level), terms, 0, arc);
        }
    }

    /// <summary>How many of a class are in the bin: the arc itself where there is one only.</summary>
    private int Count(int bin, int pairClass, List<int> arcs, Dictionary<int, int> counts)
    {
        if (arcs.Count == 1)
        {
            return arcs[0];
        }

        if (!counts.TryGetValue(pairClass, out int count))
        {
            count = writer.Amount(new PartName("count", bin, pairClass), Math.Min(arcs.Count, model.BinPlaces[bin]));
            writer.Equal(new PartName("count", bin, pairClass), [.. arcs.Select(arc => (arc, 1L)), (count, -1L)], 0);
            counts.Add(pairClass, count);
        }

        return count;
    }

    /// <summary>What two items of these classes cost each other; nothing when they may not share a bin at all.</summary>
    private long Cost(int one, int other, int level) => model.ClassesConflict(one, other) ? 0 : model.ClassPairCost(one, other)[level];
}
