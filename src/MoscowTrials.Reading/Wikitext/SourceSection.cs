using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Knows whether the lines at hand are text or a list of sources, and reads the latter.</summary>
/// <param name="page">The page.</param>
/// <param name="inline">Makes the text of an entry.</param>
internal sealed class SourceSection(Page page, InlineRenderer inline)
{
    private readonly SourceList _list = new();

    /// <summary>Whether the section at hand is a part of the article's text.</summary>
    public bool IsBody => _list.IsBody;

    /// <summary>The entries of bibliographies and further reading.</summary>
    public ImmutableArray<Source> Sources => _list.Sources;

    /// <summary>Opens a section; whether it is a part of the text.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="depth">Its depth: a deeper one than that of a list of sources belongs to the list.</param>
    public bool Open(string title, int depth) => _list.Open(title, depth);

    /// <summary>Adds an entry where the section at hand is a list of sources; otherwise false.</summary>
    public bool Add(PageRange entry)
    {
        if (IsBody && !IsReference(entry))
            return false;
        if (_list.Section != SourceHeading.Links)
        {
            _list.Add(inline.Entry(entry), entry.Trim(page.Text).Span);
        }
        inline.TakeSide();
        return true;
    }

    /// <summary>Adds a paragraph of a list of sources, where it is an entry: a citation template without a bullet.</summary>
    public void AddParagraph(PageRange paragraph)
    {
        foreach (var line in TemplateCall.Split(page, paragraph, '\n'))
        {
            var entry = line.Trim(page.Text);
            if (IsReference(entry))
                Add(entry);
        }
    }

    /// <summary>Whether an entry begins with a citation template: a reference wherever it stands.</summary>
    private bool IsReference(PageRange entry)
    {
        entry = entry.Trim(page.Text);
        return entry.Node < page.Nodes.Length && page.Nodes[entry.Node].Start == entry.Start && !entry.IsEmpty
            && page.Nodes[entry.Node].Kind == MarkupKind.Template && TemplateCall.RuleOf(page, entry.Node)?.Kind == TemplateKind.Cite;
    }
}
