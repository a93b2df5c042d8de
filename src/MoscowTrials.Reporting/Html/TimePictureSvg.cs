using System.Globalization;
using MoscowTrials.Reporting.Pictures;

namespace MoscowTrials.Reporting.Html;

/// <summary>
/// Draws a picture of time: a strip of SVG a lane, of which the lengths are shares of its width and the letters are not, so that it fits
/// a phone and stays legible. Names stand above the strips as text.
/// </summary>
internal static class TimePictureSvg
{
    private const int Height = 22;
    private const int BarTop = 4;
    private const int BarHeight = 14;

    /// <summary>Pixels below a strip at which the next one begins, a title of two lines between them.</summary>
    private const int NextLane = 40;

    /// <summary>Pixels below the last strip at which the ends of the gap end, above the labels of the axis.</summary>
    private const int GapFoot = 27;

    /// <summary>Percent of the width below which a stretch is drawn as a point.</summary>
    private const double Least = 1.1;

    /// <summary>Percent of the width that words over a gap need.</summary>
    private const double RoomForWords = 34;

    public static void Write(HtmlWriter html, TimePicture picture, string id)
    {
        var axis = new TimeAxis(picture.First, picture.Last);
        using (html.Open("div", ("class", "time")))
        {
            for (var i = 0; i < picture.Lanes.Length; i++)
                WriteLane(html, axis, picture, i, $"{id}-{i}");
            if (picture.Gap is { } gap)
                WriteGap(html, axis, gap);
            WriteAxis(html, axis);
        }
    }

    /// <summary>The labels of the axis.</summary>
    public static void WriteAxis(HtmlWriter html, TimeAxis axis)
    {
        using (html.Open("svg", ("class", "axis"), ("width", "100%"), ("height", "18"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            foreach (var tick in axis.Ticks)
            {
                var at = axis.At(tick.Day);
                html.Element("text", tick.Label, ("x", Percent(at)), ("y", "13"),
                    ("text-anchor", at < 5 ? "start" : at > 95 ? "end" : "middle"));
            }
        }
    }

    /// <summary>The lines of the axis, behind what a strip shows.</summary>
    public static void WriteGrid(HtmlWriter html, TimeAxis axis, int height)
    {
        foreach (var tick in axis.Ticks)
        {
            var x = Percent(axis.At(tick.Day));
            html.Empty("line", ("class", "grid"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", Number(height)));
        }
    }

    private static void WriteLane(HtmlWriter html, TimeAxis axis, TimePicture picture, int number, string id)
    {
        var lane = picture.Lanes[number];
        using (html.Open("p", ("class", "lane")))
            html.Element("b", lane.Title).Text(" " + lane.Note);
        using (html.Open("svg", ("class", "strip"), ("role", "img"), ("width", "100%"), ("height", Number(Height)),
            ("aria-labelledby", $"{id}-t {id}-d")))
        {
            html.Element("title", $"{lane.Title} {lane.Note}", ("id", id + "-t"));
            html.Element("desc", number == 0 ? picture.Description : "On the same scale as above.", ("id", id + "-d"));
            WriteGrid(html, axis, Height);
            html.Empty("line", ("class", "rail"), ("x1", "0"), ("x2", "100%"), ("y1", Number(BarTop + (BarHeight / 2))),
                ("y2", Number(BarTop + (BarHeight / 2))));
            foreach (var stretch in lane.Stretches)
                WriteStretch(html, axis, stretch);
            if (picture.Gap is { } gap)
                WriteReaches(html, axis, gap, number == 0 ? BarTop + BarHeight : 0,
                    number == picture.Lanes.Length - 1 ? Height + GapFoot : Height + NextLane);
        }
    }

    private static void WriteStretch(HtmlWriter html, TimeAxis axis, TimeStretch stretch)
    {
        var from = stretch.From is { } first ? axis.At(first) : 0;
        // The last day belongs to it.
        var to = stretch.To is { } last ? axis.At(last + 1.0) : 100;
        var isAct = stretch.Kind is StretchKind.Act or StretchKind.Alleged or StretchKind.Denied;
        var name = ClassOf(stretch.Kind) + (stretch.IsApproximate ? " circa" : "");
        if (isAct && stretch is { From: not null, To: not null } && to - from < Least)
        {
            html.Empty("circle", ("class", name), ("cx", Percent((from + to) / 2)), ("cy", Number(BarTop + (BarHeight / 2))),
                ("r", Number(BarHeight / 2)));
            return;
        }
        html.Empty("rect", ("class", name), ("x", Percent(from)), ("width", Percent(Math.Max(to - from, 0.3))), ("y", Number(BarTop)),
            ("height", Number(BarHeight)), ("rx", isAct ? "2" : null));
        if (isAct && stretch.From is null)
            WriteArrow(html, "0", "M12 3 L5 7 L12 11 Z");
        if (isAct && stretch.To is null)
            WriteArrow(html, "100%", "M-12 3 L-5 7 L-12 11 Z");
    }

    /// <summary>The class that paints a stretch.</summary>
    public static string ClassOf(StretchKind kind) => "stretch " + kind switch
    {
        StretchKind.Act => "act",
        StretchKind.Alleged => "act alleged",
        StretchKind.Denied => "denied",
        StretchKind.Open => "open",
        StretchKind.Barred => "barred",
        _ => "turn",
    };

    /// <summary>An end that is open: it goes on outside of the picture.</summary>
    private static void WriteArrow(HtmlWriter html, string x, string path)
    {
        using (html.Open("svg", ("x", x), ("y", Number(BarTop)), ("overflow", "visible"), ("width", "1"), ("height", Number(BarHeight))))
            html.Empty("path", ("class", "arrow"), ("d", path));
    }

    private static void WriteReaches(HtmlWriter html, TimeAxis axis, TimeGap gap, int top, int foot)
    {
        foreach (var day in (ReadOnlySpan<double>)[gap.From + 1.0, gap.To])
        {
            var x = Percent(axis.At(day));
            html.Empty("line", ("class", "reach"), ("x1", x), ("x2", x), ("y1", Number(top)), ("y2", Number(foot)));
        }
    }

    private static void WriteGap(HtmlWriter html, TimeAxis axis, TimeGap gap)
    {
        var (from, to) = (axis.At(gap.From + 1.0), axis.At(gap.To));
        using (html.Open("svg", ("class", "between"), ("width", "100%"), ("height", "30"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            html.Empty("line", ("class", "gap"), ("x1", Percent(from)), ("x2", Percent(to)), ("y1", "22"), ("y2", "22"));
            foreach (var end in (ReadOnlySpan<double>)[from, to])
                html.Empty("line", ("class", "gap"), ("x1", Percent(end)), ("x2", Percent(end)), ("y1", "17"), ("y2", "27"));
            var (x, anchor, y, shift) = to - from >= RoomForWords ? ((from + to) / 2, "middle", "13", "0")
                : to < 60 ? (to, "start", "26", "9") : (from, "end", "26", "-9");
            html.Element("text", gap.Words, ("class", "words"), ("x", Percent(x)), ("dx", shift), ("y", y), ("text-anchor", anchor));
        }
    }

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
