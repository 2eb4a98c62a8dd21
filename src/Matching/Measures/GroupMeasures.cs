namespace Matching;

/// <summary>The main measures of one group of children, small numbers suppressed.</summary>
/// <remarks>
/// <para>A number of children from 1 to <see cref="GreatestSmallNumber"/> is suppressed. Where so few are in the group, everything about it is; where so few of it have a home,
/// everything but its size is. The number with a home and the worst distance are left out: the one would undo the suppression of the number without, the other is about one child.</para>
/// <para>Each number is looked at by itself. Whoever publishes several tables has to see to it that no small number follows from the differences between them.</para>
/// </remarks>
public sealed record GroupMeasures
{
    /// <summary>The greatest number that is suppressed as small: 4. Zero is shown.</summary>
    public const int GreatestSmallNumber = 4;

    internal GroupMeasures(string key, string title, MainMeasures main)
    {
        Key = key;
        Title = title;
        Measures =
        [
            .. main.Rows()
                .Where(measure => measure.Key != "placed" && !measure.Key.StartsWith("from-home-worst", StringComparison.Ordinal))
                .Select(measure => IsShown(measure, main) ? measure : measure with { Value = MeasureValue.Suppressed }),
        ];
    }

    /// <summary>Stable key of lower-case words and hyphens: <c>age-5-9</c>.</summary>
    public string Key { get; }

    /// <summary>The group, for people to read.</summary>
    public string Title { get; }

    /// <summary>Its measures, always the same ones in the same order.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    private static bool IsShown(Measure measure, MainMeasures main)
    {
        bool isSize = measure.Key == "children";
        bool isSmall = measure.Unit == MeasureUnit.Children && IsSmall(measure.Value.Number ?? 0);
        return !IsSmall(main.Children) && (isSize || !IsSmall(main.Placed)) && !isSmall;
    }

    private static bool IsSmall(double children) => children is > 0 and <= GreatestSmallNumber;
}
