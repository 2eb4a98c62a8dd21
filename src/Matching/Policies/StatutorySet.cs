namespace Matching;

/// <summary>The set of rules from which a policy started.</summary>
/// <remarks>Remembered so that a policy can be written down as its differences. Equal by value. Immutable.</remarks>
/// <param name="Country">Whose law it is: <see cref="Matching.Country.Wales"/> or <see cref="Matching.Country.England"/>.</param>
/// <param name="CommencementOfSections81ATo81D">
/// The day from which SSWBA 2014 ss.81A–81D are in force, as the user gave it; null when it is not known or not Welsh law.
/// </param>
public sealed record StatutorySet(Country Country, DateOnly? CommencementOfSections81ATo81D = null)
{
    /// <summary>The set's rules with their default weights on a date, in no particular order.</summary>
    /// <param name="on">The date.</param>
    internal IEnumerable<WeightedRule> Rules(DateOnly on) =>
        (Country == Country.Wales ? StatutoryRules.Wales(on, CommencementOfSections81ATo81D) : StatutoryRules.England())
        .Select(rule => new WeightedRule(rule, rule.DefaultWeight));
}
