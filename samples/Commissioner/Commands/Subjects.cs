using Matching;

namespace Commissioner.Commands;

/// <summary>Children and homes that the user named by their id.</summary>
internal static class Subjects
{
    /// <exception cref="UsageException">The register has no such child, or the child is settled.</exception>
    public static Referral Referral(MatchingProblem problem, string id)
    {
        var child = new ChildId(id);
        return problem.FindReferral(child) ?? throw new UsageException(problem.FindResident(child) is { } resident
            ? $"--child '{id}' is settled in home '{resident.Home}' and not referred. Name a referred child."
            : $"--child '{id}' is not in this register. Name a referred child by the id that the register has.");
    }

    /// <exception cref="UsageException">The register has no such home.</exception>
    public static Home Home(MatchingProblem problem, string id, string option = "--home") => problem.FindHome(new HomeId(id))
        ?? throw new UsageException($"{option} '{id}' is not in this register. Name a home by the id that the register has.");
}
