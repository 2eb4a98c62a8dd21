using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>Together sets: a variable for each bin that holds a part, so that the parts beyond the first can be paid for.</summary>
internal static class TogetherTranslation
{
    public static void Add(TranslatedModel translated)
    {
        for (int set = 0; set < translated.Model.TogetherSetCount; set++)
        {
            if (translated.Model.SplitCost(set).IndexOfAnyExcept(0) >= 0)
            {
                Add(translated, set);
            }
        }
    }

    private static void Add(TranslatedModel translated, int set)
    {
        AssignmentModel model = translated.Model;
        ReadOnlySpan<long> split = model.SplitCost(set);
        ReadOnlySpan<int> presence = model.TogetherPresence(set);

        // Every part counts, those that are there already too, but for the first.
        translated.Costs.AddConstant(split, presence.Length - 1);
        var parts = new List<int>();
        var arcsInBin = new SortedDictionary<int, List<int>>();
        bool mayBeElsewhere = false;
        foreach (int item in model.TogetherItems(set))
        {
            mayBeElsewhere |= translated.Elsewhere[item] >= 0;
            if (translated.LeftOut[item] >= 0)
            {
                parts.Add(translated.LeftOut[item]);
            }

            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                if (presence.BinarySearch(model.ArcBin[arc]) < 0)
                {
                    arcsInBin.TryAdd(model.ArcBin[arc], []);
                    arcsInBin[model.ArcBin[arc]].Add(arc);
                }
            }
        }

        foreach ((int bin, List<int> arcs) in arcsInBin)
        {
            parts.Add(PartIn(translated, set, bin, arcs));
        }

        if (mayBeElsewhere && presence.IsEmpty)
        {
            // Where all of the set are in bins that are not listed, they still make one part.
            int away = translated.Writer.Boolean(new PartName("away", set));
            parts.Add(away);
            translated.Writer.BoolOr(new PartName("away", set), [.. parts]);
        }

        foreach (int part in parts)
        {
            translated.Costs.Add(part, split);
        }
    }

    /// <summary>The variable that says a bin holds a part: the arc itself where nobody else of the set can be there.</summary>
    private static int PartIn(TranslatedModel translated, int set, int bin, List<int> arcs)
    {
        if (arcs.Count == 1)
        {
            return arcs[0];
        }

        int part = translated.Writer.Boolean(new PartName("part", set, bin));
        translated.Writer.NoneIf(new PartName("part", set, bin), ModelWriter.Not(part), arcs);
        return part;
    }
}
