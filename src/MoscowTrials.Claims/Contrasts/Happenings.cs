using System.Buffers;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// What happens to a thing once and is told by a noun as well as by a verb: "The Miller's Bride had its first performance on 22 October
/// 1859",
/// "the first performance of The Miller's Bride, which took place on 11 May 1861".
/// </summary>
internal sealed class Happenings
{
    /// <summary>Tokens from the noun to its date.</summary>
    private const int ToDate = 28;

    /// <summary>Days that two calendars may lie apart.</summary>
    private const int Calendars = 13;

    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        [
            "first perform", "premier", "première", "iscover", "inding of", "oss of the", "inking of the", "first number", "first issue",
                "ran aground",
            "sank", "founder", "wreck", "broke in two",
        ], StringComparison.Ordinal);

    private const string FirstNumber = "number";

    private readonly List<Told> _told = [];

    public void Observe(SentenceReading reading, IReadOnlyList<Mention> mentions)
    {
        if (reading.Dates.Length == 0 || !reading.Tokens.Text.AsSpan().ContainsAny(Triggers))
            return;
        var tokens = reading.Tokens;
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && tokens.NameAt[i] < 0 && SortOf(tokens, i, out var noun) is { } sort)
                Take(reading, mentions, sort, i, noun);
        }
    }

    /// <summary>The pairs of days that cannot both be so.</summary>
    public IEnumerable<Contrast> Find()
    {
        for (var i = 0; i < _told.Count; i++)
        {
            for (var k = i + 1; k < _told.Count; k++)
            {
                var (one, other) = (_told[i], _told[k]);
                if (one.Sort != other.Sort || one.Thing != other.Thing || one.Claim == other.Claim || one.IsReported && other.IsReported
                    || one.Paragraph == other.Paragraph && (one.IsReported || other.IsReported))
                    continue;
                var gap = Math.Max(one.First, other.First) - Math.Min(one.Last, other.Last);
                // Three days are a history.
                if (gap > Calendars && _told.Count(t => t.Sort == one.Sort && t.Thing == one.Thing) < 4)
                    yield return new Contrast(ContrastKind.Redated, one.Claim, one.Span, VoiceReading.Article, other.Claim, other.Span);
            }
        }
    }

    /// <summary>What happens by the word, and whether it is told by a noun with "of".</summary>
    private static string? SortOf(SentenceTokens tokens, int i, out bool isNoun)
    {
        var word = tokens.Word(i);
        var next = tokens.Word(i + 1);
        isNoun = next is "of";
        switch (word)
        {
            case "performance" or "staging" when i > 0 && tokens.Word(i - 1) is "first":
            case "performed" or "staged" when i > 0 && tokens.Word(i - 1) is "first":
            case "premiered" or "première" or "premiere":
                return "performance";
            // "Its first number", "The first number of all"
            case "number" or "issue" when i > 1 && tokens.Word(i - 1) is "first" && tokens.Word(i - 2) is "the" or "The" or "its" or "Its"
                && (!isNoun || i + 2 < tokens.Tokens.Length && tokens.Word(i + 2) is "all"):
                isNoun = true;
                return FirstNumber;
            case "discovery" or "finding" when isNoun:
            case "discovered" when i > 0 && tokens.Word(i - 1) is "was":
                return "discovery";
            case "loss" or "sinking" or "wreck" or "foundering" when isNoun:
            case "sank" or "foundered":
            case "aground" when i > 0 && tokens.Word(i - 1) is "ran" or "run":
            case "wrecked" when i > 0 && tokens.Word(i - 1) is "was":
                return "loss";
            default:
                return null;
        }
    }

    private void Take(SentenceReading reading, IReadOnlyList<Mention> mentions, string sort, int at, bool isNoun)
    {
        var tokens = reading.Tokens;
        var clause = reading.Clauses.Clauses.LastOrDefault(c => c.Kind != ClauseKind.Infinitive && c.Verb is { } v
            && v.First <= at + 2) ?? reading.Clauses.Clauses[0];
        if (reading.Standings[clause.Index] is not { Actuality: Actuality.Actual, IsDenied: false } || sort != FirstNumber
            && Parts.AreToldIn(tokens, clause, false))
            return;
        var from = isNoun ? at + 2 : Math.Max(0, clause.Subject?.First ?? 0);
        var to = isNoun ? Math.Min(tokens.Tokens.Length - 1, at + 9) : at;
        // The first number is that of the paper that the article is about.
        if ((sort == FirstNumber ? -1 : NameIn(reading, mentions, from, to, isNoun)) is not { } thing
            || DayBehind(reading, at, isNoun ? null : clause) is not var (day, isReported))
            return;
        _told.Add(new Told(sort, thing, reading.Index, reading.Paragraph, tokens.Span(Math.Min(Math.Min(from, at),
            tokens.Dates[day].First), Math.Max(at, tokens.Dates[day].Last)),
            reading.Dates[day].Date!.Earliest!.Value, reading.Dates[day].Date!.Latest!.Value, isReported));
    }

    /// <summary>The thing that is named between two tokens: by entity where a name is linked, possessives left out.</summary>
    private static int? NameIn(SentenceReading reading, IReadOnlyList<Mention> mentions, int from, int to, bool isFirst)
    {
        int? found = null;
        for (var i = from; i <= to; i++)
        {
            if (reading.Tokens.NameAt[i] is not (>= 0 and var name))
            {
                // "Stegmann's Comet", "The Miller's Bride"
                if (isFirst && found is not null && reading.Tokens.Tokens[i].Kind != TokenKind.Possessive)
                    return found;
                continue;
            }
            // "Hanke's comic opera The Miller's Bride": the last name of the phrase.
            found = reading.Names[name].Entity;
        }
        if (found is not null)
            return found;
        var span = reading.Tokens.Span(from, to);
        return mentions.FirstOrDefault(m => span.Contains(m.Span))?.Entity;
    }

    private static (int Date, bool IsReported)? DayBehind(SentenceReading reading, int at, Clause? clause)
    {
        var tokens = reading.Tokens;
        (int, bool)? found = null;
        for (var d = 0; d < reading.Dates.Length; d++)
        {
            var first = tokens.Dates[d].First;
            if (first < 0 || reading.Dates[d] is not { Relation: DateRelation.During, IsInferred: false, Offset: null,
                Date: { Earliest: { } begin, Latest: { } end, IsApproximate: false } } || end - begin > 31)
                continue;
            // The clause's own date may stand before the verb.
            if (clause is not null ? !clause.Dates.Contains(d) : first < at || first > at + ToDate)
                continue;
            if (found is not null)
                return null;
            found = (d, reading.Tokens.Text.Contains("ccording to", StringComparison.Ordinal));
        }
        return found;
    }

    private sealed record Told(string Sort, int Thing, int Claim, int Paragraph, TextSpan Span, int First, int Last, bool IsReported);
}
