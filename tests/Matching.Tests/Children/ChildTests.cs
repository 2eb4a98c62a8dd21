namespace Matching.Tests.Children;

public class ChildTests
{
    [Theory]
    [InlineData("2014-06-15", "2026-06-14", 11)]
    [InlineData("2014-06-15", "2026-06-15", 12)]
    [InlineData("2014-06-15", "2026-06-16", 12)]
    [InlineData("2014-06-15", "2014-06-15", 0)]
    [InlineData("2014-12-31", "2026-01-01", 11)]
    [InlineData("2014-06-15", "2013-06-15", -1)]
    [InlineData("2014-06-15", "2014-06-14", -1)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2008-02-28", "2028-02-29", 20)]
    public void AgeOn_Day_CountsWholeYearsAndTurnsOnTheBirthday(string born, string day, int age) =>
        Born(born).AgeOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ShouldBe(age);

    [Fact]
    public void AgeOn_EndsOfTheCalendar_DoesNotOverflow() => Born("0001-01-01").AgeOn(DateOnly.MaxValue).ShouldBe(9998);

    [Fact]
    public void Equals_SameIdOtherFacts_IsTheSameChild()
    {
        Child first = Born("2014-06-15");
        Child second = Born("2010-01-01") with { Sex = Sex.Male };

        first.ShouldBe(second);
        first.GetHashCode().ShouldBe(second.GetHashCode());
        first.ShouldNotBe(first with { Id = new("C-1") });
    }

    [Fact]
    public void ToString_Child_GivesTheIdAlone() => Born("2014-06-15").ToString().ShouldBe("Child 'c-1'");

    [Fact]
    public void Needs_ListChangedByTheCallerAfterwards_StayAsTheyWere()
    {
        List<Need> needs = [Need.Essential(Capability.Autism)];
        Child child = Born("2014-06-15") with { Needs = needs };
        needs.Clear();

        child.Needs.ShouldBe([Need.Essential(Capability.Autism)]);
    }

    [Fact]
    public void SiblingGroup_ListChangedByTheCallerAfterwards_StaysAsItWas()
    {
        List<ChildId> children = [new("c-1"), new("c-2")];
        var group = new SiblingGroup(new("g-1"), children);
        children.Clear();

        group.Children.Count.ShouldBe(2);
        group.Relation.ShouldBe(SiblingRelation.TogetherPreferred);
    }

    [Fact]
    public void Referral_SameChildOtherFacts_IsTheSameReferral()
    {
        var referral = new Referral { Child = Born("2014-06-15") };

        referral.ShouldBe(referral with { Urgency = Urgency.Emergency });
        referral.GetHashCode().ShouldBe((referral with { Urgency = Urgency.Emergency }).GetHashCode());
        referral.ToString().ShouldBe("Referral of child 'c-1'");
    }

    [Fact]
    public void ToString_WhatPeopleSay_GivesIdsAlone()
    {
        new Judgement(new("c-1"), new("h-1"), JudgementKind.Veto, "social worker", default, "a reason").ToString().ShouldBe("Veto of child 'c-1' and home 'h-1'");
        new ImpactAssessment(new("c-1"), new("c-2"), 3, "registered manager", default).ToString().ShouldBe("Impact assessment of child 'c-1' on child 'c-2'");
        new FeatureWish { Child = new("c-1"), Feature = Capability.SelfHarm }.ToString().ShouldBe("Wish of child 'c-1'");
    }

    [Fact]
    public void ToString_DefaultIds_IsEmpty() => (new object[] { default(ChildId), default(HomeId), default(ProviderId), default(PersonId), default(SiblingGroupId), default(AuthorityId), default(Capability) })
        .ShouldAllBe(id => id.ToString() == "");

    [Theory]
    [InlineData("welsh-speaking", CapabilityKind.Welsh)]
    [InlineData("welsh-medium", CapabilityKind.Welsh)]
    [InlineData("language:polish", CapabilityKind.Language)]
    [InlineData("faith:islam", CapabilityKind.Faith)]
    [InlineData("culture:roma", CapabilityKind.Culture)]
    [InlineData("autism", CapabilityKind.Care)]
    [InlineData(null, CapabilityKind.Care)]
    public void Kind_Capability_IsToldByItsCode(string? code, CapabilityKind kind) => new Capability(code!).Kind.ShouldBe(kind);

    private static Child Born(string date) => new()
    {
        Id = new("c-1"),
        DateOfBirth = DateOnly.ParseExact(date, "yyyy-MM-dd", null),
        HomeCommunity = new(51.48, -3.18),
        Authority = new("W06000015"),
    };
}
