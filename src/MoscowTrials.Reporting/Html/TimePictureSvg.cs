using System.Globalization;
using MoscowTrials.Reporting.Pictures;

namespace MoscowTrials.Reporting.Html;

/// <summary>Draws a picture of time as SVG whose lengths are shares of its width, so that it fits a phone and its letters stay legible.</summary>
internal static class TimePictureSvg
{
    private const int LaneHeight = 58;
    private const int LabelBase = 15;
    private const int BarTop = 25;
    private const int BarHeight = 14;
    private const int AxisHeight = 34;

    /// <summary>Percent of the width below which a stretch is drawn as a point.</summary>
    private const double Least = 1.1;

    public static void Write(HtmlWriter html, TimePicture picture, string id)
    {
        var axis = new TimeAxis(picture.First, picture.Last);
        var bottom = picture.Lanes.Length * LaneHeight;
        var height = bottom + AxisHeight;
        using (html.Open("svg", ("class", "time"), ("role", "img"), ("width", "100%"), ("height", Number(height)),
            ("aria-labelledby", $"{id}-t {id}-d")))
        {
            html.Element("title", "Timeline", ("id", id + "-t"));
            html.Element("desc", picture.Description, ("id", id + "-d"));
            foreach (var tick in axis.Ticks)
            {
                var x = Percent(axis.At(tick.Day));
                html.Empty("line", ("class", "grid"), ("x1", x), ("x2", x), ("y1", "20"), ("y2", Number(bottom + 4)));
                html.Element("text", tick.Label, ("class", "tick"), ("x", x), ("y", Number(bottom + 19)), ("text-anchor", Anchor(axis.At(tick.Day))));
            }
            for (var i = 0; i < picture.Lanes.Length; i++)
                WriteLane(html, axis, picture.Lanes[i], i * LaneHeight);
            if (picture.Gap is { } gap)
                WriteGap(html, axis, gap, bottom);
        }
    }

    private static void WriteLane(HtmlWriter html, TimeAxis axis, TimeLane lane, int top)
    {
        using (html.Open("text", ("class", "label"), ("x", "0"), ("y", Number(top + LabelBase))))
        {
            html.Element("tspan", lane.Title, ("class", "who"));
            html.Text("  " + lane.Note);
        }
        html.Empty("line", ("class", "rail"), ("x1", "0"), ("x2", "100%"), ("y1", Number(top + BarTop + (BarHeight / 2))),
            ("y2", Number(top + BarTop + (BarHeight / 2))));
        foreach (var stretch in lane.Stretches)
            WriteStretch(html, axis, stretch, top + BarTop);
    }

    private static void WriteStretch(HtmlWriter html, TimeAxis axis, TimeStretch stretch, int top)
    {
        var from = stretch.From is { } first ? axis.At(first) : 0;
        // The last day belongs to it.
        var to = stretch.To is { } last ? axis.At(last + 1.0) : 100;
        var isPoint = stretch is { From: not null, To: not null } && to - from < Least;
        var name = "stretch " + stretch.Kind switch
        {
            StretchKind.Act => "act",
            StretchKind.AllegedAct => "act alleged",
            StretchKind.Open => "open",
            StretchKind.Barred => "barred",
            _ => "turn",
        } + (stretch.IsApproximate ? " circa" : "");
        if (isPoint && stretch.Kind is StretchKind.Act or StretchKind.AllegedAct)
        {
            html.Empty("circle", ("class", name), ("cx", Percent((from + to) / 2)), ("cy", Number(top + (BarHeight / 2))), ("r", Number(BarHeight / 2)));
            return;
        }
        html.Empty("rect", ("class", name), ("x", Percent(from)), ("width", Percent(Math.Max(to - from, 0.3))), ("y", Number(top)), ("height", Number(BarHeight)),
            ("rx", stretch.Kind is StretchKind.Act or StretchKind.AllegedAct ? "2" : null));
        if (stretch.Kind is StretchKind.Act or StretchKind.AllegedAct)
        {
            if (stretch.From is null)
                WriteArrow(html, "0", top, "M10 1 L3 7 L10 13");
            if (stretch.To is null)
                WriteArrow(html, "100%", top, "M-10 1 L-3 7 L-10 13");
        }
    }

    /// <summary>An end that is open: it goes on outside of the picture.</summary>
    private static void WriteArrow(HtmlWriter html, string x, int top, string path)
    {
        using (html.Open("svg", ("x", x), ("y", Number(top)), ("overflow", "visible"), ("width", "1"), ("height", Number(BarHeight))))
            html.Empty("path", ("class", "arrow"), ("d", path));
    }

    private static void WriteGap(HtmlWriter html, TimeAxis axis, TimeGap gap, int bottom)
    {
        var (from, to) = (axis.At(gap.From + 1.0), axis.At(gap.To));
        foreach (var x in (ReadOnlySpan<double>)[from, to])
            html.Empty("line", ("class", "reach"), ("x1", Percent(x)), ("x2", Percent(x)), ("y1", "22"), ("y2", Number(bottom - 4)));
        var middle = LaneHeight - 8;
        html.Empty("line", ("class", "gap"), ("x1", Percent(from)), ("x2", Percent(to)), ("y1", Number(middle)), ("y2", Number(middle)));
    }

    private static string Anchor(double percent) => percent < 6 ? "start" : percent > 94 ? "end" : "middle";

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
