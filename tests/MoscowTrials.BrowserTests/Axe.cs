using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace MoscowTrials.BrowserTests;

/// <summary>Looks for barriers with axe-core, where TRIALS_AXE names its axe.min.js.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
          const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify(violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | ')));
        }
        """;

    public static async Task Check(IPage page)
    {
        var path = Environment.GetEnvironmentVariable("TRIALS_AXE");
        Assert.SkipWhen(string.IsNullOrEmpty(path) || !File.Exists(path), "no axe-core: name its axe.min.js in TRIALS_AXE");
        // Evaluated by the browser's debugger, which the page's policy does not bind.
        await page.EvaluateAsync(await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken) + "\n;0");
        Assert.Empty(JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!);
    }
}
