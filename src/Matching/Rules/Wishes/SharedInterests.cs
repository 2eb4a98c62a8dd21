namespace Matching;

/// <summary>A home where the child can do what they like to do.</summary>
/// <remarks>
/// <para>Counts the child's interests that the home does not share, at most <see cref="Most"/>, so that a long list of interests does not outweigh nearness. Words are compared
/// without regard to case. A home that has recorded no interests shares none: nobody could promise them.</para>
/// <para>Source: practice; interests are asked for in matching checklists of fostering.</para>
/// <para>Unit: interests not shared. Range: 0 to <see cref="Most"/>. Default weight: 1 km-eq: it decides between homes that are otherwise alike. An assumption.</para>
/// </remarks>
public sealed class SharedInterests : PlacementRule
{
    /// <summary>Default of <see cref="Most"/>: 3.</summary>
    public const int DefaultMost = 3;

    /// <summary>Makes the rule.</summary>
    /// <param name="most">The greatest number of interests that counts, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    public SharedInterests(int most = DefaultMost)
    {
        if (most < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(most), most, "W-21: the most interests that count must be 0 or more.");
        }

        Most = most;
    }

    /// <summary>The greatest number of interests that counts.</summary>
    public int Most { get; }

    /// <inheritdoc/>
    public override string Id => "W-21";

    /// <inheritdoc/>
    public override string Title => "Shared interests";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice of matching";

    /// <inheritdoc/>
    public override string Unit => "interests not shared";

    /// <inheritdoc/>
    public override double DefaultWeight => 1;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement)
    {
        IReadOnlyList<string> interests = placement.Child.Interests;
        int amount = 0;
        for (int index = 0; index < interests.Count; index++)
        {
            amount += IsShared(placement.Home, interests[index]) ? 0 : 1;
        }

        return Finding.Counts(Math.Min(amount, Most));
    }

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(0, Text: string.Join('\n', referral.Child.Interests));

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(0, Text: string.Join('\n', home.Interests));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        Home home = placement.Home;
        string missing = string.Join(", ", placement.Child.Interests.Where(interest => !IsShared(home, interest)));
        return $"Home '{home.Id}' does not share these interests of child '{placement.Child.Id}': {missing}.";
    }

    /// <summary>Whether a home shares an interest, without regard to case.</summary>
    internal static bool IsShared(Home home, string interest)
    {
        for (int index = 0; index < home.Interests.Count; index++)
        {
            if (string.Equals(home.Interests[index], interest, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
