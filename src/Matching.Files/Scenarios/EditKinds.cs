namespace Matching.Files;

/// <summary>Every kind of edit that can be written down, in the order in which they are documented.</summary>
internal static class EditKinds
{
    private static readonly string[] ReferralColumns = [.. RegisterTables.Referrals.Entries.Select(column => column.Name).Where(name => name != "child")];

    public static IReadOnlyList<EditKind> All { get; } =
    [
        // Homes.
        Row("add-provider", "adds a provider; the fields are the columns of providers", RegisterTables.Providers, fields => new AddProvider(AddedRows.Read(RegisterTables.Providers, fields)!)),
        Row("add-home", "adds a home; the fields are the columns of homes", RegisterTables.Homes, fields => new AddHome(AddedRows.Read(RegisterTables.Homes, fields)!)),
        Of("close-home", "closes a home; refused while settled children live there, unless refer=yes makes referrals of them", "home [refer] [urgency]", fields => new CloseHome(fields.Home(), fields.Flag("refer", false), fields.Optional("urgency", Urgency.Planned))),
        Of("register-home", "says that a home is registered, or its carers are approved", "home", fields => new RegisterHome(fields.Home())),
        Of("change-registration", "says what a provider is registered for", "provider kinds ages", fields => new ChangeProviderRegistration(new(fields.Text("provider")), fields.Kinds("kinds"), fields.Ages("ages"))),
        Of("change-places", "gives a home so many places more; fewer with a minus", "home by", fields => new ChangePlaces(fields.Home(), fields.Whole("by"))),
        Of("make-available", "says that a home can take a child on a day; the register's by default", "home [on]", fields => new MakeAvailable(fields.Home(), fields.OptionalDate("on"))),
        Of("make-unavailable", "says on which days a home cannot take a child", "home from to", fields => new MakeUnavailable(fields.Home(), new(fields.Date("from"), fields.Date("to")))),
        Of("record-capability", "records what a home can offer: yes (default), no or not-recorded", "home capability [answer]", fields => new RecordCapability(fields.Home(), new(fields.Text("capability")), fields.Optional("answer", CapabilityAnswer.Yes))),
        Of("change-takes-one-child", "says whether a home takes one child at a time", "home takes-one", fields => new ChangeTakesOneChild(fields.Home(), fields.Flag("takes-one"))),
        Of("change-staff-on-shift", "says how many members of staff are on a usual shift", "home staff", fields => new ChangeStaffOnShift(fields.Home(), fields.Number("staff"))),

        // Terms of approval.
        Of("change-approved-ages", "changes the ages that a home is approved for", "home ages", fields => new ChangeApprovedAges(fields.Home(), fields.Ages("ages"))),
        Of("change-approved-sexes", "changes the sexes that a home is approved for: any, girls or boys", "home sexes", fields => new ChangeApprovedSexes(fields.Home(), fields.One<SexesApproved>("sexes"))),
        Of("change-approved-kinds", "changes the kinds of placement that a home is approved for; all without kinds", "home [kinds]", fields => new ChangeApprovedKinds(fields.Home(), fields.Several<PlacementKind>("kinds"))),
        Of("change-named-children", "changes the only children for whom an approval holds; nobody is named without children", "home [children]", fields => new ChangeNamedChildren(fields.Home(), fields.Children("children"))),
        Of("exempt", "exempts a foster home from the usual fostering limit for named children", "home children", fields => new ExemptFromFosteringLimit(fields.Home(), fields.Text("children").Length == 0 ? [] : fields.Children("children"))),

        // Children.
        new("add-referral", "refers a child; the fields are the columns of children and of referrals", [.. FieldsOf(RegisterTables.Children), .. ReferralColumns.Select(name => new EditField(name, false))], fields => new AddReferral(AddedRows.ReadReferral(fields)!)),
        Of("refer-settled-child", "lets a settled child be moved", "child reason [urgency]", fields => new ReferSettledChild(fields.Child(), fields.One<MoveReason>("reason"), fields.Optional("urgency", Urgency.Planned))),
        Of("withdraw-referral", "withdraws a referral; a child with an open present home settles there, any other leaves the problem", "child", fields => new WithdrawReferral(fields.Child())),
        Of("change-urgency", "changes how soon a child needs a home", "child urgency", fields => new ChangeUrgency(fields.Child(), fields.One<Urgency>("urgency"))),
        Of("change-date-needed", "changes the day from which a child needs a home; the register's by default", "child [from]", fields => new ChangeDateNeeded(fields.Child(), fields.OptionalDate("from"))),
        Of("change-care-plan", "changes the kinds of home that a care plan allows", "child kinds", fields => new ChangeCarePlan(fields.Child(), fields.Kinds("kinds"))),
        Of("allow-outside-approval", "lets a child go to a foster home outside its terms in an emergency (regulation 24)", "child [allowed]", fields => new AllowOutsideApproval(fields.Child(), fields.Flag("allowed", true))),
        Of("change-exclusion-zones", "changes where a child must not live; nowhere is excluded without zones", "child [zones]", fields => new ChangeExclusionZones(fields.Child(), fields.Zones("zones"))),
        Of("change-lives-alone", "says whether a child must be the only one in the home", "child lives-alone", fields => new ChangeLivesAlone(fields.Child(), fields.Flag("lives-alone"))),
        Of("record-need", "records a need: essential or desirable", "child capability strength", fields => new RecordNeed(fields.Child(), new(new(fields.Text("capability")), fields.One<NeedStrength>("strength")))),
        Of("withdraw-need", "withdraws a need", "child capability", fields => new WithdrawNeed(fields.Child(), new(fields.Text("capability")))),

        // What people have said.
        Row("add-siblings", "adds a sibling group; the fields are the columns of siblings", RegisterTables.Siblings, fields => new AddSiblingGroup(AddedRows.Read(RegisterTables.Siblings, fields)!)),
        Of("change-siblings", "changes what is assessed about a sibling group", "group relation", fields => new ChangeSiblingRelation(new(fields.Text("group")), fields.One<SiblingRelation>("relation"))),
        Of("withdraw-siblings", "withdraws a sibling group", "group", fields => new WithdrawSiblingGroup(new(fields.Text("group")))),
        Of("record-impact", "records how severe a child's coming is for another, 0 to 4", "child on severity", fields => new RecordImpact(fields.Child(), fields.Child("on"), fields.Whole("severity"))),
        Of("withdraw-impact", "withdraws an impact assessment", "child on", fields => new WithdrawImpact(fields.Child(), fields.Child("on"))),
        Row("record-wish", "adds or changes a wish; the fields are the columns of wishes", RegisterTables.Wishes, fields => new RecordWish(AddedRows.Read(RegisterTables.Wishes, fields)!)),
        Row("withdraw-wish", "withdraws a wish; the fields are the columns of wishes", RegisterTables.Wishes, fields => new WithdrawWish(AddedRows.Read(RegisterTables.Wishes, fields)!)),
        Of("pin", "this home and no other", "child home", fields => new Pin(fields.Child(), fields.Home())),
        Of("veto", "never this home", "child home", fields => new Veto(fields.Child(), fields.Home())),
        Of("withdraw-judgement", "withdraws judgements of a kind: pin, veto, recommend or advise-against", "child home kind", fields => new WithdrawJudgement(fields.Child(), fields.Home(), fields.One<JudgementKind>("kind"))),
        Of("record-decline", "a home declines a child", "child home", fields => new RecordDecline(fields.Child(), fields.Home())),
        Of("withdraw-decline", "withdraws a decline", "child home", fields => new WithdrawDecline(fields.Child(), fields.Home())),
        Of("approve-supplementary", "Ministers approve a supplementary placement with a provider", "child provider", fields => new ApproveSupplementaryPlacement(fields.Child(), new(fields.Text("provider")))),

        // The policy.
        Of("change-weight", "changes the weight of a rule", "rule weight", fields => new ChangeWeight(fields.Text("rule"), fields.Number("weight"))),
        Of("switch-off", "switches a rule off", "rule", fields => new SwitchRuleOff(fields.Text("rule"))),
        Of("switch-on", "switches a rule of the statutory set on again", "rule [weight]", fields => new SwitchRuleOn(fields.Text("rule"), fields.OptionalNumber("weight"))),
    ];

    /// <summary>The kind of a name; null for none.</summary>
    public static EditKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static EditKind Of(string name, string meaning, string fields, Func<EditFields, ScenarioEdit> make) =>
        new(name, meaning, [.. fields.Split(' ').Select(field => new EditField(field.Trim('[', ']'), field[0] != '['))], make);

    private static EditKind Row(string name, string meaning, TableMap table, Func<EditFields, ScenarioEdit> make) => new(name, meaning, [.. FieldsOf(table)], make);

    /// <summary>The columns of a table, those that are needed first.</summary>
    private static IEnumerable<EditField> FieldsOf(TableMap table) =>
        table.Entries.Select(column => new EditField(column.Name, column.IsRequired)).OrderByDescending(field => field.IsNeeded);
}
