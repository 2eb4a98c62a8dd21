using System.Globalization;

namespace Matching.Testing;

/// <summary>Draws where the children of each family live, as published: together or not, in what setting, with whom, how far away.</summary>
internal static class PlacementIntentions
{
    public static void Draw(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("intentions");
        foreach (FamilyDraft family in draft.Families)
        {
            foreach (List<ChildDraft> part in Part(chance, family.Children))
            {
                Setting setting = SettingOf(chance, part);

                // Children's homes and supported accommodation rarely take siblings together, so those parts are taken apart again.
                bool oneByOne = part.Count > 1 && (setting == Setting.Supported || (setting == Setting.Residential && chance.Happens(0.8)));
                foreach (List<ChildDraft> children in oneByOne ? part.Select(child => new List<ChildDraft> { child }) : [part])
                {
                    Add(draft, family, children, setting);
                }
            }
        }

        ChooseSecure(draft, chance);
        NewEntries.Choose(draft);
        foreach (UnitDraft unit in draft.Units)
        {
            Locate(chance, unit);
        }
    }

    internal static UnitDraft Add(RegisterDraft draft, FamilyDraft family, List<ChildDraft> children, Setting setting)
    {
        var unit = new UnitDraft { Family = family, Setting = setting };
        unit.Children.AddRange(children);
        foreach (ChildDraft child in children)
        {
            child.Unit = unit;
        }

        family.Units.Add(unit);
        draft.Units.Add(unit);
        return unit;
    }

    private static List<List<ChildDraft>> Part(Chance chance, List<ChildDraft> children)
    {
        if (children.Count == 1 || chance.Happens(FigureTable.Weights("siblings.together").Of(children.Count.ToString(CultureInfo.InvariantCulture))))
        {
            return [children];
        }

        int parts = children.Count == 2 || chance.Happens(0.75) ? 2 : 3;
        var result = Enumerable.Range(0, parts).Select(_ => new List<ChildDraft>()).ToList();
        for (int index = 0; index < children.Count; index++)
        {
            result[index < parts ? index : chance.Below(parts)].Add(children[index]);
        }

        return result;
    }

    /// <summary>The setting of a part by the age of one of its children, refused where another child of the part is too old or too young for it.</summary>
    private static Setting SettingOf(Chance chance, List<ChildDraft> part)
    {
        ChildDraft child = chance.Pick(part);
        string band = child.Unaccompanied ? "unaccompanied" : child.Age switch { < 5 => "0-4", < 10 => "5-9", < 16 => "10-15", _ => "16-17" };
        Weights weights = FigureTable.Weights("setting." + band);
        while (true)
        {
            Setting setting = Enum.Parse<Setting>(chance.Pick(weights), ignoreCase: true);
            bool suits = setting switch
            {
                Setting.Adoption => part.TrueForAll(one => one.Age <= 8),
                Setting.Residential => part.TrueForAll(one => one.Age >= 6),
                Setting.Supported => part.TrueForAll(one => one.Age >= 16) || (child.Unaccompanied && child.Age >= 16),
                _ => true,
            };
            if (suits)
            {
                return setting;
            }
        }
    }

    /// <summary>A handful of children of twelve and over from children's homes are in secure accommodation instead; the last of them are still waiting for it.</summary>
    private static void ChooseSecure(RegisterDraft draft, Chance chance)
    {
        int settled = (int)FigureTable.Number("secure_children");
        int waiting = (int)FigureTable.Number("secure_referrals");
        List<UnitDraft> candidates = [.. draft.Units.Where(unit => unit is { Setting: Setting.Residential, Children.Count: 1, Family.Children.Count: 1 } && unit.First.Age >= 12)];
        chance.Shuffle(candidates);
        for (int index = 0; index < settled + waiting; index++)
        {
            candidates[index].Setting = Setting.Secure;
            candidates[index].IsNew = index >= settled;
        }
    }

    private static void Locate(Chance chance, UnitDraft unit)
    {
        unit.Provider = unit.Setting switch
        {
            Setting.Foster => ProviderOf(chance.Pick(FigureTable.Weights("foster_provider"))),
            Setting.Adoption => chance.Happens(0.7) ? ProviderKind.LocalAuthority : ProviderKind.NotForProfit,
            _ => ProviderKind.LocalAuthority,
        };
        AuthorityFigures authority = unit.Family.Authority;
        string key = unit.Setting == Setting.Foster ? unit.Provider == ProviderKind.LocalAuthority ? "foster_authority" : "foster_agency"
            : unit.Setting == Setting.Secure ? "residential"
            : unit.Setting.ToString().ToLowerInvariant();
        double outside = FigureTable.Number("outside." + key);
        double otherWelsh = FigureTable.Number("away." + key) - outside;
        double draw = chance.Fraction();
        outside = Math.Min(0.6, outside * authority.OutsideWales / authority.LookedAfter / FigureTable.Number("share.outside_wales"));
        otherWelsh = Math.Min(0.97 - outside, otherWelsh * authority.OutOfArea / authority.LookedAfter / FigureTable.Number("share.other_welsh"));
        unit.Reach = draw < outside ? Reach.OutsideWales : draw < outside + otherWelsh ? Reach.OtherWelsh : Reach.OwnArea;
        unit.Target = TargetOf(chance, unit);
    }

    internal static ProviderKind ProviderOf(string name) => name switch
    {
        "authority" => ProviderKind.LocalAuthority,
        "profit" => ProviderKind.ForProfit,
        _ => ProviderKind.NotForProfit,
    };

    /// <summary>Foster homes are found near the child's community, children's homes less so: the more points are drawn, the nearer the nearest.</summary>
    private static Area TargetOf(Chance chance, UnitDraft unit)
    {
        GeoPoint community = unit.First.Community;
        AuthorityId own = unit.Family.Authority.Id;
        bool staffed = unit.Setting is Setting.Residential or Setting.Supported;
        switch (unit.Reach)
        {
            case Reach.OwnArea:
                return WelshGeography.Near(chance, WelshGeography.AreasOf(own), community, staffed ? 1 : unit.Provider == ProviderKind.LocalAuthority ? 3 : 2);
            case Reach.OutsideWales:
                return WelshGeography.Near(chance, WelshGeography.EnglishAreas, community, staffed ? 5 : 14);
            default:
                return WelshGeography.Near(chance, WelshGeography.AreasBeyond(own), community, staffed ? 5 : 14);
        }
    }
}
