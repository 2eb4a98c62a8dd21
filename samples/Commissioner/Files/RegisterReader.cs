using Matching;

namespace Commissioner.Files;

/// <summary>Reads a register from a folder of CSV files: whole, or not at all and with every fault of all files in one report.</summary>
/// <remarks>
/// A row that cannot be read still gives its id and the ids that it names, so that it neither makes others look wrong nor hides what is wrong with them. What each row
/// says by itself is checked by its file; what the rows say together is checked by the problem, for all rows that could be read.
/// </remarks>
internal sealed class RegisterReader
{
    private readonly FaultList faults = new();
    private readonly CsvTable<DateOnly> register;
    private readonly CsvTable<Provider> providers;
    private readonly CsvTable<Home> homes;
    private readonly CsvTable<SiblingGroup> siblings;
    private readonly CsvTable<ImpactAssessment> impacts;
    private readonly CsvTable<Wish> wishes;
    private readonly CsvTable<Judgement> judgements;
    private readonly CsvTable<Decline> declines;
    private readonly CsvTable<SupplementaryApproval> approvals;
    private readonly CsvTable<Child> children;
    private readonly CsvTable<ReferralRow> referrals;
    private readonly CsvTable<ResidentRow> residents;

    private RegisterReader(string folder)
    {
        register = CsvTables.Read(folder, RegisterFolder.Register, faults);
        providers = CsvTables.Read(folder, RegisterFolder.Providers, faults);
        homes = CsvTables.Read(folder, RegisterFolder.Homes, faults);
        siblings = CsvTables.Read(folder, RegisterFolder.Siblings, faults);
        impacts = CsvTables.Read(folder, RegisterFolder.Impacts, faults);
        wishes = CsvTables.Read(folder, RegisterFolder.Wishes, faults);
        judgements = CsvTables.Read(folder, RegisterFolder.Judgements, faults);
        declines = CsvTables.Read(folder, RegisterFolder.Declines, faults);
        approvals = CsvTables.Read(folder, RegisterFolder.Approvals, faults);
        children = CsvTables.Read(folder, RegisterFolder.Children, faults);
        referrals = CsvTables.Read(folder, RegisterFolder.Referrals, faults);
        residents = CsvTables.Read(folder, RegisterFolder.Residents, faults);
    }

    /// <summary>Reads a register whole, or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="asOf">The day as of which it holds, where register.csv does not say or shall not count.</param>
    /// <returns>The problem, or every fault of its files and of the data in them.</returns>
    public static (MatchingProblem? Problem, IReadOnlyList<string> Faults) Read(string folder, DateOnly? asOf) => new RegisterReader(folder).Read(asOf);

    private (MatchingProblem? Problem, IReadOnlyList<string> Faults) Read(DateOnly? asOf)
    {
        DateOnly? day = asOf ?? (register.Rows.Count == 1 && register.Unread.Count == 0 ? register.Rows[0] : null);
        if (day is null && !register.MayLackRows && register.Unread.Count == 0)
        {
            faults.Add(register.Format.FileName, $"{register.Rows.Count} rows say as of which day the register holds. Write one row under as_of, or give --date.");
        }

        MatchingProblemBuilder builder = new MatchingProblemBuilder(day ?? DateOnly.MinValue)
            .AddProviders(providers.Rows)
            .AddHomes(homes.Rows)
            .AddSiblingGroups(siblings.Rows)
            .AddImpactAssessments(impacts.Rows)
            .AddWishes(wishes.Rows)
            .AddJudgements(judgements.Rows)
            .AddDeclines(declines.Rows)
            .AddSupplementaryApprovals(approvals.Rows);
        UnreadRecords unread = AddChildren(builder);
        ReportIds();

        // Without a day the problem's own is no more than a stand-in; that there is none was reported above.
        IEnumerable<DataFault> ofData = builder.FindFaults(unread).Where(fault => day is not null || fault.Subject != "Problem");
        string[] all = [.. faults.Faults.Select(fault => fault.ToString()), .. ofData.Select(fault => fault.ToString())];
        return all.Length == 0 ? (builder.Build(), all) : (null, all);
    }

