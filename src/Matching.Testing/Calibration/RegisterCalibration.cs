namespace Matching.Testing;

/// <summary>Compares a generated register with the figures that it is calibrated to.</summary>
public static class RegisterCalibration
{
    /// <summary>Draws Wales today once and measures it. Shares of placements are over the children who have a home, new entries left out.</summary>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="asOf">The day; null for that of <see cref="RegisterOptions"/>.</param>
    /// <returns>One line a figure: national figures first, then those by authority.</returns>
    public static IReadOnlyList<CalibrationLine> Measure(long seed, DateOnly? asOf = null)
    {
        RegisterOptions options = new() { Seed = seed };
        options = asOf is { } day ? options with { AsOf = day } : options;
        RegisterDraft draft = RegisterDrawing.Draw(options, 0, new ProviderDirectory(seed, options.AsOf));
        var lines = new List<CalibrationLine>();
        lines.AddRange(ChildFigures.Measure(draft));
        lines.AddRange(PlacementFigures.Measure(draft));
        lines.AddRange(HomeFigures.Measure(draft));
        lines.AddRange(AuthorityFiguresMeasured.Measure(draft));
        return lines;
    }

    /// <summary>A line for a figure of the table.</summary>
    internal static CalibrationLine Line(string key, double actual, double tolerance)
    {
        Figure figure = FigureTable.Get(key);
        return new CalibrationLine(key, figure.Note, FigureTable.Number(key), actual, tolerance, figure.Kind, figure.Source);
    }

    internal static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> those) => all.Count == 0 ? 0 : (double)all.Count(those) / all.Count;

    /// <summary>The middle of the values; of an even number, the lower of the two.</summary>
    internal static double Median(IEnumerable<decimal?> values)
    {
        decimal[] sorted = [.. values.OfType<decimal>().Order()];
        return sorted.Length == 0 ? 0 : (double)sorted[(sorted.Length - 1) / 2];
    }
}
