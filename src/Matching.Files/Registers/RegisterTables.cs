namespace Matching.Files;

/// <summary>The column dictionary: every table of a register, in the order in which it is written and documented.</summary>
internal static class RegisterTables
{
    public static RegisterTable Register { get; } = new();

    public static ProvidersTable Providers { get; } = new();

    public static HomesTable Homes { get; } = new();

    public static ChildrenTable Children { get; } = new();

    public static ReferralsTable Referrals { get; } = new();

    public static ResidentsTable Residents { get; } = new();

    public static SiblingsTable Siblings { get; } = new();

    public static ImpactsTable Impacts { get; } = new();

    public static WishesTable Wishes { get; } = new();

    public static JudgementsTable Judgements { get; } = new();

    public static DeclinesTable Declines { get; } = new();

    public static ApprovalsTable Approvals { get; } = new();

    public static TravelTable Travel { get; } = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TableMap> All { get; } =
        [Register, Providers, Homes, Children, Referrals, Residents, Siblings, Impacts, Wishes, Judgements, Declines, Approvals, Travel];

    /// <summary>The table that a name of a sheet or file means; null for none.</summary>
    public static TableMap? Find(string name) => All.FirstOrDefault(table => table.IsNamed(name));
}
