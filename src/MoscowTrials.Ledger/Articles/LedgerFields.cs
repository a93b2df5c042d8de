using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Ledger.Yaml;

namespace MoscowTrials.Ledger.Articles;

/// <summary>What <c>sync</c> writes of a claim: key and value as YAML, in order; a list that would be empty is left out.</summary>
internal static class LedgerFields
{
    /// <summary>Units of a reference that are shown; enough to know the work by.</summary>
    private const int LongestCite = 72;

    /// <summary>The values of the lines behind the id.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Of(ArticleClaims article, Claim claim) =>
    [
        ("text", YamlText.Quoted(claim.Sentence.Text)),
        ("cites", List(claim.Citations.Select(c => YamlText.Quoted(Cite(c))))),
        ("when", List(claim.Dates.Select(When).OfType<string>().Distinct(StringComparer.Ordinal))),
        ("where", List(Where(article, claim).Distinct(StringComparer.Ordinal).Select(YamlText.Plain))),
    ];

    private static string? List(IEnumerable<string> values) => YamlText.List(values) is var list and not "[]" ? list : null;

    /// <summary>The reference itself, because its number moves with every note before it.</summary>
    private static string Cite(Citation citation)
    {
        if (citation.Source is not { } source)
            return citation.Mark.Text;
        var text = string.Join(' ', source.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > LongestCite)
        {
            var end = text.LastIndexOf(' ', LongestCite);
            end = end < LongestCite / 2 ? LongestCite : end;
            text = text[..(char.IsLowSurrogate(text[end]) ? end - 1 : end)].TrimEnd(',', '.', ';', ':') + " …";
        }
        return citation.Mark.Locator is { } page ? $"{text}, p. {page}" : text;
    }

    private static string? When(DateMention date) => date switch
    {
        { Relation: DateRelation.Duration } or { Date: null } => null,
        { Relation: DateRelation.During, Date: { } named } => named.Edtf,
        { Relation: DateRelation.Start or DateRelation.After, Date: { } named } => HistoricalDate.FromDays(named.Earliest, null).Edtf,
        { Date: { } named } => HistoricalDate.FromDays(null, named.Latest).Edtf,
    };

    private static IEnumerable<string> Where(ArticleClaims article, Claim claim)
    {
        var named = claim.Mentions.Where(m => m.Form != MentionForm.Pronoun)
            .Select(m => (m.Span.Start, Entity: article.Entities[m.Entity]))
            .Where(m => m.Entity.Kind is EntityKind.Place or EntityKind.Building)
            .Select(m => (m.Start, m.Entity.Name));
        return named.Concat(claim.Settings.Select(s => (s.Span.Start, s.Name))).OrderBy(p => p.Start).Select(p => p.Name);
    }
}
