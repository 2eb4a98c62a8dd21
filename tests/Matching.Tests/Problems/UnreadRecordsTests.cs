namespace Matching.Tests.Problems;

public class UnreadRecordsTests
{
    [Fact]
    public void FindFaults_RecordsThatCouldNotBeRead_AreKnownAndTheRestIsChecked()
    {
        var data = new ProblemData();
        data.Providers.RemoveAt(1);
        data.Homes.RemoveAt(2);
        data.Change((Child child) => new Child { Id = child.Id, DateOfBirth = default, HomeCommunity = default, Authority = default });
        data.Change((Referral referral) => referral with { From = new(2020, 1, 1) });
        data.Declines.Add(new(new("c-9"), new("h-9"), new(2026, 10, 1)));

        data.Builder().FindFaults(new UnreadRecords { Providers = [new("p-2")], Homes = [new("h-3")], Children = [ProblemData.First] }).Select(fault => fault.ToString()).ShouldBe(
        [
            "M0406 Referral of child 'c-1': a home is needed from 2020-01-01, before the as-of date 2026-11-01. Give null for the as-of date itself.",
            "M0922 Decline of child 'c-9' by home 'h-9': child 'c-9' is neither referred nor settled. Add the child, or leave the decline out.",
            "M0923 Decline of child 'c-9' by home 'h-9': home 'h-9' is not among the homes. Add the home, or leave the decline out.",
        ]);
    }

    [Fact]
    public void FindFaults_ChildrenAlone_AreKnownAndChecked()
    {
        var data = new ProblemData();
        Child child = data.Referrals[0].Child with { SchoolYear = 14 };
        data.Referrals.RemoveAt(0);

        data.Builder().FindFaults(new UnreadRecords { ChildrenAlone = [child] }).Select(fault => fault.Code).ShouldBe(["M0110"]);
    }

    [Fact]
    public void FindFaults_WhereMoreMayBeThere_CallsNothingUnknown()
    {
        MatchingProblemBuilder builder = new ProblemData().Builder()
            .AddDeclines(new Decline(new("c-9"), new("h-9"), new(2026, 10, 1)))
            .AddSupplementaryApprovals(new SupplementaryApproval(new("c-9"), new("p-9"), new(2026, 10, 1)));

        builder.FindFaults(new UnreadRecords { MayLackChildren = true, MayLackHomes = true, MayLackProviders = true }).ShouldBeEmpty();
        builder.FindFaults(new UnreadRecords { MayLackChildren = true }).Select(fault => fault.Code).ShouldBe(["M0923", "M0933"]);
        builder.FindFaults().Count.ShouldBe(4);
    }
}
