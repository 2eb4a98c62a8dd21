using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Matching.Reports.Tests;

/// <summary>The report as people meet it: in a real browser, with mouse, keyboard, screen reader and paper. Without a browser on the machine each test says so and compares nothing.</summary>
public sealed partial class ReportInABrowserTests(ReportBrowser browser, ITestOutputHelper output) : IClassFixture<ReportBrowser>
{
    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    [InlineData("authority")]
    public Task It_opens_without_an_error_and_asks_no_network(string report) => Open(report, async page =>
    {
        (await page.EvaluateAsync<string>("document.compatMode")).ShouldBe("CSS1Compat");
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
    });

    [Fact]
    public Task Filters_show_one_authority_tier_and_kind_on_the_map_and_in_the_cards() => Open("en", async page =>
    {
        (await page.Locator("#count").TextContentAsync()).ShouldBe("All 6 children are shown.");
        int cards = await page.Locator(".c:visible").CountAsync();
        await page.SelectOptionAsync("#f-t", new SelectOptionValue { Label = "own area" });

        (await page.Locator("#count").TextContentAsync()).ShouldBe("3 of 6 children are shown, on the map and in the cards below.");
        (await page.Locator("g.f:visible").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('class'))")).ShouldAllBe(classes => classes.Contains(" t0 "));
        (await page.Locator(".c:visible").CountAsync()).ShouldBe(3);

        await page.SelectOptionAsync("#f-k", new SelectOptionValue { Label = "children’s home" });
        (await page.Locator(".c:visible").CountAsync()).ShouldBe(0);

        await page.ClickAsync("#filters button");
        (await page.Locator(".c:visible").CountAsync()).ShouldBe(cards);
    });

    [Fact]
    public Task A_child_is_found_by_id_and_what_is_not_there_is_said() => Open("authority", async page =>
    {
        string child = (await page.Locator(".cards h4").Last.TextContentAsync())!;
        await page.FillAsync("#id", child);
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe(child);
        (await page.Locator($"h4:text-is('{child}')").IsVisibleAsync()).ShouldBeTrue();

        await page.FillAsync("#id", "nobody");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#found").TextContentAsync()).ShouldBe("There is no child with this id in the report.");
    });

    [Fact]
    public Task It_is_complete_without_its_script() => Open("en", async page =>
    {
        (await page.Locator("form:visible").CountAsync()).ShouldBe(0);
        (await page.Locator("svg:visible").CountAsync()).ShouldBe(2);
        (await page.Locator(".c:visible").CountAsync()).ShouldBe(6);
        await page.Locator("summary").First.ClickAsync();
        (await page.Locator("details table").First.IsVisibleAsync()).ShouldBeTrue();
    }, script: false);

    [Fact]
    public Task Choices_are_complete_without_the_script_and_told_in_words_where_they_are_drawn() => Open("choices", async page =>
    {
        (await page.Locator("#plans, #pareto, #what-if, #ranking, #fairness").CountAsync()).ShouldBe(5);
        (await page.Locator("nav a[href='#pareto']").CountAsync()).ShouldBe(1);
        (await page.Locator("figure.front svg:visible").CountAsync()).ShouldBe(2);
        foreach (ILocator picture in await page.Locator("figure.front svg").AllAsync())
        {
            (await picture.GetAttributeAsync("role")).ShouldBe("img");
            (await picture.Locator("desc").TextContentAsync())!.ShouldContain("Less is better in both. The table that follows has every number.");
        }
    }, script: false);

    [Fact]
    public Task Choices_print_on_A4_without_anything_that_is_cut_off() => Open("choices", async page =>
    {
        await page.SetViewportSizeAsync(688, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("section:has(#plans,#pareto,#what-if,#ranking,#fairness) :is(table,svg)")]
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
              .map(one => `${Math.round(one.getBoundingClientRect().right)}: ${one.outerHTML.slice(0, 160)}`)
            """)).ShouldBeEmpty();
    });

    [Fact]
    public Task It_prints_on_A4_with_everything_that_is_folded() => Open("en", async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator("nav").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("details:not([open]) td").First.EvaluateAsync<bool>("one => one.checkVisibility({ contentVisibilityAuto: false }) && one.getBoundingClientRect().height > 0")).ShouldBeTrue();

        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        string[] boxes = [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(match => match.Groups[1].Value)];
        boxes.Length.ShouldBeInRange(6, 16);
        boxes.Distinct().ShouldBe(["0 0 594.95996 841.91998"]);
    });

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("cy", 1280)]
    [InlineData("authority", 1280)]
    [InlineData("en", 360)]
    [InlineData("short", 1280)]
    [InlineData("short-cy", 360)]
    [InlineData("choices", 1280)]
    [InlineData("choices-cy", 360)]
    [InlineData("fair", 1280)]
    public Task Axe_finds_nothing_that_keeps_anybody_out(string report, int width) => Open(report, async page =>
    {
        if (ReportBrowser.Axe is not { } axe)
        {
            output.WriteLine("axe-core is not in artifacts/browser, so nothing is looked for. The npm package axe-core has it; .ci/run installs it.");
            return;
        }

        await page.AddScriptTagAsync(new() { Path = axe });
        string[] violations = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
              .violations.map(one => `${one.id}: ${one.help}: ${one.nodes[0].html}`)
            """);
        violations.ShouldBeEmpty();
    }, width: width);

    [Fact]
    public Task The_keyboard_reaches_everything_and_the_focus_is_seen() => Open("en", async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        (await page.Locator(".skip").BoundingBoxAsync())!.X.ShouldBeGreaterThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");

        var reached = new List<string>();
        for (int press = 0; press < 60; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("""
                (() => { const one = document.activeElement; const style = getComputedStyle(one);
                  return `${one.id || one.tagName.toLowerCase()} ${style.outlineStyle === "none" ? "unseen" : "seen"}`; })()
                """));
        }

        foreach (string target in new[] { "f-a", "f-t", "f-k", "all", "summary", "id", "open", "close" })
        {
            reached.ShouldContain($"{target} seen");
        }
    });

    [Theory]
    [InlineData("cy")]
    [InlineData("short")]
    [InlineData("short-cy")]
    [InlineData("choices")]
    [InlineData("choices-cy")]
    [InlineData("fair")]
    public Task On_a_narrow_screen_nothing_but_wide_tables_scrolls_sideways(string report) => Open(report, async page =>
        (await page.EvaluateAsync<string[]>("""
            document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("body *")]
              .filter(one => one.getBoundingClientRect().right > 320 && !one.closest(".wide"))
              .map(one => `${Math.round(one.getBoundingClientRect().right)}: ${one.outerHTML.slice(0, 160)}`)
            """)).ShouldBeEmpty(), width: 320);

    private async Task Open(string report, Func<IPage, Task> look, bool script = true, int width = 1280)
    {
        if (browser.Browser is not { } chromium)
        {
            output.WriteLine("'chromium' is not on the path, so no report is opened. Debian's package chromium has it; .ci/run installs it.");
            return;
        }

        IPage page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script });
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add($"error: {error}");
        page.Request += (_, request) => said.AddRange(request.Url == browser.AddressOf(report) ? [] : [$"request: {request.Url}"]);
        await page.GotoAsync(browser.AddressOf(report));
        await look(page);
        await page.CloseAsync();
        said.ShouldBeEmpty();
    }

    [GeneratedRegex(@"/MediaBox \[([\d. ]+)\]")]
    private static partial Regex MediaBox();
}
