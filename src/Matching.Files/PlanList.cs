namespace Matching.Files;

/// <summary>What came of reading a plan made by hand.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Plan">The plan; null when there is any fault.</param>
/// <param name="Errors">Every fault.</param>
public sealed record PlanListReading(PlacementPlan? Plan, IReadOnlyList<FileFault> Errors);

/// <summary>A plan made by hand: a CSV file with the columns child and home, the home empty for an unplaced child.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PlanList
{
    /// <summary>Reads one.</summary>
    /// <param name="path">The CSV file.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PlanListReading Read(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var map = new PlanTable();
        var context = new ReadingContext(new RegisterReadOptions(), null, cancellation);
        var place = new TablePlace(Path.GetFileName(path), null);
        var file = new RawRegister(_ => place);
        if (CsvFile.Read(path, map, context) is { } table)
        {
            file.Add(map, table);
        }

        TableRows<PlacementOf> rows = TableRows<PlacementOf>.Read(file, map, context);
        foreach (IGrouping<ChildId, PlacementOf> twice in rows.Things.GroupBy(placement => placement.Child).Where(group => group.Count() > 1))
        {
            context.Errors.Add(place, null, null, $"child '{twice.Key}' is named {twice.Count()} times.", "Name each child once.");
        }

        return context.Errors.Faults.Count == 0 ? new PlanListReading(new PlacementPlan([.. rows.Things]), []) : new PlanListReading(null, context.Errors.Faults);
    }
}
