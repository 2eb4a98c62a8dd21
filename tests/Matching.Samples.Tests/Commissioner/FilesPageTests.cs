using System.Text.RegularExpressions;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>docs/files.md names the columns that the reader knows, in its order, and says which are needed.</summary>
public sealed partial class FilesPageTests
{
    [Fact]
    public async Task It_names_every_column_of_every_file_and_no_other()
    {
        string[] page = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "files.md"));
        using var register = new SmallRegister();
        string[] written = [.. (await WrittenFiles()).Order(StringComparer.Ordinal)];
        foreach (string file in written)
        {
            register.Write(file, "nothing");
        }

        // A header that names nothing makes the reader say what it would have: all columns, and those that are needed.
        Finished run = await register.Run("--data", ".");

        string[] known = [.. Known().Matches(run.Errors).SelectMany(match => match.Groups["columns"].Value.Split(", ").Select(column => $"{match.Groups["file"].Value} {column}"))];
        var needed = Missing().Matches(run.Errors).Select(match => $"{match.Groups["file"].Value} {match.Groups["column"].Value}").ToHashSet(StringComparer.Ordinal);
        known.Select(column => column.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(written);
        needed.Count.ShouldBeGreaterThan(written.Length);
        ByFile(Described(page)).ShouldBe(ByFile(known.Select(column => column + (needed.Contains(column) ? " needed" : ""))));
    }

    /// <summary>In order of files, the columns of each as they come.</summary>
    private static IEnumerable<string> ByFile(IEnumerable<string> columns) => columns.OrderBy(column => column.Split(' ')[0], StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> WrittenFiles()
    {
        using var folder = new TemporaryFolder();
        (await Samples.Commissioner(folder.Path, "generate", "--authority", "W06000024", "--out", "register")).Succeeded();
        return [.. Directory.GetFiles(folder["register"]).Select(path => Path.GetFileName(path))];
    }

    private static IEnumerable<string> Described(string[] page)
    {
        string file = "";
        foreach (string line in page)
        {
            file = line.StartsWith('#') ? line.TrimStart('#', ' ') : file;
            if (Row().Match(line) is { Success: true } row)
            {
                yield return $"{file} {row.Groups["column"].Value}{(row.Groups["needed"].Success ? " needed" : "")}";
            }
        }
    }

    [GeneratedRegex("""^\| `(?<column>\w+)` \| (?<needed>needed )?\|""")]
    private static partial Regex Row();

    [GeneratedRegex("""(?<file>\w+\.csv) row 1: column 'nothing' is not known\. The columns are: (?<columns>[\w, ]+)\.""")]
    private static partial Regex Known();

    [GeneratedRegex("""(?<file>\w+\.csv) row 1: column '(?<column>\w+)' is missing\. Add it\.""")]
    private static partial Regex Missing();
}
