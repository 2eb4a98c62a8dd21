using System.Globalization;
using System.Text;

namespace Matching;

public static partial class ExplanationText
{
    /// <summary>Why a child is unplaced, who has the places that are open, and what would have to change.</summary>
    /// <param name="why">The explanation.</param>
    public static string Of(WhyUnplaced why)
    {
        ArgumentNullException.ThrowIfNull(why);
        var text = new StringBuilder();
        text.AppendLine($"Child '{why.Child}' ({Words.For(why.Urgency)}): no home is proposed. Better unplaced and explained than placed unsafely.");
        AppendRuledOut(text, why.Reasons);
        text.Append(Ways(why));
        return text.ToString().TrimEnd();
    }

    /// <summary>The second part of why a child is unplaced, without the count of what rules homes out: who has the places that were open, and what would have to change.</summary>
    /// <param name="why">The explanation.</param>
    public static string Ways(WhyUnplaced why)
    {
        ArgumentNullException.ThrowIfNull(why);
        var text = new StringBuilder();
        if (why.Together.Count > 0)
        {
            text.AppendLine($"This child must be placed together with {Named(why.Together)}: one home for all of them, or none.");
        }

        string some = why.Contested.Count < why.Reasons.EligibleHomes ? string.Create(CultureInfo.InvariantCulture, $" ({why.Contested.Count} of {why.Reasons.EligibleHomes})") : "";
        Append(text, $"Homes that are open{some}, and why they are not proposed:", why.Contested, Contested);
        Append(text, "Closest to being open:", why.BlockedHomes, Blocked);
        AppendChanges(text, why);
        return text.ToString().TrimEnd();
    }

    /// <summary>One set of changes: what would change, who could change it, and what would then be proposed.</summary>
    /// <param name="set">The set.</param>
    public static string Of(ChangeSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        string changes = string.Join(" And: ", set.Changes.Select(change => $"{change.Edit.Describe()} ({Who(change.By)})"));
        string then = set.ProposedHome is { } home
            ? home == set.Home ? $"Then this home would be proposed, {set.Distance} from the home community" : $"Then home '{home}' would be proposed, because somebody else would go to home '{set.Home}'"
            : $"Then this home could be proposed, {set.Distance} from the home community; but the best plan for everybody would have a home for {Named(set.PlacedInstead)} instead";
        string others = set.OthersMoved.Count == 0 ? "nobody else would live elsewhere than proposed" : $"{Count(set.OthersMoved.Count, "other child", "other children")} would live elsewhere than proposed";
        string doubt = (set.IsBestProven, set.IsSmallestProven) switch
        {
            (true, true) => "",
            (false, true) => " A still better plan is possible.",
            (true, false) => " It is not proven that all of it is needed.",
            _ => " A still better plan is possible, and it is not proven that all of it is needed.",
        };
        string first = set.HarmsNobody ? "" : "At another child's cost: ";
        string left = set.LeftWithout.Count == 0 ? "" : $" Then {Named(set.LeftWithout)} would have no home.";
        string moved = set.MovedOut.Count == 0 ? "" : $" Then {Named(set.MovedOut)} would have to leave the present home.";
        return $"{first}{changes} {then}; {others}.{left}{moved} For everybody together: {Of(set.Difference)}.{doubt}";
    }

    private static void AppendRuledOut(StringBuilder text, UnplacedChild reasons)
    {
        text.AppendLine(reasons.EligibleHomes == 0
            ? "No home is open to this child. What rules homes out:"
            : $"{Count(reasons.EligibleHomes, "home is", "homes are")} open to this child, but the places are proposed to others, or who lives there stands against it.{(reasons.RuledOut.Count == 0 ? "" : " What rules other homes out:")}");
        foreach (RuledOutHomes rule in reasons.RuledOut)
        {
            text.AppendLine($"  {rule.RuleId} {rule.Title}: {Count(rule.Homes, "home")}, {Count(rule.OnlyThis, "of them", "of them")} by this alone");
        }
    }

    private static void AppendChanges(StringBuilder text, WhyUnplaced why)
    {
        if (why.ChangeSets.Count == 0)
        {
            text.AppendLine(why.ChangesCut
                ? "No set of changes was found within the work for one question; there may be some."
                : "No change that people could make would have a home proposed for this child.");
            return;
        }

        text.AppendLine("What would have to change for a home to be proposed, the least first; each was tried by making the plan again. Whether any of it would be right is for people to decide:");
        foreach ((int index, ChangeSet set) in why.ChangeSets.Index())
        {
            text.AppendLine($"  {index + 1}. {Of(set)}");
        }

        if (why.ChangesCut)
        {
            text.AppendLine("  There may be other ways; the list ends here.");
        }
    }

    private static string Contested(ContestedHome home)
    {
        string whose = home.ProposedTo.Count == 0 ? "" : $" proposed to {Named(home.ProposedTo)}.";
        string against = home.StoodAgainst.Count == 0
            ? " Nothing was found that stands against it: the search ended before the plan was proven best."
            : $" Against it: {string.Join(", ", home.StoodAgainst.Select(rule => $"{rule.RuleId} {rule.Title}"))}.";
        return $"Home '{home.Home}', {home.Distance} from the home community:{whose}{against} {With(home.WithChild)}";
    }

    private static string With(PlanWithChild? plan)
    {
        if (plan is null)
        {
            return "No plan with this child there was found.";
        }

        string[] parts =
        [
            .. new[]
            {
                plan.Unplaced.Count == 0 ? null : $"{Named(plan.Unplaced)} would have no home",
                plan.Placed.Count == 0 ? null : $"{Named(plan.Placed)} would have one",
                plan.Moved.Count == 0 ? null : $"{Count(plan.Moved.Count, "other child", "other children")} would live elsewhere than proposed",
            }.OfType<string>(),
        ];
        string others = parts.Length == 0 ? "everybody else would live as proposed" : string.Join(", ", parts);
        string bound = plan.IsProven ? "" : " at most";
        return $"With this child there, {others}; for everybody together{bound}: {Of(plan.Difference)}.";
    }

    private static string Blocked(BlockedHome home) =>
        $"Home '{home.Home}', {home.Distance} from the home community: {string.Join(' ', home.Rules.Select(rule => $"{rule.RuleId} {rule.Words}{(rule.By == LiftedBy.Nobody ? " Nobody may lift this." : "")}"))}";

    private static string Who(LiftedBy by) => by switch
    {
        LiftedBy.Home => "up to the home",
        LiftedBy.Approver => "up to whoever approves or registers the home",
        LiftedBy.Authority => "up to the child's authority",
        LiftedBy.Professional => "up to the professional who judged",
        LiftedBy.Ministers => "up to the Welsh Ministers",
        _ => "up to nobody",
    };
}
