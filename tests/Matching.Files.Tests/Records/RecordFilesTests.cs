using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Records;

public sealed class RecordFilesTests : IDisposable
{
    private static readonly MatchingRecord Record = MatchingRecord.Of(SmallPlan.Result, SmallPlan.Options) with { Engine = "Matching 0.0.0+golden", RegisterHash = new('a', 64), PolicyHash = new('b', 64), Work = 500 };

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string File => Path.Combine(folder, "record.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameRecord()
    {
        RecordFiles.Write(File, Record);

        MatchingRecord read = RecordFiles.Read(File);

        read.Hash.ShouldBe(Record.Hash);
        read.Placements.ShouldBe(Record.Placements);
        read.HoldsItsPlan.ShouldBeTrue();
    }

    [Fact]
    public void ToRecord_PlanDocument_IsTheRecordOfItsResult()
    {
        MatchingRecord record = MatchingRecord.Of(SmallPlan.Result, SmallPlan.Options);

        SmallPlan.Document.ToRecord().Hash.ShouldBe((record with { Engine = SmallPlan.Document.Engine }).Hash);
        SmallPlan.Document.ToRecord().Rerun(SmallPlan.Problem, new PlacementMatcher(SmallPlan.Result.Policy)).IsSame.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => (SmallPlan.Document with { Run = SmallPlan.Document.Run with { WasStarted = true } }).ToRecord()).Message.ShouldBe(
            "The search went on from another plan, which plan.json does not hold; record the result where it is made.");
    }

    [Fact]
    public void Write_ARecord_LooksLikeThis()
    {
        RecordFiles.Write(File, Record);

        System.IO.File.ReadAllText(File).ShouldMatchGolden("tests/Matching.Files.Tests/Records/record.golden.json");
    }

    [Fact]
    public void Schema_Record_IsUpToDate()
    {
        JsonNode schema = RecordJson.Readable.Options.GetJsonSchemaAsNode(typeof(RecordDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "record.json of Matching, version 1: what was proposed, never a decision",
        };
        foreach ((string name, JsonNode? value) in schema.AsObject().ToArray())
        {
            whole[name] = value?.DeepClone();
        }

        whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }).ShouldMatchGolden("docs/record.schema.json");
    }

    [Theory]
    [InlineData("\"seed\": 1", "\"seed\": 2", "record.json: the record has been changed. Its hash is written as ")]
    [InlineData("\"home\": \"h-1\"", "\"home\": \"h-2\"", "record.json: the record has been changed. Its hash is written as ")]
    [InlineData("\"version\": 1", "\"version\": 2", "record.json: the record has version 2, and version 1 can be read. Use the library that wrote it.")]
    [InlineData("\"seed\": 1,", "", "record.json: line ")]
    [InlineData("\"seed\": 1,", "\"seed\": 2, \"seed\": 1,", "record.json: line ")]
    [InlineData("\"seed\": 1,", "\"seed\": 1, \"approvedBy\": \"panel\",", "record.json: line ")]
    public void Read_FileChanged_IsRefused(string before, string after, string words)
    {
        RecordFiles.Write(File, Record);
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace(before, after, StringComparison.Ordinal));

        Should.Throw<InvalidDataException>(() => RecordFiles.Read(File)).Message.ShouldStartWith(words);
    }

    [Fact]
    public void Read_PlanOfAnotherHash_IsRefused()
    {
        RecordFiles.Write(File, Record with { PlanHash = "another" });

        Should.Throw<InvalidDataException>(() => RecordFiles.Read(File)).Message.ShouldBe("record.json: the plan in the record is not the one whose hash is recorded, another.");
    }
}
