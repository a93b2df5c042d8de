using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads tables: each cell with the header of its column and of its row.</summary>
/// <param name="page">The page.</param>
/// <param name="inline">Makes the text of a cell.</param>
/// <param name="article">Takes the cells.</param>
internal sealed class TableReader(Page page, InlineRenderer inline, ArticleBuilder article)
{
    /// <summary>Most columns that a cell can span, and most rows; MediaWiki has 1000.</summary>
    private const int MostSpan = 1000;

    /// <summary>Most tables in tables.</summary>
    private const int MostNested = 10;

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
        _ = first;
        _depth++;
        var table = new Columns();
        var row = new List<Cell>();
        while (lines.MoveNext())
        {
            if (lines.Tag is not null || lines.Gallery is not null || lines.Template is not null)
                continue;
            var line = lines.Line.Trim(page.Text);
            if (line.IsEmpty)
                continue;
            var text = line.Span.In(page.Text);
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

    private void Emit(Columns table, List<Cell> row, bool isBody)
    {
        if (row.Count == 0)
            return;
        if (isBody)
            Emit(table, row);
        row.Clear();
    }

    private void Emit(Columns table, List<Cell> row)
    {
        var isHeading = row.TrueForAll(c => c.IsHeader) && row.Count > 1;
        table.BeginRow(isHeading);
        var subject = "";
        for (var i = 0; i < row.Count; i++)
        {
            var column = table.Place(row[i].Columns, row[i].Rows);
            var text = inline.Paragraph(row[i].Content, InlineMode.Field);
            var words = text.Mapped.Text;
            if (isHeading)
            {
                table.SetHeader(column, row[i].Columns, words);
                inline.TakeSide();
                continue;
            }
            if (Holds(words))
                article.Add(text, SentenceKind.TableCell, new FieldLabel(table.Header(column), i == 0 ? "" : subject, ""));
            foreach (var side in inline.TakeSide())
            {
                if (side.Kind is SideKind.Caption or SideKind.Note)
                    article.Add(inline.Paragraph(side.Range.Trim(page.Text), InlineMode.Prose),
                        side.Kind == SideKind.Note ? SentenceKind.Note : SentenceKind.Caption);
                inline.TakeSide();
            }
            if (i == 0)
                subject = words;
        }
    }

    private static bool Holds(string words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
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
            if (!char.IsAsciiDigit(c) || value > MostSpan)
                break;
            value = value * 10 + (c - '0');
        }
        return Math.Clamp(value, 1, MostSpan);
    }

    /// <summary>The columns of a table: their headers, and which of them are taken by cells of rows above.</summary>
    private sealed class Columns
    {
        private readonly List<string> _headers = [];
        private readonly List<int> _taken = [];
        private int _next;
        private bool _wasHeading;

        public void BeginRow(bool isHeading)
        {
            // Headers below rows of cells begin anew; headers below headers say more.
            if (isHeading && !_wasHeading)
                _headers.Clear();
            _wasHeading = isHeading;
            for (var i = 0; i < _taken.Count; i++)
                _taken[i] = Math.Max(0, _taken[i] - 1);
            _next = 0;
        }

        /// <summary>The column in which the row's next cell stands.</summary>
        public int Place(int columns, int rows)
        {
            while (_next < _taken.Count && _taken[_next] > 0)
                _next++;
            var column = _next;
            for (var i = 0; i < columns; i++, _next++)
            {
                if (_next == _taken.Count)
                    _taken.Add(0);
                _taken[_next] = Math.Max(_taken[_next], rows);
            }
            return column;
        }

        public void SetHeader(int column, int columns, string words)
        {
            for (var i = column; i < column + columns; i++)
            {
                while (_headers.Count <= i)
                    _headers.Add("");
                _headers[i] = _headers[i].Length == 0 ? words : words.Length == 0 ? _headers[i] : $"{_headers[i]}: {words}";
            }
        }

        public string Header(int column) => column < _headers.Count ? _headers[column] : "";
    }
}
