namespace Matching;

/// <summary>What makes two wishes the same wish: whose, for whom, about what; not how important, nor whether for or against.</summary>
internal readonly record struct WishKey(ChildId Child, WishedBy By, string? About, GeoPoint Place, double Kilometres, Type Kind)
{
    /// <summary>A wish to name the key by; not part of what is compared.</summary>
    public required Wish Sample { get; init; }

    public static WishKey Of(Wish wish) => wish switch
    {
        HomeWish about => new(wish.Child, wish.By, about.Home.Value, default, 0, typeof(HomeWish)) { Sample = wish },
        PlaceWish about => new(wish.Child, wish.By, null, about.Place, about.Within.Kilometres, typeof(PlaceWish)) { Sample = wish },
        PersonWish about => new(wish.Child, wish.By, about.Other.Value, default, 0, typeof(PersonWish)) { Sample = wish },
        FeatureWish about => new(wish.Child, wish.By, about.Feature.Code, default, 0, typeof(FeatureWish)) { Sample = wish },
        _ => throw new InvalidOperationException("Impossible state: a wish of an unknown kind."),
    };

    public bool Equals(WishKey other) =>
        (Child, By, About, Place, Kilometres, Kind) == (other.Child, other.By, other.About, other.Place, other.Kilometres, other.Kind);

    public override int GetHashCode() => HashCode.Combine(Child, By, About, Place, Kilometres, Kind);
}
