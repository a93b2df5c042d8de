namespace MoscowTrials.Reporting.Html;

/// <summary>
/// Shows the little Markdown that rules are written in: paragraphs, lists, code. A rulebook may come from anywhere; links in it lead
/// nowhere.
/// </summary>
internal static class RuleProse
{
    public static void Write(HtmlWriter html, string markdown)
    {
        foreach (var block in markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n');
            if (!IsItem(lines[0]))
            {
                using (html.Open("p"))
                    WriteInline(html, string.Join(' ', lines.Select(l => l.Trim())));
                continue;
            }
            using (html.Open("ul"))
            {
                foreach (var item in Items(lines))
                {
                    using (html.Open("li"))
                        WriteInline(html, item);
                }
            }
        }
    }

    private static bool IsItem(string line) => line.TrimStart() is ['-' or '*', ' ', ..];

    private static IEnumerable<string> Items(string[] lines)
    {
        var item = "";
        foreach (var line in lines)
        {
            if (!IsItem(line))
            {
                item += " " + line.Trim();
                continue;
            }
            if (item.Length > 0)
                yield return item;
            item = line.Trim()[2..];
        }
        yield return item;
    }

    /// <summary>Code between backticks; emphasis is dropped, as in a terminal.</summary>
    private static void WriteInline(HtmlWriter html, string text)
    {
        var parts = text.Replace("**", "", StringComparison.Ordinal).Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1)
                html.Element("code", parts[i]);
            else
                html.Text((i % 2 == 1 ? "`" : "") + parts[i]);
        }
    }
}
