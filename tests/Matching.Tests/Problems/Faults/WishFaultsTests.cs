namespace Matching.Tests.Problems.Faults;

public class WishFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0801 Wish number 2: the entry is null. Leave it out.", data => data.Wishes.Add(null!) },
        { "M0802 Wish of child 'c-9' about home 'h-1': child 'c-9' is neither referred nor settled. Add the child, or leave the wish out.", data => data.Wishes.Add(new HomeWish { Child = new("c-9"), Home = new("h-1") }) },
        { "M0802 Wish of child '' about a feature: child '' is neither referred nor settled. Add the child, or leave the wish out.", data => data.Wishes.Add(new FeatureWish { Child = default, Feature = Capability.PetFree }) },
        { "M0803 Wish of child 'c-1' about home 'h-3': importance 0 is not from 1 to 3. 1 would like, 2 matters, 3 matters very much.", data => data.Wishes[0] = data.Wishes[0] with { Importance = 0 } },
        { "M0803 Wish of child 'c-1' about home 'h-3': importance 4 is not from 1 to 3. 1 would like, 2 matters, 3 matters very much.", data => data.Wishes[0] = data.Wishes[0] with { Importance = 4 } },
        { "M0804 Wish of child 'c-1' about home 'h-3': it is wished by 2, which is none of the listed values. Use Child or Parent.", data => data.Wishes[0] = data.Wishes[0] with { By = (WishedBy)2 } },
        { "M0805 Wish of child 'c-1' about home 'h-9': home 'h-9' is not among the homes. Add the home, or leave the wish out.", data => data.Wishes.Add(new HomeWish { Child = ProblemData.First, Home = new("h-9") }) },
        { "M0806 Wish of child 'c-1' about place NaN,NaN: place NaN,NaN is not a point where anybody can live. Give degrees north and east (WGS84) of the community.", data => data.Wishes.Add(Place(new(double.NaN, double.NaN), 5)) },
        { "M0807 Wish of child 'c-1' about place 51.48000,-3.18000: within NaN km is not a number from 0 to 500. Maybe metres were given for kilometres.", data => data.Wishes.Add(Place(ProblemData.Community, double.NaN)) },
        { "M0807 Wish of child 'c-1' about place 51.48000,-3.18000: within 5000 km is not a number from 0 to 500. Maybe metres were given for kilometres.", data => data.Wishes.Add(Place(ProblemData.Community, 5000)) },
        { "M0808 Wish of child 'c-1' about child 'c-9': child 'c-9' is neither referred nor settled. Add the child, or leave the wish out.", data => data.Wishes.Add(new PersonWish { Child = ProblemData.First, Other = new("c-9") }) },
        { "M0809 Wish of child 'c-1' about child 'c-1': both children are 'c-1'. Maybe one of the two ids is wrong.", data => data.Wishes.Add(new PersonWish { Child = ProblemData.First, Other = ProblemData.First }) },
        { "M0810 Wish of child 'c-1' about a feature: the feature has no capability code, or a malformed one. Write lower-case words joined by hyphens, such as pet-free.", data => data.Wishes.Add(new FeatureWish { Child = ProblemData.First, Feature = new("No pets") }) },
        { "M0811 Wish of child 'c-1' about home 'h-3': the wish by Child is given 2 times. Give each wish once.", data => data.Wishes.Add(data.Wishes[0] with { Importance = 3 }) },
        { "M0812 Wish of child 'c-1' about home 'h-3': it is wished by Child both to be so and not to be so. Keep the later wish.", data => data.Wishes.Add(data.Wishes[0] with { Against = true }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_ChildAndParentWishOpposites_FindsNothing()
    {
        var data = new ProblemData();
        data.Wishes.Add(data.Wishes[0] with { By = WishedBy.Parent, Against = true });
        data.Wishes.AddRange([Place(ProblemData.Community, 5), Place(ProblemData.Community, 500), Place(new(52, -3), 0)]);
        data.Wishes.Add(new FeatureWish { Child = ProblemData.First, Feature = Capability.PetFree });
        data.Wishes.Add(new FeatureWish { Child = ProblemData.First, Feature = Capability.SmokeFree });
        data.Wishes.Add(new PersonWish { Child = ProblemData.First, Other = ProblemData.Third });

        data.Faults().ShouldBeEmpty();
    }

    private static PlaceWish Place(GeoPoint place, double kilometres) =>
        new() { Child = ProblemData.First, Place = place, Within = Distance.FromKilometres(kilometres) };
}
