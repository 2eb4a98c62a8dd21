using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>A search for several plans that is about to begin.</summary>
/// <param name="Console">Where it tells; register, policy and warnings are printed already.</param>
/// <param name="Problem">The register.</param>
/// <param name="Matcher">The matcher with the policy.</param>
/// <param name="Limits">The limits of each search.</param>
internal sealed record StartedChoice(IAnsiConsole Console, MatchingProblem Problem, PlacementMatcher Matcher, MatchOptions Limits)
{
    /// <summary>What the search chooses among.</summary>
    public PlanChoices Choices => new(Matcher, Problem);
}

/// <summary>What commands that look for several plans have in common: register, limits, policy, and a folder for the plans.</summary>
internal sealed class ChoiceSearch
{
    private readonly SearchLimits limits;
    private readonly RegisterSource source;
    private readonly PolicyChoice policy = new();
    private readonly PlanFolder output;

    /// <summary>Makes the options.</summary>
    /// <param name="each">What each search looks for, such as plan or point; the files of the plans are named by it.</param>
    /// <param name="usualSeconds">Seconds for each where nothing is given.</param>
    /// <param name="choice">The name of the file that tells of the plans together.</param>
    public ChoiceSearch(string each, long usualSeconds, string choice)
    {
        limits = new SearchLimits(usualSeconds, each);
        source = new RegisterSource(limits.Seed);
        output = new PlanFolder(each, choice);
    }

    /// <summary>Adds the options, those of the command itself behind those of the register.</summary>
    public void AddTo(Command command, params Option[] own)
    {
        source.AddTo(command);
        Array.ForEach(own, command.Options.Add);
        limits.AddTo(command);
        policy.AddTo(command);
        output.AddTo(command);
    }

    /// <summary>Tries the files that would be written, reads register and policy, and prints what is about to be looked at.</summary>
    /// <exception cref="UsageException">A file cannot be written, or the policy puts the worst-off child first.</exception>
    /// <exception cref="FaultsException">The register or the policy has faults.</exception>
    public StartedChoice Start(ParseResult result, int most, CancellationToken cancellation)
    {
        output.Try(result, most, source.PathOf(result));
        (MatchingProblem problem, IReadOnlyList<FileFault> warnings) = source.Read(result, cancellation);
        var matcher = new PlacementMatcher(BySum(policy.Read(result, problem.AsOf)));
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, matcher.Policy);
        Headline.Write(console, warnings);
        return new StartedChoice(console, problem, matcher, limits.Read(result));
    }

    /// <summary>Writes the plans and what is told of them together, if a folder is given.</summary>
    public void Write(ParseResult result, StartedChoice started, IEnumerable<MatchingResult> plans, ChoiceDocument told) =>
        output.Write(result, started.Console, [.. plans], told, started.Limits, started.Matcher);

    private static MatchingPolicy BySum(MatchingPolicy chosen) =>
        chosen.WishOrder == WishOrder.Sum
            ? chosen
            : throw new UsageException($"Policy '{chosen.Name}' puts the worst-off child first; choices are compared by the sum of wishes. Leave out wishOrder in the policy's file, or use match.");
}
