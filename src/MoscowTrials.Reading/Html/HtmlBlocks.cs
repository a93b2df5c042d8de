using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading.Html;

/// <summary>Reads the blocks of a page: headings, paragraphs, lists, tables, quotations, pictures.</summary>
/// <param name="page">The page.</param>
/// <param name="notes">Its notes.</param>
/// <param name="inline">Makes the text of a paragraph.</param>
/// <param name="article">Takes the sentences.</param>
/// <param name="list">Takes the entries of bibliographies.</param>
/// <param name="numbered">Takes the entries of lists that markers cite by number.</param>
internal sealed class HtmlBlocks(
    HtmlPage page, HtmlNotes notes, HtmlInline inline, ArticleBuilder article, SourceList list, NumberedEntries numbered)
{
    private readonly HtmlTable _tables = new(page, inline, article);

    /// <summary>What the box of facts is about, or null.</summary>
    public string? Subject => _tables.Subject;

    /// <summary>The words that the first paragraph has in bold type.</summary>
    public IReadOnlyList<string>? Bold { get; private set; }

    /// <summary>The heading that was read as the title, or -1.</summary>
    public int Title { get; private set; } = -1;

    /// <summary>Whether lists of nothing but links are left out: where nothing but the title tells the article from the site around it.</summary>
    public bool SkipsMenus { get; init; }

    /// <summary>Adds the heading that is the title, if it is not a part of what is read.</summary>
    public void AddTitle(int heading)
    {
        Title = heading;
        article.AddTitle(inline.Paragraph(heading + 1, page.Nodes[heading].Next, HtmlInline.Mode.Prose));
    }

    /// <summary>Reads a row of nodes.</summary>
    /// <param name="from">The first node.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="kind">What they stand in.</param>
    /// <param name="isBare">Whether words stand in a container and not in a paragraph.</param>
    public void Read(int from, int end, SentenceKind kind, bool isBare)
    {
        var start = from;
        for (var i = from; i < end;)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Kind != HtmlNodeKind.Element || (IsInline(i) && !node.HoldsBlock))
            {
                i = node.Next;
                continue;
            }
            AddRun(start, i, kind, isBare);
            ReadBlock(i, kind, isBare);
            start = i = node.Next;
        }
        AddRun(start, end, kind, isBare);
    }

    private bool IsInline(int index) => page.Nodes[index].Element
        is ElementKind.Inline or ElementKind.Break or ElementKind.Code or ElementKind.Formula or ElementKind.Struck or ElementKind.Hidden;

    private void ReadBlock(int index, SentenceKind kind, bool isBare)
    {
        ref readonly var node = ref page.Nodes[index];
        if (index == Title || notes.IsNote(index) || page.IsHidden(index) || page.IsMarked(index, "code"))
            return;
        if (node.Name is "ul" or "ol" or "dl" && SkipsMenus && list.IsBody && IsMenu(index))
            return;
        // The head of a site, and not of an article.
        if (node.Name == "header" && page.Find(index, "h1") < 0)
            return;
        switch (node.Element)
        {
            case ElementKind.Heading:
                ReadHeading(index);
                break;
            case ElementKind.Quote:
                Read(index + 1, node.Next, SentenceKind.Quote, isBare: false);
                break;
            case ElementKind.Caption:
                Read(index + 1, node.Next, SentenceKind.Caption, isBare: false);
                break;
            case ElementKind.Item:
                ReadItem(index, kind);
                break;
            case ElementKind.Table when list.IsBody:
                if (_tables.IsLayout(index))
                    Read(index + 1, node.Next, kind, isBare: true);
                else
                    _tables.Read(index);
                Settle();
                break;
            case ElementKind.Table:
                break;
            default:
                if (page.IsMarked(index, "caption"))
                    Read(index + 1, node.Next, SentenceKind.Caption, isBare: false);
                else
                    Read(index + 1, node.Next, kind, isBare: node.Name != "p" && (isBare || kind == SentenceKind.Prose));
                break;
        }
    }

    // A list of nothing but links leads elsewhere.
    private bool IsMenu(int index)
    {
        var (linked, items, end) = (index, 0, page.Nodes[index].Next);
        for (var i = index + 1; i < end; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Name == "a")
                linked = Math.Max(linked, node.Next);
            else if (node.Element == ElementKind.Item)
                items++;
            else if (node.Kind == HtmlNodeKind.Text && i >= linked && HasLetter(page.SpanOf(i).In(page.Text)))
                return false;
        }
        return items > 1 && linked > index;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    private void ReadHeading(int index)
    {
        var node = page.Nodes[index];
        var text = inline.Paragraph(index + 1, node.Next, HtmlInline.Mode.Prose);
        inline.TakeSide();
        if (text.Length == 0)
            return;
        if (list.Open(text.Mapped.Text, node.Name[1] - '0'))
            article.AddHeading(text, node.Name[1] - '0');
    }

    private void ReadItem(int index, SentenceKind kind)
    {
        var node = page.Nodes[index];
        if (!list.IsBody)
        {
            AddEntry(index);
            return;
        }
        // ":text" of wikitext is a line that is set in.
        var isIndented = node.Name == "dd" && !HasTerm(index);
        var inner = kind != SentenceKind.Prose ? kind : isIndented ? SentenceKind.Prose : SentenceKind.ListItem;
        Read(index + 1, node.Next, inner, isBare: false);
    }

    private bool HasTerm(int index)
    {
        var parent = page.Nodes[index].Parent;
        if (parent < 0)
            return false;
        var first = parent + 1;
        while (first < page.Nodes[parent].Next && page.Nodes[first].Kind != HtmlNodeKind.Element)
            first++;
        return first < page.Nodes[parent].Next && page.Nodes[first].Name == "dt";
    }

    private void AddEntry(int index)
    {
        var entry = inline.Entry(index);
        if (!numbered.Add(index, entry))
            list.Add(entry, page.SpanOf(index));
    }

    private void AddRun(int from, int end, SentenceKind kind, bool isBare)
    {
        if (from == end || IsBlank(from, end))
            return;
        if (!list.IsBody)
        {
            if (!isBare && from > 0 && page.Nodes[from].Parent is >= 0 and var parent && page.Nodes[parent].Name == "p")
                AddEntry(parent);
            return;
        }
        var text = inline.Paragraph(from, end, HtmlInline.Mode.Prose);
        if (!CodeWords.LeavesWords(text.Mapped.Text) || (isBare && !IsText(text.Mapped.Text)))
        {
            inline.TakeSide();
            return;
        }
        if (kind == SentenceKind.Prose)
        {
            Bold ??= text.Length > 0 ? [.. inline.Bold] : null;
            article.AddProse(text);
        }
        else if (kind == SentenceKind.ListItem)
        {
            article.AddListItem(text);
        }
        else
        {
            article.Add(text, kind);
        }
        Settle();
    }

    /// <summary>Adds the notes that are prose behind what cites them first.</summary>
    private void Settle()
    {
        foreach (var note in inline.TakeSide())
        {
            if (list.IsBody)
                article.Add(inline.Paragraph(note + 1, page.Nodes[note].Next, HtmlInline.Mode.Reference), SentenceKind.Note);
        }
        inline.TakeSide();
    }

    private bool IsBlank(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            // A comment may silence something.
            if (page.Nodes[i].Kind == HtmlNodeKind.Comment
                || (page.Nodes[i].Kind == HtmlNodeKind.Text && !page.SpanOf(i).In(page.Text).IsWhiteSpace()))
                return false;
        }
        return true;
    }

    // Names of buttons, lines about the author: what stands outside of paragraphs is text only where it reads like one.
    private static bool IsText(string words) => TextShape.EndsSentence(words) && TextShape.CountWords(words, 4) == 4;
}
