using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>From which token to which a name reaches.</summary>
internal static class NameExtent
{
    private static readonly WordList NamedByOf = WordList.Exact("site-nouns.tsv", "of");
    private static readonly WordList NamedByAt = WordList.Exact("site-nouns.tsv", "at");
    private static readonly WordList Sites = WordList.Exact("site-nouns.tsv", "behind");
    private static readonly WordList StationKinds = WordList.Exact("site-nouns.tsv", "station");
    private static readonly WordList Dedications = WordList.Exact("dedications.tsv");
    private static readonly WordList Joining = WordList.Exact("name-particles.tsv", "joins");
    private static readonly WordList Following = WordList.Exact("name-particles.tsv", "follows");

    public static bool Starts(string text, Token[] tokens, int i, TextSpan[] dates) =>
        IsNameWord(text, tokens[i]) && !InDate(tokens[i].Span, dates);

    public static bool IsNameWord(string text, Token token) =>
        token is { Kind: TokenKind.Word, IsCapitalised: true }
        && (!token.Is(WordClass.Function) || IsInitial(text, token) || token.Span.In(text) is "May" or "Will"
            || token.Span.Length == 1 && IsAfterName(text, token))
        && !(token.Span.Length == 1 && text[token.Span.Start] == 'I' && !IsAfterName(text, token));

    /// <summary>Whether the word, written with a capital, could be a name: most words of a text are no more than "the" and "of".</summary>
    public static bool CouldBeName(string text, Token word) =>
        !word.Is(WordClass.Function) || word.Span.Length == 1 || IsInitial(text, word)
        || word.Span.In(text).Equals("May", StringComparison.OrdinalIgnoreCase)
        || word.Span.In(text).Equals("Will", StringComparison.OrdinalIgnoreCase);

    /// <summary>Last token of the name that starts at <paramref name="i"/>.</summary>
    public static int Extend(string text, Token[] tokens, int i, TextSpan[] dates)
    {
        var last = i;
        while (true)
        {
            var next = last + 1;
            if (next >= tokens.Length)
                return last;
            if (IsNameWord(text, tokens[next]) && !InDate(tokens[next].Span, dates) && IsAdjacent(text, tokens[last], tokens[next]))
            {
                last = next;
                continue;
            }
            if (next + 1 < tokens.Length && StationKinds.Contains(tokens[next].Span.In(text))
                && tokens[next + 1].Span.In(text) is "station")
                return next + 1;
            // "Brindle Junction station", "Lepoglava prison": the noun behind says what it is; but "the London hotel" is any hotel there.
            if (tokens[next] is { Kind: TokenKind.Word, IsCapitalised: false } && IsAdjacent(text, tokens[last], tokens[next])
                && Sites.Contains(tokens[next].Span.In(text)) && !IsAnyAt(text, tokens, i, last))
                return next;
            // "Apollo 11", "Group of 77": a number right behind a name, unless it counts something.
            if (tokens[next].Kind == TokenKind.Number && tokens[next].Span.Length <= 3 && !IsBeforeDash(text, tokens[next])
                && !InDate(tokens[next].Span, dates) && IsAdjacent(text, tokens[last], tokens[next]) && !IsGroup(text, tokens, i, last)
                && (next + 1 >= tokens.Length || tokens[next + 1].Kind == TokenKind.Punctuation || tokens[next + 1].Is(WordClass.Function)
                    // "Apollo 11 landed", but "In Leith 11 died".
                    || tokens[next + 1].Is(WordClass.Past) && !(i > 0 && tokens[i - 1].Is(WordClass.Preposition))))
            {
                last = next;
                continue;
            }
            // Clarence "Pops" Dulaney: what stands in quotation marks between two parts of a name is a nickname.
            if (Nickname(text, tokens, next) is var behind and >= 0)
            {
                last = behind;
                continue;
            }
            // "St Chad's Church", "King's College": the possessor is part of a building's or body's name.
            if (tokens[next].Kind == TokenKind.Possessive && next + 1 < tokens.Length && IsNameWord(text, tokens[next + 1])
                && !InDate(tokens[next + 1].Span, dates) && EndsInHead(text, tokens, next + 1)
                && (Dedications.Contains(tokens[i].Span.In(text)) || IsTradeOf(text, tokens, last)))
            {
                last = next + 1;
                continue;
            }
            var joined = Joiner(text, tokens, last, dates);
            if (joined < 0)
                return last;
            last = joined;
        }
    }

    /// <summary>"the Free Farmers' League", "Kilbrannock Ladies' College": a plural of persons whose body or house it is.</summary>
    private static bool IsTradeOf(string text, Token[] tokens, int last) =>
        tokens[last].Span.In(text) is [.., 's'] plural && tokens[last + 1].Span.Length == 1 && (NameKinds.IsPersonNoun(plural[..^1], out _)
            || plural is [.., 'i', 'e', 's'] && NameKinds.IsPersonNoun(string.Concat(plural[..^3], "y"), out _));

    /// <summary>"the Liberals 31": a plural behind "the" is a group, and the number what it got.</summary>
    private static bool IsGroup(string text, Token[] tokens, int first, int last) =>
        first > 0 && tokens[first - 1].Span.In(text) is "the" && tokens[last].Span.In(text) is [.., not 's', 's'];

