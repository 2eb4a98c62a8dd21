namespace Matching;

/// <summary>No more children live in the home than it has places for.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 23(2)(b) and SI 2018/1333 reg 8(5) (number in the terms of a foster approval); maximum number in the conditions of registration of other homes
/// (Regulation and Inspection of Social Care (Wales) Act 2016 part 1). The usual fostering limit is separate: both hold.</para>
/// <para>Settled and proposed children count alike, and so does a proposed child who would stay. Settled children who are too many by themselves break nothing; with a
/// proposed child beside them they do.</para>
/// <para>From 1 April 2027 for-profit providers in Wales raise no numbers (schedule 1A para 3 of that Act, inserted by the Health and Social Care (Wales) Act 2025 s.4):
/// with <paramref name="freezeForProfitPlaces"/> their homes count <see cref="Home.PlacesBeforeApril2027"/> places where the number has been raised since.</para>
/// </remarks>
/// <param name="freezeForProfitPlaces">Whether places that for-profit homes in Wales added from 1 April 2027 are left out. Default: false.</param>
public sealed class PlacesAvailable(bool freezeForProfitPlaces = false) : HomeRule
{
    /// <summary>Whether places that for-profit homes in Wales added from 1 April 2027 are left out.</summary>
    public bool FreezesForProfitPlaces { get; } = freezeForProfitPlaces;

    /// <inheritdoc/>
    public override string Id => "M-03";

    /// <inheritdoc/>
    public override string Title => "Places available";

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 23(2)(b); SI 2018/1333 reg 8(5); Regulation and Inspection of Social Care (Wales) Act 2016 part 1";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <summary>How many children may live in a home, 0 or more.</summary>
    /// <param name="provider">The home's provider.</param>
    /// <param name="home">The home.</param>
    public int Places(Provider provider, Home home)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(home);
        return FreezesForProfitPlaces && provider is { Kind: ProviderKind.ForProfit, Country: Country.Wales } && home is not KinshipHome
            ? home.PlacesBeforeApril2027 ?? home.Approval.Places
            : home.Approval.Places;
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in HomeCase home) =>
        home.Proposed.Count > 0 && home.Settled.Count + home.Proposed.Count > Places(home.Problem.ProviderOf(home.Home), home.Home) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in HomeCase home, Finding finding) =>
        $"Home '{home.Home.Id}' has {Places(home.Problem.ProviderOf(home.Home), home.Home)} place(s); "
        + $"{home.Settled.Count + home.Proposed.Count} children would live there, {home.Settled.Count} of them settled.";
}
