using System.Globalization;

namespace Matching.Files;

/// <summary>The fields of one edit as they were written. Reading one that is wrong notes a fault and goes on, so that every fault is found at once.</summary>
/// <param name="values">The fields by name; lists joined as <see cref="ListText"/> does.</param>
/// <param name="faults">What is wrong; for whoever asked.</param>
internal sealed class EditFields(IReadOnlyDictionary<string, string> values, List<string> faults)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>Every field, for edits that hold a row of the register.</summary>
    public IReadOnlyDictionary<string, string> All
    {
        get
        {
            read.UnionWith(values.Keys);
            return values;
        }
    }

    public void Fault(string problem, string remedy) => faults.Add($"{problem} {remedy}");

    /// <summary>Reports fields that nothing has read.</summary>
    public void ReportUnknown(IReadOnlyList<EditField> known)
    {
        foreach (string name in values.Keys.Where(name => !read.Contains(name)).Order(StringComparer.Ordinal))
        {
            Fault($"it has a field '{name}'.", $"It may have: {string.Join(", ", known.Select(field => field.Name))}.");
        }
    }

    public HomeId Home(string name = "home") => new(Text(name));

    public ChildId Child(string name = "child") => new(Text(name));

    public string Text(string name)
    {
        if (Given(name) is { } text)
        {
            return text;
        }

        Fault($"the field '{name}' is missing.", "Give it a value.");
        return "";
    }

    public int Whole(string name) => (int)Number(name, text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null, "a whole number, such as 1 or -1");

    public double Number(string name) => Number(name, Parsed, "a number, such as 1.5");

    public double? OptionalNumber(string name) => Given(name) is null ? null : Number(name);

    public bool Flag(string name, bool standard) => Given(name) is not { } text ? standard : text switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => Wrong<bool>(name, text, "yes or no"),
    };

    public bool Flag(string name) => Text(name).Length > 0 && Flag(name, standard: false);

    public DateOnly Date(string name) => Text(name).Length == 0 ? default : OptionalDate(name) ?? default;

    public DateOnly? OptionalDate(string name) => Given(name) is not { } text ? null : DateText.Iso(text) ?? Wrong<DateOnly?>(name, text, "a day, such as 2026-11-01");

    public T One<T>(string name)
        where T : struct, Enum => Text(name) is not { Length: > 0 } text ? default : ChoiceWords.Parse<T>(text) ?? Wrong<T>(name, text, $"one of: {string.Join(", ", ChoiceWords.All<T>())}");

    public T Optional<T>(string name, T standard)
        where T : struct, Enum => Given(name) is null ? standard : One<T>(name);

    public IReadOnlyList<T> Several<T>(string name)
        where T : struct, Enum =>
        [.. List(name).Select(text => ChoiceWords.Parse<T>(text) ?? Wrong<T>(name, text, $"one of: {string.Join(", ", ChoiceWords.All<T>())}"))];

    /// <summary>Kinds of home, one or more.</summary>
    public HomeKinds Kinds(string name)
    {
        _ = Text(name);
        return List(name).Aggregate(HomeKinds.None, (kinds, text) => kinds | (ChoiceWords.ParseKind(text) ?? Wrong<HomeKinds>(name, text, $"some of: {string.Join(", ", ChoiceWords.KindWords)}")));
    }

    public IReadOnlyList<ChildId> Children(string name) => [.. List(name).Select(id => new ChildId(id))];

    /// <summary>A range of ages, two whole numbers with a hyphen.</summary>
    public AgeRange Ages(string name)
    {
        string text = Text(name);
        string[] ends = text.Split('-', '–');
        return text.Length == 0 ? default
            : ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from) && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            ? new(from, to)
            : Wrong<AgeRange>(name, text, "two ages, such as 5-14");
    }

    /// <summary>Exclusion zones: latitude, longitude and kilometres.</summary>
    public IReadOnlyList<ExclusionZone> Zones(string name) =>
    [
        .. List(name).Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parsed).ToArray() is [{ } latitude, { } longitude, { } kilometres]
            ? new ExclusionZone(new GeoPoint(latitude, longitude), Distance.FromKilometres(kilometres))
            : Wrong<ExclusionZone>(name, "zone", "latitude, longitude and kilometres, such as 51.48 -3.18 5")),
    ];

    private IReadOnlyList<string> List(string name) => Given(name) is { } text ? ListText.Split(text) : [];

    private string? Given(string name)
    {
        read.Add(name);
        return values.TryGetValue(name, out string? text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private double Number(string name, Func<string, double?> parse, string right) => Text(name) is { Length: > 0 } text ? parse(text) ?? Wrong<double>(name, text, right) : 0;

    private static double? Parsed(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;

    private T Wrong<T>(string name, string text, string right)
    {
        Fault($"{name} '{text}' cannot be read.", $"Write {right}.");
        return default!;
    }
}
