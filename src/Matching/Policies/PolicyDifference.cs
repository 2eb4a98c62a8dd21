using System.Globalization;

namespace Matching;

/// <summary>One thing in which a policy differs from another; see <see cref="MatchingPolicy.Compare"/>.</summary>
/// <remarks>One of <see cref="NameChanged"/>, <see cref="DateChanged"/>, <see cref="WishOrderChanged"/>, <see cref="RuleAdded"/>, <see cref="RuleRemoved"/>, <see cref="RuleReplaced"/> and
/// <see cref="WeightChanged"/>. Its text is a sentence for people. Immutable.</remarks>
public abstract record PolicyDifference
{
    private protected PolicyDifference()
    {
    }

    private protected static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Another name.</summary>
/// <param name="Before">The name before.</param>
/// <param name="After">The name after.</param>
public sealed record NameChanged(string Before, string After) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"The name is '{After}' instead of '{Before}'.";
}

/// <summary>Another date.</summary>
/// <param name="Before">The date before.</param>
/// <param name="After">The date after.</param>
public sealed record DateChanged(DateOnly Before, DateOnly After) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"The date is {After:O} instead of {Before:O}.";
}

/// <summary>Wishes are compared in another way.</summary>
/// <param name="Before">The way before.</param>
/// <param name="After">The way after.</param>
public sealed record WishOrderChanged(WishOrder Before, WishOrder After) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => After == WishOrder.WorstOffFirst
        ? "Wishes are compared for the worst-off child first instead of by their sum."
        : "Wishes are compared by their sum instead of for the worst-off child first.";
}

/// <summary>A rule that was not there before.</summary>
/// <param name="Rule">The rule with its weight.</param>
public sealed record RuleAdded(WeightedRule Rule) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => Rule.Rule.Strength == RuleStrength.Must ? $"{Rule.Rule} is added." : $"{Rule.Rule} is added with the weight {Number(Rule.Weight)}.";
}

/// <summary>A rule that is no longer there.</summary>
/// <param name="Rule">The rule with its weight before.</param>
public sealed record RuleRemoved(WeightedRule Rule) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"{Rule.Rule} is removed.";
}

/// <summary>Another rule under the same id.</summary>
/// <param name="Before">The rule before.</param>
/// <param name="After">The rule after.</param>
public sealed record RuleReplaced(Rule Before, Rule After) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"{After} ({After?.GetType().Name}) is in the place of {Before} ({Before?.GetType().Name}).";
}

/// <summary>Another weight.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Before">The weight before, 0 to 1,000,000.</param>
/// <param name="After">The weight after, 0 to 1,000,000.</param>
public sealed record WeightChanged(Rule Rule, double Before, double After) : PolicyDifference
{
    /// <summary>The difference as a sentence.</summary>
    public override string ToString() => $"{Rule} has the weight {Number(After)} instead of {Number(Before)}.";
}
