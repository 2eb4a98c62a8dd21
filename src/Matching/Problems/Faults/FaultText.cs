namespace Matching;

/// <summary>Words that faults share. Ids are quoted; other text of the data never enters a message.</summary>
internal static class FaultText
{
    /// <summary>Lists name at most so many ids, so that one message stays readable whatever the data.</summary>
    private const int MostListed = 20;

    public static bool IsMissing(string? id) => string.IsNullOrWhiteSpace(id);

    /// <summary>Blanks at the ends make two ids look the same; control characters could forge a line of a report.</summary>
    public static bool IsMalformed(string? id) =>
        !IsMissing(id) && (char.IsWhiteSpace(id![0]) || char.IsWhiteSpace(id[^1]) || id.Any(IsUnprintable));

    public static bool IsSound(string? id) => !IsMissing(id) && !IsMalformed(id);

    /// <summary>The id in quotes, with anything unprintable replaced.</summary>
    public static string Quote(string? id) => $"'{Plain(id)}'";

    /// <summary>"Kind 'id'", or "Kind number n" (from 1, as added) where there is no id to name it by.</summary>
    public static string Subject(string kind, string? id, int index) => IsMissing(id) ? Numbered(kind, index) : $"{kind} {Quote(id)}";

    public static string Numbered(string kind, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind} number {index + 1}");

    /// <summary>Ids in ordinal order, joined by commas.</summary>
    public static string List(IEnumerable<string?> ids)
    {
        string[] all = [.. ids.Select(Plain).Order(StringComparer.Ordinal)];
        string listed = string.Join(", ", all.Take(MostListed));
        return all.Length <= MostListed ? listed : FormattableString.Invariant($"{listed} and {all.Length - MostListed} more");
    }

    private static string Plain(string? id) =>
        id is null ? "" : id.Any(IsUnprintable) ? string.Concat(id.Select(letter => IsUnprintable(letter) ? '?' : letter)) : id;

    // The two separators end a line in many readers, though they are not control characters.
    private static bool IsUnprintable(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}
