using System.Globalization;

namespace Matching.Testing;

/// <summary>The providers of the register, the same in every copy: 22 authorities, fostering agencies, companies and charities with homes.</summary>
internal sealed class ProviderDirectory
{
    private readonly Dictionary<AuthorityId, Provider> authorities = [];
    private readonly Dictionary<(ProviderKind, HomeKinds, Country), List<Provider>> others = [];
    private readonly DateOnly asOf;

    public ProviderDirectory(long seed, DateOnly asOf)
    {
        this.asOf = asOf;
        var chance = new Chance(seed, "providers", 0);
        foreach (AuthorityFigures authority in WelshGeography.Authorities)
        {
            authorities[authority.Id] = new Provider { Id = new ProviderId($"la-{authority.Id}"), Kind = ProviderKind.LocalAuthority, Authority = authority.Id };
        }

        Add(chance, "agency", 24, ProviderKind.ForProfit, HomeKinds.Foster, Country.Wales);
        Add(chance, "charity-agency", 5, ProviderKind.NotForProfit, HomeKinds.Foster, Country.Wales);
        Add(chance, "company", 110, ProviderKind.ForProfit, HomeKinds.ChildrensHome, Country.Wales);
        Add(chance, "charity", 6, ProviderKind.NotForProfit, HomeKinds.ChildrensHome, Country.Wales);
        Add(chance, "support", 14, ProviderKind.ForProfit, HomeKinds.Supported, Country.Wales);
        Add(chance, "charity-support", 10, ProviderKind.NotForProfit, HomeKinds.Supported, Country.Wales);
        Add(chance, "english-agency", 9, ProviderKind.ForProfit, HomeKinds.Foster, Country.England);
        Add(chance, "english-charity-agency", 2, ProviderKind.NotForProfit, HomeKinds.Foster, Country.England);
        Add(chance, "english-company", 20, ProviderKind.ForProfit, HomeKinds.ChildrensHome, Country.England);
    }

    /// <summary>The provider of a home: an authority for its own homes and carers, one of the others by chance.</summary>
    public Provider Choose(Chance chance, HomeDraft home)
    {
        if (home.ProviderKind != ProviderKind.LocalAuthority)
        {
            return home.Setting == Setting.Adoption
                ? chance.Pick(others[(ProviderKind.NotForProfit, HomeKinds.Foster, Country.Wales)])
                : chance.Pick(others[(home.ProviderKind, KindOf(home.Setting), home.Where.Authority.Country)]);
        }

        // A carer is approved by the authority of the children who live there; staffed and empty homes belong to the authority of the area.
        ChildDraft? child = home.Setting is Setting.Residential or Setting.Supported or Setting.Secure ? null : home.Children.Concat(home.Named).FirstOrDefault();
        return authorities[child?.Authority.Id ?? home.Where.Authority];
    }

    private static HomeKinds KindOf(Setting setting) => setting switch
    {
        Setting.Residential => HomeKinds.ChildrensHome,
        Setting.Supported => HomeKinds.Supported,
        _ => HomeKinds.Foster,
    };

    /// <summary>Every one was registered before 1 April 2026, the last day on which a for-profit provider could be.</summary>
    private void Add(Chance chance, string name, int count, ProviderKind kind, HomeKinds registeredFor, Country country)
    {
        var list = new List<Provider>(count);
        for (int number = 1; number <= count; number++)
        {
            list.Add(new Provider
            {
                Id = new ProviderId(name + "-" + number.ToString("000", CultureInfo.InvariantCulture)),
                Kind = kind,
                Country = country,
                RegisteredFor = registeredFor,
                RegisteredOn = HomeProfiles.Past(chance, asOf, 700, 7000),
            });
        }

        others[(kind, registeredFor, country)] = list;
    }
}
