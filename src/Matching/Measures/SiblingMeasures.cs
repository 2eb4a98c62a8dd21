namespace Matching;

/// <summary>What becomes of sibling groups that should be together, preferred or required; each group counts once.</summary>
/// <remarks>
/// A group is judged by its worst-served member, never by its best: one member without a home makes it partly unplaced even where the others share a home. Groups that must be apart do
/// not count. Immutable.
/// </remarks>
/// <param name="Together">Number of groups whose members all live in one home.</param>
/// <param name="Split">Number of groups whose members all have a home, but not the same one.</param>
/// <param name="PartlyUnplaced">Number of groups of which some members have a home and some have none.</param>
/// <param name="Unplaced">Number of groups of which nobody has a home.</param>
public sealed record SiblingMeasures(int Together, int Split, int PartlyUnplaced, int Unplaced)
{
    internal static SiblingMeasures Of(PlanSnapshot snapshot)
    {
        int together = 0;
        int split = 0;
        int partlyUnplaced = 0;
        int unplaced = 0;
        foreach (SiblingGroup group in snapshot.Problem.SiblingGroups.Where(group => group.Relation != SiblingRelation.ApartRequired))
        {
            HomeId[] homes = [.. group.Children.Select(snapshot.HomeOf).OfType<Home>().Select(home => home.Id)];
            if (homes.Length == 0)
            {
                unplaced++;
            }
            else if (homes.Length < group.Children.Count)
            {
                partlyUnplaced++;
            }
            else if (homes.Distinct().Count() > 1)
            {
                split++;
            }
            else
            {
                together++;
            }
        }

        return new(together, split, partlyUnplaced, unplaced);
    }

    internal IEnumerable<Measure> Rows()
    {
        (string Key, string Title, int Groups)[] rows =
        [
            ("together", "together", Together),
            ("split", "split", Split),
            ("partly-unplaced", "partly without a home", PartlyUnplaced),
            ("unplaced", "wholly without a home", Unplaced),
        ];
        return rows.Select(row => new Measure($"siblings-{row.Key}", $"Sibling groups {row.Title}", MeasureUnit.SiblingGroups, MeasureValue.Of(row.Groups)));
    }
}
