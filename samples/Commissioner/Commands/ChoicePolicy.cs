using System.CommandLine;
using Matching;

namespace Commissioner.Commands;

/// <summary>The policy of a command that compares plans by the sum of wishes.</summary>
internal static class ChoicePolicy
{
    /// <exception cref="UsageException">The policy puts the worst-off child first.</exception>
    public static MatchingPolicy Read(PolicyChoice policy, ParseResult result, DateOnly usualDay)
    {
        MatchingPolicy chosen = policy.Read(result, usualDay);
        return chosen.WishOrder == WishOrder.Sum
            ? chosen
            : throw new UsageException($"Policy '{chosen.Name}' puts the worst-off child first; choices are compared by the sum of wishes. Leave out wishOrder in the policy's file, or use match.");
    }
}
