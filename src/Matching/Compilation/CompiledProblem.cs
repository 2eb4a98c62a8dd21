using Matching.Solver;

namespace Matching.Compilation;

/// <summary>A problem in the model's numbers, and the way back.</summary>
internal sealed class CompiledProblem(MatchingProblem problem, Units units, AssignmentModel model)
{
    /// <summary>Items are units, bins are homes, in the problem's order.</summary>
    public AssignmentModel Model { get; } = model;

    /// <summary>Whether some units have homes beyond those listed.</summary>
    public bool HasUnlisted => Model.HasUnlistedArcs.Contains(true);

    /// <summary>Turns an assignment back into a plan.</summary>
    public PlacementPlan Decompile(AssignmentSolution solution)
    {
        var placements = new List<PlacementOf>();
        for (int unit = 0; unit < units.Members.Length; unit++)
        {
            HomeId? home = solution.HasPlan && solution.BinOfItem[unit] is { } bin ? problem.Homes[bin].Id : null;
            foreach (Referral member in units.Members[unit])
            {
                placements.Add(new PlacementOf(member.Child.Id, home));
            }
        }

        return new PlacementPlan(placements);
    }
}
