using System.Globalization;
using System.Resources;

namespace Matching.Files;

/// <summary>The words of plans and reports in one language, from the resource files <c>ReportWords.resx</c> and <c>ReportWords.cy.resx</c>. Immutable.</summary>
/// <remarks>Both files are in the assembly itself, so that no culture of the machine decides what a file says.</remarks>
internal sealed class ReportWords
{
    private const string Base = "Matching.Files.Words.ReportWords";
    private static readonly ReportWords English = new(ReportLanguage.English, "en", Base);
    private static readonly ReportWords Welsh = new(ReportLanguage.Welsh, "cy", Base + ".cy");

    private readonly ResourceManager resources;

    private ReportWords(ReportLanguage language, string code, string name)
    {
        (Language, Code) = (language, code);
        resources = new ResourceManager(name, typeof(ReportWords).Assembly);
    }

    public ReportLanguage Language { get; }

    /// <summary>The language's code, as <c>lang</c> has it.</summary>
    public string Code { get; }

    /// <summary>The words of a key.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public string this[string key] => Find(key) ?? throw new InvalidOperationException($"Impossible state: the words '{key}' are missing in language '{Code}'.");

    public static ReportWords In(ReportLanguage language) => language == ReportLanguage.Welsh ? Welsh : English;

    /// <summary>The words of a key; null when there are none.</summary>
    public string? Find(string key) => resources.GetString(key, CultureInfo.InvariantCulture);

    /// <summary>The words of a key with values put in.</summary>
    public string With(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>One of an enumeration.</summary>
    public string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    /// <summary>A rule's title; that of a rule of one's own is as the rule says it.</summary>
    public string Rule(string id, string title) => Find($"Rule.{id}") is { } words && (Language == ReportLanguage.Welsh || words == title) ? words : title;

    /// <summary>A capability; one of one's own is its code.</summary>
    public string Capability(string code)
    {
        int colon = code.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? Find($"Capability.{code}") ?? code : Find($"Capability.{code[..colon]}") is { } words
            ? string.Format(CultureInfo.InvariantCulture, words, code[(colon + 1)..])
            : code;
    }

    /// <summary>A day, such as 1 November 2026.</summary>
    public string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {this[$"Month.{day.Month}"]} {day.Year}");

    /// <summary>A distance in kilometres and miles.</summary>
    public string Distance(double kilometres) => With("Distance", Tenths(kilometres), Tenths(kilometres / Matching.Distance.KilometresPerMile));

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal.</summary>
    public static string Tenths(double number) => number.ToString("#,0.0", CultureInfo.InvariantCulture);
}
