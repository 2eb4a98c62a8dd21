using Matching;

namespace Commissioner.Files;

/// <summary>A register as a folder of CSV files.</summary>
internal static class RegisterFolder
{
    private static readonly RegisterFile Register = new();
    private static readonly ProvidersFile Providers = new();
    private static readonly HomesFile Homes = new();
    private static readonly ChildrenFile Children = new();
    private static readonly ReferralsFile Referrals = new();
    private static readonly ResidentsFile Residents = new();
    private static readonly SiblingsFile Siblings = new();
    private static readonly ImpactsFile Impacts = new();
    private static readonly WishesFile Wishes = new();
    private static readonly JudgementsFile Judgements = new();
    private static readonly DeclinesFile Declines = new();
    private static readonly ApprovalsFile Approvals = new();

    /// <summary>Names of all files that <see cref="Write"/> makes.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        Register.FileName, Providers.FileName, Homes.FileName, Children.FileName, Referrals.FileName, Residents.FileName, Siblings.FileName,
        Impacts.FileName, Wishes.FileName, Judgements.FileName, Declines.FileName, Approvals.FileName,
    ];

    /// <summary>Reads a register whole, or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="asOf">The day as of which it holds, where register.csv does not say or shall not count.</param>
    /// <returns>The problem, or every fault of its files and of the data in them.</returns>
    public static (MatchingProblem? Problem, IReadOnlyList<string> Faults) Read(string folder, DateOnly? asOf)
    {
        var faults = new FaultList();
        IReadOnlyList<DateOnly> dates = CsvTables.Read(folder, Register, faults);
        DateOnly? day = asOf ?? (dates.Count == 1 ? dates[0] : null);
        if (day is null && faults.Faults.Count == 0)
        {
            faults.AddForFile(Register.FileName, $"{dates.Count} rows say as of which day the register holds. Write one row under as_of, or give --date.");
        }

        MatchingProblemBuilder builder = new MatchingProblemBuilder(day ?? DateOnly.MinValue)
            .AddProviders(CsvTables.Read(folder, Providers, faults))
            .AddHomes(CsvTables.Read(folder, Homes, faults))
            .AddSiblingGroups(CsvTables.Read(folder, Siblings, faults))
            .AddImpactAssessments(CsvTables.Read(folder, Impacts, faults))
            .AddWishes(CsvTables.Read(folder, Wishes, faults))
            .AddJudgements(CsvTables.Read(folder, Judgements, faults))
            .AddDeclines(CsvTables.Read(folder, Declines, faults))
            .AddSupplementaryApprovals(CsvTables.Read(folder, Approvals, faults));
        AddChildren(builder, CsvTables.Read(folder, Children, faults), CsvTables.Read(folder, Referrals, faults), CsvTables.Read(folder, Residents, faults), faults);

        string[] all =
        [
            .. faults.Faults.Select(fault => fault.ToString()),
            .. builder.FindFaults().Select(fault => fault.ToString()).Where(fault => !faults.Follows(fault)),
        ];
        return all.Length == 0 ? (builder.Build(), all) : (null, all);
    }

    /// <summary>Writes a register; the files must not be there or may be overwritten.</summary>
    public static void Write(string folder, MatchingProblem problem)
    {
        Directory.CreateDirectory(folder);
        string PathOf<T>(CsvFormat<T> format) => Path.Combine(folder, format.FileName);
        CsvTables.Write(PathOf(Register), Register, [problem.AsOf]);
        CsvTables.Write(PathOf(Providers), Providers, problem.Providers);
        CsvTables.Write(PathOf(Homes), Homes, problem.Homes);
        CsvTables.Write(PathOf(Children), Children, problem.Referrals.Select(referral => referral.Child).Concat(problem.Residents.Select(resident => resident.Child)).OrderBy(child => child.Id.Value, StringComparer.Ordinal));
        CsvTables.Write(PathOf(Referrals), Referrals, problem.Referrals.Select(ReferralsFile.Row));
        CsvTables.Write(PathOf(Residents), Residents, problem.Residents.Select(resident => new ResidentRow(resident.Child.Id, resident.Home, resident.Since)));
        CsvTables.Write(PathOf(Siblings), Siblings, problem.SiblingGroups);
        CsvTables.Write(PathOf(Impacts), Impacts, problem.ImpactAssessments);
        CsvTables.Write(PathOf(Wishes), Wishes, problem.Wishes);
        CsvTables.Write(PathOf(Judgements), Judgements, problem.Judgements);
        CsvTables.Write(PathOf(Declines), Declines, problem.Declines);
        CsvTables.Write(PathOf(Approvals), Approvals, problem.SupplementaryApprovals);
    }

    private static void AddChildren(
        MatchingProblemBuilder builder, IReadOnlyList<Child> children, IReadOnlyList<ReferralRow> referrals, IReadOnlyList<ResidentRow> residents, FaultList faults)
    {
        ILookup<ChildId, Child> byId = children.ToLookup(child => child.Id);
        HashSet<ChildId> housed = [.. referrals.Select(row => row.Child), .. residents.Select(row => row.Child)];
        foreach (IGrouping<ChildId, Child> twice in byId.Where(group => group.Count() > 1))
        {
            faults.Add(Children.FileName, $"child '{twice.Key}' has {twice.Count()} rows. Keep one.");
        }

        builder.AddReferrals(Known(referrals, row => row.Child, Referrals.FileName).Select(row => row.Make(byId[row.Child].First())));
        builder.AddResidents(Known(residents, row => row.Child, Residents.FileName).Select(row => new Resident(byId[row.Child].First(), row.Home, row.Since)));
        foreach (Child child in children.Where(child => !housed.Contains(child.Id)))
        {
            AddUnlessFollowing(Children.FileName, $"child '{child.Id}' is in neither referrals.csv nor residents.csv. Give it a row in one of them.");
        }

        List<T> Known<T>(IEnumerable<T> rows, Func<T, ChildId> childOf, string file)
        {
            var known = new List<T>();
            foreach (T row in rows)
            {
                if (byId.Contains(childOf(row)))
                {
                    known.Add(row);
                }
                else
                {
                    AddUnlessFollowing(file, $"child '{childOf(row)}' is not in children.csv. Add it there, or correct the id.");
                }
            }

            return known;
        }

        void AddUnlessFollowing(string file, string words)
        {
            if (!faults.Follows(words))
            {
                faults.Add(file, words);
                faults.LeaveOut(Quoted(words));
            }
        }
    }

    private static string Quoted(string words) => words.Split('\'')[1];
}
