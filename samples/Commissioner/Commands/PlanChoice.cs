using System.CommandLine;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>A plan that the user gives.</summary>
/// <param name="Plan">Who would live where.</param>
/// <param name="Document">All that plan.json says about it; null for a plan made by hand.</param>
internal sealed record GivenPlan(PlacementPlan Plan, PlanDocument? Document)
{
    /// <summary>Reads the plan.json that match wrote, or a CSV file made by hand.</summary>
    /// <exception cref="FaultsException">The file has faults.</exception>
    public static GivenPlan Read(FileInfo file)
    {
        if (!file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            PlanListReading reading = PlanList.Read(file.FullName);
            return new GivenPlan(reading.Plan ?? throw new FaultsException([.. reading.Errors.Select(fault => fault.ToString())]), null);
        }

        try
        {
            PlanDocument document = PlanFiles.ReadJson(file.FullName);
            return new GivenPlan(document.ToPlan(), document);
        }
        catch (InvalidDataException exception)
        {
            throw new FaultsException([exception.Message]);
        }
        catch (ArgumentException exception)
        {
            throw new FaultsException([$"{file.Name}: {exception.Message}"]);
        }
    }
}

/// <summary>The option that takes a plan.</summary>
internal sealed class PlanChoice
{
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan: the plan.json that match wrote, or a CSV file with the columns child and home.", HelpName = "FILE", Required = true };

    public PlanChoice() => plan.AcceptExistingOnly();

    public void AddTo(Command command) => command.Options.Add(plan);

    /// <exception cref="FaultsException">The file has faults.</exception>
    public GivenPlan Read(ParseResult result) => GivenPlan.Read(result.GetRequiredValue(plan));
}
