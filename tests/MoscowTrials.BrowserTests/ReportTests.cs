using Microsoft.Playwright;
using MoscowTrials.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MoscowTrials.BrowserTests;

/// <summary>The report as a reader meets it: read, filtered, followed, printed; accessible, and without a network.</summary>
public sealed class ReportTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task It_opens_without_a_network_or_a_complaint()
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(await _repository.Report());
        await Expect(watched.Page.Locator("h1")).ToHaveTextAsync("The Grand Pier");
        await Expect(watched.Page.Locator(".finding")).ToHaveCountAsync(3);
        await Expect(watched.Page.Locator("#allegations .finding")).ToHaveCountAsync(1);
        // Markup of the article is text.
        Assert.Equal("The Grand Pier: contradictions report", await watched.Page.TitleAsync());
        Assert.Empty(watched.Errors);
        Assert.Empty(watched.RequestsBeyond("file:"));
    }

    [Fact]
    public async Task A_filter_shows_less_and_stands_in_the_address()
    {
        var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(await _repository.Report());
        await Expect(page.Locator("#told")).ToContainTextAsync("3 findings");
        await page.Locator("select[name=standing]").SelectOptionAsync("allegation");
        await Expect(page.Locator("#told")).ToContainTextAsync("1 finding");
        await Expect(page.Locator("#conflicts")).ToBeHiddenAsync();
        Assert.Contains("standing=allegation", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator("#told")).ToContainTextAsync("1 finding");
        await page.Locator("input[name=q]").FillAsync("xyzzy");
        await Expect(page.Locator("#told")).ToContainTextAsync("0 findings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Locator("#told")).ToContainTextAsync("3 findings");
        Assert.DoesNotContain("?", page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
    }

    [Fact]
    public async Task A_card_leads_to_its_sentence_and_back()
    {
        var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(await _repository.Report());
        var card = page.Locator("#allegations .finding");
        var id = await card.GetAttributeAsync("id");
        await card.Locator(".where a").First.ClickAsync();
        var sentence = page.Locator("#article .s:target");
        await Expect(sentence).ToContainTextAsync("Ann Long testified");
        await Expect(sentence).ToBeInViewportAsync();
        await page.Locator($"#article a.to[href='#{id}']").First.ClickAsync();
        await Expect(card).ToBeInViewportAsync();
        Assert.EndsWith("#" + id, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_move_between_findings_and_can_be_turned_off()
    {
        var watched = await browser.Open();
        var page = watched.Page;
        await page.GotoAsync(await _repository.Report());
        Task<int> At() => page.EvaluateAsync<int>("[...document.querySelectorAll('.finding')].findIndex(f => f.contains(document.activeElement))");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(0, await At());
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await At());
        await page.Keyboard.PressAsync("k");
        Assert.Equal(0, await At());
        await page.Keyboard.PressAsync("/");
        Assert.True(await page.Locator("input[name=q]").EvaluateAsync<bool>("e => e === document.activeElement"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await page.Locator("#keys-on").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal(-1, await At());
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, false)]
    [InlineData(1280, ColorScheme.Dark, false)]
    [InlineData(390, ColorScheme.Light, false)]
    [InlineData(390, ColorScheme.Dark, false)]
    // A page of the world has what a little one has not: long lists, sums, many sources.
    [InlineData(1280, ColorScheme.Light, true)]
    [InlineData(390, ColorScheme.Dark, true)]
    public async Task Everybody_can_use_it(int width, ColorScheme scheme, bool isLong)
    {
        var watched = await browser.Open(width, 800, scheme);
        await watched.Page.GotoAsync(isLong ? await _repository.Report(RepositoryFiles.PathOf("seeds/moscow-trials.txt")) : await _repository.Report());
        // Nothing runs out at the side.
        Assert.Equal(width, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var summary in await watched.Page.Locator("summary:visible").AllAsync())
            await summary.EvaluateAsync("s => { s.parentElement.open = true; }");
        await Axe.Check(watched.Page);
    }

    [Fact]
    public async Task It_can_be_read_without_a_script_and_printed()
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(await _repository.Report());
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(watched.Page.Locator(".contents")).ToBeHiddenAsync();
        await Expect(watched.Page.Locator("#filters")).ToBeHiddenAsync();
        await Expect(watched.Page.Locator(".finding").First).ToBeVisibleAsync();
        // A heading stands only over what is there: the statements without a source are unfolded to be printed, and folded again.
        await Expect(watched.Page.Locator("#gaps h3")).ToBeHiddenAsync();
        await watched.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(watched.Page.Locator("#gaps h3")).ToBeVisibleAsync();
        await Expect(watched.Page.Locator(".gaps li").First).ToBeVisibleAsync();
        await watched.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(watched.Page.Locator("#gaps h3")).ToBeHiddenAsync();
        Assert.True((await watched.Page.PdfAsync(new() { Format = "A4" })).Length > 10_000);
    }
}
