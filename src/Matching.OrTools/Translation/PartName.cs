using System.Globalization;

namespace Matching.OrTools.Translation;

/// <summary>Name of a variable or constraint: a word and up to three indices of the model, joined by underscores; the same on every machine.</summary>
/// <param name="Word">Lower-case letters.</param>
/// <param name="First">An index; below 0 for none.</param>
/// <param name="Second">Another index; below 0 for none.</param>
/// <param name="Third">Another index; below 0 for none.</param>
internal readonly record struct PartName(string Word, int First = -1, int Second = -1, int Third = -1)
{
    public override string ToString() => Word + Index(First) + Index(Second) + Index(Third);

    private static string Index(int index) => index < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{index}");
}
