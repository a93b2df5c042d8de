using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads tables: each cell with the header of its column and of its row.</summary>
/// <param name="page">The page.</param>
/// <param name="inline">Makes the text of a cell.</param>
/// <param name="article">Takes the cells.</param>
internal sealed class TableReader(Page page, InlineRenderer inline, ArticleBuilder article)
{
    /// <summary>Most tables in tables.</summary>
    private const int MostNested = 10;

    private readonly TableEnd _end = new(page);
    private int _depth;

    /// <param name="IsHeader">Whether it is a header's cell.</param>
    /// <param name="Columns">Columns that it spans.</param>
    /// <param name="Rows">Rows that it spans.</param>
    /// <param name="Content">What stands in it.</param>
    private readonly record struct Cell(bool IsHeader, int Columns, int Rows, PageRange Content);

    /// <summary>Reads a table to its end, or to the next heading where it has none.</summary>
    /// <param name="lines">The lines; the table's first is the current one.</param>
    /// <param name="first">The table's first line.</param>
    /// <param name="isBody">Whether the table is a part of the text.</param>
    public void Read(LineReader lines, PageRange first, bool isBody)
    {
        _depth++;
        var isClosed = _end.IsAfter(first.Start);
        var isBlank = false;
        var table = new TableWriter(article);
        var row = new List<Cell>();
        while (lines.MoveNext())
        {
            if (lines.Tag is not null || lines.Gallery is not null || lines.Template is not null)
            {
                // A block in a cell.
                if (row.Count > 0)
                    row[^1] = row[^1] with { Content = row[^1].Content with { End = Math.Max(row[^1].Content.End, lines.End) } };
                continue;
            }
            var line = lines.Line.Trim(page.Text);
            if (line.IsEmpty)
            {
                isBlank = true;
                continue;
            }
            var text = line.Span.In(page.Text);
            // A paragraph behind a table that nothing ends is not of its last cell.
            if (isBlank && !isClosed && text[0] is not ('|' or '!' or '{' or '*' or '#'))
            {
                lines.Unread();
                break;
            }
            isBlank = false;
            if (text.StartsWith("|}", StringComparison.Ordinal))
                break;
            if (HeadingLine.Read(page.Text, line.Start, line.End).Depth > 1)
            {
                lines.Unread();
                break;
            }
            if (text.StartsWith("{|", StringComparison.Ordinal) && _depth < MostNested)
            {
                Emit(table, row, isBody);
                Read(lines, line, isBody);
            }
            else if (text.StartsWith("|-", StringComparison.Ordinal))
            {
                Emit(table, row, isBody);
            }
            else if (text.StartsWith("|+", StringComparison.Ordinal))
            {
                var caption = Content(TemplateCall.Split(page, Skip(line, 2), '|'));
                if (isBody)
                    article.Add(inline.Paragraph(caption, InlineMode.Prose), SentenceKind.Caption);
                inline.TakeSide();
            }
            else if (text[0] is '|' or '!')
            {
                AddCells(row, Skip(line, 1), text[0] == '!');
            }
            else if (row.Count > 0)
            {
                row[^1] = row[^1] with { Content = row[^1].Content with { End = line.End } };
            }
        }
        Emit(table, row, isBody);
        _depth--;
    }

    private void AddCells(List<Cell> row, PageRange line, bool isHeader)
    {
        foreach (var part in isHeader ? Doubled(line, '!') : [line])
        {
            foreach (var cell in Doubled(part, '|'))
            {
                var parts = TemplateCall.Split(page, cell, '|');
                var attributes = parts.Count > 1 ? parts[0].Span.In(page.Text) : default;
                row.Add(new Cell(isHeader, Span(attributes, "colspan"), Span(attributes, "rowspan"), Content(parts)));
            }
        }
    }

    /// <summary>The parts between doubled signs that stand in no markup.</summary>
    private IEnumerable<PageRange> Doubled(PageRange line, char sign)
    {
        var parts = TemplateCall.Split(page, line, sign);
        var start = parts[0];
        for (var i = 1; i < parts.Count; i++)
        {
            // Two signs in a row leave nothing between them.
            if (i + 1 < parts.Count && parts[i].Start == parts[i].End)
            {
                yield return start with { End = parts[i - 1].End };
                start = parts[++i];
            }
        }
        yield return start with { End = parts[^1].End };
    }

    // "style="…" | words": what stands before a single bar is how the cell looks.
    private PageRange Content(List<PageRange> parts) =>
        (parts.Count == 1 ? parts[0] : parts[1] with { End = parts[^1].End }).Trim(page.Text);

    private PageRange Skip(PageRange line, int units)
    {
        var range = line with { Start = line.Start + units };
        return range with { Node = page.NodeAt(range.Start) };
    }

    private void Emit(TableWriter table, List<Cell> row, bool isBody)
    {
        if (row.Count == 0)
            return;
        if (isBody)
            Emit(table, row);
        row.Clear();
    }

    private void Emit(TableWriter table, List<Cell> row)
    {
        var cells = new List<TableCell>(row.Count);
        var sides = new List<List<SideBlock>>(row.Count);
        foreach (var cell in row)
        {
            cells.Add(new TableCell(cell.IsHeader, cell.Columns, cell.Rows, inline.Paragraph(cell.Content, InlineMode.Field)));
            sides.Add(inline.TakeSide());
        }
        table.AddRow(cells, i => sides[i].ForEach(AddSide));
    }

    private void AddSide(SideBlock side)
    {
        if (side.Kind == SideKind.Infobox)
            return;
        var kind = side.Kind == SideKind.Note ? SentenceKind.Note : SentenceKind.Caption;
        article.Add(inline.Paragraph(side.Range.Trim(page.Text), InlineMode.Prose), kind);
        inline.TakeSide();
    }

    private static int Span(ReadOnlySpan<char> attributes, string name)
    {
        var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var rest = attributes[(at + name.Length)..].TrimStart(" =\"'");
        var value = 0;
        foreach (var c in rest)
        {
            if (!char.IsAsciiDigit(c) || value > TableWriter.MostSpan)
                break;
            value = value * 10 + (c - '0');
        }
        return Math.Clamp(value, 1, TableWriter.MostSpan);
    }

    /// <summary>Knows whether a table is ended before the next heading; asked in the order of the file.</summary>
    private sealed class TableEnd(Page page)
    {
        private int _known = -1;
        private bool _isEnd;

        public bool IsAfter(int at)
        {
            while (_known <= at)
            {
                var from = page.Text.AsSpan(at).IndexOf('\n');
                at = from < 0 ? page.Text.Length : at + from + 1;
                var line = at;
                while (line < page.Text.Length && page.Text[line] is ' ' or '\t')
                    line++;
                _isEnd = page.Text.AsSpan(line).StartsWith("|}", StringComparison.Ordinal);
                if (from >= 0 && !_isEnd && HeadingLine.Read(page.Text, line, page.Text.Length).Depth <= 1)
                    continue;
                _known = from < 0 ? int.MaxValue : line;
                break;
            }
            return _isEnd;
        }
    }
}
