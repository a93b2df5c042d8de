using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Tellings;

/// <summary>
/// When and where words of a sentence say that something happened: the date and the town that stand with them, no other verb between.
/// </summary>
internal readonly struct TellingCircumstances(SentenceReading sentence, Clause clause, int first, int last, bool isOfFirst, bool isNoun)
{
    /// <summary>Days that a date may span: a year.</summary>
    public const int LongestDate = 366;

    // What is done with the first of a kind, its date being that of all: "the first pupils were admitted in 1797".
    private static readonly WordList Beginning = WordList.Exact("first-verbs.tsv");

    /// <summary>Tokens from a comma behind a noun to its date: ", back in 1882".</summary>
    private const int ToDate = 4;

    private static readonly WordList Occurring = WordList.Of(["take", "hold", "occur", "happen", "come", "fall"]);

    /// <param name="at">A token of the date, or -1.</param>
    public (int First, int Last)? Days(out int at)
    {
        at = Find(true);
        if (at < 0 || sentence.Tokens.DateAt[at] is not (>= 0 and var date))
            return null;
        return sentence.Dates[date] is { Relation: DateRelation.During, IsInferred: false, Offset: null,
            Date: { Earliest: { } begin, Latest: { } end, IsApproximate: false } } && end - begin <= LongestDate ? (begin, end) : null;
    }

    /// <param name="at">A token of the town's name, or -1.</param>
    public int? Place(out int at)
    {
        at = Find(false);
        return at >= 0 ? sentence.Names[sentence.Tokens.NameAt[at]].Entity : null;
    }

    private int Find(bool isDate)
    {
        var behind = Walk(last + 1, 1, isDate);
        var before = Walk(first - 1, -1, isDate);
        if (behind < 0 || before < 0)
            return Math.Max(behind, before);
        // Two: the one that stands beside it.
        return isDate ? behind == last + 1 || behind == last + 2 ? behind : -1 : -1;
    }

    private int Walk(int from, int step, bool isDate)
    {
        var tokens = sentence.Tokens;
        if (step > 0)
            from = BehindAside(from);
        var mark = -1;
        for (var i = from; i >= 0 && i < tokens.Tokens.Length; i += step)
        {
            // "the premiere, in 1891,", but not "his death, a show of his works in 1891".
            if (isDate ? tokens.DateAt[i] >= 0 : tokens.NameAt[i] >= 0 && IsTown(i))
                return isNoun && mark >= 0 && (!isDate || Math.Abs(i - mark) > ToDate) ? -1 : i;
            if (IsComma(i))
                mark = i;
            var token = tokens.Tokens[i];
            if (token.Kind == TokenKind.Punctuation && sentence.Tokens.Text[token.Span.Start] is ';' or ':' or '–' or '—' or '(' or ')')
                return -1;
            if (IsOtherVerb(i) || token.Kind == TokenKind.Word && tokens.NameAt[i] < 0 && tokens.DateAt[i] < 0 && IsBorder(i, step))
                return -1;
        }
        return -1;
    }

    /// <summary>"Its first number, four pages set by hand, was sold": where the sentence goes on.</summary>
    private int BehindAside(int from)
    {
        var tokens = sentence.Tokens;
        if (!isOfFirst || from >= tokens.Tokens.Length || !IsComma(from))
            return from;
        for (var i = from + 1; i + 1 < tokens.Tokens.Length; i++)
        {
            if (tokens.DateAt[i] >= 0)
                return from;
            if (IsComma(i) && tokens.Tokens[i + 1].Is(WordClass.Be | WordClass.Have | WordClass.Past))
                return i + 1;
        }
        return from;
    }

    private bool IsComma(int at) => sentence.Tokens.Tokens[at].Kind == TokenKind.Punctuation
        && sentence.Tokens.Text[sentence.Tokens.Tokens[at].Span.Start] == ',';

    /// <summary>Whether a verb stands there that is not the one that tells it.</summary>
    private bool IsOtherVerb(int at)
    {
        foreach (var other in sentence.Clauses.Clauses)
        {
            if (other.Verb is not { } verb || at < verb.First || at > verb.Last)
                continue;
            // "the premiere, which took place on", "the opening was held on"
            if (verb.First > last && (Occurring.Contains(verb.Verb) || isOfFirst && Beginning.Contains(verb.Verb))
                && !verb.IsNegated && !verb.IsModal)
                return false;
            return other.Index != clause.Index || verb.First > last || verb.Last < first;
        }
        return sentence.Tokens.Tokens[at] is var token && token.Is(WordClass.Auxiliary) && (at < first || at > last)
            && !(at > last && token.Is(WordClass.Be));
    }

    /// <summary>Whether a word begins another clause. "the day in 1816 when it ceased", "the night on which": the day is its own.</summary>
    private bool IsBorder(int at, int step)
    {
        var tokens = sentence.Tokens;
        var token = tokens.Tokens[at];
        var word = tokens.Word(at);
        if (step < 0 && word is "when" or "When" or "where" or "Where")
            return false;
        if (step < 0 && word is "which" or "whose" && at > 0 && tokens.Word(at - 1) is "in" or "on" or "at")
            return false;
        if (step > 0 && word is "which" && at + 1 < tokens.Tokens.Length
            && sentence.Clauses.Clauses.Any(c => c.Verb is { } v && v.First > at && v.First <= at + 2 && Occurring.Contains(v.Verb)))
            return false;
        return token.Is(WordClass.Subordinator | WordClass.Relative) && word is not ("before" or "after" or "since" or "until" or "as")
            || word is "who" or "which" or "that" && token.Is(WordClass.Relative)
            || word is "and" or "but" or "or" && step > 0 && !tokens.Taken[at]
            || word is "after" or "before" or "since" or "until" or "while" or "whereas" or "although" or "because";
    }

    /// <summary>"in Lund", "at Lund", "off Lund", "near Lund"</summary>
    private bool IsTown(int at)
    {
        var tokens = sentence.Tokens;
        var name = tokens.NameAt[at];
        var start = tokens.Names[name].First;
        return start > 0 && tokens.Word(start - 1) is "in" or "at" or "In" or "At" or "near" or "off" or "outside"
            && tokens.KindOf(name) == EntityKind.Place;
    }
}
