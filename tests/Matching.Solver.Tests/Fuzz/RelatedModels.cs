namespace Matching.Solver.Tests;

/// <summary>What the properties ask of a model, and models made from it.</summary>
internal static class RelatedModels
{
    /// <summary>Whether the plan places something and yet some item was kept by others out of a bin that it would rather be in.</summary>
    public static bool IsDemanding(AssignmentModel model, AssignmentSolution solution)
    {
        if (solution.BinOfItem.All(bin => bin is null))
        {
            return false;
        }

        for (int item = 0; item < model.ItemCount; item++)
        {
            for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
            {
                int?[] moved = [.. solution.BinOfItem];
                moved[item] = model.ArcBin[arc];
                if (PlanVerifier.Verify(model, moved).Violations.Any(violation => violation.Bin is not null))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Unlists about half of the arcs that ease no limit; an item's floor is the least of its unlisted costs, level by level.</summary>
    public static ModelSpec Truncate(ModelSpec spec)
    {
        bool Eases(ArcSpec arc) =>
            spec.Limits.Any(limit => limit.Terms.Any(term => (term.Item, term.Bin) == (arc.Item, arc.Bin) && term.Coefficient < 0));
        ArcSpec[] unlisted = [.. spec.Arcs.Where(arc => (arc.Bin % 3 == 0 || (arc.Item + arc.Bin) % 4 == 0) && !Eases(arc))];
        long[]? Floor(int item) => unlisted.Any(arc => arc.Item == item)
            ? [.. Enumerable.Range(0, spec.Offset.Length).Select(level => unlisted.Where(arc => arc.Item == item).Min(arc => arc.Cost[level]))]
            : null;
        return spec with
        {
            Items = [.. spec.Items.Select((item, index) => item with { Floor = Floor(index) })],
            Arcs = [.. spec.Arcs.Except(unlisted)],
        };
    }
}
