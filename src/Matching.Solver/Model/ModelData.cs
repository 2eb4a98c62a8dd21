namespace Matching.Solver;

/// <summary>The flat arrays behind an <see cref="AssignmentModel"/>; shared with the engine, written by the builder only.</summary>
internal sealed class ModelData
{
    public required string[] Levels { get; init; }

    public required long[] Offset { get; init; }

    public required int[] ItemSize { get; init; }

    public required int[] ItemGroup { get; init; }

    public required bool[] ItemSolo { get; init; }

    public required int[] ItemClass { get; init; }

    public required bool[] MayBeLeftOut { get; init; }

    public required long[] LeaveOutCost { get; init; }

    public required bool[] HasUnlisted { get; init; }

    public required long[] UnlistedFloor { get; init; }

    public required int GroupCount { get; init; }

    public required int[] BinPlaces { get; init; }

    public required int[] BinSharedPlaces { get; init; }

    public required int[] BinGroup { get; init; }

    public required long[] OpeningCost { get; init; }

    public required int LoadCount { get; init; }

    public required long[] LoadLimit { get; init; }

    public required int[] ArcStart { get; init; }

    public required int[] ArcBin { get; init; }

    public required bool[] ArcExempt { get; init; }

    public required long[] ArcCost { get; init; }

    public required long[] ArcLoad { get; init; }

    public required int ClassCount { get; init; }

    public required bool[] ClassConflict { get; init; }

    public required long[] ClassPairCost { get; init; }

    public required ItemPair[] Pairs { get; init; }

    public required long[] PairCost { get; init; }

    public required int[] TogetherStart { get; init; }

    public required int[] TogetherItem { get; init; }

    public required int[] PresenceStart { get; init; }

    public required int[] PresenceBin { get; init; }

    public required long[] SplitCost { get; init; }

    public required LinearLimit[] LinearLimits { get; init; }
}
