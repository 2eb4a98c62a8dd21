using System.Globalization;
using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>Families to the places where most of them are expected to find work, within limits of children, adults and seniors, or of persons; a family may be left out.</summary>
/// <remarks>
/// The data published with Delacrétaz, Kominers and Teytelboym, <i>Matching Mechanisms for Refugee Resettlement</i>: tables of compatibility, weight, capacity and size that begin with a year, one
/// row a family. A place with a weight NA is left out.
/// </remarks>
internal static class RefugeeReader
{
    private const string OldName = "NY-NEW YORK CITY";
    private const string NewName = "NY-HIAS NEW YORK";

    /// <summary>Reads one year.</summary>
    /// <param name="folder">Where the tables are.</param>
    /// <param name="year">What their names begin with.</param>
    /// <param name="name">Name of the instance.</param>
    /// <param name="oneLoad">Whether to count persons only, and to add the capacities up.</param>
    public static ExternalInstance Read(string folder, string year, string name, bool oneLoad)
    {
        CsvTable weights = CsvTable.Read(Path.Combine(folder, $"{year}_Employment_Weight.csv"));
        CsvTable allowed = CsvTable.Read(Path.Combine(folder, $"{year}_Compatibility.csv"));
        CsvTable capacities = CsvTable.Read(Path.Combine(folder, $"{year}_cap.csv"));
        CsvTable sizes = CsvTable.Read(Path.Combine(folder, $"{year}_size.csv"));
        int[] places = [.. Enumerable.Range(1, weights.Header.Count - 1).Where(column => !weights.Rows.Any(row => weights.Cell(row, column) == "NA"))];
        long scale = DecimalScale.Of([.. weights.Rows.SelectMany(row => places.Select(column => weights.Number(row, column)))]);

        var builder = new AssignmentModelBuilder(["weight"], oneLoad ? 1 : 3);
        foreach (int column in places)
        {
            CsvRow row = capacities.Find(weights.Header[column], Affiliate);
            builder.AddBin(weights.Rows.Count, loadLimits: Loads(capacities, row, 2, oneLoad));
        }

        foreach (CsvRow row in weights.Rows)
        {
            string family = weights.Cell(row, 0);
            CsvRow open = allowed.Find(family, text => text);
            long[] loads = Loads(sizes, sizes.Find(family, text => text), 1, oneLoad);
            int item = builder.AddItem([0]);
            for (int place = 0; place < places.Length; place++)
            {
                if (IsAllowed(allowed, open, allowed.Column(weights.Header[places[place]])))
                {
                    builder.AddArc(item, place, [-(long)(weights.Number(row, places[place]) * scale)], loads);
                }
            }
        }

        return new ExternalInstance(name, builder.Build(), scale, Maximise: true);
    }

    private static string Affiliate(string text)
    {
        string upper = text.Trim().ToUpperInvariant();
        return upper == OldName ? NewName : upper;
    }

    private static bool IsAllowed(CsvTable allowed, CsvRow row, int column) => allowed.Cell(row, column) switch
    {
        "1" => true,
        "0" => false,
        string other => throw allowed.Fault(row, $"'{allowed.Header[column]}' is '{other}' but must be 0 or 1."),
    };

    private static long[] Loads(CsvTable table, CsvRow row, int column, bool oneLoad)
    {
        var loads = new long[3];
        for (int load = 0; load < loads.Length; load++)
        {
            string cell = table.Cell(row, column + load);
            if (!long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out loads[load]) || loads[load] > 1_000_000)
            {
                throw table.Fault(row, $"'{table.Header[column + load]}' is '{cell}' but must be a whole number from 0 to 1000000.");
            }
        }

        return oneLoad ? [loads.Sum()] : loads;
    }
}
