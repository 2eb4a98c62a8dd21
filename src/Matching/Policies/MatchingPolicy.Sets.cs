namespace Matching;

public sealed partial class MatchingPolicy
{
    /// <summary>Equal name, date, rule ids, rule types and weights.</summary>
    /// <param name="other">Another policy.</param>
    public bool Equals(MatchingPolicy? other) =>
        other is not null && Name == other.Name && On == other.On && Rules.Count == other.Rules.Count
        && Rules.Zip(other.Rules).All(pair => pair.First.Rule.Id == pair.Second.Rule.Id && pair.First.Rule.GetType() == pair.Second.Rule.GetType() && pair.First.Weight.Equals(pair.Second.Weight));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatchingPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, On, Rules.Count);

    /// <summary>The Welsh rule set in force on a date.</summary>
    /// <param name="on">The date.</param>
    public static MatchingPolicy Wales(DateOnly on) => new("Wales", on, []);

    /// <summary>The English rule set in force on a date.</summary>
    /// <param name="on">The date.</param>
    public static MatchingPolicy England(DateOnly on) => new("England", on, []);
}
