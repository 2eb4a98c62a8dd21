using System.CommandLine;
using Commissioner.Files;
using Matching;

namespace Commissioner.Commands;

/// <summary>A plan that the user gives: the plan.json that match wrote, or a CSV file made by hand.</summary>
internal sealed class PlanChoice
{
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan: the plan.json that match wrote, or a CSV file with the columns child and home.", HelpName = "FILE", Required = true };

    public PlanChoice() => plan.AcceptExistingOnly();

    public void AddTo(Command command) => command.Options.Add(plan);

    /// <exception cref="FaultsException">The file has faults.</exception>
    public PlacementPlan Read(ParseResult result) => Read(result.GetRequiredValue(plan));

    /// <exception cref="FaultsException">The file has faults.</exception>
    public static PlacementPlan Read(FileInfo file)
    {
        (PlacementPlan? read, IReadOnlyList<string> faults) = PlanFile.Read(file.FullName);
        return read ?? throw new FaultsException(faults);
    }
}
