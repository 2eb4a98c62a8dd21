namespace Matching;

/// <summary>No more than three children in a foster home, unless all are siblings of each other, or an exemption names children.</summary>
/// <remarks>
/// <para>Source: Children Act 1989 schedule 7, England and Wales: the usual fostering limit of three (para 2); more when the children are all siblings with respect to each
/// other (para 3); exemption by the authority in whose area the carer lives, for named children (para 4). Above it without either, the carer runs an unregistered
/// children's home. It stands beside the number in the terms of approval: both hold.</para>
/// <para>Settled and proposed children count alike. Children whom the <see cref="FosteringLimitExemption"/> names do not count against the three, whether it has been granted or
/// is to be sought (<see cref="FosteringLimitExemptionSought"/> then asks). For the siblings' exception all children of the home are siblings of each other in pairs, the named
/// ones too. Settled children who are too many by themselves break nothing; with a proposed child beside them they do.</para>
/// <para>Foster homes alone: a connected person's approval names every child, which serves as the exemption by name does. The carers' own children do not count.</para>
/// </remarks>
public sealed class UsualFosteringLimit : HomeRule
{
    /// <summary>The limit: 3 children.</summary>
    public const int Limit = 3;

    /// <inheritdoc/>
    public override string Id => "M-04";

    /// <inheritdoc/>
    public override string Title => "Usual fostering limit";

    /// <inheritdoc/>
    public override string Source => "Children Act 1989 sch 7";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <summary>Whether the limit concerns a home: foster homes only.</summary>
    /// <param name="home">The home.</param>
    public static bool Applies(Home home) => home is FosterHome;

    /// <summary>Whether a child counts against the limit in a home: a child whom its exemption names does not.</summary>
    /// <param name="home">The home.</param>
    /// <param name="child">The child.</param>
    public static bool CountsAgainst(Home home, Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return home is FosterHome foster && foster.Exemption?.Children.Contains(child.Id) != true;
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in HomeCase home) =>
        home.Proposed.Count > 0 && Counted(home) > Limit && !AllSiblings(home) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in HomeCase home, Finding finding) =>
        $"Foster home '{home.Home.Id}' would have {Counted(home)} children who count against the usual fostering limit of {Limit}, and they are not all siblings of each other.";

    private static int Counted(HomeCase home) => home.Settled.Concat(home.Proposed).Count(child => CountsAgainst(home.Home, child));

    private static bool AllSiblings(HomeCase home)
    {
        Child[] children = [.. home.Settled, .. home.Proposed];
        return children.Index().All(first => children.Skip(first.Index + 1).All(second => home.Problem.AreSiblings(first.Item.Id, second.Id)));
    }
}
