using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The footnotes of a page: numbers them as the page shows them, in the order in which they are first cited.</summary>
/// <param name="keys">Gives the numbers.</param>
internal sealed class Notes(NoteKeys keys)
{
    private readonly Dictionary<string, Note> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Note> _cited = [];

    private sealed class Note
    {
        public string? Key { get; set; }

        /// <summary>Its text; null where nothing defines it.</summary>
        public Func<EntryText>? Text { get; set; }

        public TextSpan Span { get; set; }

        /// <summary>Markers in other notes.</summary>
        public int OtherUses { get; set; }
    }

    /// <summary>Takes down a definition, of which the first of a label counts.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="span">Where it stands in the file.</param>
    /// <param name="text">Makes its text.</param>
    public void Define(string label, TextSpan span, Func<EntryText> text)
    {
        var note = Of(label);
        if (note.Text is null)
            (note.Text, note.Span) = (text, span);
    }

    /// <summary>Cites the note of a label; the key of its source.</summary>
    public string Cite(string label)
    {
        var note = Of(label);
        if (note.Key is null)
        {
            note.Key = note.Text is null ? keys.Named(label, "note") : keys.Next();
            _cited.Add(note);
        }
        return note.Key;
    }

    /// <summary>Cites a note that is written where it is cited.</summary>
    public string CiteInline(EntryText text, TextSpan span)
    {
        var note = new Note { Key = keys.Next(), Text = () => text, Span = span };
        _cited.Add(note);
        return note.Key;
    }

    /// <summary>Counts a marker that stands in no sentence.</summary>
    public void CountOther(string label) => Of(label).OtherUses++;

    /// <summary>The notes that are defined: those that are cited in the order of their numbers, then the rest.</summary>
    public ImmutableArray<Source> Sources()
    {
        var texts = new Dictionary<Note, EntryText>();
        // Notes may name others that nothing defines.
        foreach (var note in _byLabel.Values.Concat(_cited).ToList())
        {
            if (note.Text is not null && !texts.ContainsKey(note))
                texts[note] = note.Text();
        }
        foreach (var (label, note) in _byLabel)
        {
            if (note.Text is not null)
                Cite(label);
        }
        return [.. _cited.Where(n => n.Text is not null && !n.Span.IsEmpty)
            .Select(n => texts[n].ToSource(n.Key!, SourceKind.Note, n.Span) with { OtherUses = n.OtherUses })];
    }

    private Note Of(string label)
    {
        if (!_byLabel.TryGetValue(label, out var note))
            _byLabel[label] = note = new Note();
        return note;
    }
}
