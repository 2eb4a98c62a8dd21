using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Files;

/// <summary>The order of day and month in a column whose days are written with digits only.</summary>
internal enum DateOrder
{
    /// <summary>No day is written so.</summary>
    None,

    /// <summary>A day above 12 shows that the day comes first, and nothing speaks against it.</summary>
    DayFirst,

    /// <summary>No day is above 12, so that nothing shows the order.</summary>
    Ambiguous,

    /// <summary>Some say that the month comes first.</summary>
    MonthFirst,
}

/// <summary>Days as people and Excel write them.</summary>
internal static partial class DateText
{
    /// <summary>What would be right for a day.</summary>
    public const string Remedy = "Write year-month-day, such as 2026-11-01.";

    private static readonly string[] Named = ["d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "d/MMM/yyyy"];

    // Day 1 of Excel is 1 January 1900. Nothing in a register was before 1950, and the year 2015 alone would be a day of 1905; the last day taken is in the year 2100.
    private const int FirstSerial = 18_264;
    private const int LastSerial = 73_415;

    /// <summary>The order of day and month in the cells of one column.</summary>
    public static DateOrder OrderOf(IEnumerable<Cell> cells)
    {
        var order = DateOrder.None;
        foreach (Cell cell in cells)
        {
            if (cell.Kind == CellKind.Text && Digits(cell.Text) is { } parts)
            {
                order = (order, parts.First > 12, parts.Second > 12) switch
                {
                    (DateOrder.MonthFirst, _, _) or (_, false, true) => DateOrder.MonthFirst,
                    (_, true, _) or (DateOrder.DayFirst, _, _) => DateOrder.DayFirst,
                    _ => DateOrder.Ambiguous,
                };
            }
        }

        return order;
    }

    /// <summary>Reads a day.</summary>
    /// <param name="cell">The cell, not empty.</param>
    /// <param name="order">The order of the whole column.</param>
    /// <param name="serial">Whether Excel's serial numbers are days.</param>
    /// <returns>The day, or what is wrong with the cell and what would be right.</returns>
    public static (DateOnly? Day, string Problem, string Remedy) Parse(Cell cell, DateOrder order, bool serial)
    {
        string text = WithoutMidnight(cell.Text.Trim());
        if (Iso(text) is { } day || (DateOnly.TryParseExact(text, Named, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && text.Length >= 10))
        {
            return (day, "", "");
        }

        if (serial && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= FirstSerial and <= LastSerial)
        {
            return (DateOnly.FromDateTime(DateTime.FromOADate(number)), "", "");
        }

        if (Digits(text) is not { } parts || !Exists(parts.Year, parts.Second, parts.First))
        {
            return (null, $"'{cell.Text}' is no date.", Remedy);
        }

        if (order == DateOrder.DayFirst || parts.First == parts.Second)
        {
            return (new DateOnly(parts.Year, parts.Second, parts.First), "", "");
        }

        string either = string.Create(CultureInfo.InvariantCulture, $"{parts.Year:0000}-{parts.Second:00}-{parts.First:00} or {parts.Year:0000}-{parts.First:00}-{parts.Second:00}");
        return order == DateOrder.MonthFirst
            ? (null, $"'{cell.Text}' may have day or month first: other days of the column cannot have the day first.", $"Write {(parts.First > 12 ? either[..10] : either)}.")
            : (null, $"'{cell.Text}' may have day or month first: no day of the column is above 12.", $"Write {either}.");
    }

    /// <summary>A day written year-month-day; null for none.</summary>
    public static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static bool Exists(int year, int month, int day) => year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static (int First, int Second, int Year)? Digits(string text)
    {
        Match match = TwoAndYear().Match(WithoutMidnight(text.Trim()));
        return match.Success ? (Number(match, "first"), Number(match, "second"), Number(match, "year")) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string WithoutMidnight(string text) => text.Length > 10 ? Midnight().Replace(text, "") : text;

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<mark>[/.\-])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TwoAndYear();

    [GeneratedRegex(@"[ T]0{1,2}:00(:00(\.0+)?)?Z?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();
}
