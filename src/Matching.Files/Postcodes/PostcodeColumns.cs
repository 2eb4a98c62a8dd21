namespace Matching.Files;

/// <summary>Puts points in the place of a table's postcodes, before anything else looks at it.</summary>
internal static class PostcodeColumns
{
    private static readonly (string[] Keys, string Latitude, string Longitude)[] Known =
    [
        (["postcode", "post_code", "cod_post", "home_postcode", "community_postcode"], "latitude", "longitude"),
        (["school_postcode", "cod_post_yr_ysgol", "cod_post_ysgol"], "school_latitude", "school_longitude"),
    ];

    /// <summary>The table with points, and without postcodes; the same table when there are none, or no points for them.</summary>
    /// <remarks>A cell that has a latitude or longitude already keeps it. No fault holds a postcode, because it may be where somebody lives.</remarks>
    public static RawTable Replace(RawTable table, TableMap map, ReadingContext context)
    {
        if (context.Options.Postcodes is { } points)
        {
            foreach ((string[] keys, string latitude, string longitude) in Known.Where(known => map.Entries.Any(column => column.Name == known.Latitude)))
            {
                int[] found = [.. Enumerable.Range(0, table.Headings.Count).Where(index => keys.Contains(HeadingText.Key(table.Headings[index])))];
                table = found.Length == 1 ? Replace(table, found[0], (map.Find(latitude)!, map.Find(longitude)!), points, context) : table;
            }
        }

        return table;
    }

    private static RawTable Replace(RawTable table, int postcode, (Column Latitude, Column Longitude) into, PostcodePoints points, ReadingContext context)
    {
        var headings = table.Headings.ToList();
        int latitude = IndexOf(headings, into.Latitude);
        int longitude = IndexOf(headings, into.Longitude);
        headings.RemoveAt(postcode);
        var replaced = new RawTable { Place = table.Place, HeadingRow = table.HeadingRow, Headings = headings, HasLost = table.HasLost, DecimalComma = table.DecimalComma, SerialDates = table.SerialDates };
        foreach (RawRow row in table.Rows)
        {
            List<Cell> cells = [.. row.Cells, .. Enumerable.Repeat(new Cell(""), headings.Count + 1 - row.Cells.Length)];
            if (!cells[postcode].IsEmpty && cells[latitude].IsEmpty && cells[longitude].IsEmpty)
            {
                if (points.Find(cells[postcode].Text) is { } point)
                {
                    cells[latitude] = new Cell(CellText.Of(point.Latitude), CellKind.Number);
                    cells[longitude] = new Cell(CellText.Of(point.Longitude), CellKind.Number);
                }
                else
                {
                    cells[latitude] = cells[longitude] = new Cell("", CellKind.Told);
                    context.Errors.Add(table.Place, row.Number, table.Headings[postcode], "the postcode is not among the given ones, or has no point.", "Correct it, or give latitude and longitude.");
                }
            }

            cells.RemoveAt(postcode);
            replaced.Rows.Add(row with { Cells = [.. cells] });
        }

        replaced.Torn.AddRange(table.Torn);
        return replaced;
    }

    /// <summary>Where a column stands; at the end, where it is added, when it is missing.</summary>
    private static int IndexOf(List<string> headings, Column column)
    {
        int index = headings.FindIndex(heading => column.Keys.Contains(HeadingText.Key(heading)));
        if (index < 0)
        {
            index = headings.Count;
            headings.Add(column.Name);
        }

        return index;
    }
}
