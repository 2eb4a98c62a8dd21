using System.Runtime.InteropServices;

namespace Matching;

/// <summary>Faults of wishes (M08xx). A wish is told by whom it is for and what it is about; the feature wished for stays out of messages.</summary>
internal static class WishFaults
{
    private const double MostKilometres = 500;

    private static readonly FaultKind Null = new("M0801", "An entry of the wishes is null.", "Leave it out.");
    private static readonly FaultKind UnknownChild = new("M0802", "A wish is for a child who is neither referred nor settled.", "Add the child, or leave the wish out.");
    private static readonly FaultKind Importance = new("M0803", "The importance of a wish is not from 1 to 3.", "1 would like, 2 matters, 3 matters very much.");
    private static readonly FaultKind UnknownBy = new("M0804", "Whose wish it is, is none of the listed values.", "Use Child or Parent.");
    private static readonly FaultKind UnknownHome = new("M0805", "A wish is about a home that is not among the homes.", "Add the home, or leave the wish out.");
    private static readonly FaultKind NoPlace = new("M0806", "A wish is about a place that is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84) of the community.");
    private static readonly FaultKind Within = new("M0807", "How near a place is wished is not a number from 0 to 500 km.", "Maybe metres were given for kilometres.");
    private static readonly FaultKind UnknownOther = new("M0808", "A wish is about another child who is neither referred nor settled.", "Add the child, or leave the wish out.");
    private static readonly FaultKind Itself = new("M0809", "A wish is about living with the child itself.", "Maybe one of the two ids is wrong.");
    private static readonly FaultKind Feature = new("M0810", "A wish is about a feature whose code is missing or malformed.", "Write lower-case words joined by hyphens, such as pet-free.");
    private static readonly FaultKind Twice = new("M0811", "The same wish is given more than once.", "Give each wish once.");
    private static readonly FaultKind ForAndAgainst = new("M0812", "The same person wishes the same thing to be so and not to be so.", "Keep the later wish.");

    public static void Check(FaultFinder finder)
    {
        List<Wish> wishes = finder.Parts.Wishes;
        var counts = new Dictionary<WishKey, (int For, int Against)>(wishes.Count);
        for (int i = 0; i < wishes.Count; i++)
        {
            if (wishes[i] is not { } wish)
            {
                finder.Add(Null, FaultText.Numbered("Wish", i), $"the entry is null.");
                continue;
            }

            CheckOne(finder, wish, Subject(wish));
            ref (int For, int Against) count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, WishKey.Of(wish), out _);
            count = wish.Against ? (count.For, count.Against + 1) : (count.For + 1, count.Against);
        }

        foreach ((WishKey key, (int wished, int unwished)) in counts.Where(entry => entry.Value.For + entry.Value.Against > 1))
        {
            string subject = Subject(key.Sample);
            if (wished > 1 || unwished > 1)
            {
                finder.Add(Twice, subject, $"the wish by {key.By} is given {Math.Max(wished, unwished)} times.");
            }

            if (wished > 0 && unwished > 0)
            {
                finder.Add(ForAndAgainst, subject, $"it is wished by {key.By} both to be so and not to be so.");
            }
        }
    }

    private static string Subject(Wish wish) => $"Wish of child {FaultText.Quote(wish.Child.Value)} about " + wish switch
    {
        HomeWish about => $"home {FaultText.Quote(about.Home.Value)}",
        PlaceWish about => $"place {about.Place}",
        PersonWish about => $"child {FaultText.Quote(about.Other.Value)}",
        _ => "a feature",
    };

    private static void CheckOne(FaultFinder finder, Wish wish, string subject)
    {
        if (!finder.Knows(wish.Child))
        {
            finder.Add(UnknownChild, subject, $"child {FaultText.Quote(wish.Child.Value)} is neither referred nor settled.");
        }

        if (wish.Importance is < 1 or > 3)
        {
            finder.Add(Importance, subject, $"importance {wish.Importance} is not from 1 to 3.");
        }

        if (!Enum.IsDefined(wish.By))
        {
            finder.Add(UnknownBy, subject, $"it is wished by {(int)wish.By}, which is none of the listed values.");
        }

        switch (wish)
        {
            case HomeWish about when !finder.Knows(about.Home):
                finder.Add(UnknownHome, subject, $"home {FaultText.Quote(about.Home.Value)} is not among the homes.");
                break;
            case PlaceWish about:
                CheckPlace(finder, about, subject);
                break;
            case PersonWish about when about.Other == about.Child:
                finder.Add(Itself, subject, $"both children are {FaultText.Quote(about.Other.Value)}.");
                break;
            case PersonWish about when !finder.Knows(about.Other):
                finder.Add(UnknownOther, subject, $"child {FaultText.Quote(about.Other.Value)} is neither referred nor settled.");
                break;
            case FeatureWish about when !CodeText.IsCapability(about.Feature.Code):
                finder.Add(Feature, subject, $"the feature has no capability code, or a malformed one.");
                break;
            default:
                break;
        }
    }

    private static void CheckPlace(FaultFinder finder, PlaceWish wish, string subject)
    {
        if (!FaultFinder.IsPoint(wish.Place))
        {
            finder.Add(NoPlace, subject, $"place {wish.Place} is not a point where anybody can live.");
        }

        if (!(wish.Within.Kilometres is >= 0 and <= MostKilometres))
        {
            finder.Add(Within, subject, $"within {wish.Within.Kilometres} km is not a number from 0 to {MostKilometres}.");
        }
    }
}
