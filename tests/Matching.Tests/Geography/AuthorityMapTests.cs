namespace Matching.Tests.Geography;

public class AuthorityMapTests
{
    private static readonly AuthorityMap Wales = AuthorityMap.Wales;

    [Fact]
    public void Wales_HasTwentyTwoAuthoritiesAndFourEnglishNeighbours()
    {
        Wales.Authorities.Count(authority => authority.Id.Country == Country.Wales).ShouldBe(22);
        Wales.Authorities.Where(authority => authority.Id.Country == Country.England).Select(authority => authority.Name)
            .ShouldBe(["Herefordshire", "Cheshire West and Chester", "Shropshire", "Gloucestershire"]);
        Wales.Authorities.Select(authority => authority.Id.Value).ShouldBeInOrder(SortDirection.Ascending);
        Wales.Authorities.ShouldAllBe(authority => authority.Name.Length > 0 && authority.WelshName.Length > 0);
    }

    [Fact]
    public void Wales_BordersAreSymmetricAndNeverWithOneself()
    {
        foreach (Authority first in Wales.Authorities)
        {
            Wales.Border(first.Id, first.Id).ShouldBeFalse(first.Name);
            foreach (Authority second in Wales.Authorities)
            {
                Wales.Border(first.Id, second.Id).ShouldBe(Wales.Border(second.Id, first.Id), $"{first.Name} and {second.Name}");
            }
        }
    }

    [Fact]
    public void Wales_EveryWelshAuthorityNamesItsBordersFromItsOwnSide()
    {
        Authority[] welsh = [.. Wales.Authorities.Where(authority => authority.Id.Country == Country.Wales)];
        foreach (Authority authority in welsh)
        {
            authority.Neighbours.ShouldBeUnique();
            authority.Neighbours.ShouldAllBe(neighbour => Wales.Find(neighbour) != null);
            authority.Neighbours.Where(neighbour => neighbour.Country == Country.Wales)
                .ShouldAllBe(neighbour => Wales.Find(neighbour)!.Neighbours.Contains(authority.Id));
        }
    }

    [Fact]
    public void Wales_Powys_BordersElevenWelshAndTwoEnglishAuthorities() =>
        Wales.Authorities.Where(authority => Wales.Border(new("W06000023"), authority.Id)).Select(authority => authority.Name).ShouldBe(
        [
            "Herefordshire", "Shropshire", "Gwynedd", "Denbighshire", "Wrexham", "Ceredigion", "Carmarthenshire", "Neath Port Talbot", "Rhondda Cynon Taf",
            "Caerphilly", "Blaenau Gwent", "Monmouthshire", "Merthyr Tydfil",
        ]);

    [Theory]
    [InlineData("W06000015", "W06000015", AreaTier.Own)]
    [InlineData("W06000015", "W06000014", AreaTier.BorderingWelsh)]
    [InlineData("W06000001", "W06000002", AreaTier.BorderingWelsh)]
    [InlineData("W06000021", "E10000013", AreaTier.BorderingEnglish)]
    [InlineData("W06000005", "E06000050", AreaTier.BorderingEnglish)]
    [InlineData("W06000015", "W06000011", AreaTier.OtherWelsh)]
    [InlineData("W06000015", "E06000019", AreaTier.OtherEnglish)]
    [InlineData("W06000015", "E08000003", AreaTier.OtherEnglish)]
    [InlineData("W06000015", "S12000036", AreaTier.Elsewhere)]
    [InlineData("W06000015", "N09000003", AreaTier.Elsewhere)]
    [InlineData("E06000019", "W06000023", AreaTier.BorderingWelsh)]
    [InlineData("E06000051", "E06000019", AreaTier.OtherEnglish)]
    [InlineData("S12000036", "S12000036", AreaTier.Own)]
    public void Tier_KnownPair_IsTheKnownTier(string responsible, string home, AreaTier tier) => Wales.Tier(new(responsible), new(home)).ShouldBe(tier);

    [Fact]
    public void Find_Code_GivesTheAuthorityOrNothing()
    {
        Wales.Find(new("W06000015"))!.WelshName.ShouldBe("Caerdydd");
        Wales.Find(new("W06000017")).ShouldBeNull();
        Wales.Find(default).ShouldBeNull();
    }

    [Fact]
    public void New_BorderNamedByOneSide_HoldsForBoth()
    {
        var map = new AuthorityMap([Plain("W06000002"), Plain("W06000001", "W06000002")]);

        map.Border(new("W06000002"), new("W06000001")).ShouldBeTrue();
        map.Tier(new("W06000002"), new("W06000001")).ShouldBe(AreaTier.BorderingWelsh);
    }

    [Fact]
    public void New_AuthorityGivenTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new AuthorityMap([Plain("W06000001"), Plain("W06000001")])).Message
            .ShouldBe("Authority 'W06000001' is given twice; give each authority once. (Parameter 'authorities')");

    [Theory]
    [InlineData("W06000015", Country.Wales)]
    [InlineData("E06000019", Country.England)]
    [InlineData("S12000036", Country.Elsewhere)]
    [InlineData("", Country.Elsewhere)]
    [InlineData(null, Country.Elsewhere)]
    public void Country_Code_IsToldByItsFirstLetter(string? code, Country country) => new AuthorityId(code!).Country.ShouldBe(country);

    private static Authority Plain(string code, params string[] neighbours) =>
        new(new(code), code, code, [.. neighbours.Select(neighbour => new AuthorityId(neighbour))]);
}
