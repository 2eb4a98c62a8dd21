using System.Text;
using System.Text.RegularExpressions;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Reports;

public sealed partial class HtmlReportTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "en")]
    [InlineData(ReportLanguage.Welsh, "cy")]
    public void Write_SmallPlan_IsTheGoldenReport(ReportLanguage language, string code) =>
        Written(SmallPlan.Problem, SmallPlan.Document, new() { Language = language }).ShouldMatchGolden($"tests/Matching.Files.Tests/Reports/small.{code}.html");

    [Fact]
    public void Write_Twice_IsTheSameText() =>
        Written(SmallPlan.Problem, SmallPlan.Document).ShouldBe(Written(SmallPlan.Problem, SmallPlan.Document));

    [Fact]
    public void Write_IdsThatAreMarkup_AreText()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'&";
        MatchingProblem problem = new MatchingProblemBuilder(SmallPlan.AsOf)
            .AddProviders(new Provider { Id = new("p"), Kind = ProviderKind.LocalAuthority, Authority = new("W06000015") })
            .AddHomes(new FosterHome { Id = new($"h{hostile}"), Provider = new("p"), Location = new(51.5, -3.2), Authority = new("W06000015"), Approval = new() { Places = 1 } })
            .AddReferrals(
                new Referral { Child = Child($"a{hostile}") with { Interests = [$"i{hostile}"] } },
                new Referral { Child = Child($"b{hostile}") })
            .Build();
        PlanDocument plan = PlanDocument.From(new PlacementMatcher(MatchingPolicy.Wales(SmallPlan.AsOf).WithName(hostile)).Match(problem), new());

        string html = Written(problem, plan);

        html.ShouldNotContain("<img");
        html.ShouldContain(">a&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;</h");
        Regex.Count(html, "<script>").ShouldBe(1);
    }

    [Fact]
    public void Write_Anything_HoldsNoAddressOnANetwork() =>
        Addresses().Matches(Written(SmallPlan.Problem, SmallPlan.Document)).Select(match => match.Value).ShouldBeEmpty();

    [Fact]
    public void Write_EveryTextOfEveryPicture_IsThere()
    {
        string html = Written(SmallPlan.Problem, SmallPlan.Document);

        Regex.Count(html, "<svg [^>]*role=\"img\"[^>]*aria-labelledby=\"\\w+ \\w+\"").ShouldBe(Regex.Count(html, "<svg "));
        html.ShouldContain("<desc id=\"md\">Lines for 5 children:");
    }

    [Fact]
    public void Write_PlanOfAnotherRegister_IsRefused() =>
        Should.Throw<ArgumentException>(() => Written(SmallPlan.OfAuthority(1, "W06000016").Problem, SmallPlan.Document)).Message
            .ShouldBe("The plan names child 'c-1', who is not referred in this register; give the register that the plan was made from. (Parameter 'problem')");

    [Theory]
    [InlineData(JudgementKind.Recommend, "recommended by a professional")]
    [InlineData(JudgementKind.Pin, "a professional asks for this home and no other")]
    public void Write_HomeThatAProfessionalJudged_SaysSo(JudgementKind kind, string words)
    {
        MatchingProblem problem = new MatchingProblemBuilder(SmallPlan.AsOf)
            .AddProviders(new Provider { Id = new("p"), Kind = ProviderKind.LocalAuthority, Authority = new("W06000015") })
            .AddHomes(new FosterHome { Id = new("h"), Provider = new("p"), Location = new(51.5, -3.2), Authority = new("W06000015"), Approval = new() { Places = 1 } })
            .AddReferrals(new Referral { Child = Child("a") })
            .AddJudgements(new Judgement(new("a"), new("h"), kind, "independent reviewing officer", new(2026, 10, 20)))
            .Build();
        PlanDocument plan = PlanDocument.From(new PlacementMatcher(MatchingPolicy.Wales(SmallPlan.AsOf)).Match(problem), new());

        Written(problem, plan).ShouldContain($"<b>For it:</b> in the child’s own area · near the home community · {words}<");
    }

    [Fact]
    public void Write_ApprovalsInEnglish_NameAuthoritiesAndQuoteNoIds()
    {
        string html = Written(SmallPlan.Problem, SmallPlan.Document);

        html.ShouldContain("<li>The nominated officer of Cardiff endorses the placement of child c-4 out of area in home h-4 in writing before it is made; Shropshire is told within 24 hours;");
        html.ShouldNotContain("authority &#x27;");
    }

    [Fact]
    public void Write_NobodyReferred_IsAReportAllTheSame()
    {
        MatchingProblem problem = new MatchingProblemBuilder(SmallPlan.AsOf).Build();
        PlanDocument plan = PlanDocument.From(new PlacementMatcher(MatchingPolicy.Wales(SmallPlan.AsOf)).Match(problem), new());

        Written(problem, plan).ShouldContain("0 children need a home.");
    }

    [Fact]
    public void Write_BoundariesOfOnesOwn_AreDrawn()
    {
        const string square = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[[-3.3,51.4],[-3.1,51.4],[-3.1,51.6],[-3.3,51.4]]]]}}]}""";

        Written(SmallPlan.Problem, SmallPlan.Document, new() { Boundaries = square }).ShouldContain("<path class=\"areas\" d=\"M");
        Written(SmallPlan.Problem, SmallPlan.Document).ShouldNotContain("<path class=\"areas\"");
    }

    [Theory]
    [InlineData("{}", "The boundaries are no GeoJSON: ")]
    [InlineData("<kml>", "The boundaries are no GeoJSON: ")]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "The boundaries have no polygon. Give a GeoJSON file with polygons in degrees of longitude and latitude (WGS84).")]
    [InlineData("""{"type":"Polygon","coordinates":[[[318000,176000],[318001,176000],[318001,176001]]]}""", "The boundaries have a point at 176000.00000,318000.00000, which is no place on the earth.")]
    public void Write_BoundariesThatAreNone_SayWhatIsWrong(string boundaries, string message) =>
        Should.Throw<InvalidDataException>(() => Written(SmallPlan.Problem, SmallPlan.Document, new() { Boundaries = boundaries })).Message.ShouldStartWith(message);

    private static Child Child(string id) => new() { Id = new(id), DateOfBirth = new(2016, 1, 1), HomeCommunity = new(51.48, -3.2), Authority = new("W06000015") };

    private static string Written(MatchingProblem problem, PlanDocument plan, HtmlReportOptions? options = null)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, problem, plan, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex(@"(https?:|//[a-z]|url\(|@import)[^\s]*")]
    private static partial Regex Addresses();
}
