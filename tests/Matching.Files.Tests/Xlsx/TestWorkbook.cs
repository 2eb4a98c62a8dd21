using System.IO.Compression;
using System.Text;

namespace Matching.Files.Tests.Xlsx;

/// <summary>Small workbooks, sound and not.</summary>
internal static class TestWorkbook
{
    private static readonly (string Sheet, object?[][] Rows)[] Small =
    [
        ("register", [["as_of"], [new DateOnly(2026, 11, 1)]]),
        ("providers", [["id", "kind"], ["council", "not-for-profit"]]),
        ("homes", [["id", "kind", "provider", "authority", "latitude", "longitude", "places"], ["h-1", "foster", "council", "W06000015", 51.52, -3.21, 2]]),
        ("children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25]]),
        ("referrals", [["child"], ["c-1"]]),
    ];

    /// <summary>A small register with some of its sheets replaced or added.</summary>
    public static void Write(string path, params (string Sheet, object?[][] Rows)[] others)
    {
        using FileStream stream = File.Create(path);
        using var book = new XlsxBook(stream);
        foreach ((string name, object?[][] rows) in Small.Where(sheet => others.All(other => other.Sheet != sheet.Sheet)).Concat(others).Where(sheet => sheet.Rows.Length > 0 || sheet.Sheet == "empty"))
        {
            using XlsxSheetWriter sheet = book.Add(name, [12]);
            foreach (object?[] row in rows)
            {
                sheet.WriteRow(row);
            }
        }
    }

    /// <summary>Puts other text into a part of a workbook.</summary>
    public static void Change(string path, string part, Func<string, string> change)
    {
        using ZipArchive parts = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry entry = parts.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using Stream stream = parts.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(change(text)));
    }
}
