namespace Matching;

/// <summary>One measure of a plan, ready for a table or a file.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">Stable key of lower-case words and hyphens: <c>outside-wales</c>. Unique in its list.</param>
/// <param name="Title">What is measured, for people to read.</param>
/// <param name="Unit">What the value counts.</param>
/// <param name="Value">The value.</param>
public sealed record Measure(string Key, string Title, MeasureUnit Unit, MeasureValue Value)
{
    internal static Measure Count(string key, string title, int children) => new(key, title, MeasureUnit.Children, MeasureValue.Of(children));
}

/// <summary>What a measure counts.</summary>
public enum MeasureUnit
{
    /// <summary>Children.</summary>
    Children = 0,

    /// <summary>Groups of siblings.</summary>
    SiblingGroups,

    /// <summary>Needs of children, each child's each need once.</summary>
    Needs,

    /// <summary>Approvals to seek.</summary>
    Approvals,

    /// <summary>Kilometres by road.</summary>
    Kilometres,

    /// <summary>Miles by road.</summary>
    Miles,

    /// <summary>Pounds a week.</summary>
    PoundsAWeek,

    /// <summary>Kilometre-equivalents.</summary>
    KilometreEquivalents,
}
