using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using FsCheck;
using FsCheck.Fluent;
using Matching.Solver;

namespace Matching.Files.Tests.Plans;

public sealed class PlanDocumentTests
{
    [Fact]
    public void From_SmallPlan_TellsEverythingToRunAgainAndCompare()
    {
        PlanDocument document = SmallPlan.Document;

        document.Version.ShouldBe(1);
        document.Engine.ShouldBe("Matching 0.1.0");
        document.RegisterHash.ShouldBe(RegisterHash.Of(SmallPlan.Problem));
        MatchingPolicy.Parse(document.PolicyDocument.GetRawText()).ShouldBe(SmallPlan.Result.Policy);
        document.Run.ShouldBe(new PlanRun(1, 0, SmallPlan.Result.Work, false, null, 2_000_000));
        document.Status.ShouldBe(SolutionStatus.Optimal);
        document.Gap.ShouldBe(0);
        document.Levels.Select(level => level.Score).ShouldBe(SmallPlan.Result.Levels.Select(level => level.Value));
        document.ToPlan().Placements.ShouldBe(SmallPlan.Result.Plan.Placements);
    }

    [Fact]
    public void From_ContributionsOfAProposal_AddUpToItsPriceInKilometreEquivalents()
    {
        foreach (PlanProposal proposal in SmallPlan.Document.Proposals)
        {
            proposal.Contributions.Where(one => one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price).ShouldBe(proposal.KilometreEquivalents, 1e-9);
        }
    }

    [Fact]
    public void From_AnotherHome_SaysWhichRuleOrPriceStandsAgainstIt()
    {
        foreach (PlanProposal proposal in SmallPlan.Document.Proposals)
        {
            proposal.Alternatives.ShouldNotBeEmpty(proposal.Child);
            foreach (PlanAlternative other in proposal.Alternatives)
            {
                other.Home.ShouldNotBe(proposal.Home);
                other.Prices.Where(price => price.Level == ObjectiveLevel.Wishes).Sum(price => price.Price).ShouldBe(other.KilometreEquivalents, 1e-9);
                other.Prices.Where(price => price.Level == ObjectiveLevel.Law).Sum(price => price.Price).ShouldBe(other.LawPoints);
                other.KilometreEquivalentsMore!.Value.ShouldBe(other.KilometreEquivalents - proposal.KilometreEquivalents, 1e-9);
                // The plan is proven best, so whatever costs less is ruled out by those who are proposed there.
                (other.RuledOutBy.Count > 0 || other.LawPointsMore > 0 || other.KilometreEquivalentsMore >= 0).ShouldBeTrue($"{proposal.Child} in {other.Home}");
            }
        }

        SmallPlan.Document.Unplaced.SelectMany(child => child.Alternatives).ShouldAllBe(other => other.RuledOutBy.Any(rule => rule.RuleId == "M-03") && other.KilometreEquivalentsMore == null);
    }

    [Fact]
    public void From_AnyNumberOfThreadsAndTwice_WritesTheSameText() =>
        Text(PlanDocument.From(SmallPlan.Result, SmallPlan.Options).WithWays(SmallPlan.Result, SmallPlan.Matcher)).ShouldBe(Text(SmallPlan.Document));

    [Fact]
    public void ReadJson_WrittenWithoutWays_HasNone()
    {
        string text = Text(PlanDocument.From(SmallPlan.Result, SmallPlan.Options));

        text.ShouldNotContain("\"ways\"");
        text.ShouldNotContain("\"audit\"");
        Read(text).Unplaced.ShouldAllBe(child => child.Ways == null);
        Read(text).Audit.ShouldBeNull();
    }

    [Fact]
    public void ReadJson_AnythingWritten_IsTheSameAgain() => new RandomCases(60).Check(Documents(), document =>
    {
        string text = Text(document);
        Text(Read(text)).ShouldBe(text);
        Read(text).Proposals[0].Child.ShouldBe(document.Proposals[0].Child);
        Read(text).Proposals[0].Contributions[0].Words.ShouldBe(document.Proposals[0].Contributions[0].Words);
    });

    [Theory]
    [InlineData("null", "plan.json: the file holds null and no plan. Use a plan.json that was written by match.")]
    [InlineData("{}", "plan.json: line 1 is not what a plan holds ($). Use a plan.json that was written by match.")]
    [InlineData("{ \"version\": \"1\" }", "plan.json: line 1 is not what a plan holds ($.version). Use a plan.json that was written by match.")]
    [InlineData("[", "plan.json: line 1 is not what a plan holds ($). Use a plan.json that was written by match.")]
    public void ReadJson_NoPlan_SaysWhereAndWhatWouldBeRight(string text, string message) =>
        Should.Throw<InvalidDataException>(() => Read(text)).Message.ShouldBe(message);

    [Fact]
    public void ReadJson_LaterVersion_IsRefused() =>
        Should.Throw<InvalidDataException>(() => Read(Text(SmallPlan.Document with { Version = 2 }))).Message
            .ShouldBe("plan.json: the plan has version 2, and version 1 can be read. Use the library that wrote it, or make the plan again.");

    [Fact]
    public void WriteJson_TextThatCouldEndAScript_IsEscaped() =>
        Text(SmallPlan.Document with { Policy = "</script><b>&ŵ" }).ShouldContain("\\u003C/script\\u003E\\u003Cb\\u003E\\u0026ŵ");

    [Fact]
    public void Schema_InDocs_IsTheOneOfTheCode()
    {
        JsonNode schema = PlanJson.Default.Options.GetJsonSchemaAsNode(typeof(PlanDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "plan.json of Matching, version 1: a proposal, never a decision",
        };
        foreach ((string key, JsonNode? value) in schema.AsObject())
        {
            whole[key] = value?.DeepClone();
        }

        whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }).ShouldMatchGolden("docs/plan.schema.json");
    }

    /// <summary>The small plan with texts and numbers of every kind put in.</summary>
    private static Arbitrary<PlanDocument> Documents() =>
    (
        from words in ArbMap.Default.ArbFor<NonNull<string>>().Generator.ArrayOf(4)
        from amount in ArbMap.Default.ArbFor<NormalFloat>().Generator
        from seed in ArbMap.Default.ArbFor<ulong>().Generator
        from gap in Gen.Elements<double?>(null, 0, 0.0123)
        select With([.. words.Select(word => Encodable(word.Get))], (double)amount, seed, gap)).ToArbitrary();

    private static PlanDocument With(string[] words, double amount, ulong seed, double? gap)
    {
        PlanProposal first = SmallPlan.Document.Proposals[0];
        PlanContribution one = first.Contributions[0] with { Words = words[0], Amount = amount, With = [words[1], words[2]] };
        return SmallPlan.Document with
        {
            Gap = gap,
            Policy = words[3],
            Run = SmallPlan.Document.Run with { Seed = seed },
            Proposals = [first with { Child = words[1], PresentHome = words[2], Contributions = [one] }],
        };
    }

    // Half a surrogate pair is no text; nothing can write it.
    private static string Encodable(string text) => new([.. text.Where(letter => !char.IsSurrogate(letter))]);

    private static string Text(PlanDocument document) => JsonSerializer.Serialize(document, PlanJson.Readable.PlanDocument);

    private static PlanDocument Read(string text)
    {
        string folder = Directory.CreateTempSubdirectory("plan-").FullName;
        try
        {
            string path = Path.Combine(folder, "plan.json");
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return PlanFiles.ReadJson(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
