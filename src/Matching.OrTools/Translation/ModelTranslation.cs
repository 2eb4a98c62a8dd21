using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>Says a model in CP-SAT's constraints: who goes where, then what holds in each bin, then what holds across bins.</summary>
/// <remarks>
/// It shares no code with the engine or with the export of integer programs, so that each can find the others' mistakes. Every cost that is not an arc's is 0 or more and rests on a variable
/// that its constraints only hold from below: the least cost is the true one.
/// </remarks>
internal static class ModelTranslation
{
    /// <summary>Writes everything but what is minimised.</summary>
    public static TranslatedModel Of(AssignmentModel model, ModelWriter writer)
    {
        var translated = new TranslatedModel(model) { Writer = writer };
        AddItems(translated);
        var bins = new BinTranslation(translated);
        var conflicts = new ConflictTranslation(translated);
        var company = new CompanyTranslation(translated);
        for (int bin = 0; bin < model.BinCount; bin++)
        {
            bins.Add(bin);
            conflicts.Add(bin);
            company.Add(bin);
        }

        conflicts.AddListed();
        company.AddListedPairs();
        TogetherTranslation.Add(translated);
        AddLimits(translated);
        return translated;
    }

    private static void AddItems(TranslatedModel translated)
    {
        AssignmentModel model = translated.Model;
        ModelWriter writer = translated.Writer;
        LevelCosts costs = translated.Costs;
        costs.AddConstant(model.Offset);
        for (int arc = 0; arc < model.ArcCount; arc++)
        {
            costs.Add(writer.Boolean(new PartName("x", translated.Arcs.ItemOfArc[arc], model.ArcBin[arc])), model.ArcCost(arc));
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            translated.LeftOut[item] = model.MayBeLeftOut[item] ? writer.Boolean(new PartName("out", item)) : -1;
            if (translated.LeftOut[item] >= 0)
            {
                costs.Add(translated.LeftOut[item], model.LeaveOutCost(item));
            }
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            translated.Elsewhere[item] = model.HasUnlistedArcs[item] ? writer.Boolean(new PartName("elsewhere", item)) : -1;
            if (translated.Elsewhere[item] >= 0)
            {
                costs.Add(translated.Elsewhere[item], model.UnlistedFloor(item));
            }
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            int[] choices = [.. Enumerable.Range(model.ArcStart[item], model.ArcStart[item + 1] - model.ArcStart[item]), translated.LeftOut[item], translated.Elsewhere[item]];
            writer.ExactlyOne(new PartName("item", item), [.. choices.Where(variable => variable >= 0)]);
        }
    }

    /// <summary>An arc that is not listed has a coefficient of 0 or more, so it eases no limit when it is left out here.</summary>
    private static void AddLimits(TranslatedModel translated)
    {
        for (int index = 0; index < translated.Model.LinearLimits.Count; index++)
        {
            LinearLimit limit = translated.Model.LinearLimits[index];
            var terms = new List<(int Variable, long Coefficient)>();
            for (int i = 0; i < limit.Arcs.Length; i++)
            {
                terms.Add((limit.Arcs[i], limit.ArcCoefficient[i]));
            }

            for (int i = 0; i < limit.Items.Length; i++)
            {
                if (translated.LeftOut[limit.Items[i]] is >= 0 and int leftOut)
                {
                    terms.Add((leftOut, limit.LeaveOutCoefficient[i]));
                }
            }

            translated.Writer.AtMost(new PartName("limit", index), terms, (Int128)limit.Maximum - limit.Constant);
        }
    }
}
