using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Finds who is said to be the first or the only one: "Ida Berg was the first woman to climb Mount Orn".</summary>
internal static class Distinctions
{
    private const int LongestKind = 14;

    private static readonly WordList Telling = WordList.Of(["first", "only"]);

    public static void Read(int claim, SentenceReading reading, List<Distinction> found)
    {
        var tokens = reading.Tokens;
        if (!tokens.Has(Telling))
            return;
        for (var i = 1; i < tokens.Tokens.Length - 1; i++)
        {
            if (!tokens.IsIn(i, Telling) || tokens.Word(i - 1) is not ("the" or "The") || tokens.Taken[i])
                continue;
            // "one of the first", "for the first time", "among the only".
            if (i > 1 && tokens.Tokens[i - 2].Is(WordClass.Preposition))
                continue;
            var end = KindEnd(tokens, i + 1, out var isSpecific);
            if (end <= i + 1 || Holder(reading, i - 1, end) is not (>= 0 and var holder))
                continue;
            var clause = ClauseAround(reading, i - 2, end);
            var standing = clause is null ? default : reading.Standings[clause.Index];
            if (clause is null || standing.Actuality != Actuality.Actual || clause.Verb!.IsNegated || tokens.Tokens[i].InQuotation)
                continue;
            var span = tokens.Span(i - 1, end - 1);
            var kind = tokens.Span(i + 1, end - 1).In(tokens.Text).ToString().ToLowerInvariant();
            found.Add(new Distinction(claim, span, tokens.Word(i) is "first", kind, isSpecific, holder, standing.Voice));
        }
    }

    /// <summary>The clause whose verb ends before or begins behind the words, else the first that has one.</summary>
    private static Clause? ClauseAround(SentenceReading reading, int before, int behind) =>
        reading.Clauses.Clauses.FirstOrDefault(c => c.Verb is { } v && (v.Last == before || v.First == behind))
        ?? reading.Clauses.Clauses.FirstOrDefault(static c => c.Verb is not null);

    /// <summary>The token behind the kind: at a mark, a date, a verb that is not the kind's own infinitive.</summary>
    private static int KindEnd(SentenceTokens tokens, int from, out bool isSpecific)
    {
        isSpecific = false;
        var infinitive = false;
        var i = from;
        for (; i < tokens.Tokens.Length && i < from + LongestKind; i++)
        {
            var token = tokens.Tokens[i];
            if (tokens.DateAt[i] >= 0 || token.Kind == TokenKind.Punctuation)
                break;
            if (tokens.NameAt[i] >= 0)
                continue;
            if (token.Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Conjunction) || token.Is(WordClass.Subordinator)
                && !token.Is(WordClass.Preposition))
                break;
            if (token.Is(WordClass.To))
                infinitive = isSpecific = true;
            else if (token.Is(WordClass.Preposition))
                isSpecific = i + 1 < tokens.Tokens.Length && tokens.DateAt[i + 1] < 0 || isSpecific;
            else if (token.Is(WordClass.Past) && !token.Is(WordClass.NotVerb) && !infinitive)
                break;
        }
        // "the first in 1902": the preposition of a date is no part of the kind.
        while (i > from && tokens.Tokens[i - 1].Is(WordClass.Preposition))
            i--;
        if (i < tokens.Tokens.Length && i == from + LongestKind)
            return -1;
        return i;
    }

    /// <summary>
    /// The name that is said to be it: before "was the first …", behind "the first … was", or before ", the first …"; -1 where none is.
    /// </summary>
    private static int Holder(SentenceReading reading, int the, int end)
    {
        var tokens = reading.Tokens;
        var before = the - 1;
        if (before >= 1 && tokens.Word(before) is "was" or "is" or "became" && tokens.NameAt[before - 1] is var subject and >= 0)
            return IsWhole(tokens, subject, before - 1) ? reading.Names[subject].Entity : -1;
        if (before >= 1 && tokens.Word(before) is "," && tokens.NameAt[before - 1] is var apposed and >= 0 && end < tokens.Tokens.Length
            && tokens.Word(end) is ",")
            return IsWhole(tokens, apposed, before - 1) ? reading.Names[apposed].Entity : -1;
        if (end + 1 < tokens.Tokens.Length && tokens.Word(end) is "was" or "is" && tokens.NameAt[end + 1] is var named and >= 0)
        {
            var last = tokens.Names[named].Last + 1;
            return last >= tokens.Tokens.Length || tokens.Tokens[last].Kind == TokenKind.Punctuation
                || tokens.Tokens[last].Is(WordClass.Preposition | WordClass.Relative)
                ? reading.Names[named].Entity : -1;
        }
        return -1;
    }

    /// <summary>Whether nothing is joined to the name: "Karl and Ida Berg were the first".</summary>
    private static bool IsWhole(SentenceTokens tokens, int name, int last) =>
        tokens.Names[name].Last == last
            && (tokens.Names[name].First == 0 || tokens.Word(tokens.Names[name].First - 1) is not ("and" or "with" or "of" or "'s"));
}
