using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Matching.Solver;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>record: writes down what was proposed. record verify: makes the plan again. record draft: papers for people to finish.</summary>
internal sealed class RecordCommand
{
    private readonly RegisterSource source = new();
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan.json that match wrote.", HelpName = "FILE", Required = true };
    private readonly Option<FileInfo> output = new("--out") { Description = "JSON file for the record. Default: record.json beside the plan.", HelpName = "FILE" };
    private readonly Option<FileInfo> certificate = new("--certificate") { Description = "Make the plan again with a certificate of its bounds, write that to this JSON file, and record its hash.", HelpName = "FILE" };
    private readonly Option<bool> force = SharedOptions.Force();

    public Command Build()
    {
        var command = new DocumentedCommand(
            "record",
            """
                Writes down what was proposed, from which register, by which policy and engine, and how good it was shown to be, with hashes that anybody
                can work out again. Decisions point to it; it is none.
                """,
            "commissioner record --data cardiff --plan proposals/plan.json",
            "commissioner record verify --data cardiff --record proposals/record.json --plan proposals/plan.json",
            "commissioner record draft --kind panel --child c01-03588 --data cardiff --record proposals/record.json --plan proposals/plan.json");
        plan.AcceptExistingOnly();
        source.AddTo(command);
        foreach (Option option in new Option[] { plan, output, certificate, force })
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        command.Subcommands.Add(new RecordVerifyCommand().Build());
        command.Subcommands.Add(new RecordDraftCommand().Build());
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        FileInfo given = result.GetRequiredValue(plan);
        string path = result.GetValue(output)?.FullName ?? Path.Combine(given.DirectoryName!, "record.json");
        string? proofPath = result.GetValue(certificate)?.FullName;
        bool overwrite = result.GetValue(force);
        (string Option, string Path)[] files = [("--out", path), .. proofPath is null ? [] : new[] { ("--certificate", proofPath) }];
        OutputFiles.Spare(files, source.PathOf(result));
        OutputFiles.Try(files, overwrite);

        MatchingProblem problem = source.Read(result, cancellation).Problem;
        PlanDocument document = GivenPlan.Read(given).Document ?? throw new UsageException($"--plan {given.Name} is no plan.json. A list made by hand says nothing of policy and proof, so there is nothing to record.");
        MatchingRecord record = Recorded(document);
        if (record.RegisterHash != RegisterHash.Of(problem))
        {
            throw new FaultsException([$"{given.Name} was made from another register, or from this one before it was changed; record it with the register that it was made from."]);
        }

        if (proofPath is not null)
        {
            MatchingProof proof = Proof(ref record, document, problem, cancellation);
            OutputFiles.Write(proofPath, overwrite, proof.Certificate.ToJson());
        }

        RecordFiles.Write(path, record, overwrite);
        IAnsiConsole console = Screen.Standard();
        RecordReport.Write(console, record);
        foreach ((_, string written) in files)
        {
            console.WriteLine($"Wrote {written}");
        }

        return ExitCode.Done;
    }

    private static MatchingRecord Recorded(PlanDocument document)
    {
        try
        {
            return document.ToRecord();
        }
        catch (InvalidPolicyException exception)
        {
            throw new FaultsException([.. exception.Faults.Select(fault => $"plan.json: {fault}")]);
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    // The same run once more, now keeping what the bounds rest on; it must give the same plan, or the certificate would speak of another.
    private static MatchingProof Proof(ref MatchingRecord record, PlanDocument document, MatchingProblem problem, CancellationToken cancellation)
    {
        MatchingRecord certified = record with { Run = record.Run with { IsCertified = true } };
        RecordRerun again = certified.Rerun(problem, new PlacementMatcher(MatchingPolicy.Parse(document.PolicyDocument.GetRawText())), null, cancellation);
        if (!again.GivesSamePlan || again.Result?.Proof is not { } proof)
        {
            throw new FaultsException([.. again.Differences.Select(difference => difference.Words), "The plan could not be made again, so there is no certificate of it."]);
        }

        var options = new MatchOptions
        {
            Seed = record.Run.Seed,
            GapLimit = record.Run.GapLimit,
            TimeLimit = record.Run.TimeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            WorkLimit = record.Run.WorkLimit,
            Certify = true,
        };
        record = MatchingRecord.Of(again.Result, options);
        return proof;
    }
}

/// <summary>record verify: makes a recorded plan again and says exactly what differs.</summary>
internal sealed class RecordVerifyCommand
{
    private readonly RegisterSource source = new();
    private readonly RecordChoice record = new();
    private readonly Option<FileInfo> certificate = new("--certificate") { Description = "A certificate that was kept: it is verified against the plan made again.", HelpName = "FILE" };

    public Command Build()
    {
        var command = new DocumentedCommand(
            "verify",
            "Verifies a record: that it is what was written, and that the same run gives the same plan; or says exactly what differs.",
            "commissioner record verify --data cardiff --record proposals/record.json --plan proposals/plan.json");
        certificate.AcceptExistingOnly();
        source.AddTo(command);
        record.AddTo(command, withPolicy: true);
        command.Options.Add(certificate);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        MatchingRecord read = record.Read(result);
        SolutionCertificate? kept = Kept(result);
        MatchingProblem problem = source.Read(result, cancellation).Problem;
        IAnsiConsole console = Screen.Standard();
        RecordReport.Write(console, read);
        if (read.Run.StartHash is not null)
        {
            throw new UsageException("The search went on from another plan. Make it again in code, with MatchingRecord.Rerun and that plan.");
        }

        MatchingRecord run = kept is null ? read : read with { Run = read.Run with { IsCertified = true } };
        RecordRerun again = run.Rerun(problem, new PlacementMatcher(record.Policy(result, problem.AsOf)), null, cancellation);
        RecordReport.Write(console, again);
        bool isProven = kept is null || RecordReport.Write(console, read, kept, again.Result?.Proof);
        return again.GivesSamePlan && isProven ? ExitCode.Done : ExitCode.Faults;
    }

    private SolutionCertificate? Kept(ParseResult result)
    {
        if (result.GetValue(certificate) is not { } file)
        {
            return null;
        }

        try
        {
            return SolutionCertificate.FromJson(File.ReadAllText(file.FullName));
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new FaultsException([$"{file.Name} is no certificate: {exception.Message}"]);
        }
    }
}
