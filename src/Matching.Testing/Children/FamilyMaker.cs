using System.Globalization;

namespace Matching.Testing;

/// <summary>Draws the looked-after children of every authority: ages, sexes, communities, and who are brothers and sisters.</summary>
internal static class FamilyMaker
{
    /// <summary>Most years between the ages of two siblings drawn from one anchor child.</summary>
    private const int SiblingYears = 6;

    /// <summary>Share of boys among unaccompanied children: an assumption.</summary>
    private const double UnaccompaniedBoys = 0.92;

    /// <summary>Share of boys among the others, so that the share among all is met.</summary>
    private static double OtherBoys
    {
        get
        {
            double unaccompanied = FigureTable.Number("share.unaccompanied");
            return (FigureTable.Number("share.boys") - (UnaccompaniedBoys * unaccompanied)) / (1 - unaccompanied);
        }
    }

    public static void Make(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("families");
        foreach (AuthorityFigures authority in WelshGeography.Authorities)
        {
            List<int> ages = Ages(chance, authority.LookedAfter);
            List<int[]> families = Group(chance, ages);
            HashSet<int> unaccompanied = Unaccompanied(chance, families, authority.LookedAfter);
            for (int index = 0; index < families.Count; index++)
            {
                AddFamily(draft, chance, authority, families[index], unaccompanied.Contains(index));
            }
        }
    }

    /// <summary>Ages by the published bands, each authority in the same proportions, in random order.</summary>
    private static List<int> Ages(Chance chance, int count)
    {
        Weights bands = FigureTable.Weights("ages");
        var ages = new List<int>(count);
        for (int index = 0; index < bands.Names.Count; index++)
        {
            (int from, int to) = Range(bands.Names[index]);
            int share = Math.Min(count - ages.Count, chance.Round(count * bands.Values[index] / bands.Total));
            for (int child = 0; child < share; child++)
            {
                ages.Add(chance.Between(from, to));
            }
        }

        while (ages.Count < count)
        {
            (int from, int to) = Range(chance.Pick(bands));
            ages.Add(chance.Between(from, to));
        }

        chance.Shuffle(ages);
        return ages;
    }

    internal static (int From, int To) Range(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>Takes sibling groups of near ages out of the pool until the wanted share of children is in one; the others are alone.</summary>
    private static List<int[]> Group(Chance chance, List<int> pool)
    {
        Weights sizes = FigureTable.Weights("siblings.sizes");
        int alone = pool.Count - chance.Round(pool.Count * FigureTable.Number("siblings.share"));
        var families = new List<int[]>();
        while (pool.Count > alone)
        {
            int size = int.Parse(chance.Pick(sizes), CultureInfo.InvariantCulture);
            var family = new List<int> { TakeAt(pool, chance.Below(pool.Count)) };
            for (int tries = 0; family.Count < size && tries < 60 && pool.Count > 0; tries++)
            {
                int candidate = chance.Below(pool.Count);
                if (Math.Abs(pool[candidate] - family[0]) <= SiblingYears)
                {
                    family.Add(TakeAt(pool, candidate));
                }
            }

            families.Add([.. family]);
        }

        families.AddRange(pool.Select(age => new[] { age }));
        return families;
    }

    private static int TakeAt(List<int> pool, int index)
    {
        int age = pool[index];
        pool[index] = pool[^1];
        pool.RemoveAt(pool.Count - 1);
        return age;
    }

    /// <summary>Unaccompanied children come alone and are nearly all 16 or 17; the youngest of them here are 15.</summary>
    private static HashSet<int> Unaccompanied(Chance chance, List<int[]> families, int count)
    {
        var candidates = new List<int>();
        for (int index = 0; index < families.Count; index++)
        {
            if (families[index] is [>= 15])
            {
                candidates.Add(index);
            }
        }

        chance.Shuffle(candidates);
        return [.. candidates.Take(chance.Round(count * FigureTable.Number("share.unaccompanied")))];
    }

    private static void AddFamily(RegisterDraft draft, Chance chance, AuthorityFigures authority, int[] ages, bool unaccompanied)
    {
        var family = new FamilyDraft { Authority = authority };
        GeoPoint community = chance.Pick(WelshGeography.AreasOf(authority.Id)).Point;
        bool welsh = !unaccompanied && chance.Happens(authority.WelshSpeakers);
        foreach (int age in ages)
        {
            var child = new ChildDraft
            {
                Id = draft.NextChildId(),
                Authority = authority,
                Age = age,
                Born = Born(chance, draft.AsOf, age),
                Sex = chance.Happens(unaccompanied ? UnaccompaniedBoys : OtherBoys) ? Sex.Male : Sex.Female,
                Unaccompanied = unaccompanied,
                SpeaksWelsh = welsh,
                Disabled = chance.Happens(FigureTable.Number("share.disabled")),
                Community = community,
            };
            family.Children.Add(child);
            draft.Children.Add(child);
        }

        draft.Families.Add(family);
    }

    /// <summary>A birth date that makes the child this old; nobody turns 18 within two months of the day.</summary>
    private static DateOnly Born(Chance chance, DateOnly asOf, int age) =>
        asOf.AddYears(-age).AddDays(-chance.Between(3, age == 17 ? 300 : 363));
}
