namespace Matching.Architecture.Tests.Extending;

/// <summary>The page's limit on a whole plan, compiled.</summary>
public sealed class FarFromHomeLimit(int children) : PlanRule
{
    public override string Id => "X-02";
    public override string Title => "Few children over 50 km from home";
    public override string Source => "Our sufficiency strategy, 2026";
    public override string Unit => "children";
    public override long Maximum => children;

    public override long Count(in PlacementCase placement) => placement.FromHomeCommunity.Kilometres > 50 ? 1 : 0;

    public override string Describe(long sum) => $"The plan has {sum} children over 50 km from home; it may have at most {Maximum}.";
}
