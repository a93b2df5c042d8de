using System.Collections.Immutable;

namespace MoscowTrials.Reading.Sentences;

/// <summary>The quotations in a paragraph.</summary>
/// <param name="Closed">The outermost quotations, in order, from the opening mark to one past the closing one.</param>
/// <param name="Unclosed">Place of an opening mark that the paragraph does not close, or -1.</param>
/// <param name="Leading">One past a closing mark before which the paragraph opens no quotation, or -1.</param>
/// <param name="StartsOpen">Whether the paragraph begins with an opening mark.</param>
/// <param name="HasMarks">Whether it holds a quotation mark at all.</param>
public sealed record Quotations(ImmutableArray<TextSpan> Closed, int Unclosed, int Leading, bool StartsOpen, bool HasMarks)
{
    /// <summary>Pairs the marks " “ ” „ « » ‘ ’ of <paramref name="text"/>.</summary>
    /// <remarks>Straight single quotation marks are left alone: they cannot be told from apostrophes with certainty.</remarks>
    public static Quotations Find(string text)
    {
        var pairs = new MatchedPairs();
        var leading = -1;
        bool opened = false, marked = false;
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0;)
        {
            var mark = text[i];
            if (mark is not ('’' or '‘'))
                marked = true;
            switch (Read(text, i, pairs))
            {
                case Side.Open:
                    pairs.Open(mark, i);
                    opened |= mark != '‘';
                    break;
                case Side.Close:
                    if (!pairs.Close(Partners(mark), i) && !opened && leading < 0 && mark != '’')
                        leading = i + 1;
                    break;
            }
            var next = text.AsSpan(i + 1).IndexOfAny(Marks);
            i = next < 0 ? -1 : i + 1 + next;
        }
        var startsOpen = text.Length > 1 && text[0] is '"' or '“' or '„' or '«' or '‘' && !char.IsWhiteSpace(text[1]);
        return new Quotations([.. pairs.Outermost], pairs.FirstOpen(except: '‘'), leading, startsOpen, marked);
    }

    /// <summary>The closed quotation that holds <paramref name="at"/>, its marks included, or null.</summary>
    public TextSpan? At(int at)
    {
        int low = 0, high = Closed.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Closed[middle].Contains(at))
                return Closed[middle];
            if (Closed[middle].Start > at) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    private static System.Buffers.SearchValues<char> Marks { get; } = System.Buffers.SearchValues.Create("\"“”„«»‘’");

    private enum Side { None, Open, Close }

    private static string Partners(char closing) => closing switch
    {
        '”' => "“„”",
        '“' => "„",
        '»' => "«",
        '«' => "»",
        '’' => "‘",
        _ => "\"",
    };

    private static Side Read(string text, int at, MatchedPairs pairs)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + 1 == text.Length ? ' ' : text[at + 1];
        var free = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '“' or '„' or '‘' or '\'' or '«';
        var opens = free && !char.IsWhiteSpace(after);
        switch (text[at])
        {
            case '„':
                return Side.Open;
            case '“':
                return pairs.IsOpen("„") && !opens ? Side.Close : Side.Open;
            case '”':
                return opens && !pairs.IsOpen("“„”") ? Side.Open : Side.Close;
            // French sets « … », German » … «.
            case '«':
                return pairs.IsOpen("»") && !opens ? Side.Close : Side.Open;
            case '»':
                return opens && !pairs.IsOpen("«") ? Side.Open : Side.Close;
            case '‘':
                return opens ? Side.Open : Side.None;
            case '’':
                return char.IsLetterOrDigit(after) || char.IsWhiteSpace(before) ? Side.None : Side.Close;
            default:
                if (!pairs.IsOpen("\""))
                    return opens ? Side.Open : char.IsWhiteSpace(before) ? Side.None : Side.Close;
                return opens ? Side.Open : Side.Close;
        }
    }
}
