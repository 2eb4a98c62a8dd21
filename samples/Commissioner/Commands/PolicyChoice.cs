using System.CommandLine;
using Matching;

namespace Commissioner.Commands;

/// <summary>Which rules count, and how much: the rules of a country on a day, or a file with a policy of one's own.</summary>
internal sealed class PolicyChoice
{
    private readonly Option<string?> policy;
    private readonly Option<string?> on;

    /// <summary>Makes the options.</summary>
    /// <param name="usualDay">The day that counts without --on, for the help.</param>
    /// <param name="ofPlan">Whether a plan is given that may name the policy it was made by.</param>
    public PolicyChoice(string usualDay = "the register's day", bool ofPlan = false)
    {
        policy = new("--policy")
        {
            Description = $"wales, england, or a JSON file with a policy of your own. Default: {(ofPlan ? "the policy that plan.json was made by, or wales" : "wales")}.",
            HelpName = "wales|england|FILE",
        };
        on = SharedOptions.Date("--on", $"Day on which the rules of wales or england are in force. Default: {usualDay}.");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(policy);
        command.Options.Add(on);
    }

    /// <summary>The policy chosen; without a choice that of the plan, where the plan says so.</summary>
    /// <exception cref="UsageException">No such policy, or a day for a file that has one of its own.</exception>
    /// <exception cref="FaultsException">The policy has faults.</exception>
    public MatchingPolicy Read(ParseResult result, DateOnly usualDay, GivenPlan plan) =>
        plan.Document is { } document && result.GetValue(policy) is null && result.GetValue(on) is null
            ? Parse("plan.json", document.PolicyDocument.GetRawText())
            : Read(result, usualDay);

    /// <summary>The policy chosen.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="usualDay">The day whose rules count where none is given.</param>
    /// <exception cref="UsageException">No such policy, or a day for a file that has one of its own.</exception>
    /// <exception cref="FaultsException">The file has faults.</exception>
    public MatchingPolicy Read(ParseResult result, DateOnly usualDay)
    {
        string chosen = result.GetValue(policy) ?? "wales";
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

        return Parse(Path.GetFileName(chosen), File.ReadAllText(chosen));
    }

    private static MatchingPolicy Parse(string name, string json)
    {
        try
        {
            return MatchingPolicy.Parse(json);
        }
        catch (InvalidPolicyException exception)
        {
            throw new FaultsException([.. exception.Faults.Select(fault => $"{name}: {fault}")]);
        }
    }
}
