namespace Matching.Testing;

/// <summary>Draws one copy of Wales, part by part; each part reads what the ones before it drew.</summary>
internal static class RegisterDrawing
{
    public static RegisterDraft Draw(RegisterOptions options, int copy, ProviderDirectory providers)
    {
        var draft = new RegisterDraft(options.Seed, copy, options.AsOf);
        FamilyMaker.Make(draft);
        PlacementIntentions.Draw(draft);
        CarePlans.DrawLivesAlone(draft);
        StaffedHomes.Make(draft);
        FamilyHomes.Make(draft);
        ReasonsToMove.Choose(draft);
        ChildNeeds.Draw(draft);
        CarePlans.Draw(draft);
        HomeProfiles.Draw(draft, providers);
        ChildFinisher.Finish(draft);
        SiblingWords.Write(draft);
        ImpactWords.Write(draft);
        WishWords.Write(draft);
        ProfessionalWords.Write(draft);
        return draft;
    }
}
