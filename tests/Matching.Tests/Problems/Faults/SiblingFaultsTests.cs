namespace Matching.Tests.Problems.Faults;

public class SiblingFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0601 Sibling group number 2: the entry is null. Leave it out.", data => data.SiblingGroups.Add(null!) },
        { "M0602 Sibling group number 2: the id is missing. Give every group an id.", data => data.SiblingGroups.Add(new(default, [ProblemData.First, ProblemData.Third])) },
        { "M0603 Sibling group 'g?': the id has blanks at its ends or unprintable characters. Maybe it was read with the text around it.", data => data.SiblingGroups.Add(new(new("g\t"), [ProblemData.First, ProblemData.Third])) },
        { "M0604 Sibling group 'g-1': the id is given 2 times. Give each group once, and another id to a group of another relation.", data => data.SiblingGroups.Add(data.SiblingGroups[0]) },
        { "M0605 Sibling group 'g-1': relation 3 is none of the listed values. Use TogetherPreferred, TogetherRequired or ApartRequired.", data => data.SiblingGroups[0] = data.SiblingGroups[0] with { Relation = (SiblingRelation)3 } },
        { "M0606 Sibling group 'g-1': the list of children is null. Give its members.", data => data.SiblingGroups[0] = new(new("g-1"), null!) },
        { "M0607 Sibling group 'g-1': it has 1 child(ren) (c-1). Give two or more, or leave the group out.", data => data.SiblingGroups[0] = new(new("g-1"), [ProblemData.First]) },
        { "M0607 Sibling group 'g-1': it has 0 child(ren) (). Give two or more, or leave the group out.", data => data.SiblingGroups[0] = new(new("g-1"), []) },
        { "M0608 Sibling group 'g-1': child 'c-1' is given 2 times. Give each member once.", data => data.SiblingGroups[0] = new(new("g-1"), [ProblemData.First, ProblemData.Second, ProblemData.First]) },
        { "M0609 Sibling group 'g-1': child 'c-9' is neither referred nor settled. Add the child, or leave out who is not looked after.", data => data.SiblingGroups[0] = new(new("g-1"), [ProblemData.First, new("c-9")]) },
        { "M0609 Sibling group 'g-1': child '' is neither referred nor settled. Add the child, or leave out who is not looked after.", data => data.SiblingGroups[0] = new(new("g-1"), [ProblemData.First, default]) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);
}
