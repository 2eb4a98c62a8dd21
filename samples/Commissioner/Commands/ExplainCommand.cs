using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Solver;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>explain: why a plan proposes this home for a child, or none, and what would have to change.</summary>
internal sealed class ExplainCommand
{
    private readonly RegisterSource source = new();
    private readonly PlanChoice plan = new();
    private readonly Option<string[]> child = new("--child") { Description = "A referred child; several may be given.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> all = new("--all") { Description = "Every referred child." };
    private readonly Option<bool> unplaced = new("--unplaced") { Description = "Every child for whom the plan proposes no home." };
    private readonly Option<int> changes = new("--changes")
    {
        Description = "For a child without a home: how many sets of changes to look for that would place the child, 0 for none. Each is tried by making the plan again, which takes seconds.",
        HelpName = "N",
        DefaultValueFactory = _ => 3,
    };

    private readonly Option<bool> audit = new("--audit") { Description = "Check whether anybody was passed over for a child of the same or lower urgency without a reason." };
    private readonly Option<string?> instead = new("--instead") { Description = "With one --child: a home. Tells why this home is not proposed for the child, and what it would mean for everybody.", HelpName = "HOME" };
    private readonly Option<FileInfo?> output = new("--out") { Description = "Write to this file instead of the screen: .txt for the text, .json for all data.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly PolicyChoice policy = new(ofPlan: true);

    public ExplainCommand() => changes.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > 1000)
        {
            result.AddError($"--changes '{result.Tokens[0].Value}' must be a whole number from 0 to 1000.");
        }
    });

    public Command Build()
    {
        var command = new DocumentedCommand(
            "explain",
            """
                Tells why a plan proposes this home for a child, what counts against it, which approvals it needs, what became of each wish and
                what should be asked first; or why it proposes none, who has the places that were open, and what would have to change.
                The plan may also have been made by hand.
                """,
            "commissioner explain --data cardiff --plan proposals/plan.json --child c01-03588",
            "commissioner explain --data cardiff --plan proposals/plan.json --child c01-03588 --instead f01-1707",
            "commissioner explain --data cardiff --plan by-hand.csv --child c01-03588 c01-03589",
            "commissioner explain --data cardiff --plan proposals/plan.json --unplaced --changes 5 --audit",
            "commissioner explain --data cardiff --plan proposals/plan.json --all --out explained.json");
        command.Options.Add(child);
        command.Options.Add(all);
        command.Options.Add(unplaced);
        command.Options.Add(changes);
        command.Options.Add(audit);
        command.Options.Add(instead);
        plan.AddTo(command);
        source.AddTo(command);
        policy.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        string[] named = result.GetValue(child) ?? [];
        if ((named.Length > 0 ? 1 : 0) + (result.GetValue(all) ? 1 : 0) + (result.GetValue(unplaced) ? 1 : 0) > 1)
        {
            throw new UsageException("Give one of --child ID, --all and --unplaced.");
        }

        if (named.Length == 0 && !result.GetValue(all) && !result.GetValue(unplaced) && !result.GetValue(audit))
        {
            throw new UsageException("Say what to explain: --child ID, --all, --unplaced or --audit.");
        }

        if (result.GetValue(instead) is not null && (named.Length != 1 || result.GetValue(audit) || result.GetValue(output) is not null))
        {
            throw new UsageException("--instead HOME asks about one child and is printed: give one --child ID, and neither --audit nor --out.");
        }

        string? file = File(result);
        MatchingProblem problem = source.Read(result).Problem;
        GivenPlan read = plan.Read(result);
        MatchingPolicy rules = policy.Read(result, problem.AsOf, read);
        Referral[] referrals = [.. Chosen(problem, read.Plan, named, result)];
        if (result.GetValue(instead) is { } home)
        {
            Contrast(problem, rules, read, referrals[0].Child.Id, Subjects.Home(problem, home, "--instead").Id);
            return ExitCode.Done;
        }

        Explained explained = Explain(problem, rules, read, referrals, result);
        if (file is null)
        {
            IAnsiConsole console = Screen.Standard();
            Headline.Write(console, problem, rules, read);
            console.WriteLine(ExplainReport.Text(explained));
            return ExitCode.Done;
        }

        OutputFiles.Write(file, result.GetValue(force), file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ExplainDocument.Json(explained) : ExplainReport.Text(explained) + "\n");
        Screen.Standard().WriteLine($"Wrote {file}");
        return ExitCode.Done;
    }

    private IEnumerable<Referral> Chosen(MatchingProblem problem, PlacementPlan made, string[] named, ParseResult result) =>
        named.Length > 0 ? named.Select(id => Subjects.Referral(problem, id))
        : result.GetValue(all) ? problem.Referrals
        : result.GetValue(unplaced) ? problem.Referrals.Where(referral => made.HomeOf(referral.Child.Id) is null)
        : [];

    private static void Contrast(MatchingProblem problem, MatchingPolicy rules, GivenPlan read, ChildId about, HomeId asked)
    {
        PlanReport check = PlanChecker.Check(problem, read.Plan, rules);
        PlanExplorer explorer = Explorer(problem, rules, read with { Plan = Kept(read.Plan, check, "--instead") }, check);
        IAnsiConsole console = Screen.Standard();
        Headline.Write(console, problem, rules, read);
        console.WriteLine(explorer.Contrast(about, asked).ToString());
    }

    private Explained Explain(MatchingProblem problem, MatchingPolicy rules, GivenPlan read, Referral[] referrals, ParseResult result)
    {
        PlanReport check = PlanChecker.Check(problem, read.Plan, rules);
        int sets = result.GetValue(changes);
        PlanExplorer? explorer = check.KeepsEveryRule && sets > 0 && Array.Exists(referrals, referral => read.Plan.HomeOf(referral.Child.Id) is null)
            ? Explorer(problem, rules, read, check)
            : null;
        var told = new ExplainedChild[referrals.Length];
        CountedProgress.Show("Explaining", told.Length, explorer is not null, done => Parallel.For(0, told.Length, index =>
        {
            ChildId id = referrals[index].Child.Id;
            BrokenRule[] broken = [.. check.BrokenRules.Where(rule => rule.Children.Contains(id))];
            bool misfit = Array.Exists(broken, rule => rule.RuleId == PlanChecker.MisfitRuleId);
            told[index] = new ExplainedChild(
                id,
                broken,
                misfit ? null : PlacementExplanation.Of(problem, rules, read.Plan, id, check),
                explorer is not null && read.Plan.HomeOf(id) is null ? explorer.WhyUnplaced(id, new() { ChangeSets = sets }) : null);
            done();
        }));
        return new Explained(problem, rules, told, result.GetValue(audit) ? EnvyAudit.Of(problem, rules, Kept(read.Plan, check, "--audit")) : null);
    }

    private static PlacementPlan Kept(PlacementPlan made, PlanReport check, string option) => check.KeepsEveryRule
        ? made
        : throw new UsageException($"{option} needs a plan that keeps every rule, and this one breaks {check.BrokenRules.Count}. check lists them.");

    private static PlanExplorer Explorer(MatchingProblem problem, MatchingPolicy rules, GivenPlan read, PlanReport check) =>
        new(new PlacementMatcher(rules), MatchingResult.FromPlan(problem, rules, read.Plan, Proven(problem, read, check)));

    // What plan.json says was proven holds for the very register and score that it was made for.
    private static LevelValue[]? Proven(MatchingProblem problem, GivenPlan read, PlanReport check)
    {
        if (read.Document is not { } document || document.RegisterHash != RegisterHash.Of(problem))
        {
            return null;
        }

        LevelValue[] levels = [.. document.Levels.Select(level => new LevelValue(level.Name, level.Score, level.Bound))];
        return levels.Select(level => level.Value).SequenceEqual(Enum.GetValues<ObjectiveLevel>().Select(level => check.Score[level])) ? levels : null;
    }

    private string? File(ParseResult result)
    {
        if (result.GetValue(output) is not { } file)
        {
            return null;
        }

        if (file.Extension.ToUpperInvariant() is not (".TXT" or ".JSON"))
        {
            throw new UsageException($"--out '{file.Name}' must end in .txt or .json.");
        }

        OutputFiles.Try([("--out", file.FullName)], result.GetValue(force));
        OutputFiles.Spare([("--out", file.FullName)], source.PathOf(result));
        return file.FullName;
    }
}
