using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Html;

/// <summary>Makes readable text out of a row of nodes.</summary>
/// <param name="page">The page.</param>
/// <param name="notes">Its notes.</param>
/// <param name="markers">Reads markers as plain text has them.</param>
internal sealed class HtmlInline(HtmlPage page, HtmlNotes notes, MarkerScanner markers)
{
    private readonly MarkerSearch _found = new(page, notes);
    private readonly HtmlType _type = new();
    private readonly List<int> _side = [];
    private readonly Stack<(int End, Action Do)> _closing = new();

    /// <summary>Where the nodes stand.</summary>
    public enum Mode
    {
        /// <summary>In running text.</summary>
        Prose,

        /// <summary>In a field or a cell, whose lines are parted by semicolons.</summary>
        Field,

        /// <summary>In a reference: its markers are nobody's.</summary>
        Reference,
    }

    /// <summary>The words in bold type so far.</summary>
    public IReadOnlyList<string> Bold => _type.Bold;

    /// <summary>Notes that are prose and were cited first in what was read since the last call.</summary>
    public IReadOnlyList<int> TakeSide()
    {
        int[] side = [.. _side];
        _side.Clear();
        return side;
    }

    /// <summary>The text of nodes as a paragraph.</summary>
    /// <param name="from">The first node.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="mode">Where they stand.</param>
    public Paragraph Paragraph(int from, int end, Mode mode) => Collect(from, end, mode).Build();

    private TextCollector Collect(int from, int end, Mode mode)
    {
        var into = new TextCollector();
        for (var i = from; i < end;)
        {
            Close(i, into);
            i = Write(i, into, mode);
        }
        Close(int.MaxValue, into);
        return into;
    }

    /// <summary>A note or an entry, without markers and the links back to them.</summary>
    public EntryText Entry(int node)
    {
        var text = Collect(node + 1, page.Nodes[node].Next, Mode.Reference);
        // What is left of "[<a>1</a>]", which leads back.
        var before = text.TextFrom(0).StartsWith("[] ") ? "[]^↑ " : "^↑ ";
        return EntryText.Of(text, [], before, "↩⤴ \uFE0E");
    }

    /// <summary>Does what is to be done at the end of elements that end before a node.</summary>
    private void Close(int at, TextCollector into)
    {
        while (_closing.TryPeek(out var top) && top.End <= at)
            _closing.Pop().Do();
    }

    private int Write(int index, TextCollector into, Mode mode)
    {
        ref readonly var node = ref page.Nodes[index];
        if (node.Kind == HtmlNodeKind.Text)
        {
            AddText(node.Start, node.End, into, mode);
            return index + 1;
        }
        var span = page.SpanOf(index);
        if (node.Kind == HtmlNodeKind.Comment)
        {
            page.Comments.Add(new TextSpan(node.Content, node.ContentEnd), span);
            into.Drop();
            return index + 1;
        }
        if (page.IsMarked(index, "needed") || IsTagOfEditors(index))
        {
            AddTag(index, into, mode);
            return node.Next;
        }
        if (node.Element == ElementKind.Formula || node.Attribute("class")?.Contains("mwe-math-element", StringComparison.Ordinal) == true)
        {
            into.AddReplacement(CodeWords.Formula, span);
            return node.Next;
        }
        if (page.IsHidden(index) || node.Element == ElementKind.Struck)
        {
            into.Drop();
            return node.Next;
        }
        if (page.IsMarked(index, "code"))
        {
            into.AddReplacement(CodeWords.Code, span);
            return node.Next;
        }
        return WriteElement(index, into, mode);
    }

