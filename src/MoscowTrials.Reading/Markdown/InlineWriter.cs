using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Makes readable text out of what stands within a paragraph.</summary>
/// <param name="page">What the rest of the page defines.</param>
internal sealed class InlineWriter(MarkdownPage page)
{
    /// <summary>Words in bold type that are kept: those of the first paragraph are enough.</summary>
    private const int MostBold = 10;

    /// <summary>Notes in notes.</summary>
    private const int MostNested = 4;

    private readonly List<string> _bold = [];
    private int _depth;
    private int _boldStart = -1;

    /// <summary>The words in bold type so far.</summary>
    public IReadOnlyList<string> Bold => _bold;

    /// <summary>The block as a paragraph.</summary>
    public Paragraph Paragraph(InlineText text)
    {
        var into = new TextCollector();
        Write(text, new TextSpan(0, text.Text.Length), into, isNote: false);
        return into.Build();
    }

    /// <summary>A note or an entry: citations are words of it, and markers nobody's.</summary>
    public EntryText Entry(InlineText text) => Entry(text, new TextSpan(0, text.Text.Length));

    private EntryText Entry(InlineText text, TextSpan range)
    {
        var into = new TextCollector();
        Write(text, range, into, isNote: true);
        return EntryText.Of(into, []);
    }

    private void Write(InlineText text, TextSpan range, TextCollector into, bool isNote)
    {
        if (_depth >= MostNested)
            return;
        _depth++;
        _boldStart = -1;
        var words = range.Length == text.Text.Length ? text.Text : range.In(text.Text).ToString();
        var at = 0;
        foreach (var found in new InlineParser(page, words).Parse())
        {
            if (found.Start < at)
                continue;
            AddWords(text, range.Start + at, range.Start + found.Start, into);
            at = found.End;
            var by = range.Start;
            var piece = new Piece(found.Kind, found.Start + by, found.End + by, found.Content + by, found.ContentEnd + by);
            WritePiece(text, piece, into, isNote);
        }
        AddWords(text, range.Start + at, range.End, into);
        _depth--;
    }

    private void WritePiece(InlineText text, Piece piece, TextCollector into, bool isNote)
    {
        var span = text.ToSource(piece.Start, piece.End);
        var content = text.Text.AsSpan(piece.Content, piece.ContentEnd - piece.Content);
        switch (piece.Kind)
        {
            case PieceKind.Break:
                into.AddSpace(span);
                break;
            case PieceKind.Hidden or PieceKind.Image or PieceKind.Struck:
                into.Drop();
                break;
            case PieceKind.Comment:
                page.Comments.Add(text.ToSource(piece.Content, piece.ContentEnd), span);
                into.Drop();
                break;
            case PieceKind.Code when CodeWords.IsName(content.Trim()):
                var lead = content.Length - content.TrimStart().Length;
                into.Add(content.Trim(), text.ToSource(piece.Content + lead));
                break;
            case PieceKind.Code:
                into.AddReplacement(CodeWords.Code, span);
                break;
            case PieceKind.Formula:
                into.AddReplacement(CodeWords.Formula, span);
                break;
            case PieceKind.ItalicStart:
                into.BeginItalic();
                break;
            case PieceKind.ItalicEnd:
                into.EndItalic();
                break;
            case PieceKind.BoldStart:
                _boldStart = into.Length;
                break;
            case PieceKind.BoldEnd:
                if (_boldStart >= 0 && into.Length > _boldStart && _bold.Count < MostBold)
                    _bold.Add(into.TextFrom(_boldStart).Trim().ToString());
                _boldStart = -1;
                break;
            case PieceKind.Marker:
                WriteMarker(text, piece, into, isNote);
                break;
            case PieceKind.NoteMark:
                if (isNote)
                    page.Notes.CountOther(content.ToString());
                else
                    AddMark(page.Notes.Cite(content.ToString()), null, span, into);
                break;
            case PieceKind.InlineNote:
                if (isNote)
                    into.AddReplacement($" ({Entry(text, new TextSpan(piece.Content, piece.ContentEnd)).Text}) ", span);
                else
                    AddMark(page.Notes.CiteInline(Entry(text, new TextSpan(piece.Content, piece.ContentEnd)), span), null, span, into);
                break;
            case PieceKind.Citation:
                WriteCitation(text, piece, into, isNote);
                break;
            case PieceKind.CitedKeys:
                WriteKeys(content, span, into, isNote);
                break;
            case PieceKind.PartReference:
                into.AddReplacement(page.PartOf(content) ?? "", span);
                break;
            case PieceKind.NamedCitation:
                WriteNamed(text, piece, into, isNote);
                break;
        }
    }

