using Matching;

namespace Commissioner.Files;

/// <summary>A register as a folder of CSV files.</summary>
internal static class RegisterFolder
{
    public static RegisterFile Register { get; } = new();

    public static ProvidersFile Providers { get; } = new();

    public static HomesFile Homes { get; } = new();

    public static ChildrenFile Children { get; } = new();

    public static ReferralsFile Referrals { get; } = new();

    public static ResidentsFile Residents { get; } = new();

    public static SiblingsFile Siblings { get; } = new();

    public static ImpactsFile Impacts { get; } = new();

    public static WishesFile Wishes { get; } = new();

    public static JudgementsFile Judgements { get; } = new();

    public static DeclinesFile Declines { get; } = new();

    public static ApprovalsFile Approvals { get; } = new();

    /// <summary>Names of all files that <see cref="Write"/> makes.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        Register.FileName, Providers.FileName, Homes.FileName, Children.FileName, Referrals.FileName, Residents.FileName, Siblings.FileName,
        Impacts.FileName, Wishes.FileName, Judgements.FileName, Declines.FileName, Approvals.FileName,
    ];

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
}
