using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Finds numbers whose things are then named: "three sons: Karl, Otto and Emil", or a list below.</summary>
internal sealed class Enumerations
{
    /// <summary>Largest number that a list is held against.</summary>
    private const int Largest = 100;

    /// <summary>Tokens that may stand between the counted noun and the colon ("three sons by his first wife:").</summary>
    private const int LongestTail = 16;

    private static readonly WordList Partial = WordList.AnyCase("partial-list-words.tsv");
    private readonly List<Enumeration> _all = [];
    private QuantityPlace? _stated;
    private readonly List<int> _items = [];
    private int _paragraphs, _joined, _lastParagraph;

    public IReadOnlyList<Enumeration> All => _all;

    public void Observe(int claim, SentenceReading reading, SentenceKind kind, List<CountDraft> drafts)
    {
        if (_stated is not null && kind == SentenceKind.ListItem)
        {
            TakeItem(claim, reading);
            return;
        }
        End();
        var tokens = reading.Tokens;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Of is "time" && draft.Numeral is { IsExact: true, IsShare: false, Minimum: >= 2 and <= Largest }
                && Years(tokens, draft.Phrase.Last + 1) is var years && years > draft.Numeral.Minimum)
            {
                draft.Role = QuantityRole.Listed;
                _all.Add(new Enumeration(new QuantityPlace(claim, draft.Index), years, years, false, []));
                continue;
            }
            if (!IsStated(tokens, draft, drafts))
                continue;
            var next = i + 1 < drafts.Count ? drafts[i + 1].Numeral.First : tokens.Tokens.Length;
            var (open, mark) = Opener(tokens, draft, next);
            if (open < 0)
                continue;
            if (mark == ':' && open >= tokens.Tokens.Length)
            {
                draft.Role = QuantityRole.Listed;
                _stated = new QuantityPlace(claim, draft.Index);
                return;
            }
            if (Within(tokens, draft, open, mark) is { } list)
            {
                draft.Role = QuantityRole.Listed;
                _all.Add(new Enumeration(new QuantityPlace(claim, draft.Index), list.Least, list.Most, list.IsOpen, []));
            }
        }
    }

    /// <summary>Ends the list that is open.</summary>
    public void End()
    {
        if (_stated is { } stated && _paragraphs > 1)
            _all.Add(new Enumeration(stated, _paragraphs, _paragraphs + _joined, false, [.. _items]));
        _stated = null;
        _items.Clear();
        (_paragraphs, _joined, _lastParagraph) = (0, 0, -1);
    }

    private void TakeItem(int claim, SentenceReading reading)
    {
        if (reading.Paragraph == _lastParagraph)
            return;
        _lastParagraph = reading.Paragraph;
        var tokens = reading.Tokens;
        // A list of lists, of sums or of more than one each tells nothing of their number.
        if (tokens.Tokens.Length == 0 || tokens.Text.AsSpan().TrimEnd() is [.., ':']
            || NumberWords.Find(tokens.Word(0)).Kind != NumberWordKind.None
            || Partial.Contains(tokens.Word(0)) || tokens.Word(0) is "Total" or "total")
        {
            _stated = null;
            _items.Clear();
            return;
        }
        _items.Add(claim);
        _paragraphs++;
        for (var i = 0; i < tokens.Tokens.Length && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Word(i) is "and" or "&")
                _joined++;
        }
    }

    /// <summary>A number that a list can be held against: exact, small, of a noun, and not "one of the three".</summary>
    private static bool IsStated(SentenceTokens tokens, CountDraft draft, List<CountDraft> drafts)
    {
        var numeral = draft.Numeral;
        if (!numeral.IsExact || numeral.IsShare || numeral.Minimum is < 2 or > Largest || draft.Phrase.Head < 0 || draft.IsOfPronoun
            || draft.PartOf is not null || drafts.Exists(d => d.PartOf == draft))
            return false;
        if (Plurals.Singular(tokens.Word(draft.Phrase.Head)) is "time" or "way" or "year")
            return false;
        // "several of the three", "members of the four", "each of his two": the list names others.
        for (var i = numeral.First - 1; i >= 0 && i >= numeral.First - 3; i--)
        {
            if (Partial.Contains(tokens.Word(i)) || tokens.Word(i) is "each" or "every" or "per" or "none" or "any")
                return false;
        }
        return true;
    }

    /// <summary>
    /// The dates of "five times, in 1953, 1954 and 1961", "(1953, 1954 and 1961)"; 0 where anything else stands there. There may be two
    /// times in a year, so only a longer list is wrong.
    /// </summary>
    private static int Years(SentenceTokens tokens, int at)
    {
        if (at < tokens.Tokens.Length && tokens.Word(at) is "," or "(" or ":" or "–" or "—")
            at++;
        if (at < tokens.Tokens.Length && tokens.Word(at) is "in" or "on")
            at++;
        var count = 0;
        for (var closed = false; at < tokens.Tokens.Length && tokens.DateAt[at] is >= 0 and var date;)
        {
            count++;
            at = tokens.Dates[date].Last + 1;
            if (closed)
                return at >= tokens.Tokens.Length || tokens.Word(at) is "." or ")" or ";" or "," ? count : 0;
            if (at < tokens.Tokens.Length && tokens.Word(at) is ",")
                at++;
            closed = at < tokens.Tokens.Length && tokens.Word(at) is "and" or "&";
            if (closed)
                at++;
            if (at < tokens.Tokens.Length && tokens.Word(at) is "in" or "on")
                at++;
        }
        return 0;
    }

    /// <summary>Where the list begins, and the mark that opens it; -1 where none does.</summary>
    private static (int Open, char Mark) Opener(SentenceTokens tokens, CountDraft draft, int limit)
    {
        var at = draft.Phrase.Last + 1;
        if (at >= tokens.Tokens.Length)
            return (-1, ' ');
        if (tokens.Word(at) is "(" or "–" or "—")
            return (at + 1, tokens.Word(at)[0]);
        if (tokens.Word(at) is "," && at + 1 < tokens.Tokens.Length)
        {
            var behind = tokens.Word(at + 1) is "namely" or "viz" ? at + 2 : at + 1;
            if (behind < tokens.Tokens.Length && tokens.NameAt[behind] >= 0 && (behind > at + 1 || IsOwn(tokens, draft)))
                return (behind, ',');
        }
        if (tokens.NameAt[at] >= 0 && IsDefinite(tokens, draft))
            return (at, ',');
        for (; at < tokens.Tokens.Length && at <= draft.Phrase.Last + LongestTail && at <= limit; at++)
        {
            if (tokens.Word(at) is ":")
                return (at + 1, ':');
            if (tokens.Tokens[at].Is(WordClass.Auxiliary) || tokens.Word(at) is "," or ";" or "." || Partial.Contains(tokens.Word(at)))
                break;
        }
        return (-1, ' ');
    }

    /// <summary>
    /// "his two sons, Karl and Otto": all of them; "two ministers, Karl Berg and Otto Lund" may be four men, two sons are not.
    /// </summary>
    private static bool IsOwn(SentenceTokens tokens, CountDraft draft) =>
        IsDefinite(tokens, draft) || NameKinds.IsKinNoun(draft.Of) || draft.Of is "child" or "sibling";

    private static bool IsDefinite(SentenceTokens tokens, CountDraft draft) =>
        draft.Numeral.First > 0
            && (tokens.Tokens[draft.Numeral.First - 1].Is(WordClass.Possessive)
                || tokens.Tokens[draft.Numeral.First - 1].Kind == TokenKind.Possessive
            || tokens.Word(draft.Numeral.First - 1) is "the" or "The");

    private static ItemList? Within(SentenceTokens tokens, CountDraft draft, int open, char mark)
    {
        var stated = (int)draft.Numeral.Minimum;
        if (mark == ',')
            return Apposition(tokens, open);
        var end = End(tokens, open, mark);
        if (end < 0)
            return null;
        if (mark == ':' && Semicolons(tokens, open, end) is (var first, > 1 and var parts))
        {
            // Either the marks part the items, or the list ends at the first one.
            if (parts == stated)
                return null;
            if (ItemList.Read(tokens, open, first) is { HasAnd: true } head)
                return head;
            return parts > 2 && IsShort(tokens, open, end) ? new ItemList(parts, parts, false, true, false) : null;
        }
        var list = ItemList.Read(tokens, open, end);
        // Behind "(" and "–" common nouns explain: "16 appliances (tenders, ladders and trucks)".
        if (mark != ':' && list is { AreNames: false })
            return null;
        // Without a closing "and" there may be more.
        return list is { HasAnd: true } || list is { } many && many.Least > stated ? list : null;
    }

    private static int End(SentenceTokens tokens, int open, char mark)
    {
        if (mark == ':')
        {
            var last = tokens.Tokens.Length;
            while (last > open && tokens.Tokens[last - 1].Kind == TokenKind.Punctuation && tokens.Word(last - 1) is not (")" or "]"))
                last--;
            return last;
        }
        for (var i = open; i < tokens.Tokens.Length; i++)
        {
            var word = tokens.Word(i);
            if (mark == '(' ? word is ")" : word is "–" or "—")
                return i;
            if (word is ";" or ":" or "(")
                return -1;
        }
        return mark == '(' ? -1 : End(tokens, open, ':');
    }

    /// <summary>The first semicolon outside brackets, and the number of stretches that they part.</summary>
    private static (int First, int Parts) Semicolons(SentenceTokens tokens, int open, int end)
    {
        int first = -1, parts = 1, depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += tokens.Word(i) is "(" ? 1 : tokens.Word(i) is ")" ? -1 : 0;
            if (depth > 0 || tokens.Word(i) is not ";")
                continue;
            first = first < 0 ? i : first;
            parts++;
        }
        return (first, parts);
    }

    /// <summary>Whether the last stretch begins with "and" and none is so long that it may tell of two.</summary>
    private static bool IsShort(SentenceTokens tokens, int open, int end)
    {
        var start = open;
        for (var i = open; i <= end; i++)
        {
            if (i < end && tokens.Word(i) is not ";")
                continue;
            if (i - start > LongestTail || i == end && tokens.Word(start) is not "and")
                return false;
            start = i + 1;
        }
        return start <= end + 1;
    }

    /// <summary>Names in a row, parted by commas and closed by "and", with the sentence's end, a mark or a verb behind.</summary>
    private static ItemList? Apposition(SentenceTokens tokens, int open)
    {
        var at = open;
        var names = 0;
        while (at < tokens.Tokens.Length && tokens.NameAt[at] is var name and >= 0)
        {
            names++;
            at = tokens.Names[name].Last + 1;
            if (at < tokens.Tokens.Length && tokens.Word(at) is "(")
            {
                while (at < tokens.Tokens.Length && tokens.Word(at) is not ")")
                    at++;
                at++;
            }
            if (at + 1 >= tokens.Tokens.Length)
                return null;
            var comma = tokens.Word(at) is ",";
            var and = tokens.Word(comma ? at + 1 : at) is "and" or "&";
            if (!comma && !and)
                return null;
            at += comma && and ? 2 : 1;
            if (!and)
                continue;
            if (at >= tokens.Tokens.Length || tokens.NameAt[at] is not (>= 0 and var last))
                return null;
            names++;
            at = tokens.Names[last].Last + 1;
            if (at < tokens.Tokens.Length && tokens.Word(at) is "(")
            {
                while (at < tokens.Tokens.Length && tokens.Word(at) is not ")")
                    at++;
                at++;
            }
            var closes = at >= tokens.Tokens.Length || tokens.Tokens[at].Kind == TokenKind.Punctuation && !(tokens.Word(at) is ","
                && GoesOn(tokens, at + 1))
                || tokens.Tokens[at].Is(WordClass.Auxiliary | WordClass.Past | WordClass.Relative);
            return closes ? ItemList.Read(tokens, open, at) : null;
        }
        return null;
    }

    /// <summary>", and Ida": behind the last "and" another one goes on with the list, or with the sentence.</summary>
    private static bool GoesOn(SentenceTokens tokens, int at) => at < tokens.Tokens.Length && tokens.NameAt[at] >= 0;
}
