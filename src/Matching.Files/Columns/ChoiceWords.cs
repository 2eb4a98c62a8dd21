using System.Text;

namespace Matching.Files;

/// <summary>How the values of enumerations are written in files: lower-case words with hyphens.</summary>
internal static class ChoiceWords
{
    /// <summary>The single kinds of home, the ones that a file may name.</summary>
    public static IReadOnlyList<HomeKinds> SingleKinds { get; } =
        [HomeKinds.Foster, HomeKinds.Kinship, HomeKinds.ChildrensHome, HomeKinds.Secure, HomeKinds.Supported];

    /// <summary>The words for the single kinds of home.</summary>
    public static IReadOnlyList<string> KindWords { get; } = [.. SingleKinds.Select(Of)];

    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Words[value];

    /// <summary>The words for all values, in their order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Known<T>.InOrder;

    /// <summary>The value of a word, also written with blanks, underscores, capitals or an apostrophe ("Children's home"); null when it is none.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum => Known<T>.Values.TryGetValue(text, out T value) || Known<T>.Values.TryGetValue(HeadingText.Key(text).Replace('_', '-'), out value) ? value : null;

    /// <summary>A single kind of home; null when the text is none.</summary>
    public static HomeKinds? ParseKind(string text) => Parse<HomeKinds>(text) is { } kind && SingleKinds.Contains(kind) ? kind : null;

    /// <summary>The words for a set of kinds of home.</summary>
    public static IReadOnlyList<string> OfKinds(HomeKinds kinds) => [.. SingleKinds.Where(kind => kinds.HasFlag(kind)).Select(Of)];

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => Hyphenated(value.ToString()));

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] InOrder = [.. Enum.GetValues<T>().Select(value => Words[value])];
    }
}
