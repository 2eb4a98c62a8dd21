namespace Matching.Files.Tests.Faults;

public sealed class RegisterWarningsTests
{
    [Fact]
    public void Read_ListsWithCommas_SayThatPartsAreSeparatedBySemicolons()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("homes.csv", "id,kind,provider,authority,latitude,longitude,places,named_children", "h-1,kinship,council,W06000015,51.52,-3.21,2,\"c-1,c-2\"");
        register.Write("referrals.csv", "child,care_plan", "c-1,\"foster, kinship\"", "c-2,");
        register.Write("siblings.csv", "id,children", "s-1,\"c-1,c-2\"");

        RegisterReading reading = register.Read();

        reading.Errors.Select(fault => fault.ToString()).ShouldContain("referrals.csv row 2, column care_plan: 'foster, kinship' is not known. Separate the parts by semicolons, such as a;b.");
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(
        [
            "homes.csv row 2, column named_children: 'c-1,c-2' has a comma in it. Separate the parts by semicolons, such as a;b.",
            "siblings.csv row 2, column children: 'c-1,c-2' has a comma in it. Separate the parts by semicolons, such as a;b.",
        ]);
    }

    [Fact]
    public void Read_WhatMayBeWrong_IsToldApartAndTheProblemIsThere()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write(
            "homes.csv",
            "id,kind,provider,authority,latitude,longitude,places,available_from,capabilities",
            "h-1,foster,council,W06000015,51.52,-3.21,2,2026-05-05,step-fre;faith:islam",
            "h-2,foster,council,W06000015,51.48,-3.24,1,2026-05-04,own-word",
            "h-3,foster,council,E06000023,40.1,-3.24,1,,own-word");
        register.Write(
            "children.csv",
            "id,date_of_birth,authority,latitude,longitude,school_latitude,school_longitude,school_year,family_time",
            "c-1,2015-03-02,W06000015,51.48,-3.25,53.2,-3.25,3,58.5 -3.2 1",
            "c-2,2017-09-14,W06000015,51.48,-3.25,,,4,",
            "c-3,2008-10-31,W06000015,51.48,-3.25,40.2,-3.25,,");
        register.Write("referrals.csv", "child", "c-1", "c-2");
        register.Write("residents.csv", "child,home", "c-3,h-3");

        RegisterReading reading = register.Read();

        reading.Errors.ShouldBeEmpty();
        reading.Problem.ShouldNotBeNull();
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(
        [
            "homes.csv row 2, column capabilities: capability 'step-fre' is not in the vocabulary. Maybe 'step-free' is meant.",
            "homes.csv row 3, column capabilities: capability 'own-word' is not in the vocabulary. Keep it if it is a word of your own; otherwise take one of: asylum-seeking, autism, exploitation, learning-disability, medication, parent-and-child, pet-free, self-harm, smoke-free, step-free, therapeutic, trauma-informed, welsh-medium, welsh-speaking, wheelchair.",
            "homes.csv row 3, column available_from: 2026-05-04 is 181 days before the register's day. Ask whether the place is still free.",
            "homes.csv row 4, column latitude: 40.1 -3.24 is not in the British Isles. Write degrees north and degrees east; west is below 0.",
            "children.csv row 2, column school_latitude: the school is 191 km from the home community. Check both points.",
            "children.csv row 2, column family_time: family time is 781 km from the home community. Check both points.",
            "children.csv row 2, column school_year: year 3 is unlikely at the age of 11. Check the school year and the date of birth.",
            "children.csv row 4, column date_of_birth: child 'c-3' is 18 on the register's day. Check the date of birth, or whether the child has left care.",
            "residents.csv row 2, column home: home 'h-3' is 1265 km from the home community. Check both points.",
        ]);
    }
}
