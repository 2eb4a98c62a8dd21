using System.Globalization;
using Commissioner.Commands;
using Matching;
using Matching.Files;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What is about to be matched or looked at, in two lines.</summary>
internal static class Headline
{
    /// <summary>Register and policy, and a word about each plan that was made from another register.</summary>
    public static void Write(IAnsiConsole console, MatchingProblem problem, MatchingPolicy policy, params IReadOnlyList<GivenPlan> plans)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Register of {problem.AsOf:d MMMM yyyy}: {problem.Referrals.Count + problem.Residents.Count:#,0} children, {problem.Referrals.Count:#,0} of them referred; {problem.Homes.Count:#,0} homes."));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Policy: {policy.Name}, rules in force on {policy.On:d MMMM yyyy}."));
        if (plans.Any(plan => plan.Document is not null) && RegisterHash.Of(problem) is { } hash)
        {
            foreach (PlanDocument other in plans.Select(plan => plan.Document).OfType<PlanDocument>().Where(document => document.RegisterHash != hash))
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The plan of {other.AsOf:d MMMM yyyy} was made from another register, or from this one before it was changed."));
            }
        }

        console.WriteLine();
    }

    /// <summary>How many warnings there are about the data, if any.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<FileFault> warnings)
    {
        if (warnings.Count > 0)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{warnings.Count:#,0} warning{(warnings.Count == 1 ? "" : "s")} about the data: validate lists {(warnings.Count == 1 ? "it" : "them")}."));
            console.WriteLine();
        }
    }
}
