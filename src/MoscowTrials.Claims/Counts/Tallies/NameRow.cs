using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>
/// Names told in a row, with what is told of each between them: "the Santa Clara, which he commanded himself, the São Brás and the
/// Garça".
/// </summary>
/// <param name="Least">The fewest things that can be meant.</param>
/// <param name="Most">The most.</param>
/// <param name="First">First token of the first item.</param>
/// <param name="Last">Last token of the last one.</param>
/// <param name="Kind">What all its names name, where that is known.</param>
internal readonly record struct NameRow(int Least, int Most, int First, int Last, EntityKind Kind)
{
    /// <summary>Tokens of the words before a name within its item: "and, at length, to the mill town of".</summary>
    private const int MostBefore = 5;

    private const int MostItems = 20;

    /// <summary>Tokens of the longest title between quotation marks, with these.</summary>
    private const int LongestTitle = 10;

    private static readonly WordList Partial = WordList.AnyCase("partial-list-words.tsv");
    private static readonly WordList Steps = WordList.AnyCase("row-steps.tsv");

    private enum Piece : byte
    {
        Item,

        /// <summary>Tells something of the item before it.</summary>
        Remark,
        Unclear,
    }

    /// <summary>The row between two tokens; null where there is none, or not only one.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="from">Its first token.</param>
    /// <param name="to">Behind its last one.</param>
    public static NameRow? Read(SentenceTokens tokens, int from, int to)
    {
        int items = 0, loose = 0, start = from, first = -1, last = -1, bare = 0, prepositions = 0;
        var kind = EntityKind.Unknown;
        bool afterAnd = false, closed = false, over = false, places = true, lands = false, repeats = true;
        var listed = from > 0 && tokens.Tokens[from - 1].Is(WordClass.Preposition) ? from - 1 : -1;
        for (var i = from; i <= to; i++)
        {
            var word = i < to ? tokens.Word(i) : default;
            if (i < to && Closing(tokens, i, to) is > 0 and var mark)
            {
                i = mark;
                continue;
            }
            if (i < to && NameAt(tokens, i) is >= 0 and var inside && tokens.Names[inside].Last > i)
                continue;
            if (word is "(" or ")" or "[" or "]" or ":" or "–" or "—")
                return null;
            var and = word is "and" or "&";
            if (i < to && !and && word is not ("," or ";") || i < to && and && NameAt(tokens, i) >= 0)
                continue;
            if (i > start)
            {
                var piece = Tell(tokens, start, i, ref listed, out var name, out var preposition, out var step, out var isBare);
                if (piece == Piece.Unclear || Has(tokens, start, i, Partial))
                    return null;
                if (piece == Piece.Item)
                {
                    if (over)
                        return null;
                    first = first < 0 ? start : first;
                    (items, last) = (items + 1, i - 1);
                    prepositions += preposition ? 1 : 0;
                    bare += isBare ? 1 : 0;
                    // A second "and" may join two words of one name.
                    if (closed && !step && !(preposition && repeats))
                        loose++;
                    closed |= afterAnd;
                    if (name >= 0)
                    {
                        kind = items == 1 ? tokens.KindOf(name) : kind == tokens.KindOf(name) ? kind : EntityKind.Unknown;
                        var found = Gazetteer.Shared.TryFind(tokens.Span(tokens.Names[name].First, tokens.Names[name].Last).In(
                            tokens.Text), out var place);
                        places &= !preposition && found;
                        lands |= found && items > 1 && place.Kind != PlaceKind.City;
                    }
                    else
                    {
                        places = false;
                    }
                }
                else if (items > 0)
                {
                    over |= closed || afterAnd;
                }
                else if (afterAnd)
                {
                    return null;
                }
                if (!(piece == Piece.Remark && afterAnd && i - start < 5) || piece == Piece.Item)
                    afterAnd = false;
                else
                    over = false;
            }
            afterAnd |= and;
            start = i + 1;
        }
        if (items is < 2 or > MostItems || !closed || bare > 0 && bare < items)
            return null;
        var least = items - loose;
        // "Lyon, France, and Turin, Italy"
        return new NameRow(places && lands ? Math.Min(least, (items + 1) / 2) : least, items, first, last, kind);
    }

    private static bool Has(SentenceTokens tokens, int from, int to, WordList words)
    {
        for (var i = from; i < to; i++)
        {
            if (NameAt(tokens, i) < 0 && tokens.IsIn(i, words))
                return true;
        }
        return false;
    }

    /// <summary>The mark that closes a quotation of a few words opened at a token, or -1.</summary>
    private static int Closing(SentenceTokens tokens, int at, int to)
    {
        if (tokens.Word(at) is not ("\"" or "“" or "‘"))
            return -1;
        for (var i = at + 1; i < to && i <= at + LongestTitle; i++)
        {
            if (tokens.Word(i) is "\"" or "”" or "’")
                return i;
        }
        return -1;
    }

    /// <summary>The name at a token, or -1; quotation marks in it say that it is more than one.</summary>
    private static int NameAt(SentenceTokens tokens, int at)
    {
        var name = tokens.NameAt[at];
        if (name < 0 || tokens.Names[name].Last - tokens.Names[name].First < 3)
            return name;
        for (var i = tokens.Names[name].First; i <= tokens.Names[name].Last; i++)
        {
            if (tokens.Word(i) is "\"" or "“" or "”")
                return -1;
        }
        return name;
    }

    private static Piece Tell(SentenceTokens tokens, int from, int to, ref int listed, out int name, out bool preposition,
        out bool step, out bool isBare)
    {
        (name, preposition, step, isBare) = (-1, false, false, false);
        var at = from;
        while (at < to && NameAt(tokens, at) < 0 && Steps.Contains(tokens.Word(at)))
            (at, step) = (at + 1, true);
        if (at < to && NameAt(tokens, at) < 0 && tokens.Tokens[at].Is(WordClass.Preposition))
        {
            // "at length", "on the final leg": of another preposition than the list's, a remark.
            if (at + 1 < to && Steps.Contains(tokens.Word(at + 1)))
                return at + 2 < to ? Tell(tokens, at + 2, to, ref listed, out name, out preposition, out step,
                    out isBare) is Piece.Item ? Step(out step) : Piece.Remark : Piece.Remark;
            if (listed < 0 || !tokens.Word(at).SequenceEqual(tokens.Word(listed)))
                return Piece.Remark;
            (at, preposition) = (at + 1, true);
        }
        var head = at;
        if (at < to && at > from && NameAt(tokens, at) < 0 && tokens.Tokens[at].Is(
            WordClass.Base | WordClass.Present | WordClass.Past) && !tokens.Tokens[at].Is(WordClass.NotVerb))
            return Piece.Remark;
        for (; at < to && at <= head + MostBefore; at++)
        {
            var token = tokens.Tokens[at];
            if (Closing(tokens, at, to) is > 0 and var close)
                return close + 1 >= to || !HasVerb(tokens, close + 1, to) ? Piece.Item : Piece.Unclear;
            if (NameAt(tokens, at) >= 0)
            {
                name = tokens.NameAt[at];
                return HasVerb(tokens, tokens.Names[name].Last + 1, to) ? Piece.Unclear : Piece.Item;
            }
            if (token.Kind != TokenKind.Word)
                return Piece.Unclear;
            if (token.IsCapitalised && at > 0 && !token.Is(WordClass.Determiner))
                return HasVerb(tokens, at + 1, to) ? Piece.Unclear : Piece.Item;
            if (token.Is(WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Negation)
                && !token.Is(WordClass.Possessive | WordClass.Determiner)
                || at == head && token.Is(WordClass.Participle | WordClass.Ing | WordClass.Past)
                    && !token.Is(WordClass.NotVerb) || tokens.Word(at) is "also" or "as" or "then" or "later")
                return Piece.Remark;
            if (at == head && tokens.Word(at) is "a" or "an" && !HasName(tokens, at, to))
                return Piece.Remark;
            if (token.Is(WordClass.Preposition) && at > head)
                return HasName(tokens, head, at) ? Piece.Item : Piece.Unclear;
        }
        isBare = true;
        return to - head <= 3 && head < to && !IsVerb(tokens, head) ? Piece.Item : Piece.Unclear;

        static Piece Step(out bool step)
        {
            step = true;
            return Piece.Item;
        }
    }

    private static bool HasName(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (NameAt(tokens, i) >= 0)
                return true;
        }
        return false;
    }

    private static bool HasVerb(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.Tokens[i].Is(WordClass.Relative))
                return false;
            if (!tokens.Taken[i] && IsVerb(tokens, i))
                return true;
        }
        return false;
    }

    /// <summary>Whether a token is a verb that has a subject: "went", "were"; not "the caves", "discovered by".</summary>
    private static bool IsVerb(SentenceTokens tokens, int at) => tokens.Tokens[at].Is(WordClass.Auxiliary)
        || tokens.Tokens[at].Is(WordClass.Past | WordClass.Present | WordClass.Base) && !tokens.Tokens[at].Is(WordClass.NotVerb)
        && !(at > 0 && tokens.Tokens[at - 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition))
        && VerbGroupReader.Read(tokens, at) is { Form: VerbForm.Finite };
}
