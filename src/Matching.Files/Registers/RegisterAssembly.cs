namespace Matching.Files;

/// <summary>Puts the tables of a register together: whole, or not at all and with every fault of all tables in one list.</summary>
/// <remarks>
/// A row that cannot be read still gives its id and the ids that it names, so that it neither makes others look wrong nor hides what is wrong with them. What each row
/// says by itself is checked by its table; what the rows say together is checked by the problem, for all rows that could be read.
/// </remarks>
internal sealed class RegisterAssembly
{
    private readonly ReadingContext context;
    private readonly RegisterRows rows;

    private RegisterAssembly(RegisterRows rows, ReadingContext context)
    {
        this.context = context;
        this.rows = rows;
    }

    private FaultList Faults => context.Errors;

    /// <summary>Reads a register whole, or not at all; the faults are in the context.</summary>
    public static MatchingProblem? Read(RawRegister register, ReadingContext context) => new RegisterAssembly(new RegisterRows(register, context), context).Read();

    private MatchingProblem? Read()
    {
        TableRows<DateOnly> register = rows.Register;
        DateOnly? day = context.Options.AsOf ?? (register.Rows.Count == 1 && register.Unread.Count == 0 ? register.Rows[0].Thing : null);
        if (day is null && !register.MayLackRows && register.Unread.Count == 0)
        {
            Faults.Add(register.Place, null, null, $"{(register.Rows.Count == 0 ? "no row says" : $"{register.Rows.Count} rows say")} as of which day the register holds.", "Write one row under as_of, or give --date.");
        }

        MatchingProblemBuilder builder = new MatchingProblemBuilder(day ?? DateOnly.MinValue)
            .AddProviders(rows.Providers.Things)
            .AddHomes(rows.Homes.Things)
            .AddSiblingGroups(rows.Siblings.Things)
            .AddImpactAssessments(rows.Impacts.Things)
            .AddWishes(rows.Wishes.Things)
            .AddJudgements(rows.Judgements.Things)
            .AddDeclines(rows.Declines.Things)
            .AddSupplementaryApprovals(rows.Approvals.Things);
        if (context.Options.Authorities is { } authorities)
        {
            builder.UseAuthorities(authorities);
        }

        Journeys.Use(builder, rows.Travel, context);
        UnreadRecords unread = AddChildren(builder);
        IdFaults.Report(rows, Faults);
        RegisterWarnings.Find(rows, day, context.Warnings);

        // Without a day the problem's own is no more than a stand-in; that there is none was reported above.
        var places = new FaultPlaces(rows);
        foreach (DataFault fault in builder.FindFaults(unread).Where(fault => day is not null || fault.Subject != "Problem"))
        {
            Faults.Add(places.Of(fault));
        }

        return Faults.Faults.Count == 0 ? builder.Build() : null;
    }

    /// <summary>Puts children together with their rows among referrals or residents, and tells what could not be read.</summary>
    private UnreadRecords AddChildren(MatchingProblemBuilder builder)
    {
        ILookup<string, Child> byId = rows.Children.Things.ToLookup(child => child.Id.Value, StringComparer.Ordinal);
        var alone = new HashSet<string>(byId.Select(group => group.Key), StringComparer.Ordinal);
        var withoutData = new HashSet<string>(rows.Children.UnreadIds.Concat(rows.Referrals.UnreadIds).Concat(rows.Residents.UnreadIds).Where(id => !byId.Contains(id)), StringComparer.Ordinal);
        builder.AddReferrals(rows.Referrals.Rows.Select(row => row.Thing.Make(ChildOf(row.Thing.Child, rows.Referrals.Place, row.Number))));
        builder.AddResidents(rows.Residents.Rows.Select(row => new Resident(ChildOf(row.Thing.Child, rows.Residents.Place, row.Number), row.Thing.Home, row.Thing.Since)));
        ReportHomeless(byId);
        return new UnreadRecords
        {
            Providers = [.. rows.Providers.UnreadIds.Select(id => new ProviderId(id))],
            Homes = [.. rows.Homes.UnreadIds.Select(id => new HomeId(id))],
            Children = [.. withoutData.Order(StringComparer.Ordinal).Select(id => new ChildId(id))],
            ChildrenAlone = [.. alone.Order(StringComparer.Ordinal).Select(id => byId[id].First())],
            MayLackProviders = rows.Providers.MayLackRows,
            MayLackHomes = rows.Homes.MayLackRows,
            MayLackChildren = rows.Children.MayLackRows,
        };

        Child ChildOf(ChildId id, TablePlace place, int row)
        {
            alone.Remove(id.Value);
            if (byId[id.Value].FirstOrDefault() is { } child)
            {
                return child;
            }

            if (withoutData.Add(id.Value) && !rows.Children.MayLackRows)
            {
                Faults.Add(place, row, null, $"child '{id}' is not in {rows.Children.Place.Name}.", "Add it there, or correct the id.");
            }

            // Only its id is ever looked at: a child without data is not checked, and the problem is not made.
            return new Child { Id = id, DateOfBirth = default, HomeCommunity = default, Authority = default };
        }
    }

    private void ReportHomeless(ILookup<string, Child> byId)
    {
        if (rows.Referrals.MayLackRows || rows.Residents.MayLackRows)
        {
            return;
        }

        var housed = new HashSet<string>(
            [.. rows.Referrals.Things.Select(row => row.Child.Value), .. rows.Residents.Things.Select(row => row.Child.Value), .. rows.Referrals.UnreadIds, .. rows.Residents.UnreadIds],
            StringComparer.Ordinal);
        foreach (string id in byId.Select(group => group.Key).Concat(rows.Children.UnreadIds).Distinct(StringComparer.Ordinal).Where(id => !housed.Contains(id)))
        {
            Faults.Add(rows.Children.Place, null, null, $"child '{id}' is in neither {rows.Referrals.Place.Name} nor {rows.Residents.Place.Name}.", "Give it a row in one of them.");
        }
    }
}
