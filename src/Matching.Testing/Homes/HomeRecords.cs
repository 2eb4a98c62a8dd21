namespace Matching.Testing;

/// <summary>Draws capabilities (yes, no, not recorded), household, interests and staff. Nothing recorded ever denies what a child who lives there must have.</summary>
internal static class HomeRecords
{
    private static readonly string[] Offered =
    [
        "step-free", "wheelchair", "medication", "therapeutic", "trauma-informed", "autism", "learning-disability", "self-harm", "exploitation",
        "asylum-seeking", "parent-and-child", "pet-free", "smoke-free", "welsh-medium",
    ];

    internal static readonly string[] Interests =
    [
        "football", "rugby", "horses", "swimming", "music", "drama", "art", "cooking", "farming", "fishing", "gaming", "dance", "cycling", "climbing", "reading", "chess",
    ];

    public static void Draw(Chance chance, HomeDraft home)
    {
        bool staffed = home.Setting is Setting.Residential or Setting.Supported or Setting.Secure;
        DrawCapabilities(chance, home, staffed);
        if (staffed)
        {
            DrawStaff(chance, home);
        }
        else if (chance.Happens(0.5))
        {
            AddPeople(home, chance.Between(1, 3));
        }

        if (chance.Happens(FigureTable.Number("interests_home")))
        {
            home.Interests.AddRange(DrawInterests(chance, 3));
        }
    }

    internal static IEnumerable<string> DrawInterests(Chance chance, int most)
    {
        int count = chance.Between(1, most);
        return Enumerable.Range(0, count).Select(_ => chance.Pick(Interests)).Distinct();
    }

    internal static void AddPeople(HomeDraft home, int count)
    {
        for (int number = 0; number < count; number++)
        {
            home.Household.Add(new PersonId($"{home.Id}-person-{home.Household.Count + 1}"));
        }
    }

    private static void DrawCapabilities(Chance chance, HomeDraft home, bool staffed)
    {
        foreach (string code in Offered)
        {
            Record(chance, home, new Capability(code), "offer." + code, staffed);
        }

        foreach (Capability stated in ChildNeeds.Stated)
        {
            Record(chance, home, stated, "offer.stated", staffed);
        }

        if (home.Where.Authority.Country == Country.Wales && chance.Happens(0.8))
        {
            double speakers = WelshGeography.Figures(home.Where.Authority).WelshSpeakers;
            home.Capabilities[Capability.WelshSpeaking] = chance.Happens(speakers);
        }

        foreach (ChildDraft child in home.Children.Concat(home.Named))
        {
            foreach (Need need in child.Needs)
            {
                if (need.Strength == NeedStrength.Essential && home.Capabilities.TryGetValue(need.Capability, out bool has) && !has)
                {
                    home.Capabilities[need.Capability] = true;
                }
            }
        }
    }

    private static void Record(Chance chance, HomeDraft home, Capability capability, string key, bool staffed)
    {
        // The figure holds "percent yes : percent no" for families and then for staffed homes, written as two pairs.
        Weights figure = FigureTable.Weights(key);
        int place = staffed ? 1 : 0;
        double yes = double.Parse(figure.Names[place], System.Globalization.CultureInfo.InvariantCulture) / 100;
        double draw = chance.Fraction();
        if (draw < yes)
        {
            home.Capabilities[capability] = true;
        }
        // The only secure home must be open to every child who is sent there, so nothing is recorded as missing in it.
        else if (draw < yes + (figure.Values[place] / 100) && home.Setting != Setting.Secure)
        {
            home.Capabilities[capability] = false;
        }
    }

    private static void DrawStaff(Chance chance, HomeDraft home)
    {
        double taken = home.Children.Sum(child => child.StaffNeeded ?? 0);
        double usual = Math.Max(home.TakesOneChild ? 2 : 1.5, (home.Places + 1) / 2.0);
        home.Staff = new Staff
        {
            OnShift = chance.Happens(0.15) ? null : Math.Max(usual, Math.Ceiling(taken * 2) / 2),
            Continuity = chance.Happens(0.3) ? null : chance.Between(50, 98) / 100.0,
            Trained = chance.Happens(0.3) ? null : chance.Between(40, 100) / 100.0,
        };
    }
}
