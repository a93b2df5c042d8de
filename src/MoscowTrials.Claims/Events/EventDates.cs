using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lengths;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Chooses the date of an event among the dates of its clause.</summary>
internal static class EventDates
{
    /// <summary>The date of a clause's verb; null where it has none, or several that cannot be told apart.</summary>
    /// <param name="isState">Whether the event lasts ("was in prison"), so that a range is a time through which it went on.</param>
    public static EventDate? OfClause(
        SentenceTokens sentence, ImmutableArray<DateMention> dates, Clause clause, bool isState, bool isNegated)
    {
        if (clause.Dates.Count == 0)
            return null;
        var own = clause.Dates.Where(d => dates[d].Relation != DateRelation.Duration && dates[d].Date is not null).ToList();
        own.RemoveAll(d => IsDateOfAnother(sentence, clause, d));
        // "the Paris congress of 1904": the year is the noun's, unless there is no other.
        if (own.Count > 1)
            own.RemoveAll(d => PrepositionBefore(sentence, d) is "of");
        // "from 1322 until his escape in August 1325"
        if (own.Count == 2 && (dates[own[0]].Relation == DateRelation.Start && dates[own[1]].Relation is DateRelation.End
            || HasFrom(sentence, own[0]) && HasUntil(sentence, sentence.Dates[own[0]].Last, sentence.Dates[own[1]].First)))
            return Range(dates[own[0]].Date!, dates[own[1]].Date!, own[1], dates[own[0]].IsInferred || dates[own[1]].IsInferred);
        // "On 3 March he was arrested and held until 14 June."
        if (isState && own.Count == 2 && own.FindIndex(d => dates[d].Relation == DateRelation.End) is var until and >= 0
            && dates[own[1 - until]] is { Relation: DateRelation.During, Date: { Latest: { } day } since } from && day <= dates[own[until]].Date!.Earliest)
            return Range(since, dates[own[until]].Date!, own[until], from.IsInferred || dates[own[until]].IsInferred);
        // "by October 1950 he had been in prison since 1948": a state is dated by its beginning.
        if (isState && own.Count > 1 && own.Where(d => dates[d].Relation == DateRelation.Start).ToList() is [var begun])
            own = [begun];
        var chosen = Narrowest(dates, own);
        if (chosen < 0)
            return null;
        // "held the post until his retirement in 1908"
        var mention = isState && dates[chosen].Relation == DateRelation.During && clause.Verb is { } verb
            && HasUntil(sentence, verb.Last, sentence.Dates[chosen].First) ? dates[chosen] with { Relation = DateRelation.End } : dates[chosen];
        var when = Read(sentence, mention, chosen, isState, isNegated);
        return clause.SharesDates ? AsShared(sentence, clause, when) : when;
    }

    /// <summary>
    /// "In 1903 he moved to Ghent and opened a shop": the second verb mostly tells of the same time, a month or less for certain; and with
    /// "later" of any time after it.
    /// </summary>
    private static EventDate AsShared(SentenceTokens sentence, Clause clause, EventDate when)
    {
        if (when is not { Earliest: { } first, Latest: { } last })
            return when;
        for (var i = Math.Max(0, clause.Verb!.First - 2); i <= Math.Min(sentence.Tokens.Length - 1, clause.Verb.Last + 2); i++)
        {
            if (Later.Contains(sentence.Word(i)))
                return new EventDate(first, null, HistoricalDate.FromDays(first, null).Edtf, when.Mention, true);
        }
        return last - first > LongestMonth ? when with { IsInferred = true } : when;
    }

    private const int LongestMonth = 31;
    private static readonly WordList Later = WordList.Exact("later-words.tsv");

    /// <summary>The date that an expression gives an event.</summary>
    public static EventDate Read(SentenceTokens sentence, DateMention mention, int index, bool isState, bool isNegated) =>
        Read(mention, index, isState, isState && IsThroughout(sentence, index), isNegated);

    /// <summary>The date that an expression gives an event.</summary>
    /// <param name="mention">The expression, which is resolved.</param>
    /// <param name="index">Its position in the claim's dates.</param>
    /// <param name="isState">Whether the event lasts, so that a range is a time through which it went on.</param>
    /// <param name="isThroughout">Whether it is said to fill the time ("throughout 1926").</param>
    /// <param name="isNegated">Whether it is said not to have happened.</param>
    public static EventDate Read(DateMention mention, int index, bool isState, bool isThroughout, bool isNegated)
    {
        var date = mention.Date!;
        var (earliest, latest) = (date.Earliest, date.Latest);
        int? from = null, to = null;
        switch (mention.Relation)
        {
            case DateRelation.Start:
                (from, latest) = (date.Latest, null);
                break;
            // "was not built until 1838" happened in 1838.
            case DateRelation.End when isNegated:
                break;
            case DateRelation.End:
                (earliest, to) = (null, date.Earliest);
                break;
            // "was not built before 1838"
            case DateRelation.Before when isNegated:
                latest = null;
                break;
            case DateRelation.Before:
                (earliest, latest) = (null, date.Latest);
                break;
            case DateRelation.After:
                (earliest, latest) = (date.Earliest, null);
                break;
            default:
                if (Ends(date) is { } ends && isState)
                    (from, to) = (ends.Begin.Latest, ends.End.Earliest);
                else if (isThroughout)
                    (from, to) = (date.Earliest, date.Latest);
                break;
        }
        if (from > to)
            (from, to) = (null, null);
        var edtf = earliest == date.Earliest && latest == date.Latest ? date.Edtf
            : earliest is null ? "../" + date.Edtf : latest is null ? date.Edtf + "/.." : date.Edtf;
        if (edtf.Count(c => c == '/') > 1)
            edtf = HistoricalDate.FromDays(earliest, latest).Edtf;
        return new EventDate(earliest, latest, edtf, index, mention.IsInferred) { HoldsFrom = from, HoldsTo = to };
    }

