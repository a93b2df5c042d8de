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

    private readonly Dictionary<string, SourceUse> _uses = page.Report.Audit.Sources.ToDictionary(u => u.Source.Key, StringComparer.Ordinal);

    /// <summary>The notes that name each entry in short.</summary>
    private readonly ILookup<string, Source> _notes = page.Article.Article.Sources
        .SelectMany(note => page.EntriesBehind(note).Where(e => !ReferenceEquals(e, note)).Select(e => (e.Key, Note: note)))
        .ToLookup(p => p.Key, p => p.Note, StringComparer.Ordinal);

    public void Write()
    {
        using (html.Open("ol", ("class", "sources")))
        {
            foreach (var source in page.Article.Article.Sources)
                WriteSource(source);
        }
    }

    private void WriteSource(Source source)
    {
        var use = _uses.GetValueOrDefault(source.Key);
        var notes = _notes[source.Key].ToList();
        var claims = notes.Prepend(source).SelectMany(s => _uses.TryGetValue(s.Key, out var its) ? its.Claims : [])
            .DistinctBy(c => c.Sentence.Index).OrderBy(c => c.Sentence.Index).ToList();
        using (html.Open("li", ("id", PageContext.IdOf(source)), ("data-source", PageContext.Token(source.Key))))
        {
            html.Element("span", source.Key, ("class", "key"));
            using (html.Open("div"))
            {
                html.Element("p", source.Text);
                foreach (var entry in page.EntriesBehind(source).Where(e => !ReferenceEquals(e, source)))
                {
                    using (html.Open("p", ("class", "quiet")))
                        html.Text("means ").Element("a", PageContext.Name(entry), ("href", "#" + PageContext.IdOf(entry)));
                }
                using (html.Open("p", ("class", "quiet")))
                    html.Text(Rests(source, use, claims.Count, notes.Count));
                if (claims.Count > 0)
                    WriteClaims(claims);
            }
        }
        html.Break();
    }

    private static string Rests(Source source, SourceUse? use, int claims, int notes)
    {
        if (claims == 0)
            return source.Kind switch
            {
                SourceKind.FurtherReading => "Further reading",
                _ when use?.Uses > 0 => "Cited outside of the sentences",
                SourceKind.Bibliography => "No note names it",
                _ => "Cited nowhere",
            };
        var words = claims == 1 ? "1 statement rests on it" : FormattableString.Invariant($"{claims} statements rest on it");
        if (notes > 0)
            words += notes == 1 ? ", through 1 note" : FormattableString.Invariant($", through {notes} notes");
        else if (use is { Alone.Length: > 0 })
            words += use.Alone.Length < claims ? FormattableString.Invariant($", {use.Alone.Length} on nothing else")
                : claims == 1 ? ", and on nothing else" : ", all on nothing else";
        if (use?.Stretches is [_, ..])
            words += FormattableString.Invariant($"; {use.Stretches.Max(s => s.Count)} in a row");
        return words;
    }

    private void WriteClaims(List<Claim> claims)
    {
        using (html.Open("details"))
        {
            html.Element("summary", "Which");
            using (html.Open("ul", ("class", "rests")))
            {
                foreach (var claim in claims.Take(MostNamed))
                {
                    using (html.Open("li"))
                        html.Element("a", Excerpt(claim), ("href", "#" + PageContext.IdOf(claim)));
                }
                if (claims.Count > MostNamed)
                    html.Element("li", string.Create(CultureInfo.InvariantCulture, $"and {claims.Count - MostNamed} more"));
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
