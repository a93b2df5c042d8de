using MoscowTrials.Reading.Sentences;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>Finds out which blocks are title, headings, captions and text. References are told apart afterwards.</summary>
internal sealed class Outline
{
    /// <summary>Captions with a full stop are short: up to this many units.</summary>
    private const int LongestCaption = 300;

    /// <summary>Headings that follow each other without text: parts of parts. More bare lines in a row are a list.</summary>
    private const int LongestHeadingRun = 3;

    private readonly MarkerScanner _markers = new(new HashSet<string>());

    private readonly SourceText _source;
    private readonly List<Block> _blocks;

    private Outline(SourceText source, List<Block> blocks)
    {
        _source = source;
        _blocks = blocks;
        Roles = new BlockRole[blocks.Count];
        HeadingTexts = [];
    }

    /// <summary>A role for every block.</summary>
    public BlockRole[] Roles { get; }

    /// <summary>Texts of the bare lines and marked headings, by block.</summary>
    public Dictionary<int, string> HeadingTexts { get; }

    /// <summary>Where the last text ends and bare lines follow up to the end of the file; the number of blocks where there are
    /// none.</summary>
    public int Trailing { get; private set; }

    /// <param name="source">The file.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="hasTitle">Whether the first line can be a title: the blocks begin where the file does.</param>
    public static Outline Of(SourceText source, List<Block> blocks, bool hasTitle)
    {
        var outline = new Outline(source, blocks);
        for (var i = 0; i < blocks.Count; i++)
            outline.Roles[i] = outline.ByForm(i);
        if (hasTitle)
            outline.FindTitle();
        outline.ThinHeadings();
        return outline;
    }

    private BlockRole ByForm(int index)
    {
        var block = _blocks[index];
        if (block.Form is BlockForm.FactBox or BlockForm.Table)
            return block.Form == BlockForm.FactBox ? BlockRole.FactBox : BlockRole.Table;
        if (block.Form == BlockForm.ListItem)
            return IsAsteriskNote(index) ? BlockRole.Prose : BlockRole.ListItem;
        if (block.Form == BlockForm.Text && block.Span.Length > LongestCaption)
            return BlockRole.Prose;
        var text = CleanText.Of(_source, block.Content, _markers).Mapped.Text;
        if (text.Length == 0)
            return BlockRole.Dropped;
        if (block.Form == BlockForm.MarkedHeading)
        {
            HeadingTexts[index] = text;
            return BlockRole.Heading;
        }
        // "Emigration to the U.S." does not end as a sentence does.
        var isShortened = EndsWithAbbreviation(text);
        var ends = TextShape.EndsSentence(text) && !isShortened;
        if (block.IsOneLine && (!ends || text[^1] == '.') && TextShape.IsHeading(isShortened ? text.AsSpan(0, text.Length - 1) : text))
        {
            HeadingTexts[index] = text;
            return TextShape.ReadsAsCaption(text) ? BlockRole.Caption : BlockRole.Heading;
        }
        var isFragment = !ends && block.IsOneLine && text[^1] is not (':' or ',' or ';') && !ClauseWords.AreIn(text);
        return isFragment || TextShape.HasCaptionSign(text) ? BlockRole.Caption : BlockRole.Prose;
    }

    /// <summary>"* The later edition …" below a sentence that carries an asterisk: a footnote of the text, not a list.</summary>
    private bool IsAsteriskNote(int index)
    {
        if (_source.Text[_blocks[index].Span.Start] != '*' || index == 0 || _blocks[index - 1].Form != BlockForm.Text
            || (index + 1 < _blocks.Count && _blocks[index + 1] is { Form: BlockForm.ListItem, Label.Kind: LabelKind.Bullet }))
            return false;
        var before = _blocks[index - 1].Span.In(_source.Text);
        var asterisk = before.LastIndexOf('*');
        return asterisk > 0 && !char.IsWhiteSpace(before[asterisk - 1]);
    }

    private void FindTitle()
    {
        var first = Array.FindIndex(Roles, role => role != BlockRole.Dropped);
        if (first < 0 || _blocks[first].Form == BlockForm.ListItem || !_blocks[first].IsOneLine)
            return;
        var block = _blocks[first];
        if (block.Form == BlockForm.MarkedHeading)
        {
            // "= Title =" is a title, "== History ==" the first part of a page without one.
            if (block.Content.Start < block.Span.Start + 2 || _source.Text[block.Span.Start + 1] != '=')
                Roles[first] = BlockRole.Title;
            return;
        }
        if (block.Span.Length > 200)
            return;
        var text = CleanText.Of(_source, block.Content, _markers).Mapped.Text;
        if (text.Length <= 150 && TextShape.CountWords(text, 21) <= 20 && text[^1] is not (':' or ',' or ';')
            && (!TextShape.EndsSentence(text) || EndsWithAbbreviation(text)))
        {
            Roles[first] = BlockRole.Title;
            HeadingTexts[first] = text;
            DropByline(first + 1);
        }
    }

    /// <summary>"By Anna Smith" below the title names the author of the page.</summary>
    private void DropByline(int index)
    {
        if (index < Roles.Length && HeadingTexts.TryGetValue(index, out var text) && text.Length > 3 && TextShape.CountWords(text, 9) <= 8
            && text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && char.IsUpper(text[3]))
            Roles[index] = BlockRole.Dropped;
    }

    // "Martin Luther King Jr."
    private static bool EndsWithAbbreviation(string text)
    {
        var start = ContextWords.WordStart(text, text.Length - 1, withStops: true);
        return text[^1] == '.' && TextShape.CountWords(text, 9) <= 8
            && Abbreviations.Classify(text.AsSpan(start, text.Length - 1 - start)) != AbbreviationClass.None
            && !ClauseWords.AreIn(text);
    }

    private void ThinHeadings()
    {
        var run = 0;
        var hasContent = false;
        Trailing = Roles.Length;
        for (var i = Roles.Length - 1; i >= 0; i--)
        {
            if (Roles[i] == BlockRole.Dropped)
                continue;
            if (Roles[i] != BlockRole.Heading || _blocks[i].Form == BlockForm.MarkedHeading)
            {
                hasContent = true;
                run = 0;
                continue;
            }
            run++;
            if (!hasContent)
            {
                Roles[i] = BlockRole.Prose;
                Trailing = i;
            }
            else if (run > LongestHeadingRun)
            {
                Roles[i] = BlockRole.ListItem;
            }
        }
    }
}
