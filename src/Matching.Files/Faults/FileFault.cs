using System.Globalization;
using System.Text;

namespace Matching.Files;

/// <summary>One fault or warning about a file: where it is, what is wrong with the value, and what would be right.</summary>
/// <remarks>Immutable. Holds ids and the value at fault; cells of columns that look like names or addresses never enter it.</remarks>
/// <param name="File">The file's name, without its folder: <c>children.csv</c>, <c>register.xlsx</c>.</param>
/// <param name="Sheet">The sheet of a workbook, or the list of a JSON file; null in CSV files and for the file as a whole.</param>
/// <param name="Row">The row, from 1 with the headings' own (in a CSV file the line where the row begins); in JSON the place in the list, from 1. Null for the whole.</param>
/// <param name="Column">The column's heading as it stands in the file; null for the whole row.</param>
/// <param name="Subject">What it is about, where the data and not a cell are at fault: a stable code and ids, such as <c>M0104 Child 'c-1'</c>. Null otherwise.</param>
/// <param name="Problem">What is wrong, with the value.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record FileFault(string File, string? Sheet, int? Row, string? Column, string? Subject, string Problem, string Remedy)
{
    /// <summary>Where it is, in words: <c>children.csv row 3, column sex</c>.</summary>
    public string Where
    {
        get
        {
            var where = new StringBuilder(File);
            bool isJson = File.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            if (Sheet is not null)
            {
                where.Append(isJson ? " list " : " sheet ").Append(Sheet);
            }

            if (Row is { } row)
            {
                where.Append(isJson ? " entry " : " row ").Append(row.ToString(CultureInfo.InvariantCulture));
            }

            if (Column is not null)
            {
                where.Append(isJson ? ", member " : ", column ").Append(Column);
            }

            return where.ToString();
        }
    }

    /// <summary>The fault on one line.</summary>
    public override string ToString() => $"{Where}: {(Subject is null ? "" : $"{Subject}: ")}{Problem} {Remedy}".TrimEnd();
}
