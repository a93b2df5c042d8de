using System.Globalization;
using MoscowTrials.Reporting.Pictures;

namespace MoscowTrials.Reporting.Html;

/// <summary>Draws parts end to end above the whole that they ought to make.</summary>
internal static class SumPictureSvg
{
    private const int BarHeight = 16;

    public static void Write(HtmlWriter html, SumPicture picture, string id)
    {
        var most = Math.Max(picture.Sum, picture.Whole.Number);
        if (most <= 0)
            return;
        using (html.Open("div", ("class", "time sum")))
        {
            using (html.Open("p", ("class", "lane")))
                html.Element("b", "The parts").Text(string.Create(CultureInfo.InvariantCulture,
                    $" {string.Join(" + ", picture.Parts.Select(p => p.Number))} = {picture.Sum}"));
            using (html.Open("svg", ("role", "img"), ("width", "100%"), ("height", "34"), ("aria-labelledby", $"{id}-t {id}-d")))
            {
                html.Element("title", "The parts and the whole", ("id", id + "-t"));
                html.Element("desc", picture.Description, ("id", id + "-d"));
                var at = 0m;
                foreach (var part in picture.Parts)
                {
                    html.Empty("rect", ("class", "portion"), ("x", Percent(at / most)), ("width", Percent(part.Number / most)), ("y", "2"),
                        ("height", Number(BarHeight)));
                    html.Element("text", Text(part.Number), ("x", Percent(at / most)), ("dx", "3"), ("y", "32"));
                    at += part.Number;
                }
                var whole = Percent(picture.Whole.Number / most);
                html.Empty("line", ("class", "reach"), ("x1", whole), ("x2", whole), ("y1", "0"), ("y2", "76"));
            }
            using (html.Open("p", ("class", "lane")))
                html.Element("b", "The whole").Text(" " + Text(picture.Whole.Number));
            using (html.Open("svg", ("width", "100%"), ("height", "20"), ("aria-hidden", "true"), ("focusable", "false")))
                html.Empty("rect", ("class", "stretch open"), ("x", "0"), ("width", Percent(picture.Whole.Number / most)), ("y", "2"),
                    ("height", Number(BarHeight)));
        }
    }

    private static string Percent(decimal share) => TimePictureSvg.Percent((double)share * 100);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
