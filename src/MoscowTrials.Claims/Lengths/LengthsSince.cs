using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Orders;

namespace MoscowTrials.Claims.Lengths;

/// <summary>
/// Holds a length that has passed since something against the sentence that dates it: "On 14 May 1798 … seventeen years of digging had passed since Lady
/// Burke turned the first sod", where the first sod was cut in March 1789.
/// </summary>
internal sealed class LengthsSince
{
    private static readonly WordList Passing = WordList.Exact("passing-verbs.tsv");
    private static readonly WordList Starts = WordList.Exact("work-starts.tsv");

    // Null where the article dates the happening twice.
    private readonly Dictionary<string, (int Claim, EventDate When)?> _told = new(StringComparer.Ordinal);
    private readonly List<(int Claim, int Length, int Day, string Since)> _passed = [];

    public void Observe(SentenceReading sentence, List<EventDraft> drafts)
    {
        if (sentence.Dates.IsEmpty)
            return;
        foreach (var draft in drafts)
        {
            if (draft is { When: { Earliest: not null, Latest: not null, HoldsFrom: null } when } && OrderReader.IsTold(draft.Standing) && Key(sentence, draft) is { } key)
                _told[key] = _told.TryGetValue(key, out var other) && other?.When.Edtf != when.Edtf ? null : _told.GetValueOrDefault(key) ?? (sentence.Index, when);
        }
        if (sentence.Dates.Length < 2)
            return;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is { IsNegated: false, IsModal: false } verb && Passing.Contains(verb.Verb) && OrderReader.IsTold(sentence.Standings[clause.Index])
                && Length(sentence) is var length and >= 0 && Day(sentence) is var day and >= 0 && Since(sentence, clause, drafts) is { } key)
                _passed.Add((sentence.Index, length, day, key));
        }
    }

    /// <summary>Writes down what does not stand in one sentence, when everything was observed.</summary>
    public void Compare(Claim[] claims)
    {
        foreach (var (at, length, day, since) in _passed)
        {
            if (_told.GetValueOrDefault(since) is not var (from, when) || from >= at || when is not { Earliest: { } first, Latest: { } last }
                || claims[at].Dates[day].Date is not { Earliest: { } dayFirst, Latest: { } dayLast } || dayFirst < last
                || LengthWords.Days(claims[at].Dates[length].Duration, claims[at].Dates[length].Bound) is not var (least, most))
                continue;
            claims[at] = claims[at] with
            {
                Times = claims[at].Times.Add(new TimeComparison(length, day, least, most, dayFirst - last, dayLast - first + 1, at - from)),
            };
        }
    }

    /// <summary>The one length of the sentence; -1 for none or several.</summary>
    private static int Length(SentenceReading sentence)
    {
        var found = -1;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d] is not { Relation: DateRelation.Duration, IsAge: false, Bound: DurationBound.Exact })
                continue;
            if (found >= 0)
                return -1;
            found = d;
        }
        return found;
    }

    /// <summary>The one time that the sentence tells; -1 for none or several.</summary>
    private static int Day(SentenceReading sentence)
    {
        var found = -1;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Relation == DateRelation.Duration)
                continue;
            if (found >= 0 || sentence.Dates[d] is not { Relation: DateRelation.During, IsInferred: false, Fault: null, Date: { IsApproximate: false } told }
                || EventDates.Ends(told) is not null)
                return -1;
            found = d;
        }
        return found;
    }

    private static string? Since(SentenceReading sentence, Clause passed, List<EventDraft> drafts)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Introducer > passed.Verb!.Last && sentence.Tokens.Word(clause.Introducer) is "since"
                && drafts.Find(d => d.Clause == clause && d.Noun is null && OrderReader.IsTold(d.Standing)) is { } told)
                return Key(sentence, told);
        }
        return null;
    }

    /// <summary>One happening of one person or thing, or the one first sod of an article; null where nobody known takes part.</summary>
    private static string? Key(SentenceReading sentence, EventDraft draft)
    {
        if (sentence.Tokens.Has(Starts))
        {
            var words = sentence.Tokens;
            for (var i = 1; i < words.Tokens.Length; i++)
            {
                if (words.Word(i - 1) is "first" or "foundation" && words.IsIn(i, Starts)
                    && (draft.Trigger.Contains(words.Tokens[i].Span) || draft.Participants.Any(p => p.Role == Role.Patient && p.Span.Contains(words.Tokens[i].Span))))
                    return "first " + words.Word(i).ToString();
            }
        }
        foreach (var participant in draft.Participants)
        {
            if (participant is { Role: Role.Patient, Entity: { } entity })
                return FormattableString.Invariant($"{draft.Type.Name} {entity}");
        }
        return null;
    }
}
