namespace Matching.Testing;

/// <summary>One copy of Wales while it is being made: everything in the order in which it was drawn.</summary>
/// <param name="seed">Seed of every draw.</param>
/// <param name="copy">Number of the copy, from 0.</param>
/// <param name="asOf">The day as of which everything holds.</param>
internal sealed class RegisterDraft(long seed, int copy, DateOnly asOf)
{
    private readonly Dictionary<char, int> homesByLetter = [];

    public DateOnly AsOf => asOf;

    public List<FamilyDraft> Families { get; } = [];

    public List<ChildDraft> Children { get; } = [];

    public List<UnitDraft> Units { get; } = [];

    public List<HomeDraft> Homes { get; } = [];

    public List<SiblingGroup> SiblingGroups { get; } = [];

    public List<ImpactAssessment> Impacts { get; } = [];

    public List<Wish> Wishes { get; } = [];

    public List<Judgement> Judgements { get; } = [];

    public List<Decline> Declines { get; } = [];

    public List<SupplementaryApproval> SupplementaryApprovals { get; } = [];

    /// <summary>The stream of chance of one part of the generator.</summary>
    public Chance ChanceOf(string purpose) => new(seed, purpose, copy);

    public ChildId NextChildId() => new($"c{copy + 1:00}-{Children.Count + 1:00000}");

    public SiblingGroupId NextGroupId() => new($"s{copy + 1:00}-{SiblingGroups.Count + 1:0000}");

    /// <summary>Makes a home and adds it. Its id begins with a letter for its setting.</summary>
    public HomeDraft AddHome(Setting setting, ProviderKind provider, Area where, int places, bool isRegistered = true, bool isAvailable = true)
    {
        char letter = LetterOf(setting);
        int number = homesByLetter.GetValueOrDefault(letter) + 1;
        homesByLetter[letter] = number;
        var home = new HomeDraft
        {
            Id = new HomeId($"{letter}{copy + 1:00}-{number:0000}"),
            Setting = setting,
            ProviderKind = provider,
            Where = where,
            Places = places,
            IsRegistered = isRegistered,
            IsAvailable = isAvailable,
        };
        Homes.Add(home);
        return home;
    }

    /// <summary>Lets a unit live in a home.</summary>
    public static void MoveIn(UnitDraft unit, HomeDraft home)
    {
        unit.Home = home;
        home.Children.AddRange(unit.Children);
    }

    private static char LetterOf(Setting setting) => setting switch
    {
        Setting.Parents => 'p',
        Setting.Kinship => 'k',
        Setting.Adoption => 'a',
        Setting.Foster => 'f',
        Setting.Residential => 'h',
        Setting.Supported => 'u',
        _ => 'x',
    };
}