    private int WriteElement(int index, TextCollector into, Mode mode)
    {
        ref readonly var node = ref page.Nodes[index];
        var span = page.SpanOf(index);
        switch (node.Element)
        {
            case ElementKind.Break when mode == Mode.Field:
                into.AddSeparator(span);
                return node.Next;
            case ElementKind.Break:
                into.AddSpace(span);
                return node.Next;
            case ElementKind.Code:
                AddCode(index, into);
                return node.Next;
            case not ElementKind.Inline:
                AddEdge(node.Start, node.Content, into, mode);
                if (node.Next > index + 1)
                    OnEnd(index, (start, end) => AddEdge(start, end, into, mode), into);
                return index + 1;
        }
        switch (node.Name)
        {
            case "sup" or "span" or "a" when _found.In(index) is var (note, key):
                AddMark(index, key, into, mode);
                if (mode != Mode.Reference && notes.Cite(note) && !char.IsAsciiDigit(key[0]))
                    _side.Add(note);
                return node.Next;
            case "sup" or "span" or "a" when _found.LostIn(index) is { } lost:
                AddMark(index, lost, into, mode);
                return node.Next;
            // Leads to the place that it stands at: "¶".
            case "a" when node.Attribute("href") is ['#', ..] && page.Raw(index, 8) is "" or "¶" or "#" or "§" or "\uD83D\uDD17" or "\uF0C1":
                into.Drop();
                return node.Next;
            // A bare address, which the parser before Parsoid numbers as if it were a note.
            case "a" when page.IsMarked(index, "bare-link"):
                if (mode == Mode.Reference && node.Attribute("href") is { Length: > 0 } bare)
                    into.AddReplacement(bare, span);
                else
                    into.Drop();
                return node.Next;
            case "sup" when mode != Mode.Reference && page.IsMarked(index, "reference") && page.Raw(index).StartsWith(':'):
                AddLocator(index, into);
                return node.Next;
            case "a" when mode == Mode.Reference && IsBack(index):
                into.Drop();
                return node.Next;
            case "a" when PageName(index) is { } target && mode != Mode.Reference:
                into.BeginLink();
                OnEnd(index, (_, _) => into.EndLink(target), into);
                return index + 1;
            case "q":
                into.AddReplacement("“", new TextSpan(node.Start, node.Content));
                OnEnd(index, (at, end) => into.AddReplacement("”", new TextSpan(Math.Max(0, Math.Min(at, end - 1)), end)), into);
                return index + 1;
            default:
                if (_type.Begin(node.Name, node.Name == "a" ? node.Attribute("href") : null, into, mode) is { } end)
                    OnEnd(index, (_, _) => end(), into);
                return index + 1;
        }
    }

    private void OnEnd(int index, Action<int, int> action, TextCollector into)
    {
        var node = page.Nodes[index];
        if (node.Next > index + 1)
            _closing.Push((node.Next, () => action(node.ContentEnd, node.End)));
    }

    private static void AddEdge(int start, int end, TextCollector into, Mode mode)
    {
        // A tag that is left out stands for nothing of the file: the unit before it does.
        if (end <= start)
            (start, end) = (Math.Max(0, start - 1), Math.Max(1, start));
        if (mode == Mode.Field)
            into.AddSeparator(new TextSpan(start, end));
        else
            into.AddSpace(new TextSpan(start, end));
    }

    private void AddText(int start, int end, TextCollector into, Mode mode)
    {
        var text = page.Text.AsSpan(0, end);
        while (start < end)
        {
            var next = text[start..].IndexOfAny('&', '[');
            var stop = next < 0 ? end : start + next;
            if (stop > start)
                into.Add(text[start..stop], start);
            if (next < 0)
                return;
            start = text[stop] == '&' ? AddEntity(text, stop, into) : AddBracket(text, stop, into, mode);
        }
    }

    private static int AddEntity(ReadOnlySpan<char> text, int at, TextCollector into)
    {
        if (Entities.Add(text, at, at, into) is var end and > 0)
            return end;
        into.Add(text.Slice(at, 1), at);
        return at + 1;
    }

    private int AddBracket(ReadOnlySpan<char> text, int at, TextCollector into, Mode mode)
    {
        var marker = mode == Mode.Reference ? default : markers.Read(text, at);
        var span = new TextSpan(at, at + marker.Length);
        switch (marker.Kind)
        {
            case MarkerKind.Citation:
                foreach (var key in marker.Keys)
                    into.AddMark(MarkKind.Citation, span.In(page.Text).ToString(), key, null, span);
                return span.End;
            case MarkerKind.CitationNeeded:
                into.AddMark(MarkKind.CitationNeeded, span.In(page.Text).ToString(), "", null, span);
                return span.End;
            case MarkerKind.Tag:
                into.Drop();
                return span.End;
            default:
                into.Add(text.Slice(at, 1), at);
                return at + 1;
        }
    }

