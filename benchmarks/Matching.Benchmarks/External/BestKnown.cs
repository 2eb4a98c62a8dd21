using System.Globalization;

namespace Matching.Benchmarks.External;

/// <summary>Published best values by instance: columns <c>instance,sense,lower_bound,best_known,status</c>.</summary>
internal static class BestKnown
{
    /// <summary>Reads the list; empty when a folder has none.</summary>
    public static IReadOnlyDictionary<string, decimal> Read(string path)
    {
        var values = new Dictionary<string, decimal>();
        if (!File.Exists(path))
        {
            return values;
        }

        CsvTable table = CsvTable.Read(path);
        int instance = table.Column("instance");
        int value = table.Column("best_known");
        foreach (CsvRow row in table.Rows)
        {
            string cell = table.Cell(row, value);
            if (!decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal best))
            {
                throw table.Fault(row, $"'best_known' is '{cell}' but must be a number.");
            }

            if (!values.TryAdd(table.Cell(row, instance), best))
            {
                throw table.Fault(row, $"'{table.Cell(row, instance)}' is given twice.");
            }
        }

        return values;
    }
}
