using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Matching.Files.Tests.Words;

public sealed partial class ReportWordsTests
{
    private static readonly SortedDictionary<string, string> English = Read("Matching.Files.Words.ReportWords");
    private static readonly SortedDictionary<string, string> Welsh = Read("Matching.Files.Words.ReportWords.cy");

    [Fact]
    public void Resources_OfBothLanguages_HaveTheSameKeys() => Welsh.Keys.ShouldBe(English.Keys);

    [Fact]
    public void Resources_OfBothLanguages_HaveTheSamePlaceholders() =>
        English.Where(pair => !Placeholders(pair.Value).SequenceEqual(Placeholders(Welsh[pair.Key])))
            .Select(pair => $"{pair.Key}: '{pair.Value}' and '{Welsh[pair.Key]}'").ShouldBeEmpty();

    [Fact]
    public void Resources_Welsh_IsTranslated() =>
        English.Where(pair => pair.Value == Welsh[pair.Key] && !SameInBoth().IsMatch(pair.Value)).Select(pair => $"{pair.Key}: '{pair.Value}'").ShouldBe(["Nav.map: 'Map'", "Section.map: 'Map'"]);

    [Fact]
    public void Rule_OfAnyStatutorySet_HasWordsInBothLanguages()
    {
        foreach (Rule rule in Rules())
        {
            ReportWords.In(ReportLanguage.English).Rule(rule.Id, rule.Title).ShouldBe(rule.Title);
            ReportWords.In(ReportLanguage.Welsh).Find($"Rule.{rule.Id}").ShouldNotBeNull(rule.Id);
            if (rule.Strength != RuleStrength.Must)
            {
                ReportWords.In(ReportLanguage.Welsh).Find($"Unit.{rule.Id}").ShouldNotBeNull(rule.Id);
            }
        }
    }

    [Fact]
    public void Change_OfAnyKind_HasWordsInBothLanguages()
    {
        string[] keys =
        [
            .. Enum.GetValues<ChangeKind>().Where(kind => kind != ChangeKind.JudgementWithdrawn).Select(kind => $"ChangeKind.{kind}"),
            $"ChangeKind.JudgementWithdrawn.{JudgementKind.Veto}", $"ChangeKind.JudgementWithdrawn.{JudgementKind.Pin}",
            .. Enum.GetValues<LiftedBy>().Select(by => $"LiftedBy.{by}"),
        ];

        keys.Where(key => !English.ContainsKey(key) || !Welsh.ContainsKey(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Rule_OfOnesOwn_KeepsItsTitle()
    {
        ReportWords.In(ReportLanguage.Welsh).Rule("X-01", "A garden to play in").ShouldBe("A garden to play in");
        ReportWords.In(ReportLanguage.English).Rule("A-01", "Out of area: nominated officer or director").ShouldBe("Out of area: nominated officer or director");
    }

    [Theory]
    [InlineData("autism", "experience of autism", "profiad o awtistiaeth")]
    [InlineData("faith:islam", "faith: islam", "ffydd: islam")]
    [InlineData("own-code", "own-code", "own-code")]
    [InlineData("own:code", "own:code", "own:code")]
    public void Capability_KnownOrOnesOwn_HasWords(string code, string english, string welsh)
    {
        ReportWords.In(ReportLanguage.English).Capability(code).ShouldBe(english);
        ReportWords.In(ReportLanguage.Welsh).Capability(code).ShouldBe(welsh);
    }

    [Fact]
    public void Distance_Always_SaysKilometresAndMiles()
    {
        ReportWords.In(ReportLanguage.English).Distance(32.18688).ShouldBe("32.2 km (20.0 miles)");
        ReportWords.In(ReportLanguage.Welsh).Distance(32.18688).ShouldBe("32.2 km (20.0 milltir)");
        ReportWords.In(ReportLanguage.Welsh).Day(new(2026, 11, 1)).ShouldBe("1 Tachwedd 2026");
    }

    private static IEnumerable<Rule> Rules() => new[] { new DateOnly(2026, 3, 1), new(2026, 11, 1), new(2027, 6, 1), new(2030, 6, 1) }
        .SelectMany(on => MatchingPolicy.Wales(on).Rules).Select(weighted => weighted.Rule).DistinctBy(rule => rule.Id);

    private static SortedDictionary<string, string> Read(string name)
    {
        var manager = new ResourceManager(name, typeof(HtmlReport).Assembly);
        ResourceSet set = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return new(set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    // Nothing but placeholders, marks, numbers and units is the same in both languages.
    [GeneratedRegex(@"^(\{\d\}|[\s\W\d])*$")]
    private static partial Regex SameInBoth();
}
