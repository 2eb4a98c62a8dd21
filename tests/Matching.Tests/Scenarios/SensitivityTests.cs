using Matching.Tests.Records;

namespace Matching.Tests.Scenarios;

public sealed class SensitivityTests
{
    [Fact]
    public void Of_PolicyThatPutsTheWorstOffFirst_IsRefused()
    {
        var matcher = new PlacementMatcher(SmallRecord.Matcher.Policy.WithWishOrder(WishOrder.WorstOffFirst));
        MatchingResult fair = matcher.Match(SmallRecord.Problem, SmallRecord.Options);

        Should.Throw<ArgumentException>(() => Sensitivity.Of(matcher, fair)).Message.ShouldBe(
            "Policy 'Wales' puts the worst-off child first, and weights are varied by the sum of wishes; give a policy with WishOrder.Sum. (Parameter 'matcher')");
    }
}
