using MoscowTrials.Reporting.Pictures;

namespace MoscowTrials.Reporting.Html;

/// <summary>Tells who opens a report for the first time what its words and pictures mean.</summary>
internal static class ReadingGuide
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("Certain", "No reading of the dates, names and numbers lets the sentences go together."),
        ("On some readings", "They go together on one reading and not on another, as where a date or a name leaves that open. "
            + "Never more than a note."),
        ("Error, warning, note", "How much weight a finding has. It loses weight where a side is only somebody’s word, or where a link such as “he” or "
            + "“the hotel” had to be concluded."),
        ("Reported", "Somebody in the article says it, and the article does not vouch for it."),
        ("Decided", "An editor has looked at it and given a reason. It comes up again when one of its sentences changes."),
    ];

    private static readonly (StretchKind Kind, string Meaning)[] Stretches =
    [
        (StretchKind.Open, "the thing is there, the person alive and free"),
        (StretchKind.Turn, "within this time that changes; when exactly is not told"),
        (StretchKind.Barred, "it is not there, or cannot move"),
        (StretchKind.Act, "something happens in this time"),
        (StretchKind.Alleged, "somebody says that it does"),
        (StretchKind.Denied, "it is said not to"),
    ];

    public static void Write(HtmlWriter html)
    {
        using (html.Open("details", ("class", "guide")))
        {
            html.Element("summary", "How to read this report");
            using (html.Open("dl"))
            {
                foreach (var (word, meaning) in Words)
                    html.Element("dt", word).Element("dd", meaning);
            }
            using (html.Open("ul", ("class", "legend"), ("aria-label", "Pictures of time")))
            {
                foreach (var (kind, meaning) in Stretches)
                {
                    using (html.Open("li"))
                    {
                        using (html.Open("svg", ("width", "34"), ("height", "14"), ("aria-hidden", "true"), ("focusable", "false")))
                            html.Empty("rect", ("class", TimePictureSvg.ClassOf(kind)), ("x", "1"), ("y", "1"), ("width", "32"),
                                ("height", "12"));
                        html.Text(" " + meaning);
                    }
                }
            }
        }
    }
}
