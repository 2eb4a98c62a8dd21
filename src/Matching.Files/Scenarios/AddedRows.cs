namespace Matching.Files;

/// <summary>Reads what an edit adds as a row of the register: by the same columns, with the same words about what is wrong.</summary>
internal static class AddedRows
{
    /// <summary>What a row holds; null, with faults, when it cannot be read.</summary>
    public static T? Read<T>(TableMap<T> map, EditFields fields)
        where T : class => Read(map, fields.All, fields);

    /// <summary>A referral from one row of a child and of the referral.</summary>
    public static Referral? ReadReferral(EditFields fields)
    {
        bool IsOfReferral(string name) => RegisterTables.Referrals.Entries.Any(column => column.Name == name);
        var ofReferral = fields.All.Where(pair => IsOfReferral(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        Child? child = Read(RegisterTables.Children, fields.All.Where(pair => !IsOfReferral(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), fields);
        ofReferral["child"] = fields.All.GetValueOrDefault("id", "child");
        ReferralRow? referral = Read(RegisterTables.Referrals, ofReferral, fields);
        return child is null ? null : referral?.Make(child);
    }

    private static T? Read<T>(TableMap<T> map, IReadOnlyDictionary<string, string> values, EditFields fields)
        where T : class
    {
        string[] headings = [.. map.Entries.Select(column => column.Name).Union(values.Keys)];
        var place = new TablePlace(map.Name, null);
        var table = new RawTable { Place = place, HeadingRow = null, Headings = headings };
        table.Rows.Add(new RawRow(1, [.. headings.Select(name => new Cell(values.GetValueOrDefault(name, "")))]));
        var register = new RawRegister(_ => place);
        register.Add(map, table);
        var context = new ReadingContext(new RegisterReadOptions(), null, CancellationToken.None);
        TableRows<T> rows = TableRows<T>.Read(register, map, context);
        foreach (FileFault fault in context.Errors.Faults)
        {
            fields.Fault($"{(fault.Column is null ? "" : $"{fault.Column}: ")}{fault.Problem}", fault.Remedy);
        }

        return context.Errors.Faults.Any() ? null : rows.Things.FirstOrDefault();
    }
}
