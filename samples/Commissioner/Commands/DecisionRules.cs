using System.CommandLine;
using Matching;
using Matching.Files;

namespace Commissioner.Commands;

/// <summary>Looks at a home before it is decided on: which rules it breaks for the child, with everybody else as decided so far and otherwise as proposed.</summary>
internal sealed class DecisionRules
{
    private readonly RegisterSource source = new();
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan.json that the record was made of, whose policy counts. Default: the rules of wales, or of england, on the record's day.", HelpName = "FILE" };
    private readonly Option<bool> despite = new("--despite-rules") { Description = "Write the decision down although the home breaks rules; the entry then names them." };

    public void AddTo(Command command)
    {
        plan.AcceptExistingOnly();
        command.Options.Add(despite);
        source.AddTo(command);
        command.Options.Add(plan);
    }

    /// <summary>The decision with the rules that it breaks; as it is where no home is decided on, or the proposal of the record is taken and no register is given.</summary>
    /// <exception cref="FaultsException">The home breaks rules and it is not said that it is decided on nevertheless; or register or policy are not those of the record.</exception>
    public DecisionRecord LookedAt(ParseResult result, MatchingRecord record, string log, DecisionRecord decision, CancellationToken cancellation)
    {
        if (decision.Decided is not { } home || (decision.Outcome == DecisionOutcome.Accepted && source.PathOf(result) is null))
        {
            return decision;
        }

        MatchingProblem problem = source.Read(result, cancellation).Problem;
        if (RegisterHash.Of(problem) != record.RegisterHash)
        {
            throw new FaultsException(["The record was made from another register, or from this one before it was changed. Give the register that it was made from with --data: the rules are looked at before a home is written down."]);
        }

        if (problem.FindHome(home) is null)
        {
            throw new UsageException($"--home '{home}' is not among the {problem.Homes.Count} homes of the register.");
        }

        BrokenRule[] broken = Broken(problem, Policy(result, record), Settled(record, log, decision), decision.Child, home);
        if (broken.Length > 0 && !result.GetValue(despite))
        {
            throw new FaultsException(
                [.. broken.Select(rule => rule.ToString()), "If it is decided on nevertheless, say so with --despite-rules: the entry then names these rules."],
                $"Home '{home}' breaks {broken.Length} rule{(broken.Length == 1 ? "" : "s")} for child '{decision.Child}'; nothing was written down:");
        }

        return decision with { RulesBroken = [.. broken.Select(rule => rule.RuleId).Distinct().Order(StringComparer.Ordinal)] };
    }

    private static BrokenRule[] Broken(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, ChildId child, HomeId home) =>
        [.. PlanChecker.Check(problem, plan, policy).BrokenRules.Where(rule => rule.Children.Contains(child) || (rule.Children.Count == 0 && (rule.Home is null || rule.Home == home)))];

    /// <summary>Everybody as proposed, but as decided where people have decided already.</summary>
    private static PlacementPlan Settled(MatchingRecord record, string log, DecisionRecord decision)
    {
        var homes = record.Placements.ToDictionary(placement => placement.Child, placement => placement.Home);
        foreach (DecisionEntry entry in File.Exists(log) ? DecisionLogFile.Read(log).Entries.Where(entry => entry.Record == record.Hash) : [])
        {
            homes[entry.Decision.Child] = entry.Decision.Decided;
        }

        homes[decision.Child] = decision.Decided;
        return new PlacementPlan(homes.Select(home => new PlacementOf(home.Key, home.Value)));
    }

    private MatchingPolicy Policy(ParseResult result, MatchingRecord record)
    {
        MatchingPolicy[] known = result.GetValue(plan) is { } file && GivenPlan.Read(file).Document is { } document
            ? [MatchingPolicy.Parse(document.PolicyDocument.GetRawText())]
            : [MatchingPolicy.Wales(record.PolicyOn), MatchingPolicy.England(record.PolicyOn)];
        return Array.Find(known, policy => PolicyHash.Of(policy) == record.PolicyHash)
            ?? throw new FaultsException(["The record was made by another policy. Give the plan.json that it was made of with --plan: the rules are looked at before a home is written down."]);
    }
}
