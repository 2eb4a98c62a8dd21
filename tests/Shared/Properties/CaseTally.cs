using System.Globalization;

namespace Matching;

/// <summary>Counts the cases of a property by kind. A property that is hardly ever put to the test proves little, so a test asks for a share of cases that matter.</summary>
internal sealed class CaseTally
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Cases so far.</summary>
    public int Cases { get; private set; }

    /// <summary>Another case begins.</summary>
    public void Begin() => Cases++;

    /// <summary>Notes whether the present case is of a kind; once a case for each kind.</summary>
    /// <param name="kind">What such cases are, to read after "cases are".</param>
    /// <param name="applies">Whether this one is.</param>
    public void Note(string kind, bool applies) => counts[kind] = counts.GetValueOrDefault(kind) + (applies ? 1 : 0);

    /// <summary>Asserts that enough cases were of a kind.</summary>
    /// <param name="kind">The kind, as it was noted.</param>
    /// <param name="share">The least share of all cases, above 0 and at most 1.</param>
    public CaseTally ShouldHave(string kind, double share)
    {
        int found = counts.GetValueOrDefault(kind);
        (Cases > 0 && found >= share * Cases).ShouldBeTrue(string.Create(
            CultureInfo.InvariantCulture, $"Only {found} of {Cases} cases are {kind}; with less than {share * 100:0.#} % of them the property says little."));
        return this;
    }
}
