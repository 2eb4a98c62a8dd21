using Matching.Files;
using Matching.Files.Tests.Choices;
using Matching.Files.Tests.Plans;
using Microsoft.Playwright;

namespace Matching.Reports.Tests;

/// <summary>Reports of the small plan and of a shortage in both languages, and of one authority, and the browser to open them in: Debian's Chromium, where it is installed.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("report-").FullName;
    private IPlaywright? playwright;

    /// <summary>The browser; null where there is none.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>The script of axe-core, which finds what people who cannot see or use a mouse cannot use; null where it is not installed.</summary>
    public static string? Axe { get; } = Existing(Path.Combine(Root(), "artifacts", "browser", "node_modules", "axe-core", "axe.min.js"));

    private static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(path => path.Length > 0)
        .SelectMany(path => new[] { Path.Combine(path, "chromium"), Path.Combine(path, "chromium-browser") })
        .FirstOrDefault(File.Exists);

    /// <summary>The address of a report.</summary>
    public string AddressOf(string report) => new Uri(Path.Combine(folder, report + ".html")).AbsoluteUri;

    public async Task InitializeAsync()
    {
        MatchingRecord record = SmallPlan.Document.ToRecord();
        DecisionLog log = DecisionLog.Empty.Append(
            record, new(new("c-1"), new HomeId("h-1"), DecisionOutcome.Accepted, new HomeId("h-1"), "placement panel", new(2026, 11, 24), "near the school, and with brothers and sisters", []));
        Write("en", SmallPlan.Problem, SmallPlan.Document, new() { Record = record, Decisions = log });
        Write("cy", SmallPlan.Problem, SmallPlan.Document, new() { Language = ReportLanguage.Welsh, Record = record, Decisions = log });
        (MatchingProblem problem, PlanDocument document) = SmallPlan.OfAuthority(1, "W06000016");
        Write("authority", problem, document, new());
        Write("short", SmallPlan.Short, SmallPlan.ShortDocument, new());
        Write("short-cy", SmallPlan.Short, SmallPlan.ShortDocument, new() { Language = ReportLanguage.Welsh });
        Write("choices", SmallPlan.Problem, SmallPlan.Document, new() { Choices = SmallChoices.All });
        Write("choices-cy", SmallPlan.Problem, SmallPlan.Document, new() { Choices = SmallChoices.All, Language = ReportLanguage.Welsh });
        Write("fair", SmallPlan.Problem, SmallChoices.Fair, new());
        if (Chromium is { } path)
        {
            playwright = await Playwright.CreateAsync();
            Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Write(string name, MatchingProblem problem, PlanDocument document, HtmlReportOptions options) =>
        HtmlReport.WriteFile(Path.Combine(folder, name + ".html"), problem, document, options);

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Matching.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
