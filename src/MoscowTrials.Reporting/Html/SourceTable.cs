using System.Collections.Immutable;
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

    private readonly Dictionary<string, SourceUse> _uses =
        page.Report.Audit.Sources.ToDictionary(u => u.Source.Key, StringComparer.Ordinal);

    /// <summary>The works that an entry tells, with all notes that lead to them.</summary>
    private readonly ILookup<string, WorkUse> _works = page.Report.Audit.Works.ToLookup(w => w.Work.Entry.Key, StringComparer.Ordinal);

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
        var work = _works[source.Key].FirstOrDefault();
        var rest = work?.Rest ?? (use is null ? RestingClaims.None : new RestingClaims(use.Claims, use.Alone, use.Stretches));
        var notes = work?.Entries.Count(e => !ReferenceEquals(e, source)) ?? 0;
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
                    html.Text(Rests(source, use, rest, notes));
                if (!rest.Claims.IsEmpty)
                    WriteClaims(rest.Claims);
            }
        }
        html.Break();
    }

    private static string Rests(Source source, SourceUse? use, RestingClaims rest, int notes)
    {
        var claims = rest.Claims.Length;
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
        if (rest.Alone.Length > 0)
            words += rest.Alone.Length < claims ? FormattableString.Invariant($", {rest.Alone.Length} on nothing else")
                : claims == 1 ? ", and on nothing else" : ", all on nothing else";
        if (!rest.Stretches.IsEmpty)
            words += FormattableString.Invariant($"; {rest.Stretches.Max(s => s.Count)} in a row");
        return words;
    }

    private void WriteClaims(ImmutableArray<Claim> claims)
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
                if (claims.Length > MostNamed)
                    html.Element("li", string.Create(CultureInfo.InvariantCulture, $"and {claims.Length - MostNamed} more"));
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
