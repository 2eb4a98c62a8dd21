using System.Text;
using System.Text.RegularExpressions;
using Matching.Files.Tests.Choices;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Reports;

public sealed partial class ChoiceSectionsTests
{
    [Theory]
    [InlineData(ReportLanguage.English, "en")]
    [InlineData(ReportLanguage.Welsh, "cy")]
    public void Write_EveryKind_IsAsReadAloud(ReportLanguage language, string code) =>
        (Sections(Written(SmallPlan.Document, language, [.. SmallChoices.All])) + Sections(Written(SmallChoices.Fair, language))).ShouldMatchGolden($"tests/Matching.Files.Tests/Reports/choices.{code}.html");

    [Fact]
    public void Write_NoChoices_HasNoSectionOfThem()
    {
        string html = Written(SmallPlan.Document);

        foreach (string section in new[] { "plans", "pareto", "what-if", "ranking", "fairness" })
        {
            html.ShouldNotContain($"id=\"{section}\"");
            html.ShouldNotContain($"href=\"#{section}\"");
        }
    }

    [Fact]
    public void Write_PlanForTheWorstOffFirst_TellsThePriceWithoutAnyFile()
    {
        string html = Written(SmallChoices.Fair);

        html.ShouldContain("<a href=\"#fairness\">Fairness</a>");
        html.ShouldContain("The price of fairness: for everybody together it costs ");
        html.ShouldNotContain("Floors by group");
    }

    [Fact]
    public void Write_ThePlanOfTheReport_IsMarkedAmongSeveral()
    {
        Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.Plans).ShouldContain("Plan 1 (this report)");
        Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.WhatIf).ShouldContain("Before: the plan of this report.");
        Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.WhatIf with { WhatIf = SmallChoices.WhatIf.WhatIf! with { PlanHashBefore = "0" } })
            .ShouldContain("Before: another plan for the same register.");
    }

    [Fact]
    public void Write_SmallNumbersByGroup_AreHiddenAlsoWhereAFileTellsThem()
    {
        ChoiceWhatIf whatIf = SmallChoices.WhatIf.WhatIf! with
        {
            Measures = [new("moves", "Moves", MeasureUnit.Children, null, null, 20, 30), new("moves", "Moves", MeasureUnit.Children, "disabled", "Disabled children", 18, 10)],
        };

        // 18 of 20 would leave two others.
        Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.WhatIf with { WhatIf = whatIf }).ShouldContain("<td class=\"left\">Disabled children</td><td>*</td><td>10</td>");
    }

    [Fact]
    public void Write_PolicyThatWeighsOtherwise_ComparesNoSums()
    {
        string html = Sections(Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.WhatIf with { WhatIf = SmallChoices.WhatIf.WhatIf! with { BurdensCompare = false } }));

        html.ShouldContain("<p>Each plan is weighed by its own policy, so sums do not compare; who gains and who loses goes by distance alone.</p>");
        Cells(html, "Wishes and approvals")[2].ShouldBe("–");
    }

    [Fact]
    public void Write_SeveralOfOneKind_ShareASectionAndNoTwoTablesAreCalledTheSame()
    {
        string html = Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.Plans, SmallChoices.Plans, SmallChoices.Front, SmallChoices.Front);

        Regex.Count(html, "id=\"plans\"").ShouldBe(1);
        html.ShouldContain("<h3>2 of 2</h3>");
        string[] labels = [.. Label().Matches(html).Select(match => match.Value)];
        labels.ShouldBe(labels.Distinct());
        string[] ids = [.. Id().Matches(html).Select(match => match.Value)];
        ids.ShouldBe(ids.Distinct());
    }

    [Fact]
    public void Write_ManyPointsOnOneSpot_AreDrawnWithinThePicture()
    {
        ChoiceFront front = SmallChoices.Front.Front!;
        ChoiceFront crowd = front with { Points = [.. Enumerable.Repeat(front.Points[0], 40)], Best = front.Points[0] };
        string html = Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.Front with { Front = crowd });

        Regex.Count(html, "<circle ").ShouldBe(40);
        html.ShouldNotContain("class=\"number\"");
        html.ShouldNotContain("NaN");
    }

    [Fact]
    public void Write_ChoiceOfAnotherRegister_IsRefusedWithBothNames() =>
        Should.Throw<ArgumentException>(() => Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.Front with { RegisterHash = "0123" })).Message
            .ShouldBe($"A choice (Pareto) does not belong to this plan. It is about the register 0123, and the plan about the register {SmallPlan.Document.RegisterHash}. Make it again from the register of the plan. (Parameter 'options')");

    [Fact]
    public void Write_TextsThatAreMarkup_AreText()
    {
        ChoiceWhatIf whatIf = SmallChoices.WhatIf.WhatIf! with { Scenario = "<b>&", Edits = ["<script>"], Gaining = ["<i>"] };
        string html = Written(SmallPlan.Document, ReportLanguage.English, SmallChoices.WhatIf with { WhatIf = whatIf });

        html.ShouldContain("<p><b>&lt;b&gt;&amp;</b></p><ol lang=\"en\"><li>&lt;script&gt;</li></ol>");
        html.ShouldContain("By what is weighed here these children gain: &lt;i&gt;.");
    }

    private static string Sections(string html) =>
        string.Concat(Section().Matches(html).Select(match => match.Value.Replace("<tr>", "\n<tr>", StringComparison.Ordinal).Replace("<p", "\n<p", StringComparison.Ordinal)));

    private static string[] Cells(string html, string head) =>
        [.. Cell().Matches(html[html.IndexOf($"<th scope=\"row\">{head}</th>", StringComparison.Ordinal)..]).Select(match => match.Groups["text"].Value)];

    private static string Written(PlanDocument plan, ReportLanguage language = ReportLanguage.English, params ChoiceDocument[] choices)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, SmallPlan.Problem, plan, new() { Language = language, Choices = choices });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<section aria-labelledby=\"(plans|pareto|what-if|ranking|fairness)\">.*?</section>\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex("<td[^>]*>(?<text>[^<]*)</td>", RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();

    [GeneratedRegex("aria-label=\"[^\"]*\"")]
    private static partial Regex Label();

    [GeneratedRegex(" id=\"[^\"]*\"")]
    private static partial Regex Id();
}