    /// <summary>The first token of "abbey of Saint-Aubert", "lighthouse on Skarv Rock" around a name.</summary>
    /// <param name="first">First token of the name, which is returned where no such noun stands before it.</param>
    public static int WithDescription(string text, Token[] tokens, int first)
    {
        if (first < 3 || tokens[first - 3].Span.In(text) is not ("the" or "The"))
            return first;
        var joiner = tokens[first - 1].Span.In(text);
        var noun = tokens[first - 2].Span.In(text);
        return joiner is "of" && NamedByOf.Contains(noun)
            || joiner is "on" or "at" or "near" && NamedByAt.Contains(noun) ? first - 2 : first;
    }

    /// <summary>The first token of "van", "van der", "de la" right before a word of a name; that word where none stands there.</summary>
    public static int ParticleBefore(string text, Token[] tokens, int first)
    {
        var at = first;
        while (at > 0 && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false } && IsAdjacent(text, tokens[at - 1], tokens[at])
            && (Joining.Contains(tokens[at - 1].Span.In(text)) || at == first && Following.Contains(tokens[at - 1].Span.In(text))))
            at--;
        return at < first && Joining.Contains(tokens[at].Span.In(text)) ? at : first;
    }

    /// <summary>"the London hotel" is any hotel there.</summary>
    private static bool IsAnyAt(string text, Token[] tokens, int first, int last) =>
        first > 0 && tokens[first - 1].Span.In(text) is "the" or "The" or "a" or "an"
        && Gazetteer.Shared.TryFind(text.AsSpan(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start), out _);

    /// <summary>The token behind a nickname that opens at <paramref name="at"/>, where the name goes on; else -1.</summary>
    private static int Nickname(string text, Token[] tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Punctuation || text[tokens[at].Span.Start] is not ('"' or '“'))
            return -1;
        for (var i = at + 1; i < tokens.Length && i <= at + 4; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Span.Start] is '"' or '”')
                return i > at + 1 && i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) ? i + 1 : -1;
        }
        return -1;
    }

    private static bool IsBeforeDash(string text, Token token) =>
        token.Span.End < text.Length && text[token.Span.End] is '–' or '-' or '—';

    private static bool EndsInHead(string text, Token[] tokens, int i)
    {
        while (i + 1 < tokens.Length && tokens[i + 1].IsCapitalised)
            i++;
        return NameKinds.OfHead(tokens[i].Span.In(text)) is EntityKind.Building or EntityKind.Body;
    }

    /// <summary>The last token of "of the Unions", "de Luque", "&amp; Sons" behind <paramref name="last"/>, or -1.</summary>
    private static int Joiner(string text, Token[] tokens, int last, TextSpan[] dates)
    {
        var i = last + 1;
        var word = tokens[i].Span.In(text);
        if (word is "&")
            return i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) ? i + 1 : -1;
        if (tokens[i].Kind != TokenKind.Word || tokens[i].IsCapitalised)
            return -1;
        if (word is "for")
            return For(text, tokens, last, dates);
        if (word is "of")
        {
            if (i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "the")
                i++;
        }
        else if (!Joining.Contains(word))
        {
            return -1;
        }
        while (i + 1 < tokens.Length && Following.Contains(tokens[i + 1].Span.In(text)))
            i++;
        return i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) && !InDate(tokens[i + 1].Span, dates) ? i + 1 : -1;
    }

    /// <summary>"National Council for Science": what a body is for; but "voted in the Council for Moll", "left the Society for Paris".</summary>
    private static int For(string text, Token[] tokens, int last, TextSpan[] dates)
    {
        var i = last + 2;
        if (i >= tokens.Length || !IsNameWord(text, tokens[i]) || InDate(tokens[i].Span, dates) || NameKinds.OfHead(tokens[last].Span.In(text)) is not EntityKind.Body)
            return -1;
        var aim = tokens[i].Span.In(text);
        return GivenNames.Find(aim) is null && !NameKinds.IsTitle(aim, out _) && !Gazetteer.Shared.TryFind(aim, out _) ? i : -1;
    }

    private static bool IsAdjacent(string text, Token left, Token right) =>
        right.Span.Start - left.Span.End <= 1 && (right.Span.Start == left.Span.End || text[left.Span.End] is ' ' or ' ');

    private static bool InDate(TextSpan span, TextSpan[] dates)
    {
        // The first date that ends behind the span's start; dates stand in order.
        int low = 0, high = dates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < dates.Length && dates[low].Overlaps(span);
    }

    /// <summary>A lone "I" is the numeral of a name where one stands before it, else the pronoun.</summary>
    private static bool IsAfterName(string text, Token token) =>
        token.Span.Start > 1 && char.IsLetter(text[token.Span.Start - 2])
        && text.AsSpan(0, token.Span.Start - 1).LastIndexOf(' ') is var space
        && char.IsUpper(text[space + 1]);

    private static bool IsInitial(string text, Token token) => text[token.Span.End - 1] == '.';
}
