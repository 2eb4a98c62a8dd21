namespace Matching.Tests.Policies;

public class MatchingPolicyJsonTests
{
    private static readonly DateOnly On = new(2026, 11, 1);

    [Fact]
    public void ToJson_FewRules_NamesThemWithWeights() =>
        MatchingPolicy.Parse("""{ "name": "Gŵyr", "on": "2026-11-01", "basedOn": "Wales", "rules": [{ "id": "W-02", "weight": 1.25 }, { "id": "M-11" }] }""").ToJson().ShouldBe(
            """
            {
              "name": "Gŵyr",
              "on": "2026-11-01",
              "basedOn": "Wales",
              "rules": [
                {
                  "id": "M-11"
                },
                {
                  "id": "W-02",
                  "weight": 1.25
                }
              ]
            }

            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2026-04-01")]
    [InlineData("2027-04-01")]
    [InlineData("2030-04-01")]
    public void Parse_WrittenSets_ComeBackEqual(string on)
    {
        DateOnly date = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (MatchingPolicy policy in new[] { MatchingPolicy.Wales(date), MatchingPolicy.Wales(date, new DateOnly(2026, 1, 1)), MatchingPolicy.England(date) })
        {
            MatchingPolicy read = MatchingPolicy.Parse(policy.ToJson());
            read.ShouldBe(policy);
            read.BasedOn.ShouldBe(policy.BasedOn);
            read.ToJson().ShouldBe(policy.ToJson());
        }
    }

    [Fact]
    public void Parse_RulesNotNamed_AreLeftOut() =>
        MatchingPolicy.Parse("""{ "name": "One", "on": "2026-11-01", "basedOn": "Wales", "rules": [{ "id": "W-03" }] }""")
            .ShouldBe(new MatchingPolicy("One", On, [new(new NearSchool(), 0.5)]));

    [Fact]
    public void Parse_OwnRules_AreFoundAndStandInForTheSets()
    {
        var near = new NearHomeCommunity(Distance.FromKilometres(1), Distance.FromKilometres(2));
        MatchingPolicy policy = MatchingPolicy.Wales(On).With(new MoveLimit(3)).With(near, 2);

        MatchingPolicy read = MatchingPolicy.Parse(policy.ToJson(), [near, new MoveLimit(3)]);

        read.ShouldBe(policy);
        read.Find("W-02")!.Rule.ShouldBeSameAs(near);
    }

    [Fact]
    public void Parse_BasedOnNothing_HasOwnRulesAlone()
    {
        var policy = new MatchingPolicy("Own", On, [new(new NearSchool(), 4)]);
        MatchingPolicy read = MatchingPolicy.Parse(policy.ToJson(), [new NearSchool()]);
        read.ShouldBe(policy);
        read.BasedOn.ShouldBeNull();
    }

    [Fact]
    public void Parse_CommentsAndTrailingCommas_AreAllowed() =>
        MatchingPolicy.Parse("""{ "name": "One", "on": "2026-11-01", "basedOn": "Wales", /* why */ "rules": [{ "id": "W-03", "weight": 2, },], }""").Find("W-03")!.Weight.ShouldBe(2);

    [Fact]
    public void Parse_ManyFaults_ListsThemAll() =>
        Faults("""
            {
              "name": " ", "on": "1 April", "basedOn": "Wales", "commencementOfSections81ATo81D": 2026, "colour": "red",
              "rules": [
                { "id": "W-99", "weight": 1 },
                { "id": "W-02", "weight": -1 },
                { "id": "W-03", "weight": "much" },
                { "id": "W-04", "weight": 1000001 },
                { "id": "W-05", "wait": 2 },
                { "id": "W-03", "weight": 1e999 },
                { "weight": 1 },
                7
              ]
            }
            """).Select(fault => fault.Split(" Known ids are: ")[0]).ShouldBe(
        [
            "Name: it is \" \". It must be a text that is not blank.",
            "Date (on): it is \"1 April\". It must be a date such as \"2026-11-01\".",
            "Commencement of ss.81A–81D: it is 2026. It must be a date such as \"2026-11-01\".",
            "Policy: it has a property 'colour'. It may have: name, on, basedOn, commencementOfSections81ATo81D, wishOrder, rules.",
            "Rule 'W-99': the set Wales does not have it on that date, and it is not among the rules supplied.",
            "Rule 'W-02': the weight is -1. It must be a number from 0 to 1,000,000.",
            "Rule 'W-03': the weight is \"much\". It must be a number from 0 to 1,000,000.",
            "Rule 'W-04': the weight is 1000001. It must be a number from 0 to 1,000,000.",
            "Rule 'W-05': it has a property 'wait'. It may have: id, weight.",
            "Rule 'W-03': the weight is 1e999. It must be a number from 0 to 1,000,000.",
            "Rule 'W-03': it is named more than once. Name each rule once.",
            "Rule number 7: it is { \"weight\": 1 }. It must have an id, such as { \"id\": \"W-02\", \"weight\": 1 }.",
            "Rule number 8: it is 7. It must have an id, such as { \"id\": \"W-02\", \"weight\": 1 }.",
        ]);

    [Fact]
    public void Parse_RuleOfALaterSet_SaysWhichIdsThereAre() =>
        Faults("""{ "name": "One", "on": "2026-11-01", "rules": [{ "id": "W-02" }] }""", new NearSchool()).ShouldBe(
            ["Rule 'W-02': the policy is based on no set, and it is not among the rules supplied. Known ids are: W-03."]);

    [Fact]
    public void Parse_RuleNotYetInForce_IsAFault() =>
        Faults("""{ "name": "One", "on": "2030-03-31", "basedOn": "Wales", "rules": [{ "id": "M-25" }] }""").ShouldHaveSingleItem()
            .ShouldStartWith("Rule 'M-25': the set Wales does not have it on that date, and it is not among the rules supplied. Known ids are: A-01,");

    [Theory]
    [InlineData("""{ "on": "2026-11-01", "basedOn": "Wales", "rules": [] }""", "Name: it is missing. It must be a text that is not blank.")]
    [InlineData("""{ "name": "One", "basedOn": "Wales", "rules": [] }""", "Date (on): it is missing. It must be a date such as \"2026-11-01\".")]
    [InlineData(
        """{ "name": "One", "on": "2026-11-01", "basedOn": "Wales" }""", "Rules: they are missing. They must be a list such as [{ \"id\": \"W-02\", \"weight\": 1 }].")]
    [InlineData(
        """{ "name": "One", "on": "2026-11-01", "basedOn": "Scotland", "rules": [] }""", "Set (basedOn): it is \"Scotland\". It must be \"Wales\" or \"England\", or left out.")]
    [InlineData(
        """{ "name": "One", "on": "2026-11-01", "basedOn": "England", "commencementOfSections81ATo81D": "2026-07-01", "rules": [] }""",
        "Commencement of ss.81A–81D: it is \"2026-07-01\" in a policy that is not based on \"Wales\". It must be left out.")]
    [InlineData("[]", "Text: it is []. It must be a JSON object with name, on, basedOn and rules.")]
    public void Parse_OneFault_IsNamedWithWhatWouldBeRight(string json, string fault) => Faults(json).ShouldBe([fault]);

    [Theory]
    [InlineData("")]
    [InlineData("{ \"name\": ")]
    [InlineData("""{ "name": "One", "name": "Two", "on": "2026-11-01", "rules": [] }""")]
    public void Parse_Malformed_IsAFaultOfTheText(string json)
    {
        string fault = Faults(json).ShouldHaveSingleItem();
        fault.ShouldStartWith("Text: ");
        fault.ShouldEndWith("It must be JSON as written by ToJson, each property once.");
    }

    [Fact]
    public void Parse_Faults_AreCountedInTheMessage() =>
        Should.Throw<InvalidPolicyException>(() => MatchingPolicy.Parse("[]")).Message
            .ShouldBe($"The policy has 1 fault(s):{Environment.NewLine}Text: it is []. It must be a JSON object with name, on, basedOn and rules.");

    [Fact]
    public void Parse_OwnRuleTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => MatchingPolicy.Parse("{}", [new NearSchool(), new NearSchool()])).Message
            .ShouldStartWith("Rule id W-03 is supplied 2 times; each rule needs an id of its own.");

    private static IEnumerable<string> Faults(string json, params Rule[] ownRules) =>
        Should.Throw<InvalidPolicyException>(() => MatchingPolicy.Parse(json, ownRules)).Faults.Select(fault => fault.ToString());
}
