using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Ages;

/// <summary>
/// Finds the words of a sentence that tell how old somebody is, and how they stand: a number behind a verb of being, "at", "of" behind a noun for
/// somebody; a year of life; a decade; a word like "octogenarian". Whose age it is, is not its business.
/// </summary>
internal static class AgePhrases
{
    /// <summary>Years that a bare number can tell: below they are hours or things.</summary>
    private const int Youngest = 5, Oldest = 110;

    /// <summary>Longest that a bound leaves open.</summary>
    private const int Open = 125;

    /// <summary>Least number that "at" can take for an age: below it tells the hour.</summary>
    private const int PastNoon = 13;

    private static readonly FrozenDictionary<string, (int Least, int Most, bool IsPerson)>.AlternateLookup<ReadOnlySpan<char>> Words =
        LexiconTable.Read("age-words.tsv", 4)
            .ToFrozenDictionary(
                static r => r[0],
                static r => (int.Parse(r[1], CultureInfo.InvariantCulture), int.Parse(r[2], CultureInfo.InvariantCulture), r[3] is "person"), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordList Young = WordList.Exact("young-nouns.tsv");

    public static List<AgePhrase> Find(SentenceReading sentence)
    {
        var found = new List<AgePhrase>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.DateAt[i] is var date and >= 0)
            {
                if (tokens.Dates[date].First == i && sentence.Dates[date].IsAge && OfDate(sentence, date) is { } dated)
                    found.Add(dated);
                // "her sixties" are those of no century.
                else if (i > 1 && tokens.Word(i) is [.., 's'] && Words.TryGetValue(tokens.Word(i), out var ten) && !ten.IsPerson && Decade(tokens, i, ten.Least, ten.Most) is { } decade)
                    found.Add(decade);
                continue;
            }
            if (tokens.NameAt[i] >= 0 || tokens.Tokens[i].InQuotation)
                continue;
            if (tokens.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && At(tokens, i) is { } phrase)
            {
                found.Add(phrase);
                i = phrase.Last;
            }
        }
        return found;
    }

    private static AgePhrase? At(SentenceTokens tokens, int i)
    {
        var word = tokens.Word(i);
        if (word is "year" && i > 2)
            return YearOfLife(tokens, i);
        if (word.Length is > 4 and < 16 && word[^1] is 's' or 'n' or 'r' && Words.TryGetValue(word, out var known))
            return known.IsPerson ? Noun(tokens, i, known.Least, known.Most) : Decade(tokens, i, known.Least, known.Most);
        if (!IsNumber(tokens, i) || Cardinals.Read(tokens, i, out var number) is not (>= 0 and var last)
            || number is < Youngest or > Oldest || number != decimal.Truncate(number) || IsCounting(tokens, last + 1))
            return null;
        return OfNumber(tokens, i, last, (int)number);
    }

    private static bool IsNumber(SentenceTokens tokens, int i) =>
        tokens.Tokens[i].Kind == TokenKind.Number || NumberWords.Find(tokens.Word(i)).Kind is NumberWordKind.Unit or NumberWordKind.Ten
        || NumberWords.TrySplit(tokens.Word(i), out _, out _);

    /// <summary>Whether a noun follows, so that the number counts things: "was nineteen miles long".</summary>
    private static bool IsCounting(SentenceTokens tokens, int next) =>
        next < tokens.Tokens.Length && tokens.DateAt[next] < 0
        && (tokens.NameAt[next] >= 0 && !(tokens.Tokens[next - 1].Kind == TokenKind.Word && tokens.Word(next - 1) is not "of")
            || tokens.Tokens[next] is { Kind: TokenKind.Word } word && !word.Is(WordClass.Function | WordClass.Adverb) && tokens.NameAt[next] < 0
            || tokens.Tokens[next].Kind is TokenKind.Number or TokenKind.Possessive
            || tokens.Word(next) is "of" or "per" or "-" or "–" or "%" or "and" && next + 2 < tokens.Tokens.Length && tokens.Word(next + 1) is "a" && tokens.Word(next + 2) is "half");

    private static AgePhrase? OfNumber(SentenceTokens tokens, int first, int last, int number)
    {
        if (Bounds(tokens, ref first, number) is not var (least, most) || first == 0)
            return null;
        var before = Before(tokens, first - 1);
        if (before < 0)
            return null;
        var word = tokens.Word(before);
        if (word is "turned" && before == first - 1)
            return new AgePhrase(before, last, number, number, AgeForm.Attained);
        if (word is "be" or "see" && before > 1 && tokens.Word(before - 1) is "to" && tokens.Word(before - 2) is "lived" or "live" or "living")
            return new AgePhrase(before, last, least, most, AgeForm.LivedTo);
        if (IsBeing(word))
            return new AgePhrase(first, last, least, most, AgeForm.Predicate);
        if (word is "at" or "At" && number >= PastNoon && before == first - 1)
            return IsAgeAt(tokens, before, last) ? new AgePhrase(before, last, least, most, AgeForm.Adverbial) : null;
        if (word is "of" && before == first - 1 && before > 1 && IsOne(tokens, before - 2) && IsPerson(tokens.Word(before - 1)))
            return OfNoun(tokens, Article(tokens, before - 2), last, least, most);
        if (!(word is ",") || before == 0 || !Ends(tokens, last + 1))
            return null;
        // "was admitted, though not yet twenty"
        if (tokens.Word(before + 1) is "though" or "although" or "while" or "not")
            return new AgePhrase(before + 1, last, least, most, AgeForm.Adverbial);
        return tokens.NameAt[before - 1] >= 0 ? new AgePhrase(first, last, least, most, AgeForm.Apposed) : null;
    }

    /// <summary>"at nineteen he entered", "at nineteen, in 1880": not "at nineteen the thermometer", "at 34 Baker Street", "at fifty per cent".</summary>
    private static bool IsAgeAt(SentenceTokens tokens, int at, int last)
    {
        var next = last + 1;
        if (next >= tokens.Tokens.Length)
            return tokens.Tokens[last].Kind == TokenKind.Word;
        var pronoun = tokens.Word(next) is "he" or "she";
        // "put the number at forty": what is put there are things.
        if (at > 0 && tokens.Tokens[at].IsCapitalised is false && !pronoun && !(tokens.Word(at - 1) is "," or "died" or "married" or "and" || tokens.DateAt[at - 1] >= 0))
            return false;
        return pronoun || tokens.Word(next) is "," or "." or ";" or ")" || tokens.Word(next) is "in" or "on" && next + 1 < tokens.Tokens.Length && tokens.DateAt[next + 1] >= 0;
    }

    /// <summary>"in her forty-first year", but not "in her fourth year at the school".</summary>
    private static AgePhrase? YearOfLife(SentenceTokens tokens, int year)
    {
        if (Ordinals.Find(tokens.Word(year - 1)) is not ({ } rank and >= 13 and <= Oldest) || !(tokens.Word(year - 2) is "his" or "her" or "His" or "Her")
            || !(tokens.Word(year - 3) is "in" or "In" or "during"))
            return null;
        var next = year + 1;
        var ofLife = next + 1 < tokens.Tokens.Length && tokens.Word(next) is "of" && tokens.Word(next + 1) is "life" or "age";
        return ofLife || rank >= 30 && Ends(tokens, next) || rank >= 40 && next < tokens.Tokens.Length && !(tokens.Word(next) is "as" or "of" or "at" or "in" or "with")
            ? new AgePhrase(year - 3, year, rank - 1, rank - 1, AgeForm.Adverbial) : null;
    }

    /// <summary>"in her early sixties", "was in his teens".</summary>
    private static AgePhrase? Decade(SentenceTokens tokens, int decade, int least, int most)
    {
        var at = decade - 1;
        if (at > 1 && tokens.Word(at) is "early" or "mid" or "late" or "middle" or "mid-")
            at--;
        if (at < 1 || !(tokens.Word(at) is "his" or "her") || !(tokens.Word(at - 1) is "in" or "In"))
            return null;
        return new AgePhrase(at - 1, decade, least, most, Before(tokens, at - 2) is >= 0 and var verb && IsBeing(tokens.Word(verb)) ? AgeForm.Predicate : AgeForm.Adverbial);
    }

    /// <summary>"still a teenager", "the octogenarian Voss".</summary>
    private static AgePhrase? Noun(SentenceTokens tokens, int noun, int least, int most)
    {
        if (noun == 0)
            return null;
        return tokens.Word(noun - 1) is "a" or "an" or "A" or "An" ? OfNoun(tokens, noun - 1, noun, least, most)
            : tokens.Word(noun - 1) is "the" or "The" ? new AgePhrase(noun - 1, noun, least, most, AgeForm.Attribute) : null;
    }

    /// <summary>A noun with its article: behind a verb of being, or beside a clause.</summary>
    private static AgePhrase? OfNoun(SentenceTokens tokens, int article, int last, int least, int most)
    {
        var before = Before(tokens, article - 1);
        if (before < 0)
            return new AgePhrase(article, last, least, most, AgeForm.Nominal);
        if (IsBeing(tokens.Word(before)))
            return new AgePhrase(article, last, least, most, AgeForm.Predicate);
        return tokens.Word(before) is "as" && before == article - 1 && before > 0 && !(tokens.Word(before - 1) is "him" or "her" or "remembered" or "described" or "known" or "appeared" or "disguised")
            || tokens.Word(before) is "," && IsBeside(tokens, before)
            ? new AgePhrase(article, last, least, most, AgeForm.Nominal) : null;
    }

    /// <summary>"in 1826, a boy of nine": behind a date, at the sentence's start; behind a noun it may tell of that.</summary>
    private static bool IsBeside(SentenceTokens tokens, int comma) => comma > 0 && tokens.DateAt[comma - 1] >= 0;

    /// <summary>The words for an age that the dates know: "34 years old", "aged 34", "the age of 34", "34-year-old".</summary>
    private static AgePhrase? OfDate(SentenceReading sentence, int date)
    {
        var tokens = sentence.Tokens;
        var (first, last) = tokens.Dates[date];
        if (first < 1 || sentence.Dates[date] is not { Duration: ['P', .. var amount, 'Y'] } mention || mention.Bound == DurationBound.About
            || !int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            || IsRough(tokens, first, last) || Bounds(tokens, ref first, years) is not var (least, most))
            return null;
        (least, most) = mention.Bound switch { DurationBound.AtLeast => (years, Open), DurationBound.AtMost => (0, years), _ => (least, most) };
        var before = Before(tokens, first - 1);
        var word = before < 0 ? default : tokens.Word(before);
        var isThe = tokens.Word(first) is "the" or "age";
        if (isThe && word is "reached" or "attained")
            return new AgePhrase(before, last, least, most, AgeForm.Attained);
        if (isThe && word is "to" && before > 0 && tokens.Word(before - 1) is "lived" or "live" or "living")
            return new AgePhrase(before, last, least, most, AgeForm.LivedTo);
        if (IsBeing(word))
            return new AgePhrase(first, last, least, most, AgeForm.Predicate);
        if (isThe ? word is "at" or "At" : tokens.Word(tokens.Dates[date].First) is "aged" or "Aged" && (word is "," or "and" or "(" || before >= 0 && tokens.DateAt[before] >= 0))
            return new AgePhrase(Math.Max(0, before), last, least, most, AgeForm.Adverbial);
        return word is "the" or "The" && mention.Span.In(tokens.Text).EndsWith("old", StringComparison.Ordinal)
            ? new AgePhrase(before, last, least, most, AgeForm.Attribute) : null;
    }

    /// <summary>"aged about 60".</summary>
    private static bool IsRough(SentenceTokens tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens.Word(i) is "about" or "around" or "approximately" or "circa" or "roughly" or "some" or "or")
                return true;
        }
        return false;
    }

    /// <summary>What the words before a number let it mean; null where it is rough. They are taken into the phrase.</summary>
    private static (int Least, int Most)? Bounds(SentenceTokens tokens, ref int first, int number)
    {
        if (first == 0)
            return (number, number);
        var word = tokens.Word(first - 1);
        var two = first > 1 ? tokens.Word(first - 2) : default;
        switch (word)
        {
            case "yet" when two is "not":
            case "than" when two is "less":
                first -= 2;
                return (0, number - 1);
            case "than" when two is "more":
            case "least" when two is "at":
                first -= 2;
                return (number, Open);
            case "under" or "below":
                first--;
                return (0, number - 1);
            case "over" or "past" or "beyond":
                first -= two is "well" or "already" ? 2 : 1;
                return (number, Open);
            case "nearly" or "almost":
                first--;
                return (number - Math.Max(2, number / 10), number);
            case "barely" or "hardly" or "scarcely":
                first--;
                return (number - 1, number + 1);
            case "about" or "around" or "some" or "perhaps" or "approximately" or "roughly" or "c" or "maybe" or "probably" or "or" or "to" or "than" or "between":
                return null;
            default:
                return (number, number);
        }
    }

    /// <summary>The token before <paramref name="at"/> over adverbs: "was only just nineteen"; -1 where the sentence begins.</summary>
    private static int Before(SentenceTokens tokens, int at)
    {
        while (at >= 0 && tokens.DateAt[at] < 0 && (tokens.Word(at) is "only" or "just" or "already" or "still" or "then" or "now" or "but" or "merely" or "himself" or "herself"
            || tokens.Word(at) is "though" or "although" or "while" && at > 0 && tokens.Word(at - 1) is ","))
            at--;
        return at;
    }

    private static bool IsBeing(ReadOnlySpan<char> word) => word is "was" or "is" or "being" or "Being" or "been";

    /// <summary>Whether the phrase ends there, or goes on about the day.</summary>
    private static bool Ends(SentenceTokens tokens, int next) =>
        next >= tokens.Tokens.Length || tokens.Tokens[next].Kind == TokenKind.Punctuation || tokens.Word(next) is "and" or "when" or "on" or "in" && next + 1 < tokens.Tokens.Length
        && tokens.DateAt[next + 1] >= 0;

    private static bool IsPerson(ReadOnlySpan<char> noun) => NameKinds.IsPersonNoun(noun, out _) || Young.Contains(noun);

    private static bool IsOne(SentenceTokens tokens, int at) => Article(tokens, at) >= 0;

    /// <summary>The "a" of "a mere boy", at most two words before.</summary>
    private static int Article(SentenceTokens tokens, int at)
    {
        for (var i = at; i >= 0 && i >= at - 2; i--)
        {
            if (tokens.Word(i) is "a" or "an" or "A" or "An")
                return i;
        }
        return -1;
    }
}
