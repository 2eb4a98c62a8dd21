namespace Matching.Files;

/// <summary>What a wish is about; each kind has columns of its own.</summary>
internal enum WishAbout
{
    /// <summary>One home.</summary>
    Home,

    /// <summary>A place to be near to.</summary>
    Place,

    /// <summary>Another child.</summary>
    Person,

    /// <summary>A feature of the home.</summary>
    Feature,
}

/// <summary>The table wishes: one wish a row.</summary>
internal sealed class WishesTable : TableMap<Wish>
{
    private static readonly (WishAbout About, string[] Columns)[] Own =
    [
        (WishAbout.Home, ["home"]),
        (WishAbout.Place, ["latitude", "longitude", "within_kilometres"]),
        (WishAbout.Person, ["other_child"]),
        (WishAbout.Feature, ["feature"]),
    ];

    public override string Name => "wishes";

    public override string English => "Wishes";

    public override string Welsh => "Dymuniadau";

    public override string Meaning => "one wish of a child or a parent a row";

    public override IReadOnlyList<Column<Wish>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, wish => wish.Child.Value, "id in `children`", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("about", "About", "Ynghylch", ColumnType.Choice, wish => ChoiceWords.Of(About(wish)), "what it is about", "place") with { Allowed = ChoiceWords.All<WishAbout>() },
        Optional("by", "By", "Gan", ColumnType.Choice, wish => ChoiceWords.Of(wish.By), "whose wish; `child` by default", "child") with { Allowed = ChoiceWords.All<WishedBy>() },
        Optional("importance", "Importance", "Pwysigrwydd", ColumnType.Whole, wish => wish.Importance, "1 would like, 2 matters (default), 3 matters very much", "2") with { Range = (1, 3) },
        Optional("against", "Against", "Yn erbyn", ColumnType.Flag, wish => wish.Against, "whether the wish is that it be not so", "no"),
        Optional("home", "Home", "Cartref", ColumnType.Id, wish => (wish as HomeWish)?.Home.Value, "about a home: its id", "h-1") with { Refers = Refers.Home, Synonyms = ["home_id"] },
        Latitude("latitude", "Latitude", "Lledred", false, wish => (wish as PlaceWish)?.Place.Latitude, "about a place") with { Synonyms = ["lat"] },
        Longitude("longitude", "Longitude", "Hydred", false, wish => (wish as PlaceWish)?.Place.Longitude, "about a place") with { Synonyms = ["lon", "long", "lng"] },
        Optional("within_kilometres", "Within kilometres", "O fewn cilometrau", ColumnType.Number, wish => (wish as PlaceWish)?.Within.Kilometres, "about a place: how near by road", "10") with { Unit = "km", Range = (0, 500), Synonyms = ["within_km"] },
        Optional("other_child", "Other child", "Plentyn arall", ColumnType.Id, wish => (wish as PersonWish)?.Other.Value, "about a person: the other child's id", "c-2") with { Refers = Refers.Child },
        Optional("feature", "Feature", "Nodwedd", ColumnType.Text, wish => (wish as FeatureWish)?.Feature.Code, "about a feature: a capability", "pet-free"),
    ];

    public override Wish Read(RowReader row)
    {
        WishAbout about = row.One<WishAbout>("about");
        foreach ((WishAbout other, string[] columns) in Own.Where(pair => pair.About != about && row.IsSound("about")))
        {
            foreach (string column in columns)
            {
                row.MustBeEmpty(column, $"belongs to wishes about a {ChoiceWords.Of(other)}, and this one is about a {ChoiceWords.Of(about)}.");
            }
        }

        ChildId child = new(row.Text("child"));
        Wish wish = about switch
        {
            _ when !row.IsSound("about") => OfUnknownKind(row, child),
            WishAbout.Place => new PlaceWish { Child = child, Place = row.Point("latitude", "longitude"), Within = Distance.FromKilometres(row.Number("within_kilometres")) },
            WishAbout.Person => new PersonWish { Child = child, Other = new(row.Text("other_child")) },
            WishAbout.Feature => new FeatureWish { Child = child, Feature = new(row.Text("feature")) },
            _ => new HomeWish { Child = child, Home = new(row.Text("home")) },
        };
        return wish with
        {
            By = row.OptionalOne<WishedBy>("by") ?? WishedBy.Child,
            Importance = row.OptionalWhole("importance") ?? wish.Importance,
            Against = row.Flag("against"),
        };
    }

    /// <summary>Looks at every cell that some kind of wish has, because nobody can tell which kind it is; the row is not read.</summary>
    private static HomeWish OfUnknownKind(RowReader row, ChildId child)
    {
        _ = (row.OptionalPoint("latitude", "longitude"), row.OptionalNumber("within_kilometres"));
        return new HomeWish { Child = child, Home = default };
    }

    private static WishAbout About(Wish wish) => wish switch
    {
        PlaceWish => WishAbout.Place,
        PersonWish => WishAbout.Person,
        FeatureWish => WishAbout.Feature,
        _ => WishAbout.Home,
    };
}
