namespace Matching.Compilation;

/// <summary>Sites in ascending order of a length; put into rings at once, and sorted within a ring when somebody comes to it. Safe for any number of threads.</summary>
internal sealed class SiteOrder
{
    private const int SitesARing = 16;

    private readonly double[] lengths;
    private readonly int[] sites;
    private readonly int[] ringEnd;
    private int sortedRings;
    private int sortedSites;

    public SiteOrder(double[] lengths)
    {
        int rings = 1 + (lengths.Length / SitesARing);
        Greatest = lengths.Length == 0 ? 0 : lengths.Max();
        double scale = Greatest > 0 ? (rings - 1) / Greatest : 0;
        ringEnd = new int[rings];
        foreach (double length in lengths)
        {
            ringEnd[(int)(length * scale)]++;
        }

        for (int ring = 1; ring < rings; ring++)
        {
            ringEnd[ring] += ringEnd[ring - 1];
        }

        // Filled from the end of each ring, which moves each end to its ring's start; the next ring's start is then this ring's end.
        sites = new int[lengths.Length];
        this.lengths = new double[lengths.Length];
        for (int site = lengths.Length - 1; site >= 0; site--)
        {
            int slot = --ringEnd[(int)(lengths[site] * scale)];
            sites[slot] = site;
            this.lengths[slot] = lengths[site];
        }

        for (int ring = 0; ring < rings; ring++)
        {
            ringEnd[ring] = ring + 1 < rings ? ringEnd[ring + 1] : lengths.Length;
        }
    }

    /// <summary>Number of sites.</summary>
    public int Count => sites.Length;

    /// <summary>The greatest length.</summary>
    public double Greatest { get; }

    /// <summary>The site at a place of the order.</summary>
    public int this[int place]
    {
        get
        {
            if (place >= Volatile.Read(ref sortedSites))
            {
                Sort(place);
            }

            return sites[place];
        }
    }

    /// <summary>The length at a place of the order that has been looked at.</summary>
    public double LengthAt(int place) => lengths[place];

    private void Sort(int place)
    {
        lock (ringEnd)
        {
            for (int start = sortedSites; place >= start; sortedRings++)
            {
                int end = ringEnd[sortedRings];
                Array.Sort(lengths, sites, start, end - start);
                Volatile.Write(ref sortedSites, end);
                start = end;
            }
        }
    }
}
