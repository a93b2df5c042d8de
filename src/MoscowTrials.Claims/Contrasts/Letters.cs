using System.Buffers;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>A reply with its date: "in a courteous reply to this letter, dated 21 June 1598". Looked for is the letter, written
/// later.</summary>
internal sealed class Letters : Searched
{
    /// <summary>Tokens from "reply" to what it answers, and to its date.</summary>
    private const int ToLetter = 7, ToDate = 14;

    /// <summary>Sentences back to a letter that is only called "this letter".</summary>
    private const int Near = 2;

    /// <summary>Words of which a sentence has to hold one, so that the others need not be read.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create(["reply to ", "answer to ", "response to "],
        StringComparison.Ordinal);

    private static readonly WordList Nouns = WordList.Exact("letter-nouns.tsv");
    private static readonly WordList Writing = WordList.Exact("writing-verbs.tsv");

    private readonly string? _writer;
    private readonly int _paragraph, _latest;

    private Letters(SentenceReading reading, TextSpan span, string? writer, int latest) : base(reading.Index, span, VoiceReading.Article) =>
        (_writer, _paragraph, _latest) = (writer, reading.Paragraph, latest);

    public override ContrastKind Kind => ContrastKind.Answered;

    public override IReadOnlyList<string> Needles => _writer is null ? ["wr", "sent", "ask", "appeal", "petition", "addressed", "request"]
        : [WordStems.Beginning(_writer)];

    public static void Read(SentenceReading reading, List<Searched> found)
    {
        var tokens = reading.Tokens;
        if (reading.Dates.Length == 0 || !tokens.Text.AsSpan().ContainsAny(Triggers))
            return;
        for (var i = 1; i + 3 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is not ("reply" or "answer" or "response") || tokens.Word(i + 1) is not "to" || tokens.Tokens[i].InQuotation
                || LetterBehind(tokens, i + 2) is not (>= 0 and var letter) || DateBehind(reading, letter) is not (>= 0 and var date))
                continue;
            var clause = reading.Clauses.Clauses.LastOrDefault(c => c.Verb is { } v && v.First < i) ?? reading.Clauses.Clauses[0];
            if (reading.Standings[clause.Index] is not { Actuality: Actuality.Actual, Voice.Voice: Voice.Article }
                || reading.Dates[date].Date!.Latest is not { } latest)
                continue;
            var writer = WriterOf(tokens, i + 2, letter);
            // "to a letter of the king": of which, nobody knows.
            if (writer is null && tokens.Word(i + 2) is not ("this" or "the" or "that" or "these"))
                continue;
            found.Add(new Letters(reading, tokens.Span(i, tokens.Dates[date].Last), writer, latest));
        }
    }

    public override TextSpan? Find(Retelling other) => LetterIn(other) is var (clause, day) && day > _latest ? other.SpanOf(clause) : null;

    /// <summary>Whoever wrote once before may be answered for that.</summary>
    public override bool IsSilencedBy(Retelling other) => LetterIn(other) is var (_, day) && day <= _latest;

    /// <summary>The clause that tells the writing of it, and its first day.</summary>
    private (Clause Clause, int Day)? LetterIn(Retelling other)
    {
        var index = other.Claim.Sentence.Index;
        if (_writer is null && (index >= Claim || index < Claim - Near || other.Claim.Sentence.Paragraph != _paragraph))
            return null;
        foreach (var clause in other.Clauses)
        {
            if (clause.Verb is not { } verb || !Writing.Contains(verb.Verb) || !other.IsTold(clause)
                || _writer is not null && !(clause.Subject is { } subject && WordStems.Of(other.Tokens.Word(subject.Last)) == _writer))
                continue;
            foreach (var date in clause.Dates)
            {
                if (other.Claim.Dates[date] is { Relation: DateRelation.During, Date: { Earliest: { } first, Latest: { } last,
                    IsApproximate: false } } && last - first < 31)
                    return (clause, first);
            }
        }
        return null;
    }

    private static int LetterBehind(SentenceTokens tokens, int from)
    {
        for (var i = from; i < tokens.Tokens.Length && i < from + ToLetter; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Punctuation)
                return -1;
            if (Nouns.Contains(tokens.Word(i)))
                return i;
        }
        return -1;
    }

    private static int DateBehind(SentenceReading reading, int letter)
    {
        var tokens = reading.Tokens;
        for (var i = letter + 1; i < tokens.Tokens.Length && i < letter + ToDate; i++)
        {
            if (tokens.DateAt[i] is >= 0 and var date)
            {
                return tokens.Word(tokens.Dates[date].First - 1) is "dated" or "on" or "of"
                    && reading.Dates[date] is { Relation: DateRelation.During, Date: { Earliest: { } first, Latest: { } last } }
                        && last - first < 31 ? date : -1;
            }
        }
        return -1;
    }

    private static string? WriterOf(SentenceTokens tokens, int from, int letter)
    {
        for (var i = from + 1; i < letter; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Possessive)
                return WordStems.Of(tokens.Word(i - 1));
        }
        return null;
    }
}
