namespace MoscowTrials.Reporting.Html;

/// <summary>Tells the keys, and lets them be turned off (WCAG 2.1.4).</summary>
internal static class KeysDialog
{
    public static void Write(HtmlWriter html)
    {
        using (html.Open("dialog", ("id", "keys"), ("aria-labelledby", "keys-h")))
        {
            html.Element("h2", "Keys", ("id", "keys-h"));
            using (html.Open("dl"))
            {
                foreach (var (key, words) in (ReadOnlySpan<(string, string)>)
                [
                    ("j", "next finding"), ("k", "previous finding"), ("s", "its first sentence in the article"), ("b", "back"),
                    ("o", "why it is told"), ("/", "search"), ("?", "these keys"),
                ])
                {
                    using (html.Open("dt"))
                        html.Element("kbd", key);
                    html.Element("dd", words);
                }
            }
            using (html.Open("form", ("method", "dialog")))
            {
                using (html.Open("label"))
                {
                    html.Empty("input", ("type", "checkbox"), ("id", "keys-on"), ("checked", ""));
                    html.Text(" Use these keys");
                }
                html.Text(" ").Element("button", "Close");
            }
        }
        html.Break();
    }
}
