using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MoscowTrials.BrowserTests;

/// <summary>A review in the browser writes to claims/.</summary>
public sealed class ReviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task What_is_decided_stands_in_the_file_and_on_the_page()
    {
        var watched = await browser.Open();
        var address = await _repository.Review();
        await watched.Page.GotoAsync(address);
        var card = watched.Page.Locator("#allegations .finding");
        await Fill(card, "reported-knowingly", "The article: a \"testimony\".");
        await Expect(card.Locator(".decision")).ToContainTextAsync("The article: a \"testimony\".");
        var id = await card.GetAttributeAsync("id");
        var file = await File.ReadAllTextAsync(_repository.PathOf("claims/decisions.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains($"- finding: {id![2..]}\n", file, StringComparison.Ordinal);
        Assert.Contains("as: reported-knowingly\n  because: \"The article: a \\\"testimony\\\".\"\n  by: Ann\n", file,
            StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
        Assert.Empty(watched.RequestsBeyond(new Uri(address).GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task A_name_is_corrected_and_what_is_new_told()
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(await _repository.Review());
        var side = watched.Page.Locator("#allegations .finding .side").Last;
        await side.Locator("summary").ClickAsync();
        var name = side.Locator("[data-name='Grand Pier']");
        var kind = side.Locator(".named", new() { Has = watched.Page.Locator("[data-name='Grand Pier']") }).Locator("select");
        await Expect(name).ToHaveValueAsync("Grand Pier");
        await Expect(kind).ToBeHiddenAsync();
        await name.FillAsync("Carl Short");
        await Expect(kind).ToBeHiddenAsync();
        await name.FillAsync("Old Pier");
        await kind.SelectOptionAsync("building");
        await side.Locator("[name=remark]").FillAsync("Two piers: see \"the map\".");
        await side.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Expect(watched.Page.Locator("#allegations .finding")).ToHaveCountAsync(0);
        var ledger = await File.ReadAllTextAsync(_repository.PathOf("claims/pier.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("      - words: Grand Pier\n        is: Old Pier\n        new: building\n", ledger, StringComparison.Ordinal);
        Assert.Contains("    note: \"Two piers: see \\\"the map\\\".\"\n", ledger, StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
    }

    [Fact]
    public async Task A_change_outside_is_told_and_nothing_overwritten()
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(await _repository.Review());
        var path = _repository.PathOf("claims/decisions.yaml");
        Directory.CreateDirectory(_repository.PathOf("claims"));
        const string Theirs = "version: 1\ndecisions: []\n# theirs\n";
        await File.WriteAllTextAsync(path, Theirs, TestContext.Current.CancellationToken);
        await Fill(watched.Page.Locator("#allegations .finding"), "accepted", "mine");
        await Expect(watched.Page.Locator("#notice")).ToContainTextAsync("changed outside");
        Assert.Equal(Theirs, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Load it anew" }).ClickAsync();
        await Fill(watched.Page.Locator("#allegations .finding"), "accepted", "mine");
        await Expect(watched.Page.Locator("#allegations .decision")).ToContainTextAsync("mine");
        Assert.Contains("# theirs", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Everybody_can_use_it(int width)
    {
        var watched = await browser.Open(width, 800);
        await watched.Page.GotoAsync(await _repository.Review());
        foreach (var summary in await watched.Page.Locator("summary:visible").AllAsync())
            await summary.EvaluateAsync("s => { s.parentElement.open = true; }");
        Assert.Equal(width, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Axe.Check(watched.Page);
    }

    private static async Task Fill(ILocator card, string verdict, string because)
    {
        await card.Locator(".body > .decide > summary").ClickAsync();
        await card.Locator($"input[value={verdict}]").CheckAsync();
        await card.Locator("textarea").FillAsync(because);
        await card.Locator(".body > .decide button").ClickAsync();
    }
}
