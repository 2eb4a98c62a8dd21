namespace Matching.Testing;

/// <summary>Draws the rest of what is known about each child, now that homes are known, and makes the finished child.</summary>
internal static class ChildFinisher
{
    public static void Finish(RegisterDraft draft)
    {
        Chance chance = draft.ChanceOf("children");
        Dictionary<AuthorityId, HomeDraft[]> fosterHomes = draft.Homes.Where(home => home.Setting == Setting.Foster)
            .GroupBy(home => home.Where.Authority)
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (ChildDraft child in draft.Children)
        {
            (GeoPoint? school, int? year) = School(chance, child, draft.AsOf);
            child.Child = new Child
            {
                Id = child.Id,
                DateOfBirth = child.Born,
                HomeCommunity = child.Community,
                Authority = child.Authority.Id,
                Sex = child.Sex,
                Needs = child.Needs,
                School = school,
                SchoolYear = year,
                FamilyTime = FamilyTimes(chance, child),
                ExclusionZones = Zones(chance, child),
                UnsafePeople = UnsafePeople(chance, child, fosterHomes[child.Authority.Id]),
                LivesAlone = child.LivesAlone,
                StaffNeeded = child.StaffNeeded,
                PlacementsInYear = child.PlacementsInYear,
                SecureAuthorisation = child.Secure,
                Interests = chance.Happens(FigureTable.Number("interests_child")) ? [.. HomeRecords.DrawInterests(chance, 2)] : [],
                IsDisabled = child.Disabled,
                SpeaksWelsh = child.SpeaksWelsh,
                IsUnaccompanied = child.Unaccompanied,
            };
        }
    }

    /// <summary>School in the nearest place of the authority, or near the present home for some who live away; none before year 1, few after year 11.</summary>
    private static (GeoPoint? School, int? Year) School(Chance chance, ChildDraft child, DateOnly asOf)
    {
        var september = new DateOnly(asOf.Month >= 9 ? asOf.Year : asOf.Year - 1, 9, 1);
        int ageThen = september.Year - child.Born.Year - (child.Born.AddYears(september.Year - child.Born.Year) > september ? 1 : 0);
        int year = ageThen - 4;
        bool moved = child is { Home: { } home, Unit.IsNew: false } && home.Where.Authority != child.Authority.Id;
        bool nearHome = chance.Happens(FigureTable.Number("school_near_home"));
        bool stays = chance.Happens(0.6);
        if (year is < 1 or > 13 || (year > 11 && !stays))
        {
            return (null, null);
        }

        return moved && nearHome
            ? (WelshGeography.NearestPlaceIn(child.Home!.Where.Authority, child.Home.Where.Point).Point, year)
            : (WelshGeography.NearestPlaceIn(child.Authority.Id, child.Community).Point, year);
    }

    private static List<FamilyTime> FamilyTimes(Chance chance, ChildDraft child)
    {
        if (child.Unaccompanied || child.Unit.Setting == Setting.Adoption || !chance.Happens(FigureTable.Number("family_time")))
        {
            return [];
        }

        GeoPoint place = chance.Happens(0.7) ? child.Community : WelshGeography.Near(chance, WelshGeography.AreasOf(child.Authority.Id), child.Community, 3).Point;
        return [new FamilyTime(place, chance.Happens(0.4) ? 4 : chance.Between(1, 8))];
    }

    /// <summary>An area near the child's community that the present home is not in.</summary>
    private static List<ExclusionZone> Zones(Chance chance, ChildDraft child)
    {
        if (!chance.Happens(FigureTable.Number("exclusion_zone")))
        {
            return [];
        }

        GeoPoint centre = WelshGeography.Near(chance, WelshGeography.AreasOf(child.Authority.Id), child.Community, 2).Point;
        Distance radius = Distance.FromKilometres(chance.Between(2, 8));
        bool livesThere = child.Home is { } home && WelshGeography.Kilometres(home.Where.Point, centre) < radius.Kilometres + 2;
        return livesThere ? [] : [new ExclusionZone(centre, radius)];
    }

    /// <summary>A member of the household of another foster home of the authority.</summary>
    private static List<PersonId> UnsafePeople(Chance chance, ChildDraft child, HomeDraft[] homes)
    {
        if (homes.Length == 0 || !chance.Happens(FigureTable.Number("unsafe_person")))
        {
            return [];
        }

        HomeDraft home = chance.Pick(homes);
        if (home == child.Home)
        {
            return [];
        }

        if (home.Household.Count == 0)
        {
            HomeRecords.AddPeople(home, 1);
        }

        return [chance.Pick(home.Household)];
    }
}
