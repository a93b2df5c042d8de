using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Html;

/// <summary>The references with what rests on each.</summary>
internal sealed class SourceTable(HtmlWriter html, PageContext page)
{
    /// <summary>Sentences of a source that are named one by one.</summary>
    private const int MostNamed = 60;

    public void Write()
    {
        var uses = page.Report.Audit.Sources.ToDictionary(u => u.Source.Key, StringComparer.Ordinal);
        using (html.Open("ol", ("class", "sources")))
        {
            foreach (var source in page.Article.Article.Sources)
                WriteSource(source, uses.GetValueOrDefault(source.Key));
        }
    }

    private void WriteSource(Source source, SourceUse? use)
    {
        using (html.Open("li", ("id", PageContext.IdOf(source)), ("data-source", PageContext.Token(source.Key))))
        {
            html.Element("span", source.Key, ("class", "key"));
            using (html.Open("div"))
            {
                html.Element("p", source.Text);
                using (html.Open("p", ("class", "quiet")))
                    html.Text(Rests(source, use));
                if (use is { Claims.IsEmpty: false })
                    WriteClaims(use);
            }
        }
        html.Break();
    }

    private static string Rests(Source source, SourceUse? use)
    {
        if (use is null || use.Claims.IsEmpty)
            return source.Kind switch
            {
                SourceKind.FurtherReading => "Further reading",
                SourceKind.Bibliography => "Cited by no marker itself",
                _ => use?.Uses > 0 ? "Cited outside of the sentences" : "Cited nowhere",
            };
        var words = use.Claims.Length == 1 ? "1 statement rests on it" : FormattableString.Invariant($"{use.Claims.Length} statements rest on it");
        if (use.Alone.Length > 0)
            words += use.Alone.Length == use.Claims.Length ? (use.Claims.Length == 1 ? ", and on nothing else" : ", all on nothing else")
                : FormattableString.Invariant($", {use.Alone.Length} on nothing else");
        if (use.Stretches is [var first, ..])
            words += FormattableString.Invariant($"; {use.Stretches.Max(s => s.Count)} in a row");
        return words;
    }

    private void WriteClaims(SourceUse use)
    {
        using (html.Open("details"))
        {
            html.Element("summary", "Which");
            using (html.Open("ul", ("class", "rests")))
            {
                foreach (var claim in use.Claims.Take(MostNamed))
                {
                    using (html.Open("li"))
                        html.Element("a", Excerpt(claim), ("href", "#" + PageContext.IdOf(claim)));
                }
                if (use.Claims.Length > MostNamed)
                    html.Element("li", string.Create(CultureInfo.InvariantCulture, $"and {use.Claims.Length - MostNamed} more"));
            }
        }
    }

    /// <summary>The beginning of a sentence.</summary>
    private static string Excerpt(Claim claim)
    {
        const int most = 90;
        var text = claim.Sentence.Text;
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(' ', most);
        return text[..(end > most / 2 ? end : most)].TrimEnd() + "…";
    }
}
