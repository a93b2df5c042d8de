using System.Buffers;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads what stands between pieces of markup: apostrophes for bold and italic type, entities, line ends, magic words.</summary>
/// <param name="page">The text of the page.</param>
internal sealed class CharacterRenderer(string page)
{
    /// <summary>Words in bold type that are kept: those of the first paragraph are enough.</summary>
    private const int MostBold = 10;

    private readonly List<string> _bold = [];
    private int _boldStart = -1;
    private bool _isItalic;

    /// <summary>What text cannot be taken over with as it stands.</summary>
    public static SearchValues<char> Special { get; } = SearchValues.Create("'&\n_|{}[]");

    /// <summary>The words in bold type so far.</summary>
    public IReadOnlyList<string> Bold => _bold;

    /// <summary>Tells that no type is open.</summary>
    public void BeginParagraph() => (_boldStart, _isItalic) = (-1, false);

    /// <summary>Adds a stretch of the page that holds no piece of markup.</summary>
    public void Add(TextSpan span, TextCollector into, InlineMode mode)
    {
        var text = page.AsSpan(0, span.End);
        for (var i = span.Start; i < span.End;)
        {
            var next = text[i..].IndexOfAny(Special);
            var stop = next < 0 ? span.End : i + next;
            if (stop > i)
                into.Add(text[i..stop], i);
            if (next < 0)
                return;
            i = AddSpecial(text, stop, into, mode);
        }
    }

    private int AddSpecial(ReadOnlySpan<char> text, int at, TextCollector into, InlineMode mode)
    {
        var c = text[at];
        var run = 1;
        while (at + run < text.Length && text[at + run] == c)
            run++;
        switch (c)
        {
            case '\'' when run > 1:
                AddType(text, at, run, into);
                return at + run;
            case '&' when Entities.Add(text, at, at, into) is var end and > 0:
                return end;
            case '\n':
                return AddLineEnd(text, at, into, mode);
            case '_' when run == 2:
                var close = text[(at + 2)..].IndexOf("__");
                if (close is > 2 and < 40 && text.Slice(at + 2, close).IndexOfAnyExceptInRange('A', 'Z') < 0)
                {
                    into.Drop();
                    return at + 4 + close;
                }
                break;
            case '|':
                into.AddSpace(new TextSpan(at, at + run));
                return at + run;
            case '{' or '}' or '[' or ']' when run > 1:
                into.Drop();
                return at + run;
        }
        into.Add(text.Slice(at, run), at);
        return at + run;
    }

    private void AddType(ReadOnlySpan<char> text, int at, int run, TextCollector into)
    {
        // Four are an apostrophe and bold, more than five apostrophes and both; three within italic type, before the rest of a word, an
        // apostrophe and its end: "the ''News'''s editor".
        var isPossessive = run == 3 && _isItalic && _boldStart < 0 && at + run < text.Length && char.IsLetter(text[at + run])
            && char.IsLetterOrDigit(into.Last);
        var kept = run == 4 || isPossessive ? 1 : Math.Max(0, run - 5);
        into.Add(text.Slice(at, kept), at);
        if (run - kept is 2 or 5)
        {
            _isItalic = !_isItalic;
            if (_isItalic)
                into.BeginItalic();
            else
                into.EndItalic();
        }
        if (run - kept is not (3 or 5))
            return;
        if (_boldStart >= 0 && into.Length > _boldStart && _bold.Count < MostBold)
            _bold.Add(into.TextFrom(_boldStart).Trim().ToString());
        _boldStart = _boldStart < 0 ? into.Length : -1;
    }

    private static int AddLineEnd(ReadOnlySpan<char> text, int at, TextCollector into, InlineMode mode)
    {
        var end = at;
        var isItem = false;
        for (; end < text.Length && text[end] is '\n' or '\r' or ' ' or '*' or '#' or ':' or ';'; end++)
            isItem |= text[end] is '*' or '#' or ':' or ';';
        if (mode == InlineMode.Field && isItem)
            into.AddSeparator(new TextSpan(at, end));
        else
            into.AddSpace(new TextSpan(at, end));
        return end;
    }
}
