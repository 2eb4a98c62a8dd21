using Matching.Solver;

namespace Matching.Compilation;

/// <summary>What a home has left beside its settled children, in the model's numbers.</summary>
/// <param name="Places">Places left.</param>
/// <param name="SharedPlaces">Places left while the home's children are not all siblings of each other.</param>
/// <param name="Group">The model's group that may use all places.</param>
/// <param name="ExemptsNamed">Whether children named in an exemption do not count against <paramref name="SharedPlaces"/>; they do once settled children are over the limit by themselves.</param>
/// <param name="StaffLimit">Thousandths of a member of staff left.</param>
internal readonly record struct HomeTerms(int Places, int SharedPlaces, int Group, bool ExemptsNamed, long StaffLimit)
{
    public static HomeTerms Of(MatchingProblem problem, PolicyRules rules, Families families, Home home)
    {
        Child[] settled = [.. problem.ResidentsOf(home.Id)];
        int places = rules.Places is null ? problem.Referrals.Count : rules.Places.Places(problem.ProviderOf(home), home) - settled.Length;
        if (rules.TakesOneChild && home.TakesOneChild)
        {
            places = Math.Min(places, 1 - settled.Length);
        }

        if (rules.LivesAlone && settled.Any(child => child.LivesAlone))
        {
            places = 0;
        }

        long staff = StaffLeft(rules, home, settled);
        places = staff < 0 ? 0 : Math.Max(0, places);
        bool limited = rules.FosteringLimit && UsualFosteringLimit.Applies(home);
        int counted = limited ? settled.Count(child => UsualFosteringLimit.CountsAgainst(home, child)) : 0;
        int shared = limited ? Math.Clamp(UsualFosteringLimit.Limit - counted, 0, places) : places;
        int group = settled.Length == 0 ? AssignmentModel.AnyGroup : families.OfAll(settled) ?? AssignmentModel.NoGroup;
        return new HomeTerms(places, shared, group, limited && counted <= UsualFosteringLimit.Limit, Math.Max(0, staff));
    }

    /// <summary>Load of a child on a home's staff, in thousandths.</summary>
    public static long Load(PolicyRules rules, Child child) => rules.Staff ? StaffOnShift.Thousandths(StaffOnShift.Needed(child)) : 0;

    private static long StaffLeft(PolicyRules rules, Home home, Child[] settled) =>
        !rules.Staff || StaffOnShift.Limit(home) is not { } limit
            ? long.MaxValue
            : StaffOnShift.Thousandths(limit) - settled.Sum(child => Load(rules, child));
}
