namespace Matching;

/// <summary>What stands between a unit and one home, and which changes would lift it.</summary>
/// <param name="Home">The home.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Blocks">Rules that keep the unit from it with those settled there.</param>
/// <param name="WithProposed">Rules that do with those proposed for it besides.</param>
/// <param name="Lifting">Changes that lift <paramref name="Blocks"/>; null when one of them may not be lifted.</param>
/// <param name="LiftingAll">Changes that lift <paramref name="WithProposed"/>, so that the unit could come and everybody else live as proposed; null when one of them may not be lifted.</param>
internal sealed record HomeOutlook(
    Home Home,
    Distance Distance,
    IReadOnlyList<HomeBlock> Blocks,
    IReadOnlyList<HomeBlock> WithProposed,
    IReadOnlyList<RequiredChange>? Lifting,
    IReadOnlyList<RequiredChange>? LiftingAll)
{
    /// <summary>Looks at every home, in the order of the problem.</summary>
    public static IReadOnlyList<HomeOutlook> OfAll(MatchingResult result, Referral referral, HomeBlocks blocks)
    {
        var found = new HomeOutlook[result.Problem.Homes.Count];
        Parallel.For(0, found.Length, index => found[index] = Of(result, referral, blocks, result.Problem.Homes[index]));
        return found;
    }

    private static HomeOutlook Of(MatchingResult result, Referral referral, HomeBlocks blocks, Home home)
    {
        MatchingProblem problem = result.Problem;
        Child[] proposed = [.. result.Index.ProposedWith(referral.Child.Id, home.Id)];
        IReadOnlyList<Child> settled = problem.ResidentsOf(home.Id);
        List<HomeBlock> alone = blocks.Of(home, settled);
        IReadOnlyList<RequiredChange>? lifting = ChangeFinder.Lifting(problem, blocks.Unit, home, settled, alone);
        Distance distance = new PlacementCase(problem, referral, home).FromHomeCommunity;
        if (proposed.Length == 0)
        {
            return new(home, distance, alone, alone, lifting, lifting);
        }

        Child[] company = [.. settled, .. proposed];
        List<HomeBlock> all = lifting is null ? alone : blocks.Of(home, company);
        return new(home, distance, alone, all, lifting, lifting is null ? null : ChangeFinder.Lifting(problem, blocks.Unit, home, company, all));
    }
}
