using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

public sealed class GroupMeasuresTests
{
    [Fact]
    public void Groups_EmptyProblem_AreAllThereWithZero()
    {
        IReadOnlyList<GroupMeasures> groups = Measured.Before().Groups;

        groups.Select(group => group.Key).ShouldBe(
        [
            "disabled", "welsh-speaking", "unaccompanied", "age-0-4", "age-5-9", "age-10-15", "age-16-17", "in-sibling-groups", "emergency", "urgent", "planned",
        ]);
        groups.ShouldAllBe(group => group.Row("children") == MeasureValue.Of(0) && group.Row("from-home-median-kilometres") == MeasureValue.None);
    }

    [Fact]
    public void Group_OfFour_IsSuppressedWhole()
    {
        GroupMeasures disabled = Measured.Before(Measured.SettledInARow(4, child => child with { IsDisabled = true })).Group("disabled");

        disabled.Measures.ShouldAllBe(measure => measure.Value == MeasureValue.Suppressed);
    }

    [Fact]
    public void Group_OfFive_IsShown()
    {
        GroupMeasures disabled = Measured.Before(Measured.SettledInARow(5, child => child with { IsDisabled = true })).Group("disabled");

        disabled.Measures.Select(measure => $"{measure.Key}: {measure.Value}").ShouldBe(
        [
            "children: 5",
            "unplaced: 0",
            "three-or-more-placements: 0",
            "school-changes: 0",
            "not-with-family: 5",
            "out-of-area-in-wales: 0",
            "outside-wales: 0",
            "moves: 0",
            "over-twenty-miles: 0",
            "from-home-median-kilometres: 3",
            "from-home-median-miles: 1.9",
            "from-home-mean-kilometres: 3",
            "from-home-mean-miles: 1.9",
            "from-home-90th-percentile-kilometres: 5",
            "from-home-90th-percentile-miles: 3.1",
        ]);
    }

    [Theory]
    [InlineData(36, "*")]
    [InlineData(37, "5")]
    public void Count_FourOrFiveOfALargerGroup_IsSuppressedOrShown(int children, string shown)
    {
        // Home n is n kilometres away: those from the 33rd are more than 20 miles from home.
        GroupMeasures speakers = Measured.Before(Measured.SettledInARow(children, child => child with { SpeaksWelsh = true })).Group("welsh-speaking");

        speakers.Row("over-twenty-miles").ToString().ShouldBe(shown);
        speakers.Row("children").ShouldBe(MeasureValue.Of(children));
    }

    [Fact]
    public void Group_FewOfItWithAHome_ShowsItsSizeOnly()
    {
        object[] facts = [.. Measured.SettledInARow(4), .. Enumerable.Range(1, 6).Select(number => Given.Child($"c-{number}"))];

        GroupMeasures ages = Measured.Before(facts).Group("age-10-15");

        ages.Row("children").ShouldBe(MeasureValue.Of(10));
        ages.Measures.Where(measure => measure.Key != "children").ShouldAllBe(measure => measure.Value.IsSuppressed);
    }

    [Theory]
    [InlineData(0, "age-0-4")]
    [InlineData(4, "age-0-4")]
    [InlineData(5, "age-5-9")]
    [InlineData(9, "age-5-9")]
    [InlineData(10, "age-10-15")]
    [InlineData(15, "age-10-15")]
    [InlineData(16, "age-16-17")]
    [InlineData(17, "age-16-17")]
    public void AgeBands_AtTheirEnds_HoldTheChild(int age, string band)
    {
        object[] facts = [.. Enumerable.Range(1, 5).Select(number => Given.Child($"c-{number}", age))];

        Measured.Before(facts).Groups.Where(group => group.Key.StartsWith("age-", StringComparison.Ordinal) && group.Row("children").Number > 0)
            .ShouldHaveSingleItem().Key.ShouldBe(band);
    }

    [Fact]
    public void Groups_ByFactsOfTheChild_HoldThoseOfWhomTheyAreTrue()
    {
        Child[] children = [.. Enumerable.Range(1, 5).Select(number => Given.Child($"c-{number}") with { IsUnaccompanied = true })];
        object[] facts = [.. children.Select(child => Given.Referral(child) with { Urgency = Urgency.Urgent }), Given.Siblings(SiblingRelation.TogetherPreferred, children)];

        PlanMeasures measures = Measured.Before(facts);

        measures.Groups.Where(group => group.Row("unplaced").Number == 5).Select(group => group.Key)
            .ShouldBe(["unaccompanied", "age-10-15", "in-sibling-groups", "urgent"]);
    }
}
