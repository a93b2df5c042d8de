using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Rules.Messages;

namespace MoscowTrials.Reporting.Html;

/// <summary>The whole article in time, a lane for everybody and every place, and the same as a table.</summary>
internal sealed class ArticleTimeline(HtmlWriter html, PageContext page)
{
    /// <summary>Lanes of a kind that are shown at once; the rest is folded.</summary>
    private const int MostOpen = 12;

    /// <summary>Lanes of a kind at all.</summary>
    private const int MostLanes = 60;

    /// <summary>Rows of the table.</summary>
    private const int MostRows = 1_000;

    private const int Height = 18;

    /// <summary>Percent of the width below which an event is drawn as a point.</summary>
    private const double Least = 1.0;

    public void Write(ArticlePicture picture)
    {
        var axis = new TimeAxis(picture.First, picture.Last, margin: 0.03);
        using (html.Open("section", ("class", "group"), ("id", "timeline"), ("aria-labelledby", "timeline-h")))
        {
            html.Element("h2", "The article in time", ("id", "timeline-h"));
            html.Element("p", "Everybody and every place that the article dates something of. A filled mark is told as a fact, an open one as "
                + "somebody’s word; a coloured one takes part in a finding.", ("class", "lead"));
            WriteKind("People", picture.People, axis);
            WriteKind("Places", picture.Places, axis);
            WriteKind("Bodies and other names", picture.Others, axis);
            if (picture.Outside > 0)
                html.Element("p", picture.Outside == 1 ? "One event lies too far off from the others to be drawn."
                    : string.Create(CultureInfo.InvariantCulture,
                        $"{picture.Outside} events lie too far off from the others to be drawn."), ("class", "quiet"));
            WriteTable(picture);
        }
        html.Break();
    }

    private void WriteKind(string title, ImmutableArray<ArticleLane> lanes, TimeAxis axis)
    {
        if (lanes.IsEmpty)
            return;
        html.Element("h3", title);
        using (html.Open("div", ("class", "lanes")))
        {
            foreach (var lane in lanes.Take(MostOpen))
                WriteLane(lane, axis);
            WriteAxis(axis);
        }
        if (lanes.Length <= MostOpen)
            return;
        using (html.Open("details", ("class", "lanes")))
        {
            html.Element("summary", string.Create(CultureInfo.InvariantCulture, $"{Math.Min(lanes.Length, MostLanes) - MostOpen} more"));
            foreach (var lane in lanes.Skip(MostOpen).Take(MostLanes - MostOpen))
                WriteLane(lane, axis);
            WriteAxis(axis);
        }
    }

    private void WriteAxis(TimeAxis axis)
    {
        using (html.Open("div", ("class", "row")))
        {
            html.Element("span", "");
            TimePictureSvg.WriteAxis(html, axis);
        }
    }

    private void WriteLane(ArticleLane lane, TimeAxis axis)
    {
        using (html.Open("div", ("class", "row")))
        {
            html.Element("span", lane.Entity.Name, ("class", "name"));
            var times = string.Join(", ", lane.Events.Select(e => TimeWords.Of(e.From, e.To)).Distinct(StringComparer.Ordinal)
                .Take(MostOpen));
            using (html.Open("svg", ("class", "strip"), ("role", "img"), ("width", "100%"),
                ("height", Height.ToString(CultureInfo.InvariantCulture)),
                ("aria-label", $"{lane.Entity.Name}: {times}")))
            {
                TimePictureSvg.WriteGrid(html, axis, Height);
                html.Empty("line", ("class", "rail"), ("x1", "0"), ("x2", "100%"), ("y1", "9"), ("y2", "9"));
                // Points last, so that no interval lies over them.
                foreach (var told in lane.Events.OrderByDescending(e => e.To - e.From))
                    WriteEvent(told, axis);
            }
        }
        html.Break();
    }

    private void WriteEvent(DatedEvent told, TimeAxis axis)
    {
        var (from, to) = (axis.At(told.From), axis.At(told.To + 1.0));
        var finding = page.FindingsOn(told.Claim).FirstOrDefault(f => f.Finding.Evidence.Any(e => e.EventId == told.Event.Id));
        var name = (told.IsAlleged ? "told alleged" : "told") + (finding is null ? "" : " " + JsonNames.Of(finding.Finding.Level));
        var to1 = PageContext.IdOf(told.Claim);
        var isPoint = to - from < Least;
        using (isPoint
            ? html.Open("circle", ("class", name), ("cx", TimePictureSvg.Percent((from + to) / 2)), ("cy", "9"), ("r", "4.5"),
                ("data-to", to1))
            : html.Open("rect", ("class", name), ("x", TimePictureSvg.Percent(from)), ("width", TimePictureSvg.Percent(to - from)),
                ("y", "5.5"), ("height", "7"),
                ("rx", "3.5"), ("data-to", to1)))
            html.Element("title", $"{Words(told)}, {TimeWords.Of(told.From, told.To)}");
    }

    private static string Words(DatedEvent told) => $"“{told.Event.Trigger.In(told.Claim.Sentence.Text)}”";

    private void WriteTable(ArticlePicture picture)
    {
        var rows = picture.People.Concat(picture.Places).Concat(picture.Others).SelectMany(l => l.Events.Select(e => (l.Entity, Told: e)))
            .GroupBy(r => r.Told.Event.Id, StringComparer.Ordinal)
            .Select(g => (g.First().Told, Names: string.Join(", ", g.Select(r => r.Entity.Name).Distinct(StringComparer.Ordinal))))
            .OrderBy(r => r.Told.From).ThenBy(r => r.Told.To).ThenBy(r => r.Told.Claim.Sentence.Index).ToList();
        using (html.Open("details", ("class", "as-table")))
        {
            html.Element("summary", "The same as a table");
            using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Events in order of time")))
            {
                using (html.Open("table", ("class", "coverage events")))
                {
                    using (html.Open("thead"))
                    {
                        using (html.Open("tr"))
                            html.Element("th", "When", ("scope", "col")).Element("th", "Who and where", ("scope", "col"))
                                .Element("th", "What", ("scope", "col"));
                    }
                    using (html.Open("tbody"))
                    {
                        foreach (var (told, names) in rows.Take(MostRows))
                        {
                            using (html.Open("tr"))
                            {
                                html.Element("td", TimeWords.Of(told.From, told.To)).Element("td", names);
                                using (html.Open("td"))
                                    html.Element("a", Words(told), ("href", "#" + PageContext.IdOf(told.Claim)))
                                        .Text(told.IsAlleged ? ", it is said" : "");
                            }
                            html.Break();
                        }
                    }
                }
            }
        }
    }
}
