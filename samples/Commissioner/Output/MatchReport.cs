using System.Globalization;
using Matching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Commissioner.Output;

/// <summary>What match prints when it is done.</summary>
internal static class MatchReport
{
    private const int MostUnplaced = 20;
    private const int MostReasons = 3;

    public static void Write(IAnsiConsole console, MatchingResult result)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Proposed: {result.Proposals.Count:#,0} of {result.Problem.Referrals.Count:#,0} referred children, {result.Proposals.Count(proposal => proposal.IsMove):#,0} of them moves. Unplaced: {result.Unplaced.Count:#,0}. People decide."));
        console.WriteLine();
        console.WriteLine("How good is it?");
        console.Write(Proof(result));
        console.WriteLine(LevelWords.Proof(result));
        console.WriteLine(LevelWords.Stopped(result));
        console.WriteLine();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Independent check: {result.Check.BrokenRules.Count} broken rules; the score was worked out again from the rules alone and is the same."));
        if (result.Fairness is { } fairness)
        {
            FairnessTable.Write(console, fairness);
        }

        Unplaced(console, result.Unplaced);
        console.WriteLine();
        console.WriteLine("Measures, over all children of the register");
        console.Write(MeasuresTable.Of(result.Before, result.After));
        Wishes(console, result);
        console.WriteLine();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seconds: {string.Join(", ", result.Phases.Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Phase} {phase.Seconds:0.0}")))}."));
    }

    private static Table Proof(MatchingResult result)
    {
        Table table = Plain("Level", "Plan", "Bound", "Proof").RightAligned(1, 2);
        int open = result.Levels.ToList().FindIndex(level => !level.IsClosed);
        foreach ((int index, Matching.Solver.LevelValue level) in result.Levels.Index())
        {
            table.AddRow(Cells(LevelWords.Titles[index], LevelWords.Amount(index, level.Value), LevelWords.Amount(index, level.Bound), LevelWords.Proof(index, level, index == open)));
        }

        return table;
    }

    private static void Unplaced(IAnsiConsole console, IReadOnlyList<UnplacedChild> unplaced)
    {
        if (unplaced.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine("Unplaced, with what stands in the way (homes ruled out; by this rule alone)");
        Table table = Plain("Child", "Urgency", "Open homes", "Ruled out by").RightAligned(2);
        foreach (UnplacedChild child in unplaced.OrderBy(child => child.Urgency).Take(MostUnplaced))
        {
            table.AddRow(Cells(
                child.Child.Value,
                FieldWords.Of(child.Urgency),
                child.EligibleHomes.ToString(CultureInfo.InvariantCulture),
                string.Join("\n", child.RuledOut.Take(MostReasons).Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.RuleId} {rule.Title} ({rule.Homes}; {rule.OnlyThis})")))));
        }

        console.Write(table);
        console.WriteLine("Open homes: no rule about the child alone rules them out, but their places are proposed to others, or who lives there stands against it.");
        if (unplaced.Count > MostUnplaced)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"And {unplaced.Count - MostUnplaced} more; --out FOLDER writes them all to plan.json."));
        }
    }

    /// <summary>How many of the wishes and preferences of referred children are met, by the rule that weighs them.</summary>
    private static void Wishes(IAnsiConsole console, MatchingResult result)
    {
        WishExplanation[] wishes = [.. result.Problem.Referrals.SelectMany(referral => result.WishesOf(referral.Child.Id))];
        if (wishes.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine("What children and families wish and prefer (undecided: the home has not recorded it, or no home is proposed)");
        Table table = Plain("Rule", "Met", "Not met", "Undecided").RightAligned(1, 2, 3);
        foreach (IGrouping<string, WishExplanation> rule in wishes.GroupBy(wish => $"{wish.RuleId} {wish.Title}", StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            string Number(WishOutcome outcome) => rule.Count(wish => wish.Outcome == outcome).ToString("#,0", CultureInfo.InvariantCulture);
            table.AddRow(Cells(rule.Key, Number(WishOutcome.Met), Number(WishOutcome.NotMet), Number(WishOutcome.Undecided)));
        }

        console.Write(table);
        console.WriteLine("plan.json, which --out FOLDER writes, tells each of them with its reason.");
    }

    internal static Table Plain(params string[] headers)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header)));
        }

        return table;
    }

    internal static Table RightAligned(this Table table, params int[] columns)
    {
        foreach (int column in columns)
        {
            table.Columns[column].RightAligned().NoWrap();
        }

        return table;
    }

    internal static IRenderable[] Cells(params string[] texts) => [.. texts.Select(text => new Text(text))];
}
