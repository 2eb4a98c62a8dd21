namespace Matching.Files.Tests.Json;

/// <summary>JSON files that are wrong in one place: the whole message.</summary>
public sealed class MalformedJsonTests
{
    private const string Register = "\"register\":[{\"as_of\":\"2026-11-01\"}],";
    private const string Providers = "\"providers\":[{\"id\":\"council\",\"kind\":\"not-for-profit\"}],";
    private const string Homes = "\"homes\":[{\"id\":\"h-1\",\"kind\":\"foster\",\"provider\":\"council\",\"authority\":\"W06000015\",\"latitude\":51.52,\"longitude\":-3.21,\"places\":2}],";
    private const string Child = "{\"id\":\"c-1\",\"date_of_birth\":\"2015-03-02\",\"authority\":\"W06000015\",\"latitude\":51.48,\"longitude\":-3.25";
    private const string Referrals = "\"referrals\":[{\"child\":\"c-1\"}]";
    private const string Sound = "{" + Register + Providers + Homes + "\"children\":[" + Child + "}]," + Referrals + "}";

    [Theory]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"sex\":\"girl\"}]," + Referrals + "}", "register.json list children entry 1, member sex: 'girl' is not known. Write one of: not-recorded, female, male.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"name\":\"x\"}]," + Referrals + "}", "register.json list children: column 'name' looks like personal data, which has no place here. Delete the column, or ask for such columns to be dropped.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"interests\":{}}]," + Referrals + "}", "register.json list children entry 1, member interests: '{…}' is no value. Write the value itself, or leave the cell empty.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"school_year\":[6]}]," + Referrals + "}", "register.json list children entry 1, member school_year: '[…]' is no value. Write the value itself, or leave the cell empty.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"school_year\":6.5}]," + Referrals + "}", "register.json list children entry 1, member school_year: '6.5' is no whole number. Write digits only, such as 12.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + "},7]," + Referrals + "}", "register.json list children entry 2: is no object. Write an object with the members of the list.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + "}],\"referrals\":{}}", "register.json list referrals: is no list. Write a list of objects.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + "}]," + Referrals + ",\"pets\":[]}", "register.json list pets: list 'pets' is not known. The lists are: register, providers, homes, children, referrals, residents, siblings, impacts, wishes, judgements, declines, approvals, travel.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + "}\n," + Referrals + "}", "register.json: line 2, byte 13 is not JSON. Correct it there; a comma, a quotation mark or a bracket may be missing.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + ",\"id\":\"c-2\"}]," + Referrals + "}", "register.json: a member is there twice in one object. Keep one.")]
    [InlineData("[]", "register.json: the file holds no JSON object. Write an object with the lists children, homes, providers and so on.")]
    [InlineData("", "register.json: line 1, byte 1 is not JSON. Correct it there; a comma, a quotation mark or a bracket may be missing.")]
    [InlineData("{" + Register + Providers + "\"children\":[" + Child + "}]," + Referrals + "}", "register.json: the list 'homes' is missing. It is needed: the lists children, homes and providers must be there, the others may be left out.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[{\"id\":\"c-1\",\"authority\":\"W06000015\",\"latitude\":51.48,\"longitude\":-3.25}]," + Referrals + "}", "register.json list children entry 1, member date_of_birth: is empty. Give it a value.")]
    [InlineData("{" + Register + Providers + Homes + "\"children\":[" + Child + "}],\"referrals\":[{\"child\":\"c-1\",\"present_home\":\"h-1\"}]}", "register.json list referrals entry 1: M0413 Referral of child 'c-1': the child lives in home 'h-1', but no reason to move is given. Give the reason, or enter the child as settled.")]
    public void Read_OneFault_IsToldWhole(string json, string fault)
    {
        using var folder = new TemporaryRegister();
        File.WriteAllText(folder["register.json"], json);

        RegisterFiles.Read(folder["register.json"]).Errors.Select(error => error.ToString()).ShouldBe([fault]);
    }

    [Fact]
    public void Read_DeepNesting_IsRefused()
    {
        using var folder = new TemporaryRegister();
        File.WriteAllText(folder["register.json"], Sound.Replace("\"c-1\"}]}", "\"c-1\",\"from\":" + new string('[', 1000), StringComparison.Ordinal));

        RegisterFiles.Read(folder["register.json"]).Errors.Single().Problem.ShouldEndWith(" is not JSON.");
    }

    [Fact]
    public void Read_ObjectsOfManyMembers_AreRefusedWithoutWideningEveryRow()
    {
        using var folder = new TemporaryRegister();
        string referrals = string.Join(',', Enumerable.Range(0, 20_000).Select(index => $"{{\"child\":\"c-1\",\"m{index}\":1}}"));
        File.WriteAllText(folder["register.json"], Sound.Replace("{\"child\":\"c-1\"}", referrals, StringComparison.Ordinal));

        RegisterFiles.Read(folder["register.json"]).Errors[0].ToString().ShouldBe("register.json list referrals: the objects have too many different members. Leave out what is no column; at most 256 are read.");
    }

    [Fact]
    public void Read_SoundFileWithItsSchema_IsRead()
    {
        using var folder = new TemporaryRegister();
        File.WriteAllText(folder["register.json"], Sound.Insert(1, "\"$schema\":\"register.schema.json\","));

        RegisterReading reading = RegisterFiles.Read(folder["register.json"]);

        reading.Errors.ShouldBeEmpty();
        reading.Problem!.Referrals.Count.ShouldBe(1);
        RegisterFiles.Read(folder["register.json"], new RegisterReadOptions { MostBytes = 10 }).Errors.Single().Remedy.ShouldBe("Give at most 10 bytes.");
    }
}
