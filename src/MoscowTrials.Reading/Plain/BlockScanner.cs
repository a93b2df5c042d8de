using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>Groups the lines of a plain file into paragraphs, list items and bare lines, and leaves boilerplate out.</summary>
/// <remarks>Lines without an empty one between them are one paragraph, as in hard-wrapped text; a line end counts as a space.</remarks>
/// <param name="source">The file.</param>
/// <param name="stretch">The part of it that is read.</param>
internal sealed class BlockScanner(SourceText source, TextSpan stretch)
{
    /// <summary>A line longer than this was not wrapped: where it ends, its paragraph ends. Wrapped text is set to 60 to 130
    /// columns.</summary>
    private const int LongestWrappedLine = 160;

    /// <summary>Entries of the shortest list whose numbers may be wrong.</summary>
    private const int FewestNumbered = 3;

    /// <summary>A bare line up to this length may be a heading.</summary>
    public const int LongestHeading = 120;

    private readonly List<Block> _blocks = [];
    private readonly List<TextSpan> _group = [];
    private readonly RowLines _rows = new(source);
    private bool _isNumbered;

    /// <summary>Reads all blocks, in order.</summary>
    public List<Block> Scan()
    {
        var inContents = false;
        for (var number = source.GetPosition(stretch.Start).Line; number <= source.LineCount; number++)
        {
            var whole = source.GetLine(number);
            if (whole.Start >= stretch.End && stretch.End > 0)
                break;
            var line = Trim(new TextSpan(Math.Max(whole.Start, stretch.Start), Math.Min(whole.End, stretch.End)));
            if (line.IsEmpty)
            {
                EndGroup();
                continue;
            }
            var text = line.In(source.Text);
            if (inContents && Boilerplate.IsContentsEntry(text))
                continue;
            var kind = Boilerplate.Classify(text);
            inContents = kind == BoilerplateKind.Contents || (inContents && kind == BoilerplateKind.Line);
            switch (kind)
            {
                case BoilerplateKind.None:
                    _group.Add(line);
                    break;
                case BoilerplateKind.End:
                    EndGroup();
                    return _blocks;
                case BoilerplateKind.Begin:
                    _group.Clear();
                    _blocks.Clear();
                    break;
                default:
                    EndGroup();
                    break;
            }
        }
        EndGroup();
        return _blocks;
    }

    private void EndGroup()
    {
        if (_group.Count == 0)
            return;
        if (_group.Count > 1 && _rows.Form(_group) is not BlockForm.Text and var rows)
        {
            var span = new TextSpan(_group[0].Start, _group[^1].End);
            _blocks.Add(new Block(rows, span, span, false, default, 0));
            _group.Clear();
            return;
        }
        var (width, numbered) = (0, 0);
        foreach (var line in _group)
        {
            width = Math.Max(width, line.Length);
            numbered += ListLabel.Read(line.In(source.Text)) is { Kind: LabelKind.Number, Value: <= 999 } ? 1 : 0;
        }
        // Wrapped text has a number in front of a line now and then.
        _isNumbered = numbered >= FewestNumbered && 3 * numbered >= 2 * _group.Count;
        var first = 0;
        var label = default(ListLabel);
        for (var i = 0; i < _group.Count; i++)
        {
            var next = Label(i, first, label, isFirst: i == 0 || HeadingDepth(_group[i - 1].In(source.Text)) is not null);
            if (i > first && (next.Kind != LabelKind.None || EndsBefore(i, first, width)))
            {
                Add(first, i, label);
                first = i;
                label = next;
            }
            else if (i == first)
            {
                label = next;
            }
        }
        Add(first, _group.Count, label);
        _group.Clear();
    }