    /// <summary>The time with the end that a length told beside it gives: "for eleven weeks from 4 March 1913".</summary>
    public static EventDate Lasting(ImmutableArray<DateMention> dates, Clause clause, EventDate begun)
    {
        if (dates[begun.Mention] is not { Relation: DateRelation.Start or DateRelation.During, Date: { } since }
            || since is not { Earliest: { } first, Latest: { } last } || Ends(since) is not null
            || clause.Dates.Where(d => dates[d].Relation == DateRelation.Duration).ToList() is not [var length]
            || dates[length] is not { IsAge: false, Bound: DurationBound.Exact, Duration: { } told }
            || LengthWords.Days(told, DurationBound.Exact) is not (var least, { } most) || first + least < last)
            return begun;
        var end = last + most;
        return new EventDate(first, end, HistoricalDate.FromDays(first, end).Edtf, begun.Mention, begun.IsInferred)
        {
            HoldsFrom = last, HoldsTo = first + least,
        };
    }

    private static bool HasFrom(SentenceTokens sentence, int date) =>
        sentence.Dates[date].First > 0 && sentence.Word(sentence.Dates[date].First - 1) is "from" or "From" or "since";

    /// <summary>Whether "until" stands between two tokens; or "to", where the first ends a date.</summary>
    private static bool HasUntil(SentenceTokens sentence, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.Word(i) is "until" or "till" || sentence.Word(i) is "to" && sentence.DateAt[from] >= 0)
                return true;
        }
        return false;
    }

    /// <summary>The time between two dates.</summary>
    /// <param name="begin">The first.</param>
    /// <param name="end">The second.</param>
    /// <param name="index">The second's position in the claim's dates.</param>
    /// <param name="inferred">Whether one of them was.</param>
    public static EventDate Range(HistoricalDate begin, HistoricalDate end, int index, bool inferred)
    {
        var latest = end.Latest < begin.Earliest ? null : end.Latest;
        return new EventDate(begin.Earliest, latest, HistoricalDate.FromDays(begin.Earliest, latest).Edtf, index, inferred)
        {
            HoldsFrom = begin.Latest <= end.Earliest ? begin.Latest : null,
            HoldsTo = begin.Latest <= end.Earliest ? end.Earliest : null,
        };
    }

    /// <summary>The two ends of a range such as <c>1907-01/1909-11</c>; null for anything else.</summary>
    public static (HistoricalDate Begin, HistoricalDate End)? Ends(HistoricalDate date)
    {
        var slash = date.Edtf.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && Edtf.Parse(date.Edtf[..slash]).Date is { } begin && Edtf.Parse(date.Edtf[(slash + 1)..]).Date is { } end
            ? (begin, end) : null;
    }

    /// <summary>The one date that all others contain; -1 where two do not overlap.</summary>
    private static int Narrowest(ImmutableArray<DateMention> dates, List<int> candidates)
    {
        var best = -1;
        foreach (var i in candidates)
        {
            if (best < 0 || DateComparison.Within(dates[i].Date!, dates[best].Date!) == Certainty.Certain)
                best = i;
            else if (DateComparison.Within(dates[best].Date!, dates[i].Date!) != Certainty.Certain)
                return -1;
        }
        return best;
    }

    /// <summary>"the whole of 1926", "throughout 1926", "all 1926".</summary>
    private static bool IsThroughout(SentenceTokens sentence, int date)
    {
        for (var i = sentence.Dates[date].First - 1; i >= 0 && i >= sentence.Dates[date].First - 3; i--)
        {
            if (sentence.Word(i) is "throughout" or "Throughout" or "whole" or "all")
                return true;
        }
        return false;
    }

    /// <summary>"After the demolition of the hotel in 1883, the two met": the year may be the demolition's alone.</summary>
    private static bool IsDateOfAnother(SentenceTokens sentence, Clause clause, int date)
    {
        for (var i = sentence.Dates[date].First - 1; i >= 0 && i != clause.Verb?.Last && !(sentence.Word(i) is ","); i--)
        {
            // With nothing in between it says when: "soon after, in 1883", "after 1883".
            if (sentence.Word(i) is "after" or "After" or "before" or "Before" or "following" or "Following")
                return i < sentence.Dates[date].First - 2 && !(sentence.Word(i) is "before" && (IsInFrontOf(sentence, clause) || IsSomebody(sentence, i + 1)));
        }
        return false;
    }

    /// <summary>"gave evidence before the inquiry on 4 May": before listeners, not before a time.</summary>
    private static bool IsInFrontOf(SentenceTokens sentence, Clause clause) =>
        clause.Verb is { } verb && (verb.Verb is "testify" or "appear" or "plead" or "speak" or "swear" or "perform" or "sing"
            || verb.Verb is "give" && verb.Last + 1 < sentence.Tokens.Length && sentence.Word(verb.Last + 1) is "evidence" or "testimony");

    /// <summary>"signed the deed before the notary De Smet": a person, without a deed of his own.</summary>
    private static bool IsSomebody(SentenceTokens sentence, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.Tokens[at].Is(WordClass.Determiner)
        && sentence.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false } && NameKinds.IsPersonNoun(sentence.Word(at + 1), out _)
        && at + 2 < sentence.Tokens.Length && (sentence.NameAt[at + 2] >= 0 || sentence.Word(at + 2) is "on" or "in" or "at");

    private static ReadOnlySpan<char> PrepositionBefore(SentenceTokens sentence, int date)
    {
        var before = sentence.Dates[date].First - 1;
        return before >= 0 && sentence.Tokens[before].Is(WordClass.Preposition) ? sentence.Word(before) : default;
    }
}
