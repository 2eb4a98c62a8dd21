using System.Security.Cryptography;
using System.Text;
using Matching.Solver;
using Matching.Tests.Records;

namespace Matching.Tests.Matcher;

public sealed class MatchingRecordTests
{
    [Fact]
    public void Of_AResult_HoldsHashesLimitsScoresAndThePlan()
    {
        MatchingRecord record = SmallRecord.Record;

        record.RegisterHash.ShouldBe(RegisterHash.Of(SmallRecord.Problem));
        record.PolicyHash.ShouldBe(PolicyHash.Of(SmallRecord.Matcher.Policy));
        record.PlanHash.ShouldBe(PlanHash.Of(SmallRecord.Result.Plan));
        record.Run.ShouldBe(new RecordedRun(1, 0, null, 1_000_000, null, false));
        record.Status.ShouldBe(SolutionStatus.Optimal);
        record.Gap.ShouldBe(0);
        record.Levels.Select(level => level.Score).ShouldBe(SmallRecord.Result.Levels.Select(level => level.Value));
        record.Certificate.ShouldBeNull();
        record.HoldsItsPlan.ShouldBeTrue();
        record.Engine.ShouldStartWith("Matching 0.");
    }

    [Fact]
    public void Hash_WrittenDownByHandAsTheDocumentationSays_IsTheSame()
    {
        MatchingRecord record = SmallRecord.Record with { Engine = "Matchñ 1" };
        string text = $"""
            record 1:1 9:Matchñ 1
            register 64:{record.RegisterHash} 10:2026-11-01
            policy 64:{record.PolicyHash} 5:Wales 10:2026-11-01
            run 1:1 1:0 0: 7:1000000 0: 5:False
            result 7:Optimal 14:SearchComplete {Sized(record.Work)}
            {string.Join('\n', record.Levels.Select(level => $"level {Sized(level.Name)} {Sized(level.Score)} {Sized(level.Bound)}"))}
            plan 64:{record.PlanHash}
            placement 3:c-1 {Sized(record.Placements[0].Home)}
            placement 3:c-2 {Sized(record.Placements[1].Home)}

            """.ReplaceLineEndings("\n");

        record.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Hash_AnythingChanged_IsAnother()
    {
        MatchingRecord record = SmallRecord.Record;
        MatchingRecord[] records =
        [
            record,
            record with { Version = 2 },
            record with { Engine = "other" },
            record with { RegisterHash = "other" },
            record with { AsOf = new(2026, 11, 2) },
            record with { PolicyHash = "other" },
            record with { Policy = "other" },
            record with { PolicyOn = new(2026, 11, 2) },
            record with { Run = record.Run with { Seed = 2 } },
            record with { Run = record.Run with { GapLimit = 0.1 } },
            record with { Run = record.Run with { TimeLimitSeconds = 2 } },
            record with { Run = record.Run with { WorkLimit = 2 } },
            record with { Run = record.Run with { StartHash = "other" } },
            record with { Run = record.Run with { IsCertified = true } },
            record with { Status = SolutionStatus.Feasible },
            record with { StopReason = StopReason.TimeLimit },
            record with { Work = 1 },
            record with { Levels = [.. record.Levels.Select(level => level with { Score = level.Score + 1 })] },
            record with { Levels = [.. record.Levels.Select(level => level with { Bound = level.Bound - 1 })] },
            record with { Certificate = new("model", "hash") },
            record with { Certificate = new("model", "other") },
            record with { PlanHash = "other" },
            record with { Placements = [record.Placements[0]] },
        ];

        records.Select(one => one.Hash).Distinct().Count().ShouldBe(records.Length);
    }

    [Fact]
    public void PolicyHash_SamePolicyReadAgain_IsTheSameAndAnyChangeIsAnother()
    {
        MatchingPolicy policy = SmallRecord.Matcher.Policy;

        PolicyHash.Of(MatchingPolicy.Parse(policy.ToJson())).ShouldBe(PolicyHash.Of(policy));
        string[] others =
        [
            PolicyHash.Of(policy),
            PolicyHash.Of(policy.WithName("other")),
            PolicyHash.Of(policy.WithWeight("W-02", 2)),
            PolicyHash.Of(policy.Without("W-02")),
            PolicyHash.Of(policy.WithWishOrder(WishOrder.WorstOffFirst)),
            PolicyHash.Of(MatchingPolicy.Wales(new(2031, 1, 1))),
            PolicyHash.Of(MatchingPolicy.England(policy.On)),
        ];
        others.Distinct().Count().ShouldBe(others.Length);
    }

    [Fact]
    public void Certify_AskedFor_IsVerifiedFromTheModelAndRecordedByItsHash()
    {
        MatchOptions options = SmallRecord.Options with { Certify = true };
        MatchingResult result = SmallRecord.Matcher.Match(SmallRecord.Problem, options);
        MatchingRecord record = MatchingRecord.Of(result, options);

        result.Proof!.Verify().IsValid.ShouldBeTrue();
        record.Certificate.ShouldBe(new RecordedCertificate(result.Proof.Certificate.ModelFingerprint, result.Proof.Hash));
        record.PlanHash.ShouldBe(SmallRecord.Record.PlanHash);
        record.Rerun(SmallRecord.Problem, SmallRecord.Matcher).IsSame.ShouldBeTrue();
        SmallRecord.Result.Proof.ShouldBeNull();
    }

    private static string Sized(object? value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{$"{value}".Length}:{value}");
}
