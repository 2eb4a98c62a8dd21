namespace Matching.Files;

/// <summary>What was read of every table, before the rows are put together.</summary>
internal sealed class RegisterRows(RawRegister register, ReadingContext context)
{
    public TableRows<DateOnly> Register { get; } = TableRows<DateOnly>.Read(register, RegisterTables.Register, context);

    public TableRows<Provider> Providers { get; } = TableRows<Provider>.Read(register, RegisterTables.Providers, context);

    public TableRows<Home> Homes { get; } = TableRows<Home>.Read(register, RegisterTables.Homes, context);

    public TableRows<Child> Children { get; } = TableRows<Child>.Read(register, RegisterTables.Children, context);

    public TableRows<ReferralRow> Referrals { get; } = TableRows<ReferralRow>.Read(register, RegisterTables.Referrals, context);

    public TableRows<ResidentRow> Residents { get; } = TableRows<ResidentRow>.Read(register, RegisterTables.Residents, context);

    public TableRows<SiblingGroup> Siblings { get; } = TableRows<SiblingGroup>.Read(register, RegisterTables.Siblings, context);

    public TableRows<ImpactAssessment> Impacts { get; } = TableRows<ImpactAssessment>.Read(register, RegisterTables.Impacts, context);

    public TableRows<Wish> Wishes { get; } = TableRows<Wish>.Read(register, RegisterTables.Wishes, context);

    public TableRows<Judgement> Judgements { get; } = TableRows<Judgement>.Read(register, RegisterTables.Judgements, context);

    public TableRows<Decline> Declines { get; } = TableRows<Decline>.Read(register, RegisterTables.Declines, context);

    public TableRows<SupplementaryApproval> Approvals { get; } = TableRows<SupplementaryApproval>.Read(register, RegisterTables.Approvals, context);

    public TableRows<Journey> Travel { get; } = TableRows<Journey>.Read(register, RegisterTables.Travel, context);
}
