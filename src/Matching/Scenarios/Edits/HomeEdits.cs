namespace Matching;

/// <summary>A provider is added, for homes that later edits add.</summary>
/// <param name="Provider">The provider, of an id that is not among the problem's.</param>
public sealed record AddProvider(Provider Provider) : ScenarioEdit
{
    /// <inheritdoc/>
    public override string Describe() => $"Provider '{Provider?.Id}' is added.";

    internal override void Make(ScenarioDraft draft)
    {
        if (Provider is null || draft.Parts.Providers.Contains(Provider))
        {
            draft.Fault($"{(Provider is null ? "the provider is null" : $"provider {FaultText.Quote(Provider.Id.Value)} is there already")}.", "Give a new provider an id of its own.");
            return;
        }

        draft.Parts.Providers.Add(Provider);
    }
}

/// <summary>A home is added.</summary>
/// <param name="Home">The home, of an id that is not among the problem's.</param>
public sealed record AddHome(Home Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => Home is null ? [] : [Home.Id];

    /// <inheritdoc/>
    public override string Describe() => Home is null
        ? "A home is added."
        : Invariant($"Home '{Home.Id}' is added: {Words.WithArticle(Home.Kind)} with {Home.Approval?.Places} place(s), run by provider '{Home.Provider}'.");

    internal override void Make(ScenarioDraft draft)
    {
        if (Home is null || draft.Parts.Homes.Contains(Home))
        {
            draft.Fault($"{(Home is null ? "the home is null" : $"home {FaultText.Quote(Home.Id.Value)} is there already")}.", "Give a new home an id of its own.");
            return;
        }

        draft.Parts.Homes.Add(Home);
    }
}

/// <summary>A home closes: it is no longer registered and has no place.</summary>
/// <remarks>
/// It stays in the register with what is recorded of it, so that wishes for it and the children who leave it can still be told. Referred children who live there cannot stay.
/// Children who are settled there are nobody's to move silently: the edit is refused unless it says that they are to be referred.
/// </remarks>
/// <param name="Home">The home.</param>
/// <param name="ReferSettled">Whether children settled there become referrals, with the provider's notice as the reason. Default: false, the edit is refused while anybody is.</param>
/// <param name="Urgency">How soon they then need a home. Default: planned.</param>
public sealed record CloseHome(HomeId Home, bool ReferSettled = false, Urgency Urgency = Urgency.Planned) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => ReferSettled ? $"Home '{Home}' closes, and the children settled there are referred as {Words.For(Urgency)}." : $"Home '{Home}' closes.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Find(Home) is null)
        {
            return;
        }

        ChildId[] settled = [.. draft.Parts.Residents.Where(resident => resident.Home == Home).Select(resident => resident.Child.Id)];
        if (settled.Length > 0 && !ReferSettled)
        {
            draft.Fault(
                $"{settled.Length} settled child(ren) live there ({FaultText.List(settled.Select(child => child.Value))}).",
                "Say that they are to be referred, or refer those who are to move one by one first.");
            return;
        }

        foreach (ChildId child in settled)
        {
            draft.Refer(child, MoveReason.ProviderNotice, Urgency);
        }

        Referral[] leaving = [.. draft.Parts.Referrals.Where(referral => referral.PresentHome == Home && referral.MoveReason != MoveReason.RiskOfHarm)];
        draft.Touch(leaving.Select(referral => referral.Child.Id));
        foreach (Referral referral in leaving)
        {
            draft.Change(referral.Child.Id, one => one with { MoveReason = MoveReason.ProviderNotice });
        }

        draft.Change(Home, home => home with { IsRegistered = false, PlacesBeforeApril2027 = null, Approval = home.Approval with { Places = 0 } });
    }
}

/// <summary>A home is registered, or its carers are approved.</summary>
/// <param name="Home">The home.</param>
public sealed record RegisterHome(HomeId Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' is registered.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { IsRegistered = true });
}

