namespace Matching;

/// <summary>A wish is added, or changed where the same person's wish about the same thing is recorded: its importance, or whether it is for or against.</summary>
/// <param name="Wish">The wish.</param>
public sealed record RecordWish(Wish Wish) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Wish is PersonWish person ? [Wish.Child, person.Other] : Wish is null ? [] : [Wish.Child];

    /// <inheritdoc/>
    public override string Describe() => Wish is null ? "A wish is recorded." : Invariant($"A wish of importance {Wish.Importance} is recorded for child '{Wish.Child}': {WishEdits.About(Wish)}.");

    internal override void Make(ScenarioDraft draft)
    {
        if (Wish is null)
        {
            draft.Fault($"the wish is null.", "Give the wish.");
            return;
        }

        draft.Parts.Wishes.RemoveAll(other => WishKey.Of(other) == WishKey.Of(Wish));
        draft.Parts.Wishes.Add(Wish);
    }
}

/// <summary>A wish is withdrawn.</summary>
/// <param name="Wish">A wish of the same person for the same child about the same thing; how important it is does not matter, nor whether it is for or against.</param>
public sealed record WithdrawWish(Wish Wish) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Wish is PersonWish person ? [Wish.Child, person.Other] : Wish is null ? [] : [Wish.Child];

    /// <inheritdoc/>
    public override string Describe() => Wish is null ? "A wish is withdrawn." : $"The wish for child '{Wish.Child}' is withdrawn: {WishEdits.About(Wish)}.";

    internal override void Make(ScenarioDraft draft)
    {
        if (Wish is null || draft.Parts.Wishes.RemoveAll(other => WishKey.Of(other) == WishKey.Of(Wish)) == 0)
        {
            draft.Fault($"no such wish is recorded for child {FaultText.Quote(Wish?.Child.Value)}.", "Give a wish that is recorded: whose it is, for whom and about what.");
        }
    }
}

/// <summary>What edits say of a wish.</summary>
internal static class WishEdits
{
    /// <summary>Whose wish and about what; neither the place nor the feature, which say something of the child.</summary>
    public static string About(Wish wish)
    {
        string by = wish.By == WishedBy.Parent ? "a parent's wish" : "the child's own wish";
        string against = wish.Against ? " not" : "";
        return wish switch
        {
            HomeWish about => $"{by}{against} to live in home '{about.Home}'",
            PlaceWish about => $"{by}{against} to live within {about.Within} of a place",
            PersonWish about => $"{by}{against} to live with child '{about.Other}'",
            FeatureWish about => $"{by}{against} to have '{about.Feature}'",
            _ => by,
        };
    }
}
