namespace Matching.Tests.Problems.Faults;

public class HomeApprovalFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0210 Home 'h-1': its approval is null. Give at least the number of places.", data => data.Change((FosterHome home) => home with { Approval = null! }) },
        { "M0212 Home 'h-1': places 61 is not from 0 to 60. Give the number of children whom the approval or registration allows.", data => data.Change((Approval approval) => approval with { Places = 61 }) },
        { "M0212 Home 'h-1': places -1 is not from 0 to 60. Give the number of children whom the approval or registration allows.", data => data.Change((Approval approval) => approval with { Places = -1 }) },
        { "M0213 Home 'h-1': approved ages 10 to 5 are not a range within 0 to 25. Maybe the two ages were swapped.", data => data.Change((Approval approval) => approval with { Ages = new(10, 5) }) },
        { "M0213 Home 'h-1': approved ages -1 to 26 are not a range within 0 to 25. Maybe the two ages were swapped.", data => data.Change((Approval approval) => approval with { Ages = new(-1, 26) }) },
        { "M0214 Home 'h-1': approved sexes 3 is none of the listed values. Use Any, Girls or Boys.", data => data.Change((Approval approval) => approval with { Sexes = (SexesApproved)3 }) },
        { "M0215 Home 'h-1': approved kind of placement 42 is none of the listed values. Use the listed kinds; an empty list means all.", data => data.Change((Approval approval) => approval with { Kinds = [(PlacementKind)42] }) },
        { "M0216 Home 'h-1': approved kind of placement Remand is given 2 times. Give each kind once.", data => data.Change((Approval approval) => approval with { Kinds = [PlacementKind.Remand, PlacementKind.Remand] }) },
        { "M0217 Home 'h-1': named child number 1 has no id, or one with blanks at its ends or unprintable characters. Give the child's pseudonymous id.", data => data.Change((Approval approval) => approval with { NamedChildren = [default] }) },
        { "M0218 Home 'h-1': named child 'c-1' is given 2 times. Name each child once.", data => data.Change((Approval approval) => approval with { NamedChildren = [new("c-1"), new("c-1")] }) },
        { "M0219 Home 'h-3': it is a connected person's home, but its approval names no child. Name the children for whom it is, or enter it as a foster home.", data => data.Change((KinshipHome home) => home with { Approval = new() { Places = 1 } }) },
        { "M0220 Home 'h-1': its exemption from the usual fostering limit names no child. Name the children (Children Act 1989 Sch 7 para 4), or give null for no exemption.", data => data.Change((FosterHome home) => home with { Exemption = new([], true) }) },
        { "M0221 Home 'h-1': exempt child number 2 has no id, or one with blanks at its ends or unprintable characters. Give the child's pseudonymous id.", data => data.Change((FosterHome home) => home with { Exemption = new([new("c-1"), new("")], true) }) },
        { "M0222 Home 'h-1': exempt child 'c-1' is given 2 times. Name each child once.", data => data.Change((FosterHome home) => home with { Exemption = new([new("c-1"), new("c-1")], false) }) },
        { "M0225 Home 'h-1': places before April 2027 3 is not from 0 to its places, 2. Give null when the number has not been raised since.", data => data.Change((FosterHome home) => home with { PlacesBeforeApril2027 = 3 }) },
        { "M0225 Home 'h-1': places before April 2027 -1 is not from 0 to its places, 2. Give null when the number has not been raised since.", data => data.Change((FosterHome home) => home with { PlacesBeforeApril2027 = -1 }) },
        { "M0228 Home 'h-1': the list of approved kinds of placement is null. Give an empty list when there is nothing in it.", data => data.Change((Approval approval) => approval with { Kinds = null! }) },
        { "M0228 Home 'h-1': the list of named children is null. Give an empty list when there is nothing in it.", data => data.Change((Approval approval) => approval with { NamedChildren = null! }) },
        { "M0228 Home 'h-1': the list of exempt children is null. Give an empty list when there is nothing in it.", data => data.Change((FosterHome home) => home with { Exemption = new(null!, true) }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_TermsAtTheirLimitsAndChildrenFromElsewhere_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((FosterHome home) => home with
        {
            Approval = new() { Places = 60, Ages = new(0, 25), Kinds = [PlacementKind.LongTerm, PlacementKind.Remand], NamedChildren = [new("c-elsewhere")] },
            PlacesBeforeApril2027 = 60,
            Exemption = new([new("c-elsewhere")], true),
        });

        data.Faults().ShouldBeEmpty();
    }
}
