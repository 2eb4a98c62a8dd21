using System.Text;
using Matching.Testing;

namespace Matching.Tests;

public sealed class DataFilesTests
{
    [Fact]
    public void Every_figure_has_a_source_or_is_marked_as_an_assumption()
    {
        FigureTable.All.Count.ShouldBeGreaterThan(100);
        FigureTable.All.ShouldAllBe(figure => (figure.Kind == FigureKind.Assumption) == (figure.Source.Length == 0));
        FigureTable.All.ShouldAllBe(figure => figure.Note.Length > 0);
    }

    [Fact]
    public void The_list_of_figures_and_assumptions_is_up_to_date() => Document().ShouldMatchGolden("data/FIGURES.md");

    [Fact]
    public void The_tables_hold_all_of_Wales()
    {
        WelshGeography.Authorities.Select(authority => authority.Id).ShouldBe(AuthorityMap.Wales.Authorities.Select(authority => authority.Id).Where(id => id.Country == Country.Wales));
        WelshGeography.Authorities.Sum(authority => authority.LookedAfter).ShouldBe(7213);
        WelshGeography.WelshAreas.Length.ShouldBe(1917);
        WelshGeography.Places.Count(place => place.Authority.Country == Country.Wales).ShouldBe(452);
        WelshGeography.Places.Count(place => place.Authority.Country == Country.England).ShouldBe(304);
        WelshGeography.Places.ShouldAllBe(place => place.Point.IsValid);
    }

    [Fact]
    public void The_nearest_place_to_a_place_is_itself()
    {
        Place aberystwyth = WelshGeography.Places.Single(place => place.Name == "Aberystwyth");

        WelshGeography.NearestPlace(aberystwyth.Point).ShouldBe(aberystwyth);
        WelshGeography.NearestPlace(new GeoPoint(52.4140, -4.0820)).ShouldBe(aberystwyth);
    }

    [Fact]
    public void The_plane_of_the_generator_is_within_three_percent_of_the_great_circle()
    {
        GeoPoint cardiff = WelshGeography.Places.Single(place => place.Name == "Cardiff").Point;
        foreach (Place place in WelshGeography.Places.Where(place => place.Authority.Country == Country.Wales && place.Point != cardiff))
        {
            double circle = cardiff.GreatCircleTo(place.Point).Kilometres;
            WelshGeography.Kilometres(cardiff, place.Point).ShouldBe(circle, 0.03 * circle);
        }
    }

    private static string Document()
    {
        var text = new StringBuilder("# Figures of the synthetic Welsh register\n\nMade from `figures.csv` by a test; change the table, not this page.\n");
        text.Append("\n## Published and derived\n\n| key | value | period | kind | what | source |\n|---|---|---|---|---|---|\n");
        foreach (Figure figure in FigureTable.All.Where(figure => figure.Kind != FigureKind.Assumption))
        {
            text.Append(null, $"| `{figure.Key}` | {figure.Value} | {figure.Period} | {figure.Kind.ToString().ToLowerInvariant()} | {figure.Note} | {figure.Source} |\n");
        }

        text.Append("\n## Assumptions\n\nNone of these has a source. Weights are relative (`name:weight`); two numbers are explained in the row.\n\n| key | value | what |\n|---|---|---|\n");
        foreach (Figure figure in FigureTable.All.Where(figure => figure.Kind == FigureKind.Assumption))
        {
            text.Append(null, $"| `{figure.Key}` | {figure.Value} | {figure.Note} |\n");
        }

        text.Append("\n## The register of seed 1 beside its targets\n\n| key | target | register | tolerance | kind | what |\n|---|---|---|---|---|---|\n");
        foreach (CalibrationLine line in RegisterCalibration.Measure(1))
        {
            text.Append(null, $"| `{line.Key}` | {line.Target:0.###} | {line.Actual:0.###} | {line.Tolerance:0.###} | {line.Kind.ToString().ToLowerInvariant()} | {line.What} |\n");
        }

        return text.ToString();
    }
}
