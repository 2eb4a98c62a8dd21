namespace Matching;

/// <summary>How codes must be written.</summary>
internal static class CodeText
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a capability is lower-case words joined by hyphens, with at most one kind and colon before them.</summary>
    public static bool IsCapability(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return false;
        }

        int colons = 0;
        bool inWord = false;
        foreach (char letter in code)
        {
            bool isWordLetter = char.IsLower(letter) || char.IsAsciiDigit(letter);
            if (!isWordLetter && (!inWord || letter is not ('-' or ':')))
            {
                return false;
            }

            colons += letter == ':' ? 1 : 0;
            inWord = isWordLetter;
        }

        return inWord && colons <= 1;
    }
}