    /// <summary>Puts children together with their rows in referrals.csv or residents.csv, and tells what could not be read.</summary>
    private UnreadRecords AddChildren(MatchingProblemBuilder builder)
    {
        ILookup<string, Child> byId = children.Rows.ToLookup(child => child.Id.Value, StringComparer.Ordinal);
        var alone = new HashSet<string>(byId.Select(group => group.Key), StringComparer.Ordinal);
        var withoutData = new HashSet<string>(children.UnreadIds.Concat(referrals.UnreadIds).Concat(residents.UnreadIds).Where(id => !byId.Contains(id)), StringComparer.Ordinal);
        builder.AddReferrals(referrals.Rows.Select(row => row.Make(ChildOf(row.Child, referrals.Format.FileName))));
        builder.AddResidents(residents.Rows.Select(row => new Resident(ChildOf(row.Child, residents.Format.FileName), row.Home, row.Since)));

        HashSet<string> housed = [.. referrals.Rows.Select(row => row.Child.Value), .. residents.Rows.Select(row => row.Child.Value), .. referrals.UnreadIds, .. residents.UnreadIds];
        if (!referrals.MayLackRows && !residents.MayLackRows)
        {
            foreach (string id in byId.Select(group => group.Key).Concat(children.UnreadIds).Distinct(StringComparer.Ordinal).Where(id => !housed.Contains(id)))
            {
                faults.Add(children.Format.FileName, $"child '{id}' is in neither referrals.csv nor residents.csv. Give it a row in one of them.");
            }
        }

        return new UnreadRecords
        {
            Providers = [.. providers.UnreadIds.Select(id => new ProviderId(id))],
            Homes = [.. homes.UnreadIds.Select(id => new HomeId(id))],
            Children = [.. withoutData.Select(id => new ChildId(id))],
            ChildrenAlone = [.. alone.Select(id => byId[id].First())],
            MayLackProviders = providers.MayLackRows,
            MayLackHomes = homes.MayLackRows,
            MayLackChildren = children.MayLackRows,
        };

        Child ChildOf(ChildId id, string file)
        {
            alone.Remove(id.Value);
            if (byId[id.Value].FirstOrDefault() is { } child)
            {
                return child;
            }

            if (withoutData.Add(id.Value) && !children.MayLackRows)
            {
                faults.Add(file, $"child '{id}' is not in children.csv. Add it there, or correct the id.");
            }

            // Only its id is ever looked at: a child without data is not checked, and the problem is not made.
            return new Child { Id = id, DateOfBirth = default, HomeCommunity = default, Authority = default };
        }
    }

    /// <summary>Reports ids given twice, and ids named that are not there, as far as the problem cannot tell because a row could not be read.</summary>
    private void ReportIds()
    {
        foreach (IGrouping<ChildId, Child> twice in children.Rows.GroupBy(child => child.Id).Where(group => group.Count() > 1 && !children.UnreadIds.Contains(group.Key.Value, StringComparer.Ordinal)))
        {
            faults.Add(children.Format.FileName, $"child '{twice.Key}' has {twice.Count()} rows. Keep one.");
        }

        providers.ReportTwice("provider", provider => provider.Id.Value, faults);
        homes.ReportTwice("home", home => home.Id.Value, faults);
        siblings.ReportTwice("sibling group", group => group.Id.Value, faults);
        children.ReportTwice("child", child => child.Id.Value, faults);
        referrals.ReportTwice("child", row => row.Child.Value, faults);
        residents.ReportTwice("child", row => row.Child.Value, faults);
        ReportReferredAndSettled();

        // A child who is referred or settled but not in children.csv was reported there, once.
        var ofChildren = KnownIds.Of(children, child => child.Id.Value);
        ofChildren = ofChildren with { Ids = new HashSet<string>([.. ofChildren.Ids, .. referrals.Rows.Select(row => row.Child.Value), .. residents.Rows.Select(row => row.Child.Value)], StringComparer.Ordinal) };
        var known = new Dictionary<Refers, KnownIds>
        {
            [Refers.Provider] = KnownIds.Of(providers, provider => provider.Id.Value),
            [Refers.Home] = KnownIds.Of(homes, home => home.Id.Value),
            [Refers.Child] = ofChildren,
        };
        homes.ReportUnknown(known, faults);
        siblings.ReportUnknown(known, faults);
        impacts.ReportUnknown(known, faults);
        wishes.ReportUnknown(known, faults);
        judgements.ReportUnknown(known, faults);
        declines.ReportUnknown(known, faults);
        approvals.ReportUnknown(known, faults);
        referrals.ReportUnknown(known, faults);
        residents.ReportUnknown(known, faults);
    }

    private void ReportReferredAndSettled()
    {
        HashSet<string> unread = [.. referrals.UnreadIds, .. residents.UnreadIds];
        IEnumerable<string> referred = referrals.Rows.Select(row => row.Child.Value).Concat(referrals.UnreadIds);
        IEnumerable<string> settled = residents.Rows.Select(row => row.Child.Value).Concat(residents.UnreadIds);
        foreach (string id in referred.Intersect(settled, StringComparer.Ordinal).Where(unread.Contains))
        {
            faults.Add(residents.Format.FileName, $"child '{id}' is in referrals.csv too. Keep the row in one of them.");
        }
    }
}
