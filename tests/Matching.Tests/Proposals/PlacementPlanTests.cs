namespace Matching.Tests.Proposals;

public sealed class PlacementPlanTests
{
    [Fact]
    public void Placements_AnyOrder_AreByChildIdInOrdinalOrder()
    {
        var plan = new PlacementPlan([new(new("c-2"), new("h-1")), new(new("C-9"), null), new(new("c-10"), new("h-2"))]);

        plan.Placements.Select(placement => placement.Child.Value).ShouldBe(["C-9", "c-10", "c-2"]);
    }

    [Fact]
    public void HomeOf_PlacedUnplacedAndNotNamed_IsTheHomeOrNull()
    {
        var plan = new PlacementPlan([new(new("c-1"), new("h-1")), new(new("c-2"), null)]);

        plan.HomeOf(new("c-1")).ShouldBe(new HomeId("h-1"));
        plan.HomeOf(new("c-2")).ShouldBeNull();
        plan.HomeOf(new("c-3")).ShouldBeNull();
        plan.HomeOf(default).ShouldBeNull();
    }

    [Fact]
    public void Plan_ChildNamedTwiceOrWithoutId_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new PlacementPlan([new(new("c-1"), new("h-1")), new(new("c-1"), null)])).Message.ShouldBe(
            "Child 'c-1' is named twice, or has no id; name each child once. (Parameter 'placements')");
        Should.Throw<ArgumentException>(() => new PlacementPlan([new(default, null)])).Message.ShouldBe(
            "Child '' is named twice, or has no id; name each child once. (Parameter 'placements')");
    }
}
