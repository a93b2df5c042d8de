namespace MoscowTrials.Reporting.Html;

/// <summary>The hatchings that every picture of the page uses.</summary>
internal static class HatchPatterns
{
    public static void Write(HtmlWriter html)
    {
        // Not hidden by its style: some browsers do not paint with what is not displayed.
        using (html.Open("svg", ("class", "hide"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            using (html.Open("defs"))
            {
                WritePattern(html, "barred", "6", "hatch-barred");
                WritePattern(html, "turn", "5", "hatch-turn");
            }
        }
    }

    private static void WritePattern(HtmlWriter html, string id, string size, string line)
    {
        using (html.Open("pattern", ("id", id), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)")))
            html.Empty("line", ("class", line), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", size));
    }
}
