namespace MoscowTrials.Reading.Bibliographies;

/// <summary>Reads a bibliography in BibTeX or BibLaTeX.</summary>
/// <remarks>What stands between entries is a comment, as BibTeX has it; an entry that is not closed ends the file.</remarks>
internal sealed class BibTex
{
    private readonly string _text;
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    private BibTex(string text)
    {
        _text = text;
        foreach (var (name, month) in Months)
            _strings[name] = month;
    }

    private static readonly (string, string)[] Months =
    [
        ("jan", "01"), ("feb", "02"), ("mar", "03"), ("apr", "04"), ("may", "05"), ("jun", "06"),
        ("jul", "07"), ("aug", "08"), ("sep", "09"), ("oct", "10"), ("nov", "11"), ("dec", "12"),
    ];

    /// <summary>The entries by key.</summary>
    /// <param name="text">The file.</param>
    /// <param name="entries">Takes them; the first of a key counts.</param>
    /// <returns>What is wrong with the file, or null.</returns>
    public static InputProblem? Read(SourceText text, Dictionary<string, BibliographyEntry> entries)
    {
        var reader = new BibTex(text.Text);
        var before = entries.Count;
        int? broken = null;
        while (reader.NextEntry() is var start and >= 0)
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var (type, key, isClosed) = reader.ReadEntry(fields);
            if (key.Length > 0)
                entries.TryAdd(key, BibTexEntry.Of(type, key, fields));
            if (!isClosed)
                broken ??= start;
        }
        if (broken is null && (entries.Count > before || text.Text.AsSpan().IsWhiteSpace()))
            return null;
        var (line, column) = text.GetPosition(broken ?? 0);
        return new InputProblem(text.Path, line, column, broken is null
            ? "no entry of a bibliography in it; a .bib file holds entries such as @book{key, …}"
            : "this entry is not closed; close it with a brace");
    }

    private int NextEntry()
    {
        var sign = _at >= _text.Length ? -1 : _text.IndexOf('@', _at);
        _at = sign < 0 ? _text.Length : sign + 1;
        return sign;
    }

    private (string Type, string Key, bool IsClosed) ReadEntry(Dictionary<string, string> fields)
    {
        var type = Word();
        SkipBlanks();
        if (type.Length == 0 || At() is not ('{' or '('))
            return ("", "", true);
        _at++;
        if (type.Equals("comment", StringComparison.OrdinalIgnoreCase) || type.Equals("preamble", StringComparison.OrdinalIgnoreCase))
        {
            _at--;
            Value();
            return ("", "", true);
        }
        SkipBlanks();
        var isString = type.Equals("string", StringComparison.OrdinalIgnoreCase);
        var key = "";
        if (!isString)
        {
            var end = _text.AsSpan(_at).IndexOfAny(",}\n=");
            if (end < 0 || _text[_at + end] is '=' or '\n')
                return ("", "", false);
            key = _text.Substring(_at, end).Trim();
            _at += end;
        }
        while (true)
        {
            SkipBlanks();
            if (At() == ',')
            {
                _at++;
                continue;
            }
            if (At() is '}' or ')')
            {
                _at++;
                return (type, key, true);
            }
            var name = Word();
            SkipBlanks();
            if (name.Length == 0 || At() != '=')
                return (type, key, false);
            _at++;
            var value = Values();
            if (isString)
                _strings[name] = value;
            else
                fields.TryAdd(name, value);
        }
    }

    private string Values()
    {
        SkipBlanks();
        var value = Value();
        for (SkipBlanks(); At() == '#'; SkipBlanks())
        {
            _at++;
            SkipBlanks();
            value += Value();
        }
        return value;
    }

    private string Value()
    {
        var opening = At();
        if (opening is not ('{' or '"' or '('))
        {
            var word = Word();
            return _strings.GetValueOrDefault(word, word);
        }
        var start = ++_at;
        var depth = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\\')
                _at++;
            else if (depth == 0 && (opening == '"' ? c == '"' : opening == '{' ? c == '}' : c == ')'))
                return _text[start.._at++];
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth--;
        }
        _at = _text.Length;
        return _text[start..];
    }

    private string Word()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or ':' or '.' or '+'))
            _at++;
        return _text[start.._at];
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private char At() => _at < _text.Length ? _text[_at] : '\0';
}
