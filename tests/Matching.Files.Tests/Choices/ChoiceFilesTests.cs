using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Choices;

public sealed class ChoiceFilesTests
{
    private const string Advice = ". Use a file that plans, pareto, what-if, rank or floors of this version wrote.";

    public static TheoryData<int> EveryKind => [.. Enumerable.Range(0, SmallChoices.All.Count)];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void ReadJson_AnythingWritten_IsTheSameAgain(int kind)
    {
        string text = Text(SmallChoices.All[kind]);

        Text(Read(text)).ShouldBe(text);
    }

    [Fact]
    public void Of_EachKind_HasItsPartAloneAndSaysWhatItIsAbout()
    {
        SmallChoices.All.Select(choice => choice.Kind).ShouldBe(
            [ChoiceKind.Plans, ChoiceKind.Pareto, ChoiceKind.Pareto, ChoiceKind.WhatIf, ChoiceKind.Ranking, ChoiceKind.Ranking, ChoiceKind.Ranking, ChoiceKind.Floors, ChoiceKind.Floors]);
        SmallChoices.All.ShouldAllBe(choice => choice.RegisterHash == SmallPlan.Document.RegisterHash && choice.PolicyHash == PolicyHash.Of(SmallPlan.Matcher.Policy));
        SmallChoices.All.ShouldAllBe(choice => choice.MismatchWith(SmallPlan.Document) == null);
    }

    [Theory]
    [InlineData("null", "choice.json: the file holds null and no choice" + Advice)]
    [InlineData("{}", "choice.json: line 1 is not what a choice file holds ($). Use a file that plans, pareto, what-if, rank or floors wrote.")]
    [InlineData("{ \"version\": \"1\" }", "choice.json: line 1 is not what a choice file holds ($.version). Use a file that plans, pareto, what-if, rank or floors wrote.")]
    [InlineData("[", "choice.json: line 1 is not what a choice file holds ($). Use a file that plans, pareto, what-if, rank or floors wrote.")]
    public void ReadJson_NoChoice_SaysWhereAndWhatWouldBeRight(string text, string message) => Refused(text).ShouldBe(message);

    [Fact]
    public void ReadJson_LaterVersion_IsRefused() =>
        Refused(Text(SmallChoices.Plans with { Version = 2 })).ShouldBe("choice.json: the choice has version 2, and version 1 can be read" + Advice);

    [Fact]
    public void ReadJson_UnknownKind_IsRefused() =>
        Refused(Text(SmallChoices.Plans).Replace("\"kind\":\"plans\"", "\"kind\":\"dreams\"", StringComparison.Ordinal))
            .ShouldBe("choice.json: line 1 is not what a choice file holds ($.kind). Use a file that plans, pareto, what-if, rank or floors wrote.");

    [Fact]
    public void ReadJson_PartsThatDoNotFit_AreRefused()
    {
        ChoicePlans plans = SmallChoices.Plans.Plans!;
        ChoiceFront front = SmallChoices.Front.Front!;
        ChoiceWhatIf whatIf = SmallChoices.WhatIf.WhatIf!;
        (ChoiceDocument Document, string Fault)[] cases =
        [
            (SmallChoices.Plans with { Plans = null }, "'plans' is missing"),
            (SmallChoices.Plans with { Front = front }, "'front' stands beside 'plans'"),
            (SmallChoices.Plans with { Plans = plans with { Plans = [.. plans.Plans, null!] } }, "plans.plans has an empty place"),
            (SmallChoices.Plans with { Plans = plans with { Plans = [plans.Plans[0] with { Differences = [1] }] } }, "plans.plans[0].differences has 1 numbers, and 0 plans stand before it"),
            (SmallChoices.Plans with { Plans = plans with { Children = [new("c-1", [])] } }, $"plans.children[0].homes has 0 homes for {plans.Plans.Count} plans"),
            (SmallChoices.Front with { Front = front with { TradeOffs = [TradeOff.Moves] } }, "front.tradeOffs must be two to four that differ"),
            (SmallChoices.Front with { Front = front with { TradeOffs = [TradeOff.Moves, TradeOff.Moves] } }, "front.tradeOffs must be two to four that differ"),
            (SmallChoices.Front with { Front = front with { Points = [null!] } }, "front.points has an empty place"),
            (SmallChoices.WhatIf with { WhatIf = whatIf with { Edits = [null!] } }, "whatIf.edits has an empty place"),
            (SmallChoices.WhatIf with { WhatIf = whatIf with { Measures = [whatIf.Measures[0], whatIf.Measures[0]] } }, $"whatIf.measures has '{whatIf.Measures[0].Key}' more than once"),
            (SmallChoices.Homes with { Ranking = SmallChoices.Homes.Ranking! with { Home = "h-1" } }, "ranking must have either a child or a home"),
            (SmallChoices.Homes with { Ranking = SmallChoices.Homes.Ranking! with { Child = null } }, "ranking must have either a child or a home"),
            (SmallChoices.Floors with { Floors = SmallChoices.Floors.Floors! with { Groups = [null!] } }, "floors.groups has an empty place"),
        ];

        foreach ((ChoiceDocument document, string fault) in cases)
        {
            Refused(Text(document)).ShouldBe($"choice.json: {fault}{Advice}");
        }
    }

