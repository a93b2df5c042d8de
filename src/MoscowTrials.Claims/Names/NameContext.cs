using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Names;

/// <summary>What the words around a name tell about it.</summary>
internal static class NameContext
{
    private static readonly WordList AnotherThing = WordList.Exact("another-thing.tsv", "name");

    private static readonly WordList Works = WordList.Exact("work-nouns.tsv");

    /// <summary>The word before a name that makes it another thing than its bare form, or null.</summary>
    public static string? Qualifier(string text, Token[] tokens, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 2; i--)
        {
            var word = tokens[i].Span.In(text);
            if (AnotherThing.Contains(word))
                return word.ToString();
        }
        return null;
    }

    /// <summary>Where the sentence puts the name: "the Hotel Metropole in Brussels", "in Brussels at the Hotel Metropole".</summary>
    public static string? Within(string text, Token[] tokens, int first, int last, List<NameSpan> before)
    {
        if (last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is "in" or "at" or "near"
            && tokens[last + 2].IsCapitalised && !tokens[last + 2].Is(WordClass.Function))
        {
            var end = last + 2;
            while (end + 1 < tokens.Length && tokens[end + 1].IsCapitalised && !tokens[end + 1].Is(WordClass.Function))
                end++;
            return text[tokens[last + 2].Span.Start..tokens[end].Span.End];
        }
        if (last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is ","
            && Gazetteer.Shared.TryFind(tokens[last + 2].Span.In(text), out var place) && !place.IsAdjective)
            return place.Name;
        if (before.Count > 0 && before[^1] is { Kind: EntityKind.Place } town)
        {
            var between = text.AsSpan(town.Span.End, tokens[first].Span.Start - town.Span.End).Trim();
            if (between is "at the" or "at" or "in the" or "at a" or ", at the" or "inside the")
                return town.Core;
        }
        return null;
    }

    /// <summary>Where the sentence says that two bear one name: the token that does, or -1.</summary>
    public static int TellsNamesake(string text, Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            // "the Assembly Rooms of another town"
            if (word is "another" && i > 0 && tokens[i - 1].Span.In(text) is "of" or "in" or "at"
                && i + 1 < tokens.Length && NameKinds.OfHead(tokens[i + 1].Span.In(text)) == EntityKind.Place)
                return i;
            // "was a nephew of the mathematician and had been named after him"
            if (word is "named" or "called" or "christened" && i + 2 < tokens.Length && tokens[i + 1].Span.In(text) is "after" or "for"
                && tokens[i + 2].Span.In(text) is "him" or "her" && tokens.Any(t => t.Kind == TokenKind.Word && NameKinds.IsKinNoun(t.Span.In(text))))
                return i;
            if (word is "namesake" || word is "unrelated" && !(i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "to")
                || word is "relation" && i > 0 && tokens[i - 1].Span.In(text) is "no"
                || word is "same" && i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "name" or "surname" && !IsOfThing(text, tokens, i))
                return i;
        }
        return -1;
    }

    /// <summary>"a film of the same name" bears a name, and is no second bearer of it among people.</summary>
    private static bool IsOfThing(string text, Token[] tokens, int same) =>
        same > 2 && tokens[same - 1].Span.In(text) is "the" && tokens[same - 2].Span.In(text) is "of" or "by"
        && tokens[same - 3].Kind == TokenKind.Word && Works.Contains(tokens[same - 3].Span.In(text));

    /// <summary>Whether a noun of kinship stands before the name: "his son, John", "her sister Lotte".</summary>
    public static bool FollowsKin(string text, Token[] tokens, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 6; i--)
        {
            if (tokens[i].Kind == TokenKind.Word && NameKinds.IsKinNoun(tokens[i].Span.In(text)))
                return true;
            // "the eldest, Willem, born in 1828"
            if (i == first - 2 && i > 0 && text[tokens[first - 1].Span.Start] == ',' && tokens[i].Span.In(text) is "eldest" or "youngest" or "elder" or "younger" or "oldest"
                && tokens[i - 1].Span.In(text) is "the" or "The")
                return true;
            // "his son, also called William Rennick"
            if (!(tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Span.Start] == ',')
                && tokens[i].Span.In(text) is not ("also" or "called" or "named" or "known" or "as" or "another")
                // "his father, the apothecary Niels Bagger"
                && !(tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised && (tokens[i].Span.In(text) is "the" or "a" or "an"
                    || NameKinds.IsPersonNoun(tokens[i].Span.In(text), out _) || i == first - 1 && tokens[i].Is(WordClass.Function) is false)))
                break;
        }
        return false;
    }

    /// <summary>"Betico Holm (MEP), a politician from Aruba": what stands behind the name tells that it is a person's.</summary>
    public static bool IsToldPerson(string text, Token[] tokens, int last, out Gender? gender)
    {
        const int longest = 6;
        gender = null;
        var i = last + 1;
        if (i < tokens.Length && tokens[i].Span.In(text) is "(")
        {
            while (i < tokens.Length && i < last + longest && tokens[i].Span.In(text) is not ")")
                i++;
            i++;
        }
        if (i + 2 >= tokens.Length || tokens[i].Span.In(text) is not "," || tokens[i + 1].Span.In(text) is not ("a" or "an" or "the" or "his" or "her" or "then" or "later"))
            return false;
        var end = Math.Min(tokens.Length, i + 2 + longest);
        for (i += 2; i < end; i++)
        {
            // "a politician from Aruba", "an amateur astronomer", but "a teacher training college"
            if (NameKinds.TellsPerson(tokens[i].Span.In(text), out gender)
                && (i + 1 == tokens.Length || tokens[i + 1].Kind == TokenKind.Punctuation || tokens[i + 1].Is(WordClass.Function)))
                return true;
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Is(WordClass.Function))
                return false;
        }
        return false;
    }

    /// <summary>
    /// Whether the noun before a name says that it is a person's: "the poet Lund". Of the wide table only behind an article or a possessive,
    /// "the Irish classicist Hale": what stands alone may be a verb ("recruit Lund").
    /// </summary>
    public static bool FollowsPersonNoun(string text, Token[] tokens, int first, out Gender? gender)
    {
        const int mostModifiers = 3;
        gender = null;
        if (first == 0 || tokens[first - 1].Kind != TokenKind.Word || !NameKinds.IsPersonNoun(tokens[first - 1].Span.In(text), out gender))
            return false;
        if (!NameKinds.IsWidePersonNoun(tokens[first - 1].Span.In(text)))
            return true;
        for (var i = first - 2; i >= 0 && i >= first - 2 - mostModifiers && tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i--)
        {
            if (tokens[i].Kind == TokenKind.Possessive || tokens[i].Is(WordClass.Determiner | WordClass.Possessive))
                return true;
            if (tokens[i].Is(WordClass.Function))
                return false;
        }
        return false;
    }

    /// <summary>Whether a preposition or a country behind it tells that an ambiguous name is a place.</summary>
    public static bool IsPlaceCue(string text, Token[] tokens, int first, int last)
    {
        var before = first > 0 ? tokens[first - 1].Span.In(text) : default;
        if (before is "in" or "In" or "near" or "from" or "to" or "at")
            return last + 1 >= tokens.Length || !(tokens[last + 1].Kind == TokenKind.Possessive);
        return last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is "," && tokens[last + 2].IsCapitalised
            && Gazetteer.Shared.TryFind(tokens[last + 2].Span.In(text), out var holder)
            && holder.Kind is PlaceKind.Country or PlaceKind.Region;
    }
}