    /// <summary>The label of a line of the group, if it begins a list item there and not just a wrapped line with a number or
    /// dash.</summary>
    private ListLabel Label(int index, int item, ListLabel current, bool isFirst)
    {
        var text = _group[index].In(source.Text);
        var label = ListLabel.Read(text);
        // "1936. The year" is a sentence; a list that long has counted up to it.
        if (label.Value > 999 && (isFirst || current.Value + 1 != label.Value))
            return default;
        if (label.Kind == LabelKind.None || isFirst)
            return label;
        var before = _group[index - 1].In(source.Text);
        var continues = current.Kind == label.Kind && label.Kind is LabelKind.Bullet or LabelKind.BackLink
            || current.Kind == label.Kind && label.Value == current.Value + 1;
        // A number that is left out, or comes twice, is one where the line is indented as its fellows are, or most lines have one.
        return continues || label.Kind == LabelKind.Number && current.Kind == LabelKind.Number
            && Indent(item) == Indent(index) && (Indent(item) > 0 || _isNumbered)
            || before[^1] == ':' || (label.Kind == LabelKind.Bullet && text[0] is not ('-' or '–' or '—' or '+' or '·'))
            || (label.Value == 1 && (current.Kind != LabelKind.None || label.Kind == LabelKind.Bracketed))
                || label.Kind == LabelKind.BackLink
            || (label.Kind == LabelKind.Bullet && current.Kind == LabelKind.Number)
            || (current.Kind != LabelKind.None && label.Value > 0 && label.Kind is LabelKind.Bracketed)
            || IsShortHeading(before, text) && index == 1 ? label : default;
    }

    private int Indent(int index)
    {
        var start = _group[index].Start;
        var at = start;
        while (at > 0 && source.Text[at - 1] is ' ' or '\t')
            at--;
        return start - at;
    }

    /// <summary>Whether the block that began at line <paramref name="first"/> ends before line <paramref name="index"/> without an empty
    /// line.</summary>
    private bool EndsBefore(int index, int first, int width)
    {
        var before = _group[index - 1].In(source.Text);
        var line = _group[index].In(source.Text);
        if (HeadingDepth(before) is not null || HeadingDepth(line) is not null)
            return true;
        if (index == 1 && before.Length <= 40 && SourceHeadings.Classify(before.ToString(), SourceHeading.None) != SourceHeading.None)
            return true;
        if (before.Length > LongestWrappedLine)
            return TextShape.EndsSentence(before) || line.Length > LongestWrappedLine;
        // A short line above a much longer one: a heading that stands directly on its text.
        var firstWord = line.IndexOf(' ') is var space && space < 0 ? line.Length : space;
        return index == first + 1 && index == 1 && before.Length + 1 + firstWord < width - 10 && IsShortHeading(before, line);
    }

    private static bool IsShortHeading(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length <= 80 && next.Length > line.Length && char.IsUpper(line[0]) && (char.IsUpper(next[0]) || !char.IsLetter(next[0]))
        && char.IsLetterOrDigit(line[^1]) && TextShape.CountWords(line, 13) <= 12;

    private void Add(int first, int end, ListLabel label)
    {
        var span = new TextSpan(_group[first].Start, _group[end - 1].End);
        var isOneLine = end == first + 1;
        if (label.Kind != LabelKind.None)
        {
            _blocks.Add(new Block(BlockForm.ListItem, span, new TextSpan(span.Start + label.Length, span.End), isOneLine, label, 0));
            return;
        }
        var marked = isOneLine ? HeadingDepth(span.In(source.Text)) : null;
        _blocks.Add(marked is { } depth
            ? new Block(BlockForm.MarkedHeading, span, Trim(new TextSpan(span.Start + depth, span.End - depth)), true, default,
                Math.Max(0, depth - 1))
            : new Block(BlockForm.Text, span, span, isOneLine, default, 0));
    }

    /// <summary>Equals signs on both sides of a line; 0 for one that ends with the link "[edit]"; null where it is not marked as a
    /// heading.</summary>
    private static int? HeadingDepth(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 * LongestHeading)
            return null;
        if (line[^1] == ']' && (line.EndsWith("[edit]", StringComparison.Ordinal) || line.EndsWith("edit source]", StringComparison.Ordinal)
            || line.EndsWith("[ edit ]", StringComparison.Ordinal)))
            return 0;
        var depth = 0;
        while (depth < 6 && depth < line.Length / 2 && line[depth] == '=' && line[^(depth + 1)] == '=')
            depth++;
        return depth > 0 && line.Length > 2 * depth ? depth : null;
    }

    private TextSpan Trim(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && IsBlank(source.Text[start]))
            start++;
        while (end > start && IsBlank(source.Text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
