namespace Matching.Files.Tests.Columns;

public sealed class ColumnDictionaryTests
{
    [Fact]
    public void FilesPage_HasTheTablesOfTheDictionary() => ColumnGuide.Renewed(File.ReadAllText(Golden.PathOf("docs/files.md"))).ShouldMatchGolden("docs/files.md");

    [Fact]
    public void Headings_OfOneTable_AreAllDifferent() =>
        RegisterTables.All.SelectMany(map => map.Entries.SelectMany(column => column.Keys).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"{map.Name}: {group.Key}")).ShouldBeEmpty();

    [Fact]
    public void Names_OfTables_AreAllDifferent() =>
        RegisterTables.All.SelectMany(map => new[] { map.Name, map.English, map.Welsh }.Select(HeadingText.Key).Distinct()).GroupBy(key => key).Where(group => group.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void Columns_OfTheDictionary_AreNotTakenForPersonalData() =>
        RegisterTables.All.SelectMany(map => map.Entries).SelectMany(column => new[] { column.English, column.Welsh }.Concat(column.Synonyms)).Where(name => PersonalColumns.Looks(name) && name != "Named children").ShouldBeEmpty();

    [Theory]
    [InlineData("Weekly cost (£)", "weekly_cost")]
    [InlineData(" Date of Birth ", "date_of_birth")]
    [InlineData("Grŵp", "grwp")]
    [InlineData("Ei ben-ei-hun", "ei_ben_ei_hun")]
    [InlineData("Plant wedi'u heithrio", "plant_wediu_heithrio")]
    [InlineData("", "")]
    [InlineData("(only)", "")]
    public void Key_Heading_IsComparable(string heading, string key) => HeadingText.Key(heading).ShouldBe(key);

    [Theory]
    [InlineData("Surname", true)]
    [InlineData("Child's name", true)]
    [InlineData("Cyfeiriad", true)]
    [InlineData("Home postcode", true)]
    [InlineData("Rhif ty", true)]
    [InlineData("NHS no", true)]
    [InlineData("notes", false)]
    [InlineData("house_kind", false)]
    public void Looks_Heading_IsTakenForPersonalData(string heading, bool personal) => PersonalColumns.Looks(heading).ShouldBe(personal);
}
