using System.CommandLine;
using Matching;

namespace Commissioner.Commands;

/// <summary>Which rules count, and how much: the rules of a country on a day, or a file with a policy of one's own.</summary>
internal sealed class PolicyChoice
{
    private readonly Option<string> policy = new("--policy")
    {
        Description = "wales, england, or a JSON file with a policy of your own.",
        HelpName = "wales|england|FILE",
        DefaultValueFactory = _ => "wales",
    };

    private readonly Option<string?> on;

    /// <summary>Makes the options.</summary>
    /// <param name="usualDay">The day that counts without --on, for the help.</param>
    public PolicyChoice(string usualDay = "the register's day") =>
        on = SharedOptions.Date("--on", $"Day on which the rules of wales or england are in force. Default: {usualDay}.");

    public void AddTo(Command command)
    {
        command.Options.Add(policy);
        command.Options.Add(on);
    }

    /// <summary>Whether the user chose a policy, or the day of one.</summary>
    public bool IsGiven(ParseResult result) => result.GetResult(policy) is { Implicit: false } || result.GetValue(on) is not null;

    /// <summary>The policy chosen.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="usualDay">The day whose rules count where none is given.</param>
    /// <exception cref="UsageException">No such policy, or a day for a file that has one of its own.</exception>
    /// <exception cref="FaultsException">The file has faults.</exception>
    public MatchingPolicy Read(ParseResult result, DateOnly usualDay)
    {
        string chosen = result.GetValue(policy)!;
        DateOnly? given = SharedOptions.DateOf(result.GetValue(on));
        switch (chosen)
        {
            case "wales":
                return MatchingPolicy.Wales(given ?? usualDay);
            case "england":
                return MatchingPolicy.England(given ?? usualDay);
        }

        if (given is not null)
        {
            throw new UsageException("--on belongs to wales and england: a file says itself on which day its rules are in force.");
        }

        if (!File.Exists(chosen))
        {
            throw new UsageException($"--policy '{chosen}' is neither wales nor england nor a file that exists.");
        }

        try
        {
            return MatchingPolicy.Parse(File.ReadAllText(chosen));
        }
        catch (InvalidPolicyException exception)
        {
            throw new FaultsException([.. exception.Faults.Select(fault => $"{Path.GetFileName(chosen)}: {fault}")]);
        }
    }
}
