namespace Matching;

/// <summary>Compares text with a file of the repository; with the environment variable UPDATE_GOLDEN=1 the file is rewritten instead.</summary>
/// <remarks>Text is compared with LF line endings and one line ending at its end, so that a checkout on any system gives the same answer.</remarks>
internal static class Golden
{
    private const string Variable = "UPDATE_GOLDEN";

    /// <summary>Asserts that a file holds exactly this text.</summary>
    /// <param name="actual">What the file should hold.</param>
    /// <param name="path">The file, from the root of the repository, with forward slashes: <c>docs/rules.md</c>.</param>
    public static void ShouldMatchGolden(this string actual, string path)
    {
        string file = PathOf(path);
        string text = Normalised(actual);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        string? difference = Difference(path, File.Exists(file) ? File.ReadAllText(file) : null, text);
        (difference is null).ShouldBeTrue(difference);
    }

    /// <summary>Where a file of the repository is.</summary>
    /// <param name="path">The file, from the root of the repository, with forward slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root(), path);

    /// <summary>Says where a golden text and the actual one part, or null when they are the same.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="golden">What the file holds; null when there is none.</param>
    /// <param name="actual">What it should hold.</param>
    public static string? Difference(string path, string? golden, string actual)
    {
        const string remedy = $"Run the test with {Variable}=1 to rewrite it, and read the difference before you commit.";
        if (golden is null)
        {
            return $"{path} does not exist. {remedy}";
        }

        string[] before = Normalised(golden).Split('\n');
        string[] after = Normalised(actual).Split('\n');
        for (int line = 0; line < Math.Max(before.Length, after.Length); line++)
        {
            string old = line < before.Length ? $"\"{before[line]}\"" : "missing";
            string now = line < after.Length ? $"\"{after[line]}\"" : "absent";
            if (old != now)
            {
                return $"{path} is out of date: line {line + 1} is {old} and should be {now}. {remedy}";
            }
        }

        return null;
    }

    private static string Normalised(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    /// <summary>The folder of the solution, found upwards from the test's own assembly.</summary>
    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds Matching.sln; run the tests inside the repository.");
    }
}
