using System.Globalization;
using Matching;
using Matching.Solver;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What record and record verify print.</summary>
internal static class RecordReport
{
    private const int MostChanges = 20;

    public static void Write(IAnsiConsole console, MatchingRecord record)
    {
        int proposed = record.Placements.Count(placement => placement.Home is not null);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Record of a proposal of {record.AsOf:d MMMM yyyy}: a home for {proposed:#,0} of {record.Placements.Count:#,0} referred children. People decide."));
        console.WriteLine($"  record    {record.Hash}");
        console.WriteLine($"  register  {record.RegisterHash}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  policy    {record.PolicyHash}  {record.Policy} on {record.PolicyOn:d MMMM yyyy}"));
        console.WriteLine($"  plan      {record.PlanHash}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  engine    {record.Engine}, seed {record.Run.Seed}, {record.Run.WorkLimit switch { { } units => $"at most {units:#,0} units of work", null => "no limit of work" }}{(record.Run.TimeLimitSeconds is { } seconds ? $", at most {seconds:0.###} s" : "")}"));
        console.WriteLine(record.Gap switch
        {
            null => $"  result    no plan, {record.Status}",
            0 => "  result    best possible plan by this policy, proven",
            { } gap => string.Create(CultureInfo.InvariantCulture, $"  result    not proven best: at most {gap:0.00%} from it; ended by {record.StopReason}"),
        });
        if (record.Certificate is { } certificate)
        {
            console.WriteLine($"  certificate  {certificate.Hash}");
        }
    }

    /// <summary>What differs in a run made again.</summary>
    public static void Write(IAnsiConsole console, RecordRerun again)
    {
        console.WriteLine();
        console.WriteLine(again switch
        {
            { IsSame: true } => "Made again: the same plan, the same proof.",
            { GivesSamePlan: true } => "Made again: the same plan. What differs:",
            { Result: null } => "Not made again, because what goes into it is not what was recorded:",
            _ => "Made again: another plan. What differs:",
        });
        foreach (RecordDifference difference in again.Differences)
        {
            console.WriteLine($"  {difference.Words}");
        }

        foreach (ProposalChange change in again.Changes.Take(MostChanges))
        {
            console.WriteLine($"  Child '{change.Child}': recorded {Home(change.From)}, now {Home(change.To)}.");
        }

        if (again.Changes.Count > MostChanges)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {again.Changes.Count - MostChanges:#,0} more children."));
        }
    }

    /// <summary>Whether a certificate that was kept is the recorded one and holds.</summary>
    public static bool Write(IAnsiConsole console, MatchingRecord record, SolutionCertificate kept, MatchingProof? proof)
    {
        string hash = MatchingProof.HashOf(kept);
        if (record.Certificate is { } recorded && recorded.Hash != hash)
        {
            console.WriteLine($"The certificate is not the recorded one: recorded {recorded.Hash}, this one {hash}.");
            return false;
        }

        if (proof is null)
        {
            console.WriteLine("The certificate was not verified: the numbers that it speaks of come from making the plan again.");
            return false;
        }

        CertificateVerification verified = proof.Verify(kept);
        foreach (CertificateFault fault in verified.Faults)
        {
            console.WriteLine($"  {fault}");
        }

        int searched = verified.Levels.Count(level => level.RestsOnSearch);
        console.WriteLine(!verified.IsValid ? "The certificate does not hold."
            : searched == 0 ? "The certificate holds: every bound was added up again."
            : $"The certificate holds; of {searched} of {verified.Levels.Count} levels it takes a search's word.");
        return verified.IsValid;
    }

    private static string Home(HomeId? home) => home is { } id ? $"home '{id}'" : "no home";
}
