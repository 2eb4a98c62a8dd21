namespace Matching.Tests.Problems;

public class MatchingProblemTests
{
    [Fact]
    public void Find_KnownAndUnknownIds_GivesThePartOrNothing()
    {
        MatchingProblem problem = new ProblemData().Build();

        problem.FindChild(ProblemData.First)!.Id.ShouldBe(ProblemData.First);
        problem.FindChild(ProblemData.Third)!.Id.ShouldBe(ProblemData.Third);
        problem.FindReferral(ProblemData.First).ShouldNotBeNull();
        problem.FindReferral(ProblemData.Third).ShouldBeNull();
        problem.FindResident(ProblemData.Third)!.Home.ShouldBe(new HomeId("h-1"));
        problem.FindResident(ProblemData.First).ShouldBeNull();
        problem.FindHome(new("h-2"))!.Kind.ShouldBe(HomeKinds.ChildrensHome);
        problem.FindHome(default).ShouldBeNull();
        problem.FindChild(default).ShouldBeNull();
        problem.ProviderOf(problem.FindHome(new("h-2"))!).Id.ShouldBe(new ProviderId("p-2"));
    }

    [Fact]
    public void Lookups_WhatPeopleSaid_IsFoundByChild()
    {
        MatchingProblem problem = new ProblemData().Build();

        problem.ResidentsOf(new("h-1")).Select(child => child.Id.Value).ShouldBe(["c-3", "c-4"]);
        problem.ResidentsOf(new("h-9")).ShouldBeEmpty();
        problem.GroupsOf(ProblemData.First)[0].Id.ShouldBe(new SiblingGroupId("g-1"));
        problem.GroupsOf(ProblemData.Third).ShouldBeEmpty();
        problem.WishesFor(ProblemData.First).Count.ShouldBe(1);
        problem.JudgementsOn(ProblemData.First).Count.ShouldBe(1);
        problem.JudgementsOn(ProblemData.Second).ShouldBeEmpty();
        problem.HasDeclined(ProblemData.Second, new("h-1")).ShouldBeTrue();
        problem.HasDeclined(ProblemData.First, new("h-1")).ShouldBeFalse();
        problem.HasSupplementaryApproval(ProblemData.First, new("p-2")).ShouldBeTrue();
        problem.HasSupplementaryApproval(ProblemData.First, new("p-1")).ShouldBeFalse();
        problem.ImpactOf(ProblemData.First, ProblemData.Third).ShouldBe(2);
        problem.ImpactOf(ProblemData.Third, ProblemData.First).ShouldBeNull();
        problem.KinshipHomesOf(ProblemData.First).ShouldBe([new HomeId("h-3")]);
        problem.KinshipHomesOf(ProblemData.Second).ShouldBeEmpty();
    }

    [Fact]
    public void AreSiblings_AnyRelation_HoldsBothWays()
    {
        var data = new ProblemData();
        data.SiblingGroups.Add(new(new("g-2"), [ProblemData.Third, ProblemData.Fourth], SiblingRelation.ApartRequired));
        MatchingProblem problem = data.Build();

        problem.AreSiblings(ProblemData.First, ProblemData.Second).ShouldBeTrue();
        problem.AreSiblings(ProblemData.Fourth, ProblemData.Third).ShouldBeTrue();
        problem.AreSiblings(ProblemData.First, ProblemData.Third).ShouldBeFalse();
    }

    [Fact]
    public void Build_OtherOrderOfInput_GivesTheSameProblem()
    {
        MatchingProblem problem = Rich().Build();
        MatchingProblem other = Rich().Reversed().Build();

        other.Providers.ShouldBe(problem.Providers);
        other.Homes.ShouldBe(problem.Homes);
        other.Referrals.ShouldBe(problem.Referrals);
        other.Residents.ShouldBe(problem.Residents);
        other.SiblingGroups.Select(Words).ShouldBe(problem.SiblingGroups.Select(Words));
        other.ImpactAssessments.ShouldBe(problem.ImpactAssessments);
        other.Wishes.ShouldBe(problem.Wishes);
        other.Judgements.ShouldBe(problem.Judgements);
        other.Declines.ShouldBe(problem.Declines);
        other.SupplementaryApprovals.ShouldBe(problem.SupplementaryApprovals);
        other.KinshipHomesOf(ProblemData.First).ShouldBe(problem.KinshipHomesOf(ProblemData.First));
        problem.Homes.Select(home => home.Id.Value).ShouldBe(["h-1", "h-10", "h-2", "h-3"]);
    }

