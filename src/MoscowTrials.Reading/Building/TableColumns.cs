namespace MoscowTrials.Reading.Building;

/// <summary>The columns of a table: their headers, and which of them are taken by cells of rows above.</summary>
internal sealed class TableColumns
{
    /// <summary>Columns that are told apart; cells further right have no header.</summary>
    private const int Most = 1000;

    /// <summary>Rows of headers below each other that are read into one.</summary>
    private const int MostHeaderRows = 4;

    private readonly List<string> _headers = [];
    private readonly List<int> _taken = [];
    private int _next;
    private int _headerRows;

    /// <summary>The header of the rows that the first column's cell spans.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Whether the first column of the row is taken by a cell of a row above.</summary>
    public bool IsSpanned { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <param name="isHeading">Whether it holds headers alone.</param>
    public void BeginRow(bool isHeading)
    {
        // Headers below rows of cells begin anew; headers below headers say more.
        if (isHeading && _headerRows == 0)
            _headers.Clear();
        _headerRows = isHeading ? _headerRows + 1 : 0;
        for (var i = 0; i < _taken.Count; i++)
            _taken[i] = Math.Max(0, _taken[i] - 1);
        IsSpanned = _taken.Count > 0 && _taken[0] > 0;
        if (!IsSpanned)
            Subject = "";
        _next = 0;
    }

    /// <summary>Tells what the row is about.</summary>
    public void SetSubject(string words) => Subject = words;

    /// <summary>The column in which the row's next cell stands.</summary>
    public int Place(int columns, int rows)
    {
        while (_next < _taken.Count && _taken[_next] > 0)
            _next++;
        var column = _next;
        for (var i = 0; i < columns && _next < Most; i++, _next++)
        {
            if (_next == _taken.Count)
                _taken.Add(0);
            _taken[_next] = Math.Max(_taken[_next], rows);
        }
        return column;
    }

    public void SetHeader(int column, int columns, string words)
    {
        if (_headerRows > MostHeaderRows)
            return;
        for (var i = column; i < column + columns && i < Most; i++)
        {
            while (_headers.Count <= i)
                _headers.Add("");
            var above = _headers[i];
            _headers[i] = above.Length == 0 || above == words ? words : words.Length == 0 ? above : $"{above}: {words}";
        }
    }

    public string Header(int column) => column < _headers.Count ? _headers[column] : "";
}