/// <summary>What a provider is registered for changes.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="RegisteredFor">Kinds of home.</param>
/// <param name="RegisteredAges">Ages.</param>
public sealed record ChangeProviderRegistration(ProviderId Provider, HomeKinds RegisteredFor, AgeRange RegisteredAges) : ScenarioEdit
{
    /// <inheritdoc/>
    public override string Describe() => Invariant($"Provider '{Provider}' is registered for ages {RegisteredAges} and: {Words.ForAll(RegisteredFor)}.");

    internal override void Make(ScenarioDraft draft)
    {
        int index = draft.Parts.Providers.FindIndex(provider => provider.Id == Provider);
        if (index < 0)
        {
            draft.Fault($"provider {FaultText.Quote(Provider.Value)} is not among the {draft.Parts.Providers.Count} providers.", "Name a provider of the problem, or one that an earlier edit adds.");
            return;
        }

        draft.Parts.Providers[index] = draft.Parts.Providers[index] with { RegisteredFor = RegisteredFor, RegisteredAges = RegisteredAges };
        foreach (Home home in draft.Parts.Homes.Where(home => home.Provider == Provider))
        {
            draft.Touch(home.Id);
        }
    }
}

/// <summary>A home has places more or fewer.</summary>
/// <remarks>
/// From 1 April 2027 places that a for-profit home adds may not count (<see cref="Home.PlacesBeforeApril2027"/>): where the problem's day is on or after it, the number before the edit is kept
/// as that number, unless one was recorded; fewer places lower it with them.
/// </remarks>
/// <param name="Home">The home.</param>
/// <param name="By">How many more; fewer where below 0. Not 0.</param>
public sealed record ChangePlaces(HomeId Home, int By) : ScenarioEdit
{
    private static readonly DateOnly Freeze = new(2027, 4, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => Invariant($"Home '{Home}' has {Math.Abs((long)By)} place(s) {(By < 0 ? "fewer" : "more")}.");

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Find(Home) is not { } found)
        {
            return;
        }

        long places = (long)found.Approval.Places + By;
        if (By == 0 || places is < 0 or > 60)
        {
            draft.Fault($"{By} place(s) for a home that has {found.Approval.Places} would leave {places}.", "Give a change, other than 0, to a number from 0 to 60.");
            return;
        }

        int? before = found.PlacesBeforeApril2027 ?? (By > 0 && draft.Parts.AsOf >= Freeze ? found.Approval.Places : null);
        draft.Change(Home, home => home with
        {
            PlacesBeforeApril2027 = before is { } number ? Math.Min(number, (int)places) : null,
            Approval = home.Approval with { Places = (int)places },
        });
    }
}

/// <summary>A home can take children from a day on, whatever was recorded about that day.</summary>
/// <param name="Home">The home.</param>
/// <param name="On">The day; null for the problem's own. Breaks that contain it fall away.</param>
public sealed record MakeAvailable(HomeId Home, DateOnly? On = null) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => On is { } day ? Invariant($"Home '{Home}' is available on {day:yyyy-MM-dd}.") : $"Home '{Home}' is available on the problem's day.";

    internal override void Make(ScenarioDraft draft)
    {
        DateOnly day = On ?? draft.Parts.AsOf;
        draft.Change(Home, home => home with
        {
            AvailableFrom = home.AvailableFrom > day ? day : home.AvailableFrom,
            Unavailable = [.. home.Unavailable.Where(span => !span.Contains(day))],
        });
    }
}

/// <summary>A home cannot take children on some days.</summary>
/// <param name="Home">The home.</param>
/// <param name="Days">The days, both ends inclusive.</param>
public sealed record MakeUnavailable(HomeId Home, DateSpan Days) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => Invariant($"Home '{Home}' is not available from {Days.From:yyyy-MM-dd} to {Days.To:yyyy-MM-dd}.");

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { Unavailable = [.. home.Unavailable, Days] });
}