    [Fact]
    public void MismatchWith_AnotherRegister_NamesBothHashes() =>
        (SmallChoices.Plans with { RegisterHash = "0123" }).MismatchWith(SmallPlan.Document)
            .ShouldBe($"It is about the register 0123, and the plan about the register {SmallPlan.Document.RegisterHash}. Make it again from the register of the plan.");

    [Fact]
    public void MismatchWith_AnotherPolicy_NamesBothPoliciesAndHashes() =>
        (SmallChoices.Plans with { Policy = "Own", PolicyHash = "0123" }).MismatchWith(SmallPlan.Document)
            .ShouldBe($"It is about the policy 'Own' (0123), and the plan about the policy '{SmallPlan.Document.Policy}' ({PolicyHash.Of(SmallPlan.Matcher.Policy)}). Make it again with the policy of the plan.");

    [Fact]
    public void WriteJson_FileThatIsThere_IsReplacedOnlyWhenAsked()
    {
        string folder = Directory.CreateTempSubdirectory("choice-").FullName;
        try
        {
            string path = Path.Combine(folder, "choice.json");
            ChoiceFiles.WriteJson(path, SmallChoices.Plans);

            Should.Throw<IOException>(() => ChoiceFiles.WriteJson(path, SmallChoices.Front));
            ChoiceFiles.ReadJson(path).Kind.ShouldBe(ChoiceKind.Plans);
            ChoiceFiles.WriteJson(path, SmallChoices.Front, overwrite: true);
            ChoiceFiles.ReadJson(path).Kind.ShouldBe(ChoiceKind.Pareto);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Fairness_WorstOffFirst_IsInThePlanWithItsPrice()
    {
        PlanFairness fairness = SmallChoices.Fair.Fairness.ShouldNotBeNull();

        fairness.ExtraKilometreEquivalents.ShouldBe(fairness.SumKilometreEquivalents - fairness.LeastSumKilometreEquivalents, 1e-9);
        fairness.Groups.ShouldContain(group => group.IsSuppressed && group.Worst == null && group.WorstBefore == null);
        SmallPlan.Document.Fairness.ShouldBeNull();
    }

    [Fact]
    public void Schema_InDocs_IsTheOneOfTheCode()
    {
        JsonNode schema = PlanJson.Default.Options.GetJsonSchemaAsNode(typeof(ChoiceDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Choice files of Matching, version 1: proposals, never decisions",
        };
        foreach ((string key, JsonNode? value) in schema.AsObject())
        {
            whole[key] = value?.DeepClone();
        }

        whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }).ShouldMatchGolden("docs/choices.schema.json");
    }

    private static string Text(ChoiceDocument document) => JsonSerializer.Serialize(document, PlanJson.Readable.ChoiceDocument);

    private static string Refused(string text) => Should.Throw<InvalidDataException>(() => Read(text)).Message;

    private static ChoiceDocument Read(string text)
    {
        string folder = Directory.CreateTempSubdirectory("choice-").FullName;
        try
        {
            string path = Path.Combine(folder, "choice.json");
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return ChoiceFiles.ReadJson(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
