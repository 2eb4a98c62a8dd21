namespace Matching.Testing;

/// <summary>Draws what follows from where a child lives: the care plan, the kind of placement, staff needed, moves in the year, secure authorisation.</summary>
internal static class CarePlans
{
    public static void Draw(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("care plans");
        foreach (ChildDraft child in draft.Children)
        {
            UnitDraft unit = child.Unit;
            child.CarePlan = PlanOf(chance, child);
            child.Kind = KindOf(chance, unit);
            child.StaffNeeded = StaffNeeded(chance, child);
            DrawMoves(draft.AsOf, chance, child);
            if (unit.Setting == Setting.Secure)
            {
                bool needsMinisters = child.Age < 13;
                child.Secure = new SecureAuthorisation(draft.AsOf.AddDays(-chance.Between(1, 40)), draft.AsOf.AddDays(chance.Between(45, 90)), needsMinisters);
            }
        }
    }

    /// <summary>Whether a child must be the only one in the home is drawn before homes are found.</summary>
    public static void DrawLivesAlone(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("lives alone");
        foreach (ChildDraft child in draft.Children)
        {
            bool candidate = child is { Age: >= 8, Unit: { Children.Count: 1, Setting: Setting.Foster or Setting.Residential } };
            child.LivesAlone = candidate && chance.Happens(FigureTable.Number("lives_alone") * (child.Unit.Setting == Setting.Residential ? 4 : 1));
        }
    }

    private static HomeKinds PlanOf(Chance chance, ChildDraft child)
    {
        const HomeKinds families = HomeKinds.Foster | HomeKinds.Kinship;
        HomeKinds plan = child.Unit.Setting switch
        {
            Setting.Secure => HomeKinds.Secure,
            Setting.Residential => chance.Happens(0.5) ? HomeKinds.ChildrensHome : HomeKinds.Usual,
            Setting.Supported => HomeKinds.Supported | (chance.Happens(0.4) ? HomeKinds.Usual : HomeKinds.None),
            Setting.Foster when child.Age >= 10 && chance.Happens(0.6) => HomeKinds.Usual,
            Setting.Parents or Setting.Kinship when child.Age >= 10 => HomeKinds.Usual,
            _ => families,
        };
        bool adultSoon = child.Age >= 16 && child.Unit.Setting is Setting.Foster or Setting.Residential;
        return adultSoon && chance.Happens(0.35) ? plan | HomeKinds.Supported : plan;
    }

    private static PlacementKind KindOf(Chance chance, UnitDraft unit)
    {
        if (unit is { IsNew: true, Setting: not Setting.Secure })
        {
            return unit.Urgency == Urgency.Emergency && chance.Happens(0.5) ? PlacementKind.Emergency
                : chance.Happens(0.7) ? PlacementKind.ShortTerm : PlacementKind.LongTerm;
        }

        string? key = unit.Setting switch { Setting.Foster => "kind.foster", Setting.Residential => "kind.residential", _ => null };
        return key is not null && chance.Pick(FigureTable.Weights(key)) == "short" ? PlacementKind.ShortTerm : PlacementKind.LongTerm;
    }

    private static double? StaffNeeded(Chance chance, ChildDraft child)
    {
        if (child.Unit.Setting is not (Setting.Residential or Setting.Secure) || chance.Happens(0.3))
        {
            return null;
        }

        return child.LivesAlone ? 2 : chance.Between(2, 6) / 4.0;
    }

    /// <summary>Placements begun in the year, and since when the present home: within the year exactly when one was begun in it.</summary>
    private static void DrawMoves(DateOnly asOf, Chance chance, ChildDraft child)
    {
        int placements = int.Parse(chance.Pick(FigureTable.Weights("placements_in_year")), System.Globalization.CultureInfo.InvariantCulture);
        int daysOld = asOf.DayNumber - child.Born.DayNumber;
        if (child.Unit.IsNew)
        {
            child.PlacementsInYear = 0;
            return;
        }

        if (placements == 0 && daysOld <= 366)
        {
            placements = 1;
        }

        child.PlacementsInYear = placements;
        int days = placements == 0 ? chance.Between(366, Math.Min(366 + 1500, daysOld)) : chance.Between(1, Math.Min(Math.Min(364, daysOld), 420 / placements));
        child.Since = asOf.AddDays(-days);
    }
}