    [Fact]
    public void Build_MembersOfAGroupInAnyOrder_AreHeldById()
    {
        var data = new ProblemData();
        data.SiblingGroups[0] = new(new("g-1"), [ProblemData.Second, ProblemData.First]);

        data.Build().SiblingGroups[0].Children.ShouldBe([ProblemData.First, ProblemData.Second]);
    }

    [Fact]
    public void AddSiblings_InAnyOrder_GivesTheSameGroup()
    {
        var data = new ProblemData();
        data.SiblingGroups.Clear();

        data.Builder().AddSiblings(ProblemData.Second, ProblemData.First).Build().SiblingGroups.Select(Words).ShouldBe(["c-1+c-2 TogetherPreferred: c-1 c-2"]);
    }

    [Fact]
    public void Build_BuilderGoesOn_LeavesTheFirstProblemAsItWas()
    {
        var data = new ProblemData();
        MatchingProblemBuilder builder = data.Builder();
        MatchingProblem before = builder.Build();
        builder.AddWishes(new HomeWish { Child = ProblemData.Second, Home = new("h-1") })
            .AddDeclines(new Decline(ProblemData.First, new("h-1"), data.AsOf))
            .AddReferrals(new Referral { Child = ProblemData.Child("c-5") });
        MatchingProblem after = builder.Build();

        (before.Wishes.Count, before.Declines.Count, before.Referrals.Count).ShouldBe((1, 1, 2));
        (after.Wishes.Count, after.Declines.Count, after.Referrals.Count).ShouldBe((2, 2, 3));
    }

    private static string Words(SiblingGroup group) => $"{group.Id} {group.Relation}: {string.Join(' ', group.Children)}";

    private static ProblemData Rich()
    {
        var data = new ProblemData();
        data.Homes.Add(ProblemData.Foster("h-10"));
        data.SiblingGroups.Add(new(new("g-2"), [ProblemData.Second, ProblemData.Fourth], SiblingRelation.ApartRequired));
        data.ImpactAssessments.Add(new(ProblemData.First, ProblemData.Second, 1, "registered manager", data.AsOf));
        foreach (WishedBy by in Enum.GetValues<WishedBy>())
        {
            data.Wishes.Add(new HomeWish { Child = ProblemData.First, By = by, Home = new("h-1"), Importance = 2 });
            data.Wishes.Add(new HomeWish { Child = ProblemData.First, By = by, Home = new("h-2"), Against = true, Importance = 3 });
            data.Wishes.Add(new PlaceWish { Child = ProblemData.First, By = by, Place = new(51.5, -3), Within = Distance.FromKilometres(5) });
            data.Wishes.Add(new PlaceWish { Child = ProblemData.First, By = by, Place = new(51.5, -3), Within = Distance.FromKilometres(6) });
            data.Wishes.Add(new PlaceWish { Child = ProblemData.First, By = by, Place = new(51.5, -3.1), Within = Distance.FromKilometres(5) });
            data.Wishes.Add(new PersonWish { Child = ProblemData.First, By = by, Other = ProblemData.Third });
            data.Wishes.Add(new FeatureWish { Child = ProblemData.First, By = by, Feature = Capability.PetFree });
        }

        data.Judgements.Add(data.Judgements[0] with { By = "reviewing officer" });
        data.Judgements.Add(data.Judgements[0] with { On = new(2026, 9, 1) });
        data.Judgements.Add(data.Judgements[0] with { Kind = JudgementKind.AdviseAgainst });
        data.Declines.Add(data.Declines[0] with { On = new(2026, 9, 1) });
        data.SupplementaryApprovals.Add(data.SupplementaryApprovals[0] with { On = new(2026, 9, 1) });
        return data;
    }
}
