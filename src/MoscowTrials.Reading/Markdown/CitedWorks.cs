using System.Collections.Immutable;
using MoscowTrials.Reading.Bibliographies;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The works that citations name by key: entries of a bibliography, or of a list in the file.</summary>
/// <param name="entries">The bibliography's entries by key.</param>
/// <param name="isDeclared">Whether the page has a bibliography, so that a key which it does not hold is missing.</param>
/// <param name="keys">Keeps keys apart.</param>
internal sealed class CitedWorks(IReadOnlyDictionary<string, BibliographyEntry> entries, bool isDeclared, NoteKeys keys)
{
    private readonly Dictionary<string, (string Key, TextSpan Span)> _cited = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly SortedDictionary<string, TextSpan> _mentioned = new(StringComparer.Ordinal);

    /// <summary>Whether the page has a bibliography.</summary>
    public bool IsDeclared => isDeclared;

    /// <summary>Whether the key names a work: the bibliography holds it, or it reads as the author and year of one.</summary>
    public bool IsOne(string key) => entries.ContainsKey(key) || (!isDeclared && AuthorYear.Parse(key) is not null);

    /// <summary>Cites a work; the key of its source.</summary>
    public string Cite(string key, TextSpan span)
    {
        if (_cited.TryGetValue(key, out var known))
            return known.Key;
        var own = keys.Named(key, "ref");
        _cited[key] = (own, span);
        _order.Add(key);
        return own;
    }

    /// <summary>Takes down that a note names a work.</summary>
    public void Mention(string key, TextSpan span) => _mentioned.TryAdd(key, span);

    /// <summary>As a note names it: <c>Smith &amp; Jones 2004</c>.</summary>
    public string Short(string key) => entries.TryGetValue(key, out var entry) && entry.Short is { } words ? words
        : AuthorYear.Parse(key) is { } read ? $"{read.Name} {read.Year}" : key;

    /// <summary>As a sentence names it: <c>Smith and Jones (2004)</c>.</summary>
    public string Named(string key) => entries.TryGetValue(key, out var entry) && entry.Named is { } words ? words
        : AuthorYear.Parse(key) is { } read ? $"{read.Name} ({read.Year})" : key;

    /// <summary>The sources of the page with the works that are cited, as notes.</summary>
    /// <param name="notes">The footnotes.</param>
    /// <param name="listed">The entries of lists in the file: the one that a key reads as is its work.</param>
    public ImmutableArray<Source> Sources(ImmutableArray<Source> notes, ImmutableArray<Source> listed)
    {
        if (_order.Count == 0 && _mentioned.Count == 0)
            return [.. notes, .. listed];
        var sources = notes.ToBuilder();
        foreach (var (key, span) in _mentioned)
        {
            if (!_cited.ContainsKey(key) && entries.TryGetValue(key, out var entry))
                sources.Add(entry.ToSource(keys.Named(key, "ref"), SourceKind.Bibliography, span));
        }
        var works = new Dictionary<int, Source>();
        foreach (var key in _order)
        {
            var (own, span) = _cited[key];
            if (entries.TryGetValue(key, out var entry))
            {
                sources.Add(entry.ToSource(own, SourceKind.Note, span));
                continue;
            }
            if (isDeclared)
                continue;
            var read = AuthorYear.Parse(key);
            var found = Enumerable.Range(0, read is null ? 0 : listed.Length).Where(i => !works.ContainsKey(i) && read!.Fits(listed[i].Text)).ToList();
            if (found.Count == 1)
                works[found[0]] = listed[found[0]] with { Key = own, Kind = SourceKind.Note };
            else
                sources.Add(new Source(own, SourceKind.Note, Short(key) + ".", span));
        }
        sources.AddRange(listed.Select((s, i) => works.GetValueOrDefault(i, s)));
        return sources.ToImmutable();
    }
}