    private void WriteMarker(InlineText text, Piece piece, TextCollector into, bool isNote)
    {
        var written = $".[{text.Text.AsSpan(piece.Content, piece.ContentEnd - piece.Content).Trim("[]\\ ")}]";
        var marker = page.Scanner.Read(written, 1);
        var span = text.ToSource(piece.Start, piece.End);
        if (isNote || marker.Kind is not (MarkerKind.Citation or MarkerKind.CitationNeeded))
            into.Drop();
        else if (marker.Kind == MarkerKind.CitationNeeded)
            into.AddMark(MarkKind.CitationNeeded, written[1..], "", null, span);
        else
            foreach (var key in marker.Keys)
                AddMark(key, null, span, into, written[1..]);
    }

    private void WriteCitation(InlineText text, Piece piece, TextCollector into, bool isNote)
    {
        var items = CitationItems.Read(text.Text.AsSpan(piece.Content, piece.ContentEnd - piece.Content), piece.Content);
        if (isNote)
        {
            var words = string.Join("; ", items.Select(i => page.Works.Short(i.Key) + (i.Locator.Length == 0 ? "" : ", p. " + i.Locator)));
            into.AddReplacement(words, text.ToSource(piece.Start, piece.End));
            items.ForEach(i => page.Works.Mention(i.Key, text.ToSource(piece.Start, piece.End)));
            return;
        }
        foreach (var item in items)
        {
            // The brackets go with the works at the ends.
            var start = item.Equals(items[0]) ? piece.Start : item.Start;
            var end = item.Equals(items[^1]) ? piece.End : item.End;
            var span = text.ToSource(start, end);
            AddMark(page.Works.Cite(item.Key, span), item.Locator.Length == 0 ? null : item.Locator, span, into);
        }
    }

    private void WriteKeys(ReadOnlySpan<char> keys, TextSpan span, TextCollector into, bool isNote)
    {
        var named = keys.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (isNote)
        {
            into.AddReplacement(string.Join("; ", named.Select(page.Works.Short)), span);
            Array.ForEach(named, key => page.Works.Mention(key, span));
            return;
        }
        foreach (var key in named)
            AddMark(page.Works.Cite(key, span), null, span, into);
    }

    // "@smith04 [p. 3]" reads as "Smith (2004)".
    private void WriteNamed(InlineText text, Piece piece, TextCollector into, bool isNote)
    {
        var span = text.ToSource(piece.Start, piece.End);
        var key = text.Text.AsSpan(piece.Start + 1, CitationKey.Length(text.Text.AsSpan(piece.Start)) - 1).ToString();
        into.AddReplacement(page.Works.Named(key), span);
        if (isNote)
            return;
        var items = CitationItems.Read($"@x, {text.Text.AsSpan(piece.Content, piece.ContentEnd - piece.Content)}", 0);
        AddMark(page.Works.Cite(key, span), items.Count == 1 && items[0].Locator.Length > 0 ? items[0].Locator : null, span, into);
    }

    private void AddMark(string key, string? locator, TextSpan span, TextCollector into, string? written = null)
    {
        page.Markers[key] = page.Markers.GetValueOrDefault(key) + 1;
        into.AddMark(MarkKind.Citation, written ?? $"[{key}]", key, locator, span);
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&-");

    private static void AddWords(InlineText text, int start, int end, TextCollector into)
    {
        var words = text.Text.AsSpan(0, end);
        while (start < end)
        {
            var next = words[start..].IndexOfAny(Special);
            var stop = next < 0 ? end : start + next;
            if (stop > start)
                into.Add(words[start..stop], text.ToSource(start));
            if (next < 0)
                return;
            start = AddSpecial(text, words, stop, into);
        }
    }

    private static int AddSpecial(InlineText text, ReadOnlySpan<char> words, int at, TextCollector into)
    {
        if (words[at] == '&' && Entities.Add(words, at, text.ToSource(at), into) is var end and > 0)
            return end;
        var run = 1;
        while (words[at] == '-' && at + run < words.Length && words[at + run] == '-')
            run++;
        // Dashes as they are typed: "1936--1938", "the trial---the second".
        if (run is 2 or 3 && at > 0 && at + run < words.Length && char.IsWhiteSpace(words[at - 1]) == char.IsWhiteSpace(words[at + run]))
            into.AddReplacement(run == 2 ? "–" : "—", text.ToSource(at, at + run));
        else
            into.Add(words.Slice(at, run), text.ToSource(at));
        return at + run;
    }
}
