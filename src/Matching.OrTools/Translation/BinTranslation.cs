using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>What a bin has room for: places and solo items, shared places and groups, loads, and what opening it costs.</summary>
internal sealed class BinTranslation(TranslatedModel translated)
{
    private readonly AssignmentModel model = translated.Model;
    private readonly ModelWriter writer = translated.Writer;
    private readonly int[] itemOf = translated.Arcs.ItemOfArc;

    public void Add(int bin)
    {
        ArraySegment<int> arcs = translated.Arcs.Of(bin);
        if (arcs.Count == 0)
        {
            return;
        }

        AddOpening(bin, arcs);
        AddPlaces(bin, arcs);
        AddSharedPlaces(bin, arcs);
        AddLoads(bin, arcs);
    }

    private void AddOpening(int bin, ArraySegment<int> arcs)
    {
        if (model.OpeningCost(bin).IndexOfAnyExcept(0) < 0)
        {
            return;
        }

        int open = writer.Boolean(new PartName("open", bin));
        translated.Costs.Add(open, model.OpeningCost(bin));
        writer.NoneIf(new PartName("opens", bin), ModelWriter.Not(open), arcs);
    }

    /// <summary>An item that must be alone takes all places: with anybody beside it they would not do.</summary>
    private void AddPlaces(int bin, ArraySegment<int> arcs)
    {
        long places = model.BinPlaces[bin];
        List<(int Arc, long Taken)> takers = [.. arcs.Select(arc => (arc, Taken(itemOf[arc], places)))];
        long[] least = [.. takers.Select(taker => taker.Taken).Order().Take(2)];
        if (takers.TrueForAll(taker => taker.Taken <= places) && least.Sum() > places)
        {
            // Each fits, no two do.
            writer.AtMostOne(new PartName("places", bin), [.. arcs]);
        }
        else
        {
            writer.AtMost(new PartName("places", bin), takers, places);
        }
    }

    private long Taken(int item, long places) => model.ItemSolo[item] ? Math.Max(places, model.ItemSize[item]) : model.ItemSize[item];

    /// <summary>Shared places hold unless a group has the bin to itself, which keeps everybody else out, exempt or not.</summary>
    private void AddSharedPlaces(int bin, ArraySegment<int> arcs)
    {
        long shared = model.BinSharedPlaces[bin];
        List<(int Arc, long Counted)> counted = [.. arcs.Select(arc => (arc, model.ArcExempt[arc] ? 0L : model.ItemSize[itemOf[arc]]))];
        if (shared == model.BinPlaces[bin] || counted.Sum(arc => arc.Counted) <= shared)
        {
            return;
        }

        // A group that the shared places are enough for gains nothing by having the bin to itself.
        int owner = model.BinGroup[bin];
        var unlessAlone = new List<int>();
        foreach (IGrouping<int, (int Arc, long Counted)> group in counted.GroupBy(arc => model.ItemGroup[itemOf[arc.Arc]]).OrderBy(group => group.Key))
        {
            if (group.Key >= 0 && (owner == AssignmentModel.AnyGroup || owner == group.Key) && group.Sum(arc => arc.Counted) > shared)
            {
                int alone = writer.Boolean(new PartName("alone", bin, group.Key));
                writer.NoneIf(new PartName("others", bin, group.Key), alone, arcs.Where(arc => model.ItemGroup[itemOf[arc]] != group.Key));
                unlessAlone.Add(ModelWriter.Not(alone));
            }
        }

        writer.AtMost(new PartName("shared", bin), counted, shared, [.. unlessAlone]);
    }

    private void AddLoads(int bin, ArraySegment<int> arcs)
    {
        for (int load = 0; load < model.LoadCount; load++)
        {
            writer.AtMost(new PartName("load", bin, load), [.. arcs.Select(arc => (arc, model.ArcLoad(arc)[load]))], model.LoadLimit(bin)[load]);
        }
    }
}
