using System.Globalization;
using Matching;
using Matching.Solver;

namespace Commissioner.Output;

/// <summary>Levels as people read them.</summary>
internal static class LevelWords
{
    public static IReadOnlyList<string> Titles { get; } =
        ["Emergencies unplaced", "Urgent children unplaced", "Planned children unplaced", "Kinship not proposed (the law's preference)", "Wishes and approvals"];

    /// <summary>The unit of a level's score and bound in JSON.</summary>
    public static string Unit(ObjectiveLevel level) => level switch
    {
        ObjectiveLevel.Wishes => "tenths of a kilometre-equivalent",
        ObjectiveLevel.Law => "points",
        _ => "children",
    };

    /// <summary>A value of a level with its unit.</summary>
    public static string Amount(int level, long value) => (ObjectiveLevel)level switch
    {
        ObjectiveLevel.Wishes => string.Create(CultureInfo.InvariantCulture, $"{value / 10.0:#,0.0} km-eq"),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    public static string Percent(double gap) => string.Create(CultureInfo.InvariantCulture, $"{gap * 100:0.###} %");

    /// <summary>What is proven about a level, in one sentence.</summary>
    public static string Proof(int level, LevelValue value, bool firstOpen)
    {
        if (value.IsClosed)
        {
            return "proven: no plan does better";
        }

        return firstOpen
            ? $"open by {Percent(value.Gap)}: at most {Amount(level, value.Value - value.Bound)} could be saved"
            : "not proven while a level above is open";
    }

    /// <summary>The proof of the whole plan, in one sentence.</summary>
    public static string Proof(MatchingResult result)
    {
        int open = result.Levels.ToList().FindIndex(level => !level.IsClosed);
        return result.Status switch
        {
            SolutionStatus.Optimal => "Proven: no plan is better, at any level.",
            SolutionStatus.Feasible when open >= 0 =>
                $"{(open == 0 ? "" : $"Proven best at the first {open} level{(open == 1 ? "" : "s")}. ")}At \"{Titles[open].ToLowerInvariant()}\" no plan can be below "
                + $"{Amount(open, result.Levels[open].Bound)}, so at most {Amount(open, result.Levels[open].Value - result.Levels[open].Bound)} ({Percent(result.Gap)}) could be saved.",
            SolutionStatus.Infeasible => "Proven: no plan keeps every limit on the whole plan. Loosen one of the policy's limits.",
            _ => "No plan was found before the search ended. Give it more time.",
        };
    }

    public static string Stopped(MatchingResult result) => result.StopReason switch
    {
        StopReason.SearchComplete when result.Status == SolutionStatus.Feasible => "The search has nothing left to try, and the gap stays open.",
        StopReason.SearchComplete => "The search is complete.",
        StopReason.TimeLimit => "The search ended at its time limit; give --time more seconds for a smaller gap.",
        StopReason.WorkLimit => "The search ended at its work limit.",
        StopReason.GapLimit => "The search ended at its gap limit.",
        _ => "You ended the search: this is the best plan so far.",
    };
}
