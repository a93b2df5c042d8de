using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Sources.Identifiers;
using MoscowTrials.Reading;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Writes the works that an article's sources name.</summary>
internal sealed class SourceLoader(sqlite3 database, TableInserts inserts)
{
    private readonly PreparedInsert _work = inserts.Into("work", 18);
    private readonly PreparedInsert _reference = inserts.Into("reference", 14);
    private readonly PreparedInsert _identifier = inserts.Into("identifier", 5);
    private readonly PreparedInsert _variant = inserts.Into("name_distance", 5);
    private readonly PreparedInsert _fault = inserts.Into("source_fault", 3);
    private int _works, _references;

    /// <param name="article">The article.</param>
    /// <param name="sources">The rows of its sources.</param>
    public void Load(ArticleClaims article, IReadOnlyDictionary<Source, int> sources)
    {
        foreach (var fault in article.Article.SourceFaults)
        {
            if (sources.TryGetValue(fault.Source, out var at))
                _fault.Add(at).Add(TableValues.Of(fault.Kind)).Add(fault.Detail).Run(database);
        }
        var bibliography = article.Bibliography;
        if (bibliography.References.IsEmpty || !(_work.IsAsked || _reference.IsAsked))
            return;
        var rows = new Dictionary<Work, int>(ReferenceEqualityComparer.Instance);
        foreach (var work in bibliography.Works)
            rows[work] = ++_works;
        var firsts = RepeatedWorks.FirstOf(bibliography);
        foreach (var work in bibliography.Works)
        {
            if (sources.TryGetValue(work.Entry, out var source))
                Load(work, rows[work], rows[firsts[work]], source);
        }
        var ordinal = 0;
        Source? before = null;
        foreach (var reference in bibliography.References)
        {
            ordinal = ReferenceEquals(before, reference.Source) ? ordinal + 1 : 0;
            before = reference.Source;
            if (sources.TryGetValue(reference.Source, out var source))
                Load(reference, source, ordinal, rows);
        }
        foreach (var variant in AuthorVariants.Of(bibliography))
            _variant.Add(rows[variant.OneWork]).Add(variant.One.Name).Add(rows[variant.OtherWork]).Add(variant.Other.Name).Add(variant.AreAnagrams).Run(database);
    }

    /// <summary>Begins to count anew, for tables that were emptied.</summary>
    public void Reset() => _works = _references = 0;

    private void Load(Work work, int row, int first, int source)
    {
        var about = About(work.Title?.Text);
        _work.Add(row).Add(source).Add(first).Add(WorkTypes.NameOf(work.Type)).Add(work.ShortName).Add(work.Title?.Text).Add(RepeatedWorks.BookOf(work))
            .Add(work.Creators.Select(c => (c.Family ?? c.Literal ?? c.Given)?.ToLowerInvariant()).FirstOrDefault())
            .Add(work.ContainerTitle?.Text).Add(work.Publisher?.Text).Add(work.Issued?.Date.Earliest).Add(work.Issued?.Date.Latest)
            .Add(work.IsPrintedAgain)
            .Add(work.Accessed?.Date.Earliest).Add(work.Accessed?.Date.Latest).Add(about?.Earliest).Add(about?.Latest)
            .Add(work.Url is not null || work.Accessed is not null || work.Type == WorkType.Webpage).Run(database);
        foreach (var identifier in IdentifierReader.Of(work))
            _identifier.Add(row).Add(TableValues.Of(identifier.Kind)).Add(identifier.Written).Add(identifier.Normal)
                .Add(TableValues.Of(identifier.Fault)).Run(database);
    }

    private void Load(Reference reference, int source, int ordinal, Dictionary<Work, int> works) =>
        _reference.Add(++_references).Add(source).Add(ordinal).Add(TableValues.Of(reference.Form)).Add(Row(reference.Work, works))
            .Add(Row(reference.ResolvedTo, works)).Add(reference.IsAmbiguous)
            .Add(reference.Names.IsEmpty
            ? null : string.Join(' ', reference.Names).ToLowerInvariant()).Add(reference.Year).Add(reference.Locator?.Text)
            .Add(reference.Note).Add(reference.IsMentioned).Add(Row(reference.Suggestion,
            works)).Add(reference.Span.In(reference.Source.Text).ToString()).Run(database);

    private static int? Row(Work? work, Dictionary<Work, int> works) => work is not null
        && works.TryGetValue(work, out var row) ? row : null;

    /// <summary>The time that a title names: from the first of its dates to the last.</summary>
    private static HistoricalDate? About(string? title)
    {
        if (title is null || !title.AsSpan().ContainsAnyInRange('0', '9') || title.Length > LongestTitle)
            return null;
        int? earliest = null, latest = null;
        foreach (var mention in DateReader.ReadSentence(title))
        {
            if (mention is not { Date: { Earliest: { } from, Latest: { } to } })
                continue;
            earliest = Math.Min(earliest ?? from, from);
            latest = Math.Max(latest ?? to, to);
        }
        return earliest is null ? null : HistoricalDate.FromDays(earliest, latest);
    }

    /// <summary>Units of the longest title whose dates are read.</summary>
    private const int LongestTitle = 500;
}
