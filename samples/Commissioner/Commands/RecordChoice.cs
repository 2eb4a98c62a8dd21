using System.CommandLine;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>A record that the user gives, and the policy that goes with it.</summary>
internal sealed class RecordChoice
{
    private readonly Option<FileInfo> record = new("--record") { Description = "The record.json that record wrote.", HelpName = "FILE", Required = true };
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan.json that the record was made of: its policy counts where no other is given.", HelpName = "FILE" };
    private readonly PolicyChoice policy = new(ofPlan: true);

    public RecordChoice()
    {
        record.AcceptExistingOnly();
        plan.AcceptExistingOnly();
    }

    public void AddTo(Command command, bool withPolicy)
    {
        command.Options.Add(record);
        if (withPolicy)
        {
            command.Options.Add(plan);
            policy.AddTo(command);
        }
    }

    /// <exception cref="FaultsException">The file holds no record, or one that has been changed.</exception>
    public MatchingRecord Read(ParseResult result) => Read(result.GetRequiredValue(record));

    /// <exception cref="FaultsException">The file holds no record, or one that has been changed.</exception>
    public static MatchingRecord Read(FileInfo file)
    {
        try
        {
            return RecordFiles.Read(file.FullName);
        }
        catch (InvalidDataException exception)
        {
            throw new FaultsException([exception.Message]);
        }
    }

    /// <summary>The policy chosen, that of the plan, or that of Wales on the register's day.</summary>
    /// <exception cref="FaultsException">A file has faults.</exception>
    public MatchingPolicy Policy(ParseResult result, DateOnly usualDay) =>
        result.GetValue(plan) is { } file ? policy.Read(result, usualDay, GivenPlan.Read(file)) : policy.Read(result, usualDay);
}
