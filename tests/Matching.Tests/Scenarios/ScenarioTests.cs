using Matching.Tests.Problems;

namespace Matching.Tests.Scenarios;

public sealed class ScenarioTests
{
    private static readonly HomeId Foster = new("h-1");
    private static readonly HomeId Staffed = new("h-2");
    private static readonly HomeId Kinship = new("h-3");
    private static readonly ChildId Second = new("c-2");

    [Fact]
    public void Apply_NoEdits_GivesTheSameProblemAndPolicy()
    {
        AppliedScenario applied = Edited.By();

        Edited.Text(applied.Problem).ShouldBe(Edited.Text(new ProblemData().Build()));
        applied.Policy.ShouldBeSameAs(Edited.Policy);
        applied.TouchedHomes.ShouldBeEmpty();
        applied.TouchedChildren.ShouldBeEmpty();
    }

    [Fact]
    public void Apply_LaterEditNamesWhatAnEarlierOneAdds_IsMade()
    {
        AppliedScenario applied = Edited.By(
            new AddProvider(new() { Id = new("p-9"), Kind = ProviderKind.NotForProfit }),
            new AddHome(ProblemData.Foster("h-9") with { Provider = new("p-9") }),
            new ChangePlaces(new("h-9"), 1));

        applied.Problem.FindHome(new("h-9"))!.Approval.Places.ShouldBe(3);
        applied.TouchedHomes.ShouldBe([new HomeId("h-9")]);
    }

    [Fact]
    public void Apply_ManyFaults_ListsEveryOneWithItsRemedy() => Should.Throw<InvalidScenarioException>(() => Edited.By(
        new ChangePlaces(new("h-9"), 1),
        new CloseHome(Foster),
        null!,
        new ChangePlaces(Foster, -1),
        new ChangeWeight("W-99", 1))).Message.ShouldBe(
            $"""
            The scenario has 5 fault(s):
            Edit 1 (Home 'h-9' has 1 place(s) more): home 'h-9' is not among the 3 homes. Name a home of the problem, or one that an earlier edit adds.
            Edit 2 (Home 'h-1' closes): 2 settled child(ren) live there (c-3, c-4). Say that they are to be referred, or refer those who are to move one by one first.
            Edit 3 (nothing): the edit is null. Leave it out.
            Edit 5 (The weight of rule W-99 is 1): the policy 'Wales' has no rule W-99. It has: {string.Join(", ", Edited.Policy.Rules.Select(rule => rule.Rule.Id))}.
            After the edits, Home 'h-1': it has 1 place(s), but 2 settled children live there (c-3, c-4). Maybe the number of places is out of date, or one of them has left.
            """.ReplaceLineEndings());

    [Fact]
    public void Apply_OneScenarioAfterAnother_IsTheScenarioOfBoth()
    {
        var first = new Scenario("first", [new CloseHome(Foster, ReferSettled: true), new Pin(Second, Staffed), new ChangeWeight("W-02", 3)]);
        var second = new Scenario("second", [new ChangePlaces(Kinship, 1), new SwitchRuleOff("W-03")]);

        AppliedScenario apart = first.Apply(new ProblemData().Build(), Edited.Policy);
        AppliedScenario after = second.Apply(apart.Problem, apart.Policy);
        AppliedScenario together = first.Then(second).Apply(new ProblemData().Build(), Edited.Policy);

        Edited.Text(together.Problem).ShouldBe(Edited.Text(after.Problem));
        together.Policy.ShouldBe(after.Policy);
        first.Then(second).Name.ShouldBe("first, then second");
    }

    [Fact]
    public void Describe_Scenario_NamesItAndNumbersItsEdits() => new Scenario("Close one, open one", [new CloseHome(Foster), new ChangePlaces(Staffed, -2)]).Describe().ShouldBe(
        "Close one, open one\n1. Home 'h-1' closes.\n2. Home 'h-2' has 2 place(s) fewer.");
}
