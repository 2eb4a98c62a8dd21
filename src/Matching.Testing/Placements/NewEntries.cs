namespace Matching.Testing;

/// <summary>Chooses the families who come into care now: today they are referred and have no home, so brothers and sisters come together.</summary>
internal static class NewEntries
{
    public static void Choose(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("new entries");
        foreach (AuthorityFigures authority in WelshGeography.Authorities)
        {
            List<FamilyDraft> families =
            [
                .. draft.Families.Where(family => family.Authority == authority && family.Units.TrueForAll(unit => unit.Setting is not (Setting.Secure or Setting.Supported))),
            ];
            chance.Shuffle(families);
            int wanted = chance.Round(authority.LookedAfter * FigureTable.Number("new_share"));
            foreach (FamilyDraft family in families)
            {
                if (wanted <= 0)
                {
                    break;
                }

                wanted -= family.Children.Count;
                Enter(draft, chance, family);
            }
        }
    }

    private static void Enter(RegisterDraft draft, Chance chance, FamilyDraft family)
    {
        foreach (UnitDraft old in family.Units)
        {
            draft.Units.Remove(old);
        }

        family.Units.Clear();
        Setting setting = Enum.Parse<Setting>(chance.Pick(FigureTable.Weights("setting.new")), ignoreCase: true);
        bool staffedSuits = family.Children is [{ Age: >= 10 }];
        UnitDraft unit = PlacementIntentions.Add(draft, family, family.Children, setting == Setting.Residential && !staffedSuits ? Setting.Foster : setting);
        unit.IsNew = true;
        unit.Urgency = chance.Pick(FigureTable.Weights("urgency.new")) switch
        {
            "emergency" => Urgency.Emergency,
            "urgent" => Urgency.Urgent,
            _ => Urgency.Planned,
        };
    }
}
