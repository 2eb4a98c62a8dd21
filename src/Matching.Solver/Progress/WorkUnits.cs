namespace Matching.Solver;

/// <summary>What one unit of work is made of: about a microsecond each on a current machine.</summary>
internal static class WorkUnits
{
    /// <summary>Arcs and pattern nodes of pricing.</summary>
    public const int PricingStepsPerUnit = 250;

    /// <summary>Arcs tried by an insertion.</summary>
    public const int InsertionStepsPerUnit = 30;

    /// <summary>Steps of ejection chains where nearly every place is taken: most of them ask a bin's rules what a swap would cost.</summary>
    public const int SwapStepsPerUnit = 8;

    /// <summary>Entries of a linear programme gone through by its pivots.</summary>
    public const int PivotStepsPerUnit = 500;

    /// <summary>Choices tried when patterns are listed.</summary>
    public const int ListingStepsPerUnit = 60;
}
