using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Lengths;

/// <summary>
/// Finds where a sentence tells how long something lasted and from when to when: "for ten years, from 1850 to 1870", "the nine-day siege
/// lasted from 5 June to 30 June", "two years later, in 1938".
/// </summary>
/// <remarks>
/// Only what stands side by side is compared, or is tied by a verb of lasting: a length elsewhere in the sentence may be of anything.
/// Terms that are set beforehand (a sentence, a lease, a plan) need not have been served, and what is summed up over breaks need not
/// be as long as the dates are apart.
/// </remarks>
internal static class LengthReader
{
    /// <summary>Tokens between a length and its dates: "twelve years of war, from".</summary>
    private const int Nearness = 5;

    /// <summary>Tokens around a length in which a word may tell that it is no course of time.</summary>
    private const int Surroundings = 7;

    private static readonly WordList Broken = WordList.AnyCase("broken-lengths.tsv");
    private static readonly WordList Lasting = WordList.Exact("lasting.tsv", "verb");
    private static readonly WordList Courses = WordList.Exact("lasting.tsv", "noun");
    private static readonly WordList Joining = WordList.Exact("lasting.tsv", "joins");
    private static readonly WordList Rough = WordList.AnyCase("rough-words.tsv");

    /// <param name="previous">The sentence before it in the paragraph; null where there is none.</param>
    public static ImmutableArray<TimeComparison> Read(SentenceReading sentence, SentenceReading? previous)
    {
        if (sentence.Dates.Length < 2)
            return [];
        var found = ImmutableArray.CreateBuilder<TimeComparison>();
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d] is { Relation: DateRelation.Duration, IsAge: false })
            {
                if (Partner(sentence, d) is { } range && Compare(sentence.Dates[d], sentence.Dates[range].Date!, d, range) is { } compared)
                    found.Add(compared);
            }
            else if (d + 1 < sentence.Dates.Length && previous is not null && Later(sentence, previous, d) is { } later)
            {
                found.Add(later);
            }
        }
        return found.ToImmutable();
    }

    private static TimeComparison? Compare(DateMention told, HistoricalDate range, int toldAt, int rangeAt)
    {
        if (LengthWords.Days(told.Duration, told.Bound) is not var (least, most)
            || EventDates.Ends(range) is not ({ Earliest: { } from, Latest: { } fromLatest }, { Earliest: { } to, Latest: { } toLatest }))
            return null;
        return new TimeComparison(toldAt, rangeAt, least, most, Math.Max(0, to - fromLatest), toLatest - from + 1, 0);
    }

    /// <summary>The range whose length the words at <paramref name="told"/> tell, or null.</summary>
    private static int? Partner(SentenceReading sentence, int told)
    {
        var tokens = sentence.Tokens;
        var (first, last) = tokens.Dates[told];
        if (first < 0 || tokens.Tokens[first].IsCapitalised && first > 0 || tokens.NameAt[first] >= 0 || IsBroken(tokens, first, last))
            return null;
        // "two hours a day from 1921 to 1940": a rate.
        if (tokens.Word(first) is "a" or "an")
            return null;
        // "a nine-day siege": only of nouns for what goes on; "a five-year plan" is another matter.
        var isAdjective = sentence.Dates[told].Span.In(tokens.Text).Contains('-');
        for (var other = 0; other < sentence.Dates.Length; other++)
        {
            if (sentence.Dates[other] is not { Relation: DateRelation.During, IsInferred: false, Fault: null, Date: { } range }
                || EventDates.Ends(range) is null || range.IsApproximate)
                continue;
            var (start, end) = tokens.Dates[other];
            if (start > last && start - last <= Nearness + 1 && Joins(tokens, last + 1, start - 1, isAdjective)
                || end < first && first - end <= Nearness + 1 && !isAdjective && Joins(tokens, end + 1, first - 1, false)
                || isAdjective && Courses.Contains(HeadBehind(tokens, last)) && IsOfLasting(sentence, first, other))
                return other;
        }
        return null;
    }

    /// <summary>Whether only "of war, from", ", a period of" stand between; an adjective has its noun there.</summary>
    private static bool Joins(SentenceTokens tokens, int from, int to, bool needsCourse)
    {
        var hasCourse = false;
        for (var i = from; i <= to; i++)
        {
            var word = tokens.Word(i);
            if (tokens.Tokens[i].Kind == TokenKind.Word && Courses.Contains(word))
                hasCourse = true;
            else if (!(tokens.Tokens[i].Kind == TokenKind.Punctuation ? word is "," or "(" or "–" or "-" : Joining.Contains(word)))
                return false;
        }
        return hasCourse || !needsCourse;
    }

    private static ReadOnlySpan<char> HeadBehind(SentenceTokens tokens, int last) =>
        last + 1 < tokens.Tokens.Length ? tokens.Word(last + 1) : default;

    /// <summary>"The nine-day siege of the fort lasted from …": the length stands in the subject, the dates with the verb.</summary>
    private static bool IsOfLasting(SentenceReading sentence, int length, int range) =>
        sentence.Clauses.Clauses.Any(c => c.Verb is { IsNegated: false } verb && Lasting.Contains(verb.Verb) && c.Dates.Contains(range)
            && c.Subject is { } subject && subject.First <= length && subject.Last > length);

    /// <summary>"Two years later, in 1938," behind a sentence that tells one year.</summary>
    private static TimeComparison? Later(SentenceReading sentence, SentenceReading previous, int offset)
    {
        var tokens = sentence.Tokens;
        var (words, date) = (sentence.Dates[offset], sentence.Dates[offset + 1]);
        if (words is not { IsInferred: true, Date: { Earliest: { } counted, Latest: { } countedLatest }, Relation: DateRelation.During }
            || date is not { IsInferred: false, Fault: null, Relation: DateRelation.During, Date: { Earliest: { } from, Latest: { } to, IsApproximate: false } }
            || !words.Span.In(tokens.Text).EndsWith(" later", StringComparison.Ordinal) || IsRough(tokens, offset)
            || tokens.Dates[offset].First > 1 || !IsApposition(tokens, tokens.Dates[offset].Last + 1, tokens.Dates[offset + 1].First - 1))
            return null;
        var told = previous.Dates.Where(d => d.Relation != DateRelation.Duration).ToList();
        if (told is not [{ IsInferred: false, Relation: DateRelation.During, Date: { Earliest: { } base_, Latest: { } baseLatest, IsApproximate: false } anchor }]
            || EventDates.Ends(anchor) is not null || countedLatest - counted > 366)
            return null;
        // Counted from the sentence before, or from elsewhere: only the former is certain.
        var length = counted - base_;
        if (length <= 0 || !words.Steps.Any(s => s.Contains(anchor.Edtf, StringComparison.Ordinal)))
            return null;
        var slack = Math.Max(length > 700 ? 366 : length > 60 ? 31 : 3, length / 10);
        return new TimeComparison(offset, offset + 1, length - slack, length + slack, Math.Max(0, from - baseLatest), Math.Max(0, to - base_), 1);
    }

    private static bool IsRough(SentenceTokens tokens, int date)
    {
        var (first, last) = tokens.Dates[date];
        for (var i = Math.Max(0, first - 1); i <= last; i++)
        {
            if (Rough.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>", in", " in", " (".</summary>
    private static bool IsApposition(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (tokens.Word(i) is not ("," or "in" or "on" or "("))
                return false;
        }
        return to >= from;
    }

    /// <summary>Whether a word near by tells that the length is a sum or was set beforehand.</summary>
    private static bool IsBroken(SentenceTokens tokens, int first, int last)
    {
        for (var i = Math.Max(0, first - Surroundings); i <= last + Surroundings && i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && Broken.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }
}
