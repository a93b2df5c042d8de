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
          const { violations, incomplete } = await axe.run(document,
            { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          const told = violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | '));
          // Letters of a picture, a lone digit and what is scrolled out of sight are left to whoever looks: here they are reckoned.
          const parts = colour => colour.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          function paper(element) {
            const [r, g, b, alpha = 1] = parts(getComputedStyle(element).backgroundColor);
            return alpha === 1 ? [r, g, b] : paper(element.parentElement);
          }
          for (const { id, nodes } of incomplete) {
            for (const { target, html } of nodes) {
              const element = document.querySelector(target[0]);
              const style = getComputedStyle(element);
              const [one, other] = [parts(element.closest('svg') ? style.fill : style.color), paper(element)].map(luminance);
              const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
              if (id !== 'color-contrast' || contrast < 4.5)
                told.push('undecided, ' + id + ' ' + contrast.toFixed(2) + ': ' + html);
            }
          }
          return JSON.stringify(told);
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
