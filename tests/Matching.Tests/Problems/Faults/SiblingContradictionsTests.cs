namespace Matching.Tests.Problems.Faults;

public class SiblingContradictionsTests
{
    private static readonly SiblingGroupId Other = new("g-2");

    private static readonly FaultCases Cases = new()
    {
        { "M0610 Child 'c-1': the child is in 2 groups of relation TogetherPreferred (g-1, g-2). Join the groups.", data => data.SiblingGroups.Add(new(Other, [ProblemData.First, ProblemData.Third])) },
        {
            "M0611 Child 'c-3': the child is in 3 groups of relation TogetherRequired (g-2, g-3, g-4). Join the groups.",
            data => data.SiblingGroups.AddRange(
            [
                new(new("g-4"), [ProblemData.Third, new("c-7")], SiblingRelation.TogetherRequired),
                new(new("g-3"), [ProblemData.Third, new("c-6")], SiblingRelation.TogetherRequired),
                new(Other, [ProblemData.Third, new("c-5")], SiblingRelation.TogetherRequired),
                .. More(data),
            ])
        },
        { "M0612 Sibling group 'g-2': it is together required, but c-3 is not in the together-preferred group 'g-1' of the others. Add the children to the together-preferred group too.", data => data.SiblingGroups.Add(new(Other, [ProblemData.First, ProblemData.Third], SiblingRelation.TogetherRequired)) },
        { "M0613 Sibling group 'g-2': c-1, c-2 are apart required here, but of relation TogetherPreferred in sibling group 'g-1'. Keep the later assessment; take one of them out of the other group.", data => data.SiblingGroups.Add(new(Other, [ProblemData.Second, ProblemData.First], SiblingRelation.ApartRequired)) },
        {
            "M0613 Sibling group 'g-2': c-1, c-2 are apart required here, but of relation TogetherRequired in sibling group 'g-1'. Keep the later assessment; take one of them out of the other group.",
            data =>
            {
                data.SiblingGroups[0] = data.SiblingGroups[0] with { Relation = SiblingRelation.TogetherRequired };
                data.SiblingGroups.Add(new(Other, [ProblemData.First, ProblemData.Second, ProblemData.Third], SiblingRelation.ApartRequired));
            }
        },
        {
            "M0614 Sibling group 'g-2': it is together required, but its settled children (c-3, c-4) live in 2 homes (h-1, h-2). Settled children are not moved: refer who may be moved, or make the group together preferred.",
            data =>
            {
                data.Residents[1] = data.Residents[1] with { Home = new("h-2") };
                data.SiblingGroups.Add(new(Other, [ProblemData.Third, ProblemData.Fourth], SiblingRelation.TogetherRequired));
            }
        },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_RequiredInsidePreferredAndOthersApart_FindsNothing()
    {
        var data = new ProblemData();
        data.SiblingGroups[0] = new(new("g-1"), [ProblemData.First, ProblemData.Second, ProblemData.Third]);
        data.SiblingGroups.Add(new(Other, [ProblemData.First, ProblemData.Second], SiblingRelation.TogetherRequired));
        data.SiblingGroups.Add(new(new("g-3"), [ProblemData.First, ProblemData.Fourth], SiblingRelation.ApartRequired));
        data.SiblingGroups.Add(new(new("g-4"), [ProblemData.Second, ProblemData.Fourth], SiblingRelation.ApartRequired));

        data.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Find_SettledSiblingsAssessedApartButLivingTogether_FindsNothing()
    {
        var data = new ProblemData();
        data.SiblingGroups.Add(new(Other, [ProblemData.Third, ProblemData.Fourth], SiblingRelation.ApartRequired));

        data.Faults().ShouldBeEmpty();
    }

    /// <summary>Three more referred children; no group.</summary>
    private static SiblingGroup[] More(ProblemData data)
    {
        data.Referrals.AddRange(new[] { "c-5", "c-6", "c-7" }.Select(id => new Referral { Child = ProblemData.Child(id) }));
        return [];
    }
}