    // "[<i>citation needed</i>]", "[<i>when?</i>]": raised, or of the class of such tags.
    private bool IsTagOfEditors(int index) => page.Nodes[index].Name is "sup" or "span"
        && (page.Nodes[index].Attribute("class")?.Contains("Inline-Template", StringComparison.OrdinalIgnoreCase) == true
            || (page.Nodes[index].Name == "sup" && page.Raw(index, 100) is ['[', .., ']'] words
                && markers.Read("." + words, 1).Kind is MarkerKind.Tag or MarkerKind.CitationNeeded));

    private void AddTag(int index, TextCollector into, Mode mode)
    {
        var words = page.Raw(index, 100).Trim('[', ']', ' ', '\n', '\u00A0');
        var isNeeded = page.IsMarked(index, "needed") || markers.Read($".[{words}]", 1).Kind == MarkerKind.CitationNeeded;
        if (isNeeded && mode != Mode.Reference)
            into.AddMark(MarkKind.CitationNeeded, $"[{words}]", "", null, page.SpanOf(index));
        else
            into.Drop();
    }

    private void AddCode(int index, TextCollector into)
    {
        ref readonly var node = ref page.Nodes[index];
        if (node.Next == index + 2 && page.Nodes[index + 1].Kind == HtmlNodeKind.Text)
        {
            var words = page.Text.AsSpan(page.Nodes[index + 1].Start, page.Nodes[index + 1].End - page.Nodes[index + 1].Start);
            if (CodeWords.IsName(words))
            {
                into.Add(words, page.Nodes[index + 1].Start);
                return;
            }
        }
        if (node.Next > index + 1)
            into.AddReplacement(CodeWords.Code, page.SpanOf(index));
    }

    private void AddMark(int index, string key, TextCollector into, Mode mode)
    {
        if (mode == Mode.Reference)
            into.Drop();
        else
            into.AddMark(MarkKind.Citation, $"[{key}]", key, null, page.SpanOf(index));
    }

    // ": 12" of {{rp}}, which is the page of the marker before it.
    private void AddLocator(int index, TextCollector into)
    {
        var words = page.Raw(index, 60).Trim(':', ' ', '\u00A0', '\u200A', '\n');
        if (words.Length > 0 && words.AsSpan().IndexOfAny('[', ']') < 0)
            into.SetLocator(words);
        else
            into.Drop();
    }

    // "↑", "^", "a", "1.0": leads back to where the note is cited.
    private bool IsBack(int index)
    {
        if (page.Nodes[index].Attribute("href")?.Contains('#', StringComparison.Ordinal) != true)
            return page.IsMarked(index, "backlink");
        var words = page.Raw(index, 30);
        return notes.IsBack(index) || words.Length <= 1 || words.AsSpan().IndexOfAny("↑^↩⤴") >= 0
            || words.AsSpan().IndexOfAnyExcept(Digits) < 0 || words is "Jump up" or "back";
    }

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789.,");

    /// <summary>The title of the page of the same wiki that a link leads to; null for any other link.</summary>
    private string? PageName(int index)
    {
        var href = page.Nodes[index].Attribute("href");
        if (href is null)
            return null;
        var from = href.StartsWith("/wiki/", StringComparison.Ordinal) ? 6
            : href.StartsWith("./", StringComparison.Ordinal)
                && page.Nodes[index].Attribute("rel")?.Contains("mw:WikiLink", StringComparison.Ordinal) == true ? 2 : -1;
        if (from < 0)
            return null;
        var end = href.AsSpan(from).IndexOfAny('#', '?');
        var name = Uri.UnescapeDataString(end < 0 ? href[from..] : href.Substring(from, end)).Replace('_', ' ').Trim();
        // "File:Pier.jpg", "Category:Piers"; but "Mission: Impossible".
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return name.Length == 0 || (colon >= 0 && !name.AsSpan(colon + 1).StartsWith(" ", StringComparison.Ordinal)) ? null : name;
    }
}
