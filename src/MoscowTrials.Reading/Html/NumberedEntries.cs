using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>Numbered lists below a heading of references, whose entries markers such as <c>[12]</c> in the text cite without a link.</summary>
internal sealed class NumberedEntries
{
    private readonly HtmlPage _page;
    private readonly Dictionary<int, string> _numbers = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Source>.Builder _sources = ImmutableArray.CreateBuilder<Source>();

    /// <summary>Finds the lists; none where the page's markers are links.</summary>
    public NumberedEntries(HtmlPage page, HtmlNotes notes)
    {
        _page = page;
        var section = SourceHeading.None;
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Element == ElementKind.Heading)
                section = SourceHeadings.Classify(page.Raw(i), section);
            else if (node.Name == "ol" && section is SourceHeading.Notes or SourceHeading.Bibliography)
                AddList(i, notes);
        }
    }

    /// <summary>The numbers that markers can cite.</summary>
    public IReadOnlySet<string> Keys => _keys;

    /// <summary>The entries.</summary>
    public ImmutableArray<Source> Sources => _sources.ToImmutable();

    /// <summary>Adds an entry, if it is one of such a list.</summary>
    public bool Add(int node, EntryText entry)
    {
        if (!_numbers.Remove(node, out var number))
            return false;
        if (entry.Text.Length > 0)
            _sources.Add(entry.ToSource(number, SourceKind.Note, _page.SpanOf(node)));
        return true;
    }

    private void AddList(int list, HtmlNotes notes)
    {
        var number = 0;
        for (var i = list + 1; i < _page.Nodes[list].Next; i = _page.Nodes[i].Next)
        {
            if (_page.Nodes[i].Name != "li")
                continue;
            if (notes.IsNote(i))
                return;
            var key = (++number).ToString(CultureInfo.InvariantCulture);
            if (_keys.Add(key))
                _numbers[i] = key;
        }
    }
}
