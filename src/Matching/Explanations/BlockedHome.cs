namespace Matching;

/// <summary>A home that rules keep from a child who is unplaced, with every rule that does.</summary>
/// <remarks>Judged with those who are settled there and with all who must be placed together with the child; those who are proposed for it do not count. Immutable.</remarks>
/// <param name="Home">The home.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Rules">The rules, by rule id; never empty.</param>
public sealed record BlockedHome(HomeId Home, Distance Distance, IReadOnlyList<BlockingRule> Rules);

/// <summary>A rule that keeps a child from a home.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="By">Who could lift it.</param>
/// <param name="Words">What it finds, as a sentence.</param>
public sealed record BlockingRule(string RuleId, string Title, LiftedBy By, string Words);
