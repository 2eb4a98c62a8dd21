using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What rank prints.</summary>
internal static class RankReport
{
    public static void Homes(IAnsiConsole console, MatchingProblem problem, Referral referral, IReadOnlyList<RankedPlacement> ranked)
    {
        console.WriteLine($"Homes for child '{referral.Child.Id}' ({FieldWords.Of(referral.Urgency)}), best first, beside those who are settled now. People decide.");
        if (ranked.Count == 0)
        {
            console.WriteLine("No home is open to this child. explain tells which rules stand in the way.");
            return;
        }

        Table table = MatchReport.Plain("", "Home", "Kind", "Free places", "From home community", "Counts in all", "What counts against it").RightAligned(0, 3, 5);
        foreach ((int index, RankedPlacement one) in ranked.Index())
        {
            Home home = problem.FindHome(one.Home)!;
            table.AddRow(MatchReport.Cells(
                Number(index + 1),
                home.Id.Value,
                FieldWords.Of(home.Kind),
                Number(home.Approval.Places - problem.ResidentsOf(home.Id).Count),
                one.Distance.ToString(),
                Total(one),
                Against(one)));
        }

        console.Write(table);
    }

    public static void Children(IAnsiConsole console, MatchingProblem problem, Home home, IReadOnlyList<RankedPlacement> ranked)
    {
        int free = home.Approval.Places - problem.ResidentsOf(home.Id).Count;
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Children for home '{home.Id}' ({home.Approval.Places} place{(home.Approval.Places == 1 ? "" : "s")}, {free} free), the most urgent first and then best first. People decide."));
        if (ranked.Count == 0)
        {
            console.WriteLine("This home is open to no referred child.");
            return;
        }

        Table table = MatchReport.Plain("", "Child", "Urgency", "From home community", "Counts in all", "What counts against it").RightAligned(0, 4);
        foreach ((int index, RankedPlacement one) in ranked.Index())
        {
            table.AddRow(MatchReport.Cells(Number(index + 1), one.Child.Value, FieldWords.Of(one.Urgency), one.Distance.ToString(), Total(one), Against(one)));
        }

        console.Write(table);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Both prices; the law's comes before all wishes, so it is named where there is one.</summary>
    private static string Total(RankedPlacement one) =>
        one.Law == 0 ? one.Wishes.ToString() : string.Create(CultureInfo.InvariantCulture, $"{one.Law} of law, {one.Wishes}");

    // What costs nothing is in the data and left out here, as in explanations.
    private static string Against(RankedPlacement one)
    {
        string[] counting = [.. one.Contributions.Where(contribution => contribution.Price != 0).Select(contribution => $"{contribution.RuleId} {contribution}")];
        return counting.Length == 0 ? "nothing" : string.Join('\n', counting);
    }
}
