using Matching;

namespace Commissioner.Files;

/// <summary>What a wish is about; each kind has columns of its own.</summary>
internal enum WishAbout
{
    Home,
    Place,
    Person,
    Feature,
}

/// <summary>wishes.csv: one wish a row.</summary>
internal sealed class WishesFile : CsvFormat<Wish>
{
    private static readonly Dictionary<WishAbout, string[]> Own = new()
    {
        [WishAbout.Home] = ["home"],
        [WishAbout.Place] = ["latitude", "longitude", "within_kilometres"],
        [WishAbout.Person] = ["other_child"],
        [WishAbout.Feature] = ["feature"],
    };

    public override string FileName => "wishes.csv";

    public override IReadOnlyList<Column<Wish>> Columns { get; } =
    [
        Required("child", wish => wish.Child, Refers.Child),
        Required("about", wish => Words.Of(About(wish))),
        Optional("by", wish => Words.Of(wish.By)),
        Optional("importance", wish => wish.Importance),
        Optional("against", wish => wish.Against),
        Optional("home", wish => (wish as HomeWish)?.Home, Refers.Home),
        Optional("latitude", wish => (wish as PlaceWish)?.Place.Latitude),
        Optional("longitude", wish => (wish as PlaceWish)?.Place.Longitude),
        Optional("within_kilometres", wish => (wish as PlaceWish)?.Within.Kilometres),
        Optional("other_child", wish => (wish as PersonWish)?.Other, Refers.Child),
        Optional("feature", wish => (wish as FeatureWish)?.Feature),
    ];

    public override Wish Read(CsvRow row)
    {
        WishAbout about = row.One<WishAbout>("about");
        foreach ((WishAbout other, string[] columns) in Own.Where(pair => pair.Key != about && row.IsSound("about")))
        {
            foreach (string column in columns)
            {
                row.MustBeEmpty(column, $"belongs to wishes about a {Words.Of(other)}, and this one is about a {Words.Of(about)}.");
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
    private static HomeWish OfUnknownKind(CsvRow row, ChildId child)
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
