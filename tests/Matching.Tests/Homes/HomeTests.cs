using Matching.Tests.Problems;

namespace Matching.Tests.Homes;

public class HomeTests
{
    [Fact]
    public void Answer_Capability_TellsYesFromNoFromNotRecorded()
    {
        FosterHome home = ProblemData.Foster("h-1") with { Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = true, [Capability.PetFree] = false } };

        home.Answer(Capability.StepFree).ShouldBe(CapabilityAnswer.Yes);
        home.Answer(Capability.PetFree).ShouldBe(CapabilityAnswer.No);
        home.Answer(Capability.Autism).ShouldBe(CapabilityAnswer.NotRecorded);
        home.Answer(default).ShouldBe(CapabilityAnswer.NotRecorded);
    }

    [Fact]
    public void Capabilities_DictionaryChangedByTheCallerAfterwards_StayAsTheyWere()
    {
        var capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = true };
        FosterHome home = ProblemData.Foster("h-1") with { Capabilities = capabilities };
        capabilities[Capability.StepFree] = false;

        home.Answer(Capability.StepFree).ShouldBe(CapabilityAnswer.Yes);
    }

    [Fact]
    public void Equals_SameIdOtherFacts_IsTheSameHome()
    {
        FosterHome first = ProblemData.Foster("h-1");
        FosterHome second = ProblemData.Foster("h-1", places: 3) with { IsRegistered = false };

        first.ShouldBe(second);
        first.GetHashCode().ShouldBe(second.GetHashCode());
        ((Home)first).Equals((Home)second).ShouldBeTrue();
        first.ShouldNotBe(ProblemData.Foster("h-2"));
    }

    [Fact]
    public void Equals_SameIdOtherKinds_IsTheSameEitherWayRound()
    {
        Home foster = ProblemData.Foster("h-1");
        Home secure = Staffed<SecureHome>();

        foster.Equals(secure).ShouldBe(secure.Equals(foster));
    }

    [Fact]
    public void Kind_EachHome_IsExactlyOne()
    {
        ProblemData.Foster("h-1").Kind.ShouldBe(HomeKinds.Foster);
        new ProblemData().Homes[1].Kind.ShouldBe(HomeKinds.ChildrensHome);
        new ProblemData().Homes[2].Kind.ShouldBe(HomeKinds.Kinship);
        Staffed<SecureHome>().Kind.ShouldBe(HomeKinds.Secure);
        Staffed<SupportedAccommodation>().Kind.ShouldBe(HomeKinds.Supported);
        HomeKinds.All.ShouldBe(HomeKinds.Foster | HomeKinds.Kinship | HomeKinds.ChildrensHome | HomeKinds.Secure | HomeKinds.Supported);
    }

    [Fact]
    public void ToString_HomeAndProvider_GiveTheIdAlone()
    {
        ProblemData.Foster("h-1").ToString().ShouldBe("Home 'h-1'");
        Staffed<SecureHome>().ToString().ShouldBe("Home 'h-1'");
        new ProblemData().Providers[0].ToString().ShouldBe("Provider 'p-1'");
    }

    [Fact]
    public void Provider_SameIdOtherFacts_IsTheSameProvider()
    {
        Provider provider = new ProblemData().Providers[0];

        provider.ShouldBe(provider with { Kind = ProviderKind.ForProfit });
        provider.GetHashCode().ShouldBe((provider with { Kind = ProviderKind.ForProfit }).GetHashCode());
    }

    private static T Staffed<T>()
        where T : StaffedHome
    {
        Home home = typeof(T) == typeof(SecureHome)
            ? new SecureHome { Id = new("h-1"), Provider = new("p-1"), Location = ProblemData.Community, Authority = ProblemData.Cardiff, Approval = new() { Places = 4 } }
            : new SupportedAccommodation { Id = new("h-1"), Provider = new("p-1"), Location = ProblemData.Community, Authority = ProblemData.Cardiff, Approval = new() { Places = 4 } };
        return (T)home;
    }
}
