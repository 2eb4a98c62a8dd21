namespace Matching.Solver;

/// <summary>When a question's duals are stepped again, how far the losses at them speak, and how large a part may be. Affects how fast an answer is proven, never whether it is right.</summary>
/// <param name="FewItems">Parts of so many items are searched as they are.</param>
/// <param name="FirstSteps">How far above the first bound answers are looked for, in steps of what plans' costs are multiples of; hardly one is further.</param>
/// <param name="Growth">Each time one is, it is looked for so many times as far, 2 or more.</param>
/// <param name="MostItems">Parts that would have more items prove nothing.</param>
internal sealed record NearReach(int FewItems, long FirstSteps, int Growth, int MostItems)
{
    /// <summary>What measured best on Wales today.</summary>
    public static NearReach Usual { get; } = new(FewItems: 100, FirstSteps: 1024, Growth: 8, MostItems: 1_000);
}
