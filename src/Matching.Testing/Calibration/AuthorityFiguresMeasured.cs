namespace Matching.Testing;

/// <summary>Measures each authority: children, how many live out of its area, how many speak Welsh.</summary>
internal static class AuthorityFiguresMeasured
{
    private const string LookedAfterSource = "StatsWales: children looked after at 31 March by local authority";
    private const string WelshSource = "Census 2021 by the Welsh Language Commissioner";

    public static IEnumerable<CalibrationLine> Measure(RegisterDraft draft)
    {
        ILookup<AuthorityId, ChildDraft> children = draft.Children.ToLookup(child => child.Authority.Id);
        foreach (AuthorityFigures authority in WelshGeography.Authorities)
        {
            ChildDraft[] own = [.. children[authority.Id]];
            ChildDraft[] placed = [.. own.Where(child => !child.Unit.IsNew)];
            double away = (double)(authority.OutOfArea + authority.OutsideWales) / authority.LookedAfter;
            yield return new CalibrationLine($"looked_after.{authority.Id}", $"children of {authority.Name}", authority.LookedAfter, own.Length, 0, FigureKind.Official, LookedAfterSource);
            yield return new CalibrationLine(
                $"away.{authority.Id}",
                $"share of the children of {authority.Name} who live out of its area",
                away,
                RegisterCalibration.Share(placed, child => !PlacementFigures.IsOwn(child)),
                Tolerance(away, own.Length),
                authority.AreaIsEstimate ? FigureKind.Derived : FigureKind.Official,
                LookedAfterSource);
            yield return new CalibrationLine(
                $"welsh_speakers.{authority.Id}",
                $"share of the children of {authority.Name} who speak Welsh; taken as that of everybody there",
                authority.WelshSpeakers,
                RegisterCalibration.Share(own, child => child.SpeaksWelsh),
                Tolerance(authority.WelshSpeakers, own.Length),
                FigureKind.Assumption,
                WelshSource);
        }
    }

    /// <summary>Four standard errors of a share drawn family by family, at least three points.</summary>
    private static double Tolerance(double share, int children) => Math.Max(0.03, 4 * Math.Sqrt(share * (1 - share) / (children / 1.7)));
}
