using Matching.Tests.Problems.Faults;

namespace Matching.Tests.Problems;

public class ProblemFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0001 Problem: as-of date 0001-01-01 is not from 2000-01-01 to 2100-12-31. Give the day as of which everything holds.", data => data.AsOf = default },
        { "M0001 Problem: as-of date 9999-12-31 is not from 2000-01-01 to 2100-12-31. Give the day as of which everything holds.", data => data.AsOf = DateOnly.MaxValue },
    };

    private static readonly string[] ManyFaults =
    [
        "M0104 Child 'c-1': date of birth 2027-01-04 is after the as-of date 2026-11-01. Maybe day and month were swapped.",
        "M0106 Child 'c-1': authority 'Caerdydd' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.",
        "M0110 Child 'c-2': school year 14 is not from 1 to 13. Maybe an age was given for the year; give null when not at school.",
        "M0205 Home 'h-2': provider 'p-9' is not among the providers. Add the provider, or correct its id.",
        "M0211 Home 'h-1': it has 1 place(s), but 2 settled children live there (c-3, c-4). Maybe the number of places is out of date, or one of them has left.",
        "M0306 Provider 'p-1': it is a local authority, but its authority is null. Give its GSS code as Authority.",
        "M0404 Referral of child 'c-2': the child is also settled in home 'h-2'. Enter a child who may be moved as a referral only, with the present home and the reason for the move.",
        "M0413 Referral of child 'c-2': the child lives in home 'h-2', but no reason to move is given. Give the reason, or enter the child as settled.",
        "M0504 Settled child 'c-3': the child lives in 2 homes (h-1, h-3). Give the home where the child lives now.",
        "M0609 Sibling group 'g-2': child 'c-9' is neither referred nor settled. Add the child, or leave out who is not looked after.",
        "M0613 Sibling group 'g-2': c-1, c-2 are apart required here, but of relation TogetherPreferred in sibling group 'g-1'. Keep the later assessment; take one of them out of the other group.",
        "M0704 Impact assessment of child 'c-1' on child 'c-3': severity 7 is not from 0 to 4. 0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.",
        "M0803 Wish of child 'c-1' about home 'h-3': importance 9 is not from 1 to 3. 1 would like, 2 matters, 3 matters very much.",
        "M0910 Child 'c-1': the child is pinned to 2 homes (h-1, h-2). Keep one pin.",
        "M0924 Decline of child 'c-2' by home 'h-1': its date 2027-01-01 is after the as-of date 2026-11-01. Maybe day and month were swapped.",
        "M0933 Supplementary approval of child 'c-1' with provider 'p-9': provider 'p-9' is not among the providers. Add the provider, or leave the approval out.",
    ];

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_FaultlessData_FindsNothing() => new ProblemData().Faults().ShouldBeEmpty();

    [Fact]
    public void Find_NothingAtAll_FindsNothing() => new MatchingProblemBuilder(new(2026, 11, 1)).Build().Homes.ShouldBeEmpty();

    [Fact]
    public void Build_ManyFaultsAtOnce_ListsThemAllInOrder()
    {
        InvalidProblemException exception = Should.Throw<InvalidProblemException>(() => Spoiled().Build());

        exception.Faults.Select(fault => fault.ToString()).ShouldBe(ManyFaults);
        exception.Message.ShouldBe(string.Join(Environment.NewLine, ["The data have 16 fault(s):", .. ManyFaults]));
    }

    [Fact]
    public void Find_ManyFaultsInAnotherOrder_ListsTheSame() => Spoiled().Reversed().Faults().ShouldBe(ManyFaults);

    [Fact]
    public void Build_AfterFaultsArePutRight_MakesTheProblem()
    {
        MatchingProblemBuilder builder = new MatchingProblemBuilder(new(2026, 11, 1)).AddHomes(ProblemData.Foster("h-1"));
        Should.Throw<InvalidProblemException>(builder.Build).Faults.Count.ShouldBe(1);

        builder.AddProviders(new ProblemData().Providers).Build().Homes.Count.ShouldBe(1);
    }

    [Fact]
    public void Find_AnyCase_LeavesOtherTextOut()
    {
        const string secret = "Secret Person of 1 Any Street";
        var data = new ProblemData();
        data.Change((Child child) => child with { Needs = [Need.Essential(new(secret)), Need.Essential(new(secret))], Interests = [secret, secret] });
        data.Change((FosterHome home) => home with { Interests = [secret, secret] });
        data.Judgements[0] = new(ProblemData.First, new("h-9"), JudgementKind.Pin, secret, default, secret);
        data.Judgements.Add(data.Judgements[0]);
        data.ImpactAssessments[0] = data.ImpactAssessments[0] with { AssessedBy = secret, Severity = 9 };
        data.Wishes.Add(new FeatureWish { Child = ProblemData.First, Feature = new(secret) });

        string[] faults = data.Faults();

        faults.Length.ShouldBeGreaterThan(8);
        faults.ShouldAllBe(line => !line.Contains("Secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Find_OtherCulture_SaysTheSame()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        var culture = (System.Globalization.CultureInfo)before.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "·";
        culture.NumberFormat.NegativeSign = "minus ";
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
            var data = new ProblemData();
            data.Change((Child child) => child with { StaffNeeded = -0.5 });

            data.Faults().ShouldBe(["M0111 Child 'c-1': staff needed -0.5 is not a number from 0 to 10. 1 is one to one; give null when not assessed."]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static ProblemData Spoiled()
    {
        var data = new ProblemData();
        data.Change((Child child) => child with { DateOfBirth = new(2027, 1, 4), Authority = new("Caerdydd") });
        data.ChangeMove(referral => referral with { MoveReason = null, Child = referral.Child with { SchoolYear = 14 } });
        data.Change((Approval approval) => approval with { Places = 1 });
        data.Change((Provider provider) => provider with { Authority = null });
        data.Homes[1] = (ChildrensHome)data.Homes[1] with { Provider = new("p-9") };
        data.Residents.Add(new(data.Referrals[1].Child, new("h-2")));
        data.Residents.Add(data.Residents[0] with { Home = new("h-3") });
        data.SiblingGroups.Add(new(new("g-2"), [ProblemData.First, ProblemData.Second, new("c-9")], SiblingRelation.ApartRequired));
        data.ImpactAssessments[0] = data.ImpactAssessments[0] with { Severity = 7 };
        data.Wishes[0] = data.Wishes[0] with { Importance = 9 };
        data.Judgements.Add(new(ProblemData.First, new("h-1"), JudgementKind.Pin, "team manager", new(2026, 10, 1)));
        data.Judgements.Add(new(ProblemData.First, new("h-2"), JudgementKind.Pin, "team manager", new(2026, 10, 1)));
        data.Declines[0] = data.Declines[0] with { On = new(2027, 1, 1) };
        data.SupplementaryApprovals[0] = data.SupplementaryApprovals[0] with { Provider = new("p-9") };
        return data;
    }
}
