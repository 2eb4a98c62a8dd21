using System.Globalization;
using Matching;

namespace Commissioner.Output;

/// <summary>Trade-offs as people read them.</summary>
internal static class TradeOffWords
{
    /// <summary>How a trade-off is named on the command line.</summary>
    public static string Key(TradeOff one) => one switch
    {
        TradeOff.Distance => "distance",
        TradeOff.Moves => "moves",
        TradeOff.SiblingSplits => "siblings",
        _ => "cost",
    };

    public static string Title(TradeOff one) => one switch
    {
        TradeOff.Distance => "Distance",
        TradeOff.Moves => "Moves",
        TradeOff.SiblingSplits => "Sibling splits",
        _ => "Cost a week",
    };

    /// <summary>A value with its unit.</summary>
    public static string Amount(TradeOff one, long value) => one switch
    {
        TradeOff.Distance => string.Create(CultureInfo.InvariantCulture, $"{value / 10.0:#,0.0} km"),
        TradeOff.WeeklyCost => string.Create(CultureInfo.InvariantCulture, $"£{value / 100m:#,0}"),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
