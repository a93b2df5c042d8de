using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Voices;

/// <summary>Reads what holds for a whole sentence before any verb of it: "According to the chronicle, …", "In the novel, …".</summary>
internal static class GroundReader
{
    private static readonly WordList Hearsay = WordList.AnyCase("hearsay.tsv");

    private static readonly WordList Perspectives = WordList.Exact("perspectives.tsv");
    private static readonly WordList According = WordList.Of(["according"], anyCase: true);

    public static ClauseStanding Read(SentenceTokens sentence, ClauseReading clauses, SentenceKind kind)
    {
        var voice = FromSource(sentence)
            ?? (kind == SentenceKind.Quote ? new VoiceReading(Voice.Quoted, Cue: "it lies inside a quotation") : VoiceReading.Article);
        var fictional = sentence.Tokens.Length > 0 && sentence.Word(0) is "In" or "in"
            && clauses.Clauses.Take(2).SelectMany(c => c.Before).Any(p => p.Preposition == 0 && HasFiction(sentence, p))
            || IsToldByFiction(sentence, clauses);
        return new ClauseStanding(voice, fictional ? Actuality.Fictional : Actuality.Actual, false);
    }

    /// <summary>"A novel of 1930 imagines that they met": what a work tells, not what is told of the work.</summary>
    private static bool IsToldByFiction(SentenceTokens sentence, ClauseReading clauses) =>
        clauses.Clauses.Length > 1 && clauses.Clauses[0].Subject is { Possessive: < 0 } subject && HasFiction(sentence, subject)
        // A legend tells of the world.
        && !Hearsay.Contains(sentence.Word(subject.Last))
        && clauses.Clauses.Any(c => c.Kind == ClauseKind.Content && c.Parent == 0);

    private static VoiceReading? FromSource(SentenceTokens sentence)
    {
        if (!sentence.Has(According) && !sentence.Has(Hearsay) && !sentence.Has(Perspectives))
            return null;
        for (var i = 0; i + 2 < sentence.Tokens.Length; i++)
        {
            // At the start or between commas; "built according to the plans" says nothing of who says it.
            if (sentence.IsIn(i, According) && sentence.Word(i + 1) is "to"
                && (i == 0 || sentence.Tokens[i - 1].Kind == TokenKind.Punctuation))
                return new VoiceReading(Voice.Attributed, Speakers.PhraseFrom(sentence, i + 2), Cue: "according to");
            // "A rumour that he had died": nobody vouches for it.
            if (sentence.Word(i + 1) is "that" && sentence.IsIn(i, Hearsay))
                return new VoiceReading(Voice.Alleged, Cue: sentence.Word(i).ToString());
            if (PerspectiveEnd(sentence, i) is var end and >= 0)
                return new VoiceReading(Voice.Attributed, Speakers.PhraseFrom(sentence, end), Cue: "in the eyes of");
        }
        return null;
    }

    /// <summary>Where the one begins through whose eyes it is seen ("in the opinion of …", "in his view"), or -1.</summary>
    private static int PerspectiveEnd(SentenceTokens sentence, int i)
    {
        if (sentence.Word(i) is not ("in" or "In"))
            return -1;
        for (var at = i + 1; at <= i + 2 && at < sentence.Tokens.Length; at++)
        {
            if (!sentence.IsIn(at, Perspectives))
                continue;
            return at + 2 < sentence.Tokens.Length && sentence.Word(at + 1) is "of" ? at + 2
                : sentence.Tokens[at - 1].Is(WordClass.Possessive) ? at - 1 : -1;
        }
        return -1;
    }

    private static bool HasFiction(SentenceTokens sentence, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (ReportingLexicon.IsFiction(sentence.Word(i)))
                return true;
        }
        return false;
    }
}
