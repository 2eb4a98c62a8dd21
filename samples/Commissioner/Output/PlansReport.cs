using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What plans prints: the plans side by side, and who would live elsewhere.</summary>
internal static class PlansReport
{
    private const int MostChildren = 40;

    private static readonly string[] Measures =
        ["from-home-worst-kilometres", "school-changes", "out-of-area-in-wales", "outside-wales", "siblings-together", "essential-needs-not-recorded", "worst-off"];

    public static void Write(IAnsiConsole console, MatchingProblem problem, PlanAlternatives found, AlternativeOptions options)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Plans found: {found.Plans.Count} of {options.Count} asked for, each within {options.GreatestGap * 100:0.###} % of the bound of {found.Bound} and different for {options.LeastDifferences} children or more. People decide."));
        console.WriteLine(End(found.End));
        if (found.Plans.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.Write(Comparison(found.Plans));
        console.WriteLine("Above the bound: how far a plan may be from the best one, at most. Measures below the four of referred children are over all children of the register.");
        Differences(console, problem, found.Plans);
    }

    private static string End(AlternativesEnd end) => end switch
    {
        AlternativesEnd.AllFound => "Each is the best that was found among those that differ enough from all before it.",
        AlternativesEnd.NoMoreExist => "Proven: no other plan is so near to the best and differs enough from these.",
        AlternativesEnd.NoMoreFound => "No other was found before the search ended; whether there is one is not known. Give it more --time, a wider --gap, or fewer --differences.",
        _ => "You ended the search.",
    };

    private static Table Comparison(IReadOnlyList<AlternativePlan> plans)
    {
        Table table = MatchReport.Plain(["", .. plans.Select((_, index) => Name(index))]).RightAligned([.. Enumerable.Range(1, plans.Count)]);
        void Row(string title, Func<AlternativePlan, string> cell) => table.AddRow(MatchReport.Cells([title, .. plans.Select(cell)]));
        Row("Children unplaced", plan => plan.Result.Unplaced.Count.ToString("#,0", CultureInfo.InvariantCulture));
        Row("Wishes and approvals", plan => LevelWords.Amount((int)ObjectiveLevel.Wishes, plan.Result.Score.Wishes));
        Row("Above the bound", plan => plan.Gap == 0 ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{plan.Extra} ({LevelWords.Percent(plan.Gap)})"));
        Row("Proven best of those that differ", plan => plan.IsBestOfItsKind ? "yes" : "no");
        for (int other = 0; other + 1 < plans.Count; other++)
        {
            int index = other;
            Row($"Other homes than in {Name(index)}", plan => plan.Differences.Count > index ? plan.Differences[index].ToString("#,0", CultureInfo.InvariantCulture) : "");
        }

        Row("Approvals to seek", plan => plan.Result.Check.ApprovalsRequired.Count.ToString("#,0", CultureInfo.InvariantCulture));
        foreach (TradeOff one in Enum.GetValues<TradeOff>())
        {
            Row($"{TradeOffWords.Title(one)}, referred children", plan => TradeOffWords.Amount(one, PlanTradeOffs.Of(plan.Result.Problem, plan.Result.Plan)[one]));
        }

        foreach (Measure measure in plans[0].Result.After.Rows().Where(measure => Measures.Contains(measure.Key)))
        {
            Row($"{measure.Title} ({FieldWords.Of(measure.Unit)})", plan => plan.Result.After.Rows().Single(other => other.Key == measure.Key).Value.Number?.ToString("#,0.#", CultureInfo.InvariantCulture) ?? "–");
        }

        return table;
    }

    private static void Differences(IAnsiConsole console, MatchingProblem problem, IReadOnlyList<AlternativePlan> plans)
    {
        ChildId[] children = [.. problem.Referrals.Select(referral => referral.Child.Id).Where(child => plans.Select(plan => plan.Result.Plan.HomeOf(child)).Distinct().Count() > 1)];
        if (children.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Homes that are not the same in all plans: of {children.Length:#,0} children"));
        Table table = MatchReport.Plain(["Child", .. plans.Select((_, index) => Name(index))]);
        foreach (ChildId child in children.Take(MostChildren))
        {
            table.AddRow(MatchReport.Cells([child.Value, .. plans.Select(plan => Home(problem, plan.Result, child))]));
        }

        console.Write(table);
        if (children.Length > MostChildren)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"And {children.Length - MostChildren} more; --out FOLDER writes each plan whole."));
        }
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"Plan {index + 1}");

    private static string Home(MatchingProblem problem, MatchingResult result, ChildId child)
    {
        ProposedPlacement? proposal = result.Proposals.FirstOrDefault(one => one.Child == child);
        return proposal is null ? "no home" : string.Create(CultureInfo.InvariantCulture, $"{proposal.Home} ({problem.Travel.Between(problem.FindReferral(child)!.Child.HomeCommunity, problem.FindHome(proposal.Home)!.Location).Kilometres:0.0} km)");
    }
}
