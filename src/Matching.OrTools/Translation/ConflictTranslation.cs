using Matching.Solver;

namespace Matching.OrTools.Translation;

/// <summary>Who may not share a bin: cliques and sides, each said once a bin, instead of a constraint for each pair.</summary>
internal sealed class ConflictTranslation(TranslatedModel translated)
{
    private readonly AssignmentModel model = translated.Model;
    private readonly ModelWriter writer = translated.Writer;
    private readonly ClassCover classes = new(translated.Model);

    /// <summary>Adds the conflicts of classes in a bin.</summary>
    public void Add(int bin)
    {
        if (model.BinPlaces[bin] < 2 || (classes.Cliques.Count == 0 && classes.Sides.Count == 0))
        {
            return;
        }

        ILookup<int, int> ofClass = translated.Arcs.Of(bin).ToLookup(arc => model.ItemClass[translated.Arcs.ItemOfArc[arc]]);
        for (int part = 0; part < classes.Cliques.Count; part++)
        {
            AtMostOne(new PartName("clique", bin, part), [.. classes.Cliques[part].SelectMany(c => ofClass[c]).Order()]);
        }

        for (int part = 0; part < classes.Sides.Count; part++)
        {
            int[] one = [.. classes.Sides[part].One.SelectMany(c => ofClass[c]).Order()];
            int[] other = [.. classes.Sides[part].Other.SelectMany(c => ofClass[c]).Order()];
            OneSide(bin, part, one, other);
        }
    }

    /// <summary>Adds the listed conflicts in all bins.</summary>
    public void AddListed()
    {
        int number = 0;
        foreach (int[] clique in ListedCover.Cliques(model))
        {
            foreach (IGrouping<int, int> bin in clique
                .SelectMany(item => Enumerable.Range(model.ArcStart[item], model.ArcStart[item + 1] - model.ArcStart[item]))
                .GroupBy(arc => model.ArcBin[arc])
                .OrderBy(bin => bin.Key))
            {
                if (model.BinPlaces[bin.Key] > 1)
                {
                    AtMostOne(new PartName("listed", number, bin.Key), [.. bin]);
                }
            }

            number++;
        }
    }

    private void AtMostOne(PartName name, int[] arcs)
    {
        if (arcs.Length > 1)
        {
            writer.AtMostOne(name, arcs);
        }
    }

    private void OneSide(int bin, int part, int[] one, int[] other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return;
        }

        // With somebody alone on a side, being in is being on that side.
        int side = one.Length == 1 ? one[0] : other.Length == 1 ? ModelWriter.Not(other[0]) : writer.Boolean(new PartName("side", bin, part));
        if (other.Length > 1 || one.Length == 1)
        {
            writer.NoneIf(new PartName("other", bin, part), side, other);
        }

        if (one.Length > 1)
        {
            writer.NoneIf(new PartName("one", bin, part), ModelWriter.Not(side), one);
        }
    }
}
