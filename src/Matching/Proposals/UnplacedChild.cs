namespace Matching;

/// <summary>A child for whom the plan proposes no home: a first-class result with reasons, never an error. Better unplaced and explained than placed unsafely.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Urgency">How soon a home is needed.</param>
/// <param name="EligibleHomes">Homes that no rule about this child alone rules out; where above 0, their places are proposed to others or who lives there stands against it.</param>
/// <param name="RuledOut">How many homes each rule rules out, most first; a home may be ruled out by several rules.</param>
public sealed record UnplacedChild(ChildId Child, Urgency Urgency, int EligibleHomes, IReadOnlyList<RuledOutHomes> RuledOut);

/// <summary>How many homes a rule rules out for a child.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Homes">Number of homes.</param>
/// <param name="OnlyThis">Number of homes that this rule alone rules out.</param>
public sealed record RuledOutHomes(string RuleId, string Title, int Homes, int OnlyThis);
