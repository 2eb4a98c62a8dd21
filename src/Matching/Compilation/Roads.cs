namespace Matching.Compilation;

/// <summary>Lengths of roads between the places in children's lives and the sites of homes, each measured once, when first asked for. Safe for any number of threads.</summary>
/// <remarks>
/// Children of a town share its schools, and homes their streets: twelve times Wales has some six million roads for four thousand million pairs. Where places and sites are too many
/// for a table, every road is measured whenever it is asked for.
/// </remarks>
internal sealed class Roads
{
    private const long MostCells = 1 << 23;

    private readonly ITravel travel;
    private readonly GeoPoint[] sites;
    private readonly List<GeoPoint> places = [];
    private readonly List<bool> starts = [];
    private readonly Dictionary<(GeoPoint Place, bool Starts), int> numbers = [];
    private double[]?[] rows = [];

    public Roads(ITravel travel, GeoPoint[] sites) => (this.travel, this.sites) = (travel, sites);

    /// <summary>The number of a place; the same for the same place. To be called before roads are asked for.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isStart">Whether roads are measured from it, and not to it.</param>
    public int Place(GeoPoint place, bool isStart)
    {
        if (!numbers.TryGetValue((place, isStart), out int number))
        {
            number = places.Count;
            numbers.Add((place, isStart), number);
            places.Add(place);
            starts.Add(isStart);
        }

        return number;
    }

    /// <summary>Ends the adding of places.</summary>
    public void Close() => rows = (long)places.Count * sites.Length <= MostCells ? new double[]?[places.Count] : [];

    /// <summary>The road between a place and a site.</summary>
    public Distance Between(int place, int site)
    {
        if (rows.Length == 0)
        {
            return Measure(place, site);
        }

        double[] row = Volatile.Read(ref rows[place]) ?? NewRow(place);
        double kilometres = Volatile.Read(ref row[site]);
        if (double.IsNaN(kilometres))
        {
            kilometres = Measure(place, site).Kilometres;
            Volatile.Write(ref row[site], kilometres);
        }

        return Distance.FromKilometres(kilometres);
    }

    private double[] NewRow(int place)
    {
        var row = new double[sites.Length];
        Array.Fill(row, double.NaN);
        return Interlocked.CompareExchange(ref rows[place], row, null) ?? row;
    }

    private Distance Measure(int place, int site) =>
        starts[place] ? travel.Between(places[place], sites[site]) : travel.Between(sites[site], places[place]);
}
