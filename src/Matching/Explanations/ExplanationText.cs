using System.Text;

namespace Matching;

/// <summary>Says explanations in plain words, from their data and nothing else: a proposal, what counts against it, what to seek, what to check. No word of what will become of anybody.</summary>
/// <remarks>Pure; safe for any number of threads. The text is for people to read; do not parse it.</remarks>
public static partial class ExplanationText
{
    private const string Unit = "1 km-eq counts as much as living 1 km further from home";

    /// <summary>Why a home is proposed for a child, or why none is.</summary>
    /// <param name="explanation">The explanation.</param>
    public static string Of(PlacementExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder();
        if (explanation.Proposal is { } proposal)
        {
            text.AppendLine(Headline(proposal));
            text.AppendLine(Against(explanation));
        }
        else
        {
            AppendUnplaced(text, explanation);
        }

        foreach (Contribution contribution in Counting(explanation))
        {
            text.AppendLine($"  {contribution.RuleId} {contribution}{Part(contribution)}");
        }

        Append(text, "Approvals to seek before it can go ahead:", explanation.Proposal?.ApprovalsRequired ?? [], approval => $"{approval.RuleId} {approval.Task} ({approval.Source})");
        Append(text, $"What is wished, {explanation.Wishes.Count(wish => wish.Outcome == WishOutcome.Met)} of {explanation.Wishes.Count} met:", explanation.Wishes, wish => $"{wish.RuleId} {wish}");
        Append(text, "Not recorded, and worth asking first:", explanation.ToCheck, item => item.Words);
        return text.ToString().TrimEnd();
    }

    /// <summary>A heading and a line for each of a list; nothing for an empty one.</summary>
    internal static void Append<T>(StringBuilder text, string heading, IReadOnlyList<T> list, Func<T, string> say)
    {
        if (list.Count == 0)
        {
            return;
        }

        text.AppendLine(heading);
        foreach (T one in list)
        {
            text.AppendLine($"  {say(one)}");
        }
    }

    // What adds nothing stays in the data; read aloud it would be noise.
    private static IEnumerable<Contribution> Counting(PlacementExplanation explanation) => explanation.Contributions.Where(contribution => contribution.Price != 0);

    private static string Headline(ProposedPlacement proposal)
    {
        string what = proposal switch
        {
            { PresentHome: null } => $"home '{proposal.Home}' is proposed",
            { IsMove: true } => $"a move from home '{proposal.PresentHome}' to home '{proposal.Home}' is proposed",
            _ => $"staying in home '{proposal.Home}' is proposed",
        };
        return $"Child '{proposal.Child}': {what}, {proposal.Distance} from the home community. People decide.";
    }

    private static string Against(PlacementExplanation explanation)
    {
        var own = new KilometreEquivalent(explanation.Share.Wishes);
        string part = own == explanation.Total ? "" : $", {own} of them this child's own part";
        return !Counting(explanation).Any() ? "Nothing counts against it." : $"What counts against it, {explanation.Total} together{part} ({Unit}):";
    }

    private static string Part(Contribution contribution) =>
        contribution.Share == contribution.Price ? "" : $" This is shared; this child's own part is {contribution.AtLevel(contribution.Share)}.";

    private static void AppendUnplaced(StringBuilder text, PlacementExplanation explanation)
    {
        UnplacedChild unplaced = explanation.Unplaced!;
        text.AppendLine($"Child '{explanation.Child}': no home is proposed. Better unplaced and explained than placed unsafely.");
        text.AppendLine(unplaced.EligibleHomes == 0
            ? "No home is open to this child:"
            : $"{unplaced.EligibleHomes} home(s) could take this child, but their places are proposed to others or who lives there stands against it. Other homes are ruled out:");
        foreach (RuledOutHomes ruledOut in unplaced.RuledOut)
        {
            text.AppendLine($"  {ruledOut.RuleId} {ruledOut.Title}: {ruledOut.Homes} home(s), {ruledOut.OnlyThis} by this alone");
        }

        if (Counting(explanation).Any())
        {
            text.AppendLine($"What being without a home costs others and this child ({Unit}):");
        }
    }
}
