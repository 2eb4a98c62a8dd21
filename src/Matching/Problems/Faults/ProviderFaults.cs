namespace Matching;

/// <summary>Faults of providers (M03xx).</summary>
internal static class ProviderFaults
{
    private static readonly FaultKind Null = new("M0301", "An entry of the providers is null.", "Leave it out.");
    private static readonly FaultKind NoId = new("M0302", "A provider has no id.", "Give every provider an id.");
    private static readonly FaultKind MalformedId = new("M0303", "A provider's id has blanks at its ends or unprintable characters.", "Maybe it was read with the text around it.");
    private static readonly FaultKind Twice = new("M0304", "A provider's id is given more than once.", "Give each provider once.");
    private static readonly FaultKind UnknownKind = new("M0305", "A provider's kind is none of the listed values.", "Use LocalAuthority, NotForProfit or ForProfit.");
    private static readonly FaultKind NoAuthority = new("M0306", "A local authority provider does not say which authority it is.", "Give its GSS code as Authority.");
    private static readonly FaultKind NotAnAuthority = new("M0307", "A provider that is no local authority names an authority.", "Give null, or the kind LocalAuthority.");
    private static readonly FaultKind MalformedAuthority = new("M0308", "A provider's authority code is malformed.", "Give a nine-character GSS code such as W06000015.");
    private static readonly FaultKind UnknownAuthority = new("M0309", "A provider's authority code is Welsh but not on the map.", "Maybe the code is out of date or mistyped.");
    private static readonly FaultKind UnknownCountry = new("M0310", "A provider's country is none of the listed values.", "Use Wales, England or Elsewhere.");
    private static readonly FaultKind OtherCountry = new("M0311", "A provider's country contradicts its authority.", "Maybe the default country, Wales, was left in place.");
    private static readonly FaultKind UnknownHomes = new("M0312", "A provider is registered for kinds of home that do not exist.", "Combine the listed kinds; None means registered for nothing.");
    private static readonly FaultKind Ages = new("M0313", "A provider's registered ages are not a range within 0 to 25.", "Maybe the two ages were swapped.");
    private static readonly FaultKind RegisteredInFuture = new("M0314", "A provider's registration is after the as-of date.", "Leave the provider out until it is registered.");
    private static readonly FaultKind RegisteredTooEarly = new("M0315", "A provider's registration is before 1900, or was never dated.", "Give null when the date is not recorded.");

    public static void Check(FaultFinder finder)
    {
        List<Provider> providers = finder.Parts.Providers;
        for (int i = 0; i < providers.Count; i++)
        {
            if (providers[i] is not { } provider)
            {
                finder.Add(Null, FaultText.Numbered("Provider", i), $"the entry is null.");
                continue;
            }

            string subject = FaultText.Subject("Provider", provider.Id.Value, i);
            finder.CheckOwnId(provider.Id.Value, subject, NoId, MalformedId);
            CheckAuthority(finder, provider, subject);
            CheckRegistration(finder, provider, subject);
        }

        foreach ((string id, int count) in FaultFinder.Repeated(providers, static provider => provider?.Id.Value))
        {
            finder.Add(Twice, $"Provider {FaultText.Quote(id)}", $"the id is given {count} times.");
        }
    }

    private static void CheckAuthority(FaultFinder finder, Provider provider, string subject)
    {
        if (!Enum.IsDefined(provider.Kind))
        {
            finder.Add(UnknownKind, subject, $"kind {(int)provider.Kind} is none of the listed values.");
        }

        if (!Enum.IsDefined(provider.Country))
        {
            finder.Add(UnknownCountry, subject, $"country {(int)provider.Country} is none of the listed values.");
        }

        if (provider.Authority is not { } authority)
        {
            if (provider.Kind == ProviderKind.LocalAuthority)
            {
                finder.Add(NoAuthority, subject, $"it is a local authority, but its authority is null.");
            }

            return;
        }

        bool isWellFormed = finder.CheckAuthority(authority, subject, MalformedAuthority, UnknownAuthority);
        if (provider.Kind != ProviderKind.LocalAuthority && Enum.IsDefined(provider.Kind))
        {
            finder.Add(NotAnAuthority, subject, $"its kind is {provider.Kind}, but it names authority {FaultText.Quote(authority.Value)}.");
        }
        else if (isWellFormed && Enum.IsDefined(provider.Country) && authority.Country != provider.Country)
        {
            finder.Add(OtherCountry, subject, $"its country is {provider.Country}, but authority {FaultText.Quote(authority.Value)} belongs to {authority.Country}.");
        }
    }

    private static void CheckRegistration(FaultFinder finder, Provider provider, string subject)
    {
        if ((provider.RegisteredFor & ~HomeKinds.All) != 0)
        {
            finder.Add(UnknownHomes, subject, $"kinds of home {(int)provider.RegisteredFor} are not a combination of the listed values, 0 to {(int)HomeKinds.All}.");
        }

        if (!provider.RegisteredAges.IsValid)
        {
            finder.Add(Ages, subject, $"registered ages {provider.RegisteredAges.From} to {provider.RegisteredAges.To} are not a range within 0 to 25.");
        }

        if (provider.RegisteredOn is { } date && finder.IsFuture(date))
        {
            finder.Add(RegisteredInFuture, subject, $"registration {date:yyyy-MM-dd} is after the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }

        if (provider.RegisteredOn < FaultFinder.EarliestForHomes)
        {
            finder.Add(RegisteredTooEarly, subject, $"registration {provider.RegisteredOn:yyyy-MM-dd} is before {FaultFinder.EarliestForHomes:yyyy-MM-dd}.");
        }
    }
}
