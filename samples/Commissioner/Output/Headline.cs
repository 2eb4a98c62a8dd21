using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What is about to be matched, in two lines.</summary>
internal static class Headline
{
    public static void Write(IAnsiConsole console, MatchingProblem problem, MatchingPolicy policy)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Register of {problem.AsOf:d MMMM yyyy}: {problem.Referrals.Count + problem.Residents.Count:#,0} children, {problem.Referrals.Count:#,0} of them referred; {problem.Homes.Count:#,0} homes."));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Policy: {policy.Name}, rules in force on {policy.On:d MMMM yyyy}."));
        console.WriteLine();
    }
}
