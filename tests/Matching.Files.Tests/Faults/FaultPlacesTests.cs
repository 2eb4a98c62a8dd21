namespace Matching.Files.Tests.Faults;

public sealed class FaultPlacesTests
{
    [Fact]
    public void Read_FaultsOfTheDataInEveryTable_NameTheirRows()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("providers.csv", "id,kind,authority,age_from,age_to", "council,local-authority,W06000015,,", "other,for-profit,,9,3");
        register.Write("homes.csv", "id,kind,provider,authority,latitude,longitude,places", "h-1,foster,council,W06000015,51.52,-3.21,2", "h-2,foster,council,W06000015,51.48,-3.24,61");
        register.Write("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-03-02,W06000015,51.48,-3.25", "c-2,2017-09-14,W06000015,51.48,-3.25", "c-3,2031-01-20,W06000015,51.48,-3.25", "c-4,2012-01-20,W06000015,51.48,-3.25");
        register.Write("referrals.csv", "child,present_home", "c-1,", "c-2,h-1", "c-3,");
        register.Write("residents.csv", "child,home", "c-4,h-8");
        register.Write("siblings.csv", "id,children", "s-1,c-1");
        register.Write("impacts.csv", "child,on,severity,assessed_by,assessed_on", "c-1,c-2,9,manager,2026-10-01");
        register.Write("wishes.csv", "child,about,home,latitude,longitude,within_kilometres,other_child,feature,importance", "c-1,home,h-1,,,,,,7", "c-1,place,,51.5,-3.5,10,,,7", "c-1,person,,,,,c-2,,7", "c-1,feature,,,,,,pet-free,7");
        register.Write("judgements.csv", "child,home,kind,by,on", "c-1,h-7,veto,officer,2026-10-01");
        register.Write("declines.csv", "child,home,on", "c-1,h-7,2026-10-01");
        register.Write("approvals.csv", "child,provider,on", "c-1,nobody,2026-10-01");

        IReadOnlyList<FileFault> faults = register.Read().Errors;

        faults.ShouldAllBe(fault => fault.Row != null && fault.Subject != null);
        faults.Select(fault => $"{fault.File} {fault.Row}").Distinct().ShouldBe(
        [
            "providers.csv 3", "homes.csv 3", "children.csv 4", "referrals.csv 3", "residents.csv 2", "siblings.csv 2", "impacts.csv 2",
            "wishes.csv 2", "wishes.csv 3", "wishes.csv 4", "wishes.csv 5", "judgements.csv 2", "declines.csv 2", "approvals.csv 2",
        ]);
    }

    [Fact]
    public void Read_DayThatCannotHold_IsToldAtTheRegister()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("register.csv", "as_of", "1926-11-01");

        register.Read().Errors[0].ToString().ShouldBe("register.csv: M0001 Problem: as-of date 1926-11-01 is not from 2000-01-01 to 2100-12-31. Give the day as of which everything holds.");
        register.Read(new RegisterReadOptions { AsOf = new(2026, 11, 1) }).Errors.ShouldBeEmpty();
    }
}
