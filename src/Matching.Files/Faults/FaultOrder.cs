namespace Matching.Files;

/// <summary>Puts faults in the order in which people mend them: table by table, each from its first row to its last.</summary>
internal static class FaultOrder
{
    /// <summary>The faults in order; those of one row in the order in which they were found.</summary>
    public static IReadOnlyList<FileFault> Of(IEnumerable<FileFault> faults, RawRegister register)
    {
        var order = new Dictionary<(string, string?), int>();
        foreach (TableMap map in RegisterTables.All)
        {
            TablePlace place = register.PlaceOf(map);
            order.TryAdd((place.File, place.Sheet), order.Count);
        }

        return [.. faults.OrderBy(fault => order.GetValueOrDefault((fault.File, fault.Sheet), -1)).ThenBy(fault => fault.Row ?? 0)];
    }
}
