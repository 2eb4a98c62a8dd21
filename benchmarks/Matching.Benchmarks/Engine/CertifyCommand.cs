using System.CommandLine;
using System.Diagnostics;
using Matching.Solver;

namespace Matching.Benchmarks.Engine;

/// <summary><c>certify</c>: solves a scenario with a certificate and has the verifier add its bounds up again.</summary>
internal static class CertifyCommand
{
    public static Command Create()
    {
        Option<string> scenario = EngineOptions.Scenario();
        Option<double> seconds = EngineOptions.Seconds("Time limit of the solve, above 0.", 15);
        Option<ulong> seed = EngineOptions.Seed();
        var command = new Command("certify", "Solve one scenario and verify its certificate.") { scenario, seconds, seed };
        command.SetAction(parsed => Run(parsed.GetValue(scenario)!, parsed.GetValue(seconds), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(string scenario, double seconds, ulong seed)
    {
        MatchingProblem problem = Scenario.Create(scenario, seed);
        var solver = new CapturingSolver(certify: true);
        new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf), solver).Match(problem, new MatchOptions { TimeLimit = TimeSpan.FromSeconds(seconds), Seed = seed });
        if (solver.Solution is not { } solution)
        {
            Console.WriteLine("The time was over before the first plan; allow more.");
            return 1;
        }

        string json = solution.Certificate!.ToJson();
        long started = Stopwatch.GetTimestamp();
        CertificateVerification verification = CertificateVerifier.Verify(solver.Model!, solution);
        double taken = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine($"{scenario}: {solver.Model!.ItemCount} items, {solver.Model.BinCount} bins, {solver.Model.ArcCount} arcs; {solution.Status}, gap {solution.Gap:P3}");
        Console.WriteLine($"certificate: {json.Length / 1024.0 / 1024:0.0} MB as text, verified in {taken:0.00} s, {verification.Faults.Count} faults");
        foreach (VerifiedLevel level in verification.Levels)
        {
            string rest = level.RestsOnSearch ? $"; the rest by {level.SearchNodes} nodes in {level.SearchedParts} parts" : "";
            Console.WriteLine($"  {solution.Levels[level.Level].Name}: value {solution.Levels[level.Level].Value}, bound {level.Claimed}, by duals alone {level.ByDuals}, with trees {level.Readded}{rest}");
        }

        foreach (CertificateFault fault in verification.Faults.Take(20))
        {
            Console.WriteLine($"  {fault}");
        }

        return verification.IsValid ? 0 : 1;
    }
}
