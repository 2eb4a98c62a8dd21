namespace Matching.Tests.Rules.Wishes;

public class PreferredAreaTests
{
    public static TheoryData<string, double, string> Areas => new()
    {
        { Given.Newport.Value, 1, "in a bordering Welsh authority" },
        { Given.Gwynedd.Value, 3, "in another Welsh authority" },
        { Given.Bristol.Value, 4, "in another English authority" },
        { Given.Edinburgh.Value, 5, "outside England and Wales" },
    };

    [Fact]
    public void PreferredArea_OwnArea_Holds() => Verify.That(new PreferredArea()).Given(Given.Child(), Given.FosterHome()).Holds();

    [Theory]
    [MemberData(nameof(Areas))]
    public void PreferredArea_OutOfArea_CountsTheStep(string authority, double step, string where) =>
        Verify.That(new PreferredArea()).Given(Given.Child(), Given.FosterHome() with { Authority = new(authority) })
            .Counts(step, $"Home 'h-1' is {where}, seen from authority 'W06000015' of child 'c-1'.");

    [Fact]
    public void PreferredArea_BorderingEnglishAuthority_CountsTwo() =>
        Verify.That(new PreferredArea()).Given(Given.Child() with { Authority = Given.Powys }, Given.FosterHome() with { Authority = Given.Herefordshire })
            .Counts(2, "Home 'h-1' is in a bordering English authority, seen from authority 'W06000023' of child 'c-1'.");

    [Theory]
    [MemberData(nameof(Areas))]
    public void PreferredArea_WithoutOrder_CountsOneAnywhereElse(string authority, double step, string where)
    {
        step.ShouldBePositive(where);
        Verify.That(new PreferredArea(hasOrder: false)).Given(Given.Child(), Given.FosterHome() with { Authority = new(authority) }).Counts(1);
    }
}
