using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>Turns the markers of a sentence into citations.</summary>
internal sealed class CitationReader
{
    private readonly Dictionary<string, Source> _notes;

    // The page that a note names, of those that were cited so far.
    private readonly Dictionary<string, string?> _locators = new(StringComparer.Ordinal);

    public CitationReader(Article article) =>
        _notes = article.Sources.Where(s => s.Kind == SourceKind.Note)
            .GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>In order; each covers the text from the marker group before it, or the start, up to itself.</summary>
    public ImmutableArray<Citation> Read(Sentence sentence)
    {
        if (sentence.Marks.IsEmpty)
            return [];
        var citations = ImmutableArray.CreateBuilder<Citation>(sentence.Marks.Length);
        var covered = 0;
        var group = -1;
        foreach (var mark in sentence.Marks)
        {
            if (mark.Kind != MarkKind.Citation)
                continue;
            // Markers in a row stand behind the same words.
            if (group >= 0 && mark.Position != group)
                covered = group;
            group = mark.Position;
            var source = _notes.GetValueOrDefault(mark.Key);
            var locator = mark.Locator ?? (source is null ? null : LocatorOf(mark.Key, source));
            citations.Add(new Citation(mark, source, locator, new TextSpan(Math.Min(covered, mark.Position), mark.Position)));
        }
        return citations.ToImmutable();
    }

    private string? LocatorOf(string key, Source note)
    {
        if (!_locators.TryGetValue(key, out var locator))
            _locators[key] = locator = Locator.Find(note.Text);
        return locator;
    }
}
