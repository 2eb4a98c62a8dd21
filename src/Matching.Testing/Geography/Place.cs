namespace Matching.Testing;

/// <summary>A named place of Wales or of the English side of the border (GeoNames, CC BY 4.0; see <c>data/README.md</c>).</summary>
/// <param name="GeoNamesId">Its GeoNames id.</param>
/// <param name="Name">Its name.</param>
/// <param name="WelshName">Its Welsh name where GeoNames knows one; otherwise the same as <paramref name="Name"/>.</param>
/// <param name="Authority">The authority that it is in; upper-tier in England.</param>
/// <param name="Point">Where it is.</param>
public sealed record Place(int GeoNamesId, string Name, string WelshName, AuthorityId Authority, GeoPoint Point);

/// <summary>A small area of an authority: the point around which its people live.</summary>
/// <param name="Authority">The authority that it is in.</param>
/// <param name="Point">Population-weighted centre.</param>
internal readonly record struct Area(AuthorityId Authority, GeoPoint Point);

/// <summary>Published figures of one Welsh authority: a row of <c>data/authorities.csv</c>.</summary>
/// <param name="Id">Its GSS code.</param>
/// <param name="Name">Its English name.</param>
/// <param name="LookedAfter">Children looked after.</param>
/// <param name="OutOfArea">Of them, in Wales but out of area.</param>
/// <param name="OutsideWales">Of them, outside Wales.</param>
/// <param name="AreaIsEstimate">Whether the two counts before are estimates.</param>
/// <param name="WelshSpeakers">Share of people who speak Welsh, 0 to 1.</param>
/// <param name="WelshSpeakersUnverified">Whether that share has not been seen at its source.</param>
public sealed record AuthorityFigures(
    AuthorityId Id, string Name, int LookedAfter, int OutOfArea, int OutsideWales, bool AreaIsEstimate, double WelshSpeakers, bool WelshSpeakersUnverified);
