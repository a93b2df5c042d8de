namespace MoscowTrials.Reading.Building;

/// <summary>A cell of a table.</summary>
/// <param name="IsHeader">Whether it is a header's cell.</param>
/// <param name="Columns">Columns that it spans.</param>
/// <param name="Rows">Rows that it spans.</param>
/// <param name="Text">What stands in it.</param>
internal readonly record struct TableCell(bool IsHeader, int Columns, int Rows, Paragraph Text);

/// <summary>Adds the rows of a table, each cell with the header of its column and of its row.</summary>
/// <param name="article">Takes the cells.</param>
internal sealed class TableWriter(ArticleBuilder article)
{
    /// <summary>Most columns that a cell can span, and most rows; MediaWiki has 1000.</summary>
    public const int MostSpan = 1000;

    private readonly TableColumns _columns = new();

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its cells, from the left.</param>
    /// <param name="after">Is told the number of each cell that is no header of a column, when it was added.</param>
    public void AddRow(IReadOnlyList<TableCell> row, Action<int>? after = null)
    {
        if (row.Count == 0)
            return;
        var (first, firstHeader) = (true, -1);
        for (var i = 0; i < row.Count; i++)
        {
            first &= row[i].IsHeader;
            if (firstHeader < 0 && row[i].IsHeader)
                firstHeader = i;
        }
        var isHeading = first && row.Count > 1;
        _columns.BeginRow(isHeading);
        // A row without a header of its own is about its first cell, unless that goes on from a row above.
        var head = isHeading || _columns.IsSpanned ? -1 : Math.Max(0, firstHeader);
        if (head >= 0)
            _columns.SetSubject(row[head].Text.Mapped.Text);
        for (var i = 0; i < row.Count; i++)
        {
            var column = _columns.Place(row[i].Columns, row[i].Rows);
            var words = row[i].Text.Mapped.Text;
            if (isHeading)
            {
                _columns.SetHeader(column, row[i].Columns, words);
                continue;
            }
            if (Holds(words))
                article.Add(row[i].Text, SentenceKind.TableCell, new FieldLabel(_columns.Header(column), i == head ? "" : _columns.Subject, ""));
            after?.Invoke(i);
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
}
