namespace Matching;

/// <summary>A home that takes one child at a time has one.</summary>
/// <remarks>Source: statement of purpose of the home (SI 2017/1264), where <see cref="Home.TakesOneChild"/> says so, whatever number its approval gives. Siblings are no exception.</remarks>
public sealed class HomeTakesOneChild : HomeRule
{
    /// <inheritdoc/>
    public override string Id => "M-17";

    /// <inheritdoc/>
    public override string Title => "Home that takes one child has one";

    /// <inheritdoc/>
    public override string Source => "Statement of purpose (SI 2017/1264)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in HomeCase home) =>
        home.Home.TakesOneChild && home.Proposed.Count > 0 && home.Settled.Count + home.Proposed.Count > 1 ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in HomeCase home, Finding finding) =>
        $"Home '{home.Home.Id}' takes one child at a time; {home.Settled.Count + home.Proposed.Count} children would live there.";
}
