using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>The notes of a page: what its markers lead to.</summary>
internal sealed class HtmlNotes
{
    /// <summary>Units of the longest label of a marker: <c>[lower-alpha 12]</c>.</summary>
    private const int LongestLabel = 24;

    private readonly HtmlPage _page;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _entries = [];
    private readonly Dictionary<int, string> _keys = [];
    private readonly Dictionary<string, int> _markers = new(StringComparer.Ordinal);
    private readonly HashSet<int> _cited = [];
    private readonly Dictionary<string, string> _lost = new(StringComparer.Ordinal);
    private readonly NoteKeys _names = new();

    /// <summary>Finds the notes of a page: what a marker leads to, and the entries of lists of references.</summary>
    public HtmlNotes(HtmlPage page)
    {
        _page = page;
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            if (page.Nodes[i].Attribute("id") is { Length: > 0 } id)
                _byId.TryAdd(id, i);
        }
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            if (Label(i) is not { } label)
                continue;
            var note = EntryOf(Target(i)!.Value);
            if (!_keys.TryGetValue(note, out var key))
                _keys[note] = key = _names.Take(label) ? label : _names.Named(label + "'", "note");
            _markers[key] = _markers.GetValueOrDefault(key) + 1;
        }
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            if (page.Nodes[i].Name == "ol" && page.Nodes[i].Attribute("class")?.Contains("references", StringComparison.Ordinal) == true)
                AddUncited(i);
        }
    }

    /// <summary>Whether an element is a note.</summary>
    public bool IsNote(int node) => _keys.ContainsKey(node);

    /// <summary>The note that an element is a marker of, with its key; null where it is none.</summary>
    public (int Note, string Key)? Mark(int node) =>
        Label(node) is not null && Target(node) is { } target && _keys.TryGetValue(EntryOf(target), out var key) ? (EntryOf(target), key) : null;

    /// <summary>The key of a marker whose note the page does not have; null for any other element.</summary>
    public string? Lost(int node)
    {
        ref readonly var element = ref _page.Nodes[node];
        if (element.Kind != HtmlNodeKind.Element || element.Name != "a" || element.Attribute("href") is not ['#', _, ..] || Target(node) is not null)
            return null;
        var label = LabelText(node);
        if (label is null || !IsSmall(node) || !label.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var id = element.Attribute("href")!;
        if (!_lost.TryGetValue(id, out var key))
            _lost[id] = key = _names.Take(label) ? label : _names.Named(label + "'", "note");
        return key;
    }

    /// <summary>The markers of the page by the key of the note that they lead to.</summary>
    public IReadOnlyDictionary<string, int> Markers => _markers;

    /// <summary>Takes down that a note is cited; whether it is the first time.</summary>
    public bool Cite(int note) => _cited.Add(note);

    /// <summary>Whether an element leads from a note back to its marker.</summary>
    public bool IsBack(int node) => _page.IsMarked(node, "backlink") || (Target(node) is { } target && LeadsBack(node, target));

    /// <summary>The notes, in the order of the page's lists.</summary>
    /// <param name="read">Reads a note.</param>
    public ImmutableArray<Source> Sources(Func<int, EntryText> read)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var (note, key) in _keys.OrderBy(k => k.Key))
        {
            var entry = read(note);
            var span = _page.SpanOf(note);
            if (span.IsEmpty || (entry.Text.Length == 0 && IsUndefined(note)))
                continue;
            sources.Add(entry.ToSource(key, SourceKind.Note, span));
        }
        return sources.ToImmutable();
    }

    private void AddUncited(int list)
    {
        for (var i = list + 1; i < _page.Nodes[list].Next; i = _page.Nodes[i].Next)
        {
            if (_page.Nodes[i] is { Kind: HtmlNodeKind.Element, Name: "li" } && !_keys.ContainsKey(i))
                _keys[i] = _names.Next();
        }
    }

    // "Cite error: The named reference was invoked but never defined", as the older parser says; Parsoid leaves its words empty.
    private bool IsUndefined(int note)
    {
        for (var i = note + 1; i < _page.Nodes[note].Next; i++)
        {
            if (_page.Nodes[i].Kind == HtmlNodeKind.Element
                && (_page.IsMarked(i, "cite-error") || (_page.Nodes[i].Next == i + 1 && _page.IsMarked(i, "note-text"))))
                return true;
        }
        return false;
    }

    // A name in a note stands for the note.
    private int EntryOf(int node)
    {
        if (!_entries.TryGetValue(node, out var entry))
            _entries[node] = entry = FindEntry(node);
        return entry;
    }

    private int FindEntry(int node)
    {
        for (var i = node; i >= 0; i = _page.Nodes[i].Parent)
        {
            if (_page.Nodes[i].Element is ElementKind.Item || _page.Nodes[i].Name is "p" or "div" or "aside" or "section" or "tr")
                return i;
        }
        return node;
    }

    /// <summary>The label of a marker: a link within the page that is small, or that its class or role tells; null for any other element.</summary>
    private string? Label(int node)
    {
        ref readonly var element = ref _page.Nodes[node];
        if (element.Kind != HtmlNodeKind.Element || element.Name != "a" || Target(node) is not { } target
            || EntryOf(target) == EntryOf(node))
            return null;
        if (_page.IsMarked(node, "backlink") || IsInBacklink(node) || LeadsBack(node, target))
            return null;
        if (LabelText(node) is not { } label)
            return null;
        var text = _page.Raw(node, LongestLabel * 2);
        var isBracketed = text.StartsWith('[') && text.EndsWith(']') && label.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        return (isBracketed || IsSmall(node)) && (label.Length < 4 || label.AsSpan().ContainsAnyInRange('0', '9')) ? label : null;
    }

    private string? LabelText(int node)
    {
        var label = _page.Raw(node, LongestLabel * 2).Trim(' ', '[', ']', '(', ')', '\u00A0');
        return label.Length is 0 or > LongestLabel || label.AsSpan().IndexOfAny("^↑↩⤴") >= 0 ? null : label;
    }

    private bool IsSmall(int node) => IsIn(node, "sup") || _page.Find(node, "sup") >= 0 || _page.IsReference(node)
        || (_page.Nodes[node].Parent >= 0 && _page.IsReference(_page.Nodes[node].Parent));

    private bool IsIn(int node, string name)
    {
        for (var (i, steps) = (_page.Nodes[node].Parent, 0); i >= 0 && steps < 3; i = _page.Nodes[i].Parent, steps++)
        {
            if (_page.Nodes[i].Name == name)
                return true;
        }
        return false;
    }

    // Of two places that lead to each other the later one is the note.
    private bool LeadsBack(int node, int target)
    {
        if (target > node || _page.IsReference(node) || (_page.Nodes[node].Parent >= 0 && _page.IsReference(_page.Nodes[node].Parent)))
            return false;
        // The place is the link, in it, or around it.
        var parent = _page.Nodes[target].Parent;
        var from = parent >= 0 && _page.Nodes[parent].Name == "a" ? parent : target;
        for (var i = from; i < Math.Min(_page.Nodes[from].Next, from + 6); i++)
        {
            if (_page.Nodes[i].Name == "a" && Target(i) is { } other && EntryOf(other) <= node && node < _page.Nodes[EntryOf(other)].Next)
                return true;
        }
        return false;
    }

    private bool IsInBacklink(int node)
    {
        for (var (i, steps) = (_page.Nodes[node].Parent, 0); i >= 0 && steps < 5; i = _page.Nodes[i].Parent, steps++)
        {
            if (_page.IsMarked(i, "backlink"))
                return true;
        }
        return false;
    }

    // "#cite_note-1", "./Page#cite_note-1": the part of this page that a link leads to.
    private int? Target(int node)
    {
        var href = _page.Nodes[node].Attribute("href");
        var hash = href?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        if (hash < 0 || (hash > 0 && href!.AsSpan(hash + 1).StartsWith("cite", StringComparison.Ordinal) == false))
            return null;
        var id = href![(hash + 1)..];
        if (!_byId.TryGetValue(id, out var found) && !_byId.TryGetValue(Uri.UnescapeDataString(id), out found))
            return null;
        return found;
    }
}
