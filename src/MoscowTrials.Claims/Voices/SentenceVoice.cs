using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Voices;

/// <summary>The voice of a whole sentence: of its main clause, and where that gives the word to somebody, of what is said.</summary>
internal static class SentenceVoice
{
    // Fewer words in quotation marks are a term or a title, not what somebody says.
    private const int ShortestQuotation = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ChargeNouns =
        LexiconTable.Words("charge-nouns.tsv", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> BareReporting = LexiconTable.Words("bare-reporting.tsv", StringComparer.Ordinal);

    public static VoiceReading Read(SentenceTokens sentence, ClauseReading clauses, ClauseStanding[] standings, SentenceKind kind)
    {
        if (kind == SentenceKind.Quote)
            return new VoiceReading(Voice.Quoted, Cue: "it lies inside a quotation");
        if (MainClause(clauses, standings) is not { } main)
            return VoiceReading.Article;
        var own = standings[main.Index].Voice;
        if (own.Voice != Voice.Article || main.Verb!.IsNegated)
            return own;
        return Charge(sentence, clauses, main) ?? Said(sentence, clauses, standings, main) ?? own;
    }

    private static Clause? MainClause(ClauseReading clauses, ClauseStanding[] standings)
    {
        Clause? first = null;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is null)
                continue;
            if (clause.Kind is ClauseKind.Main or ClauseKind.Coordinate && standings[clause.Index].Actuality != Actuality.Unreal)
                return clause;
            first ??= clause;
        }
        return first;
    }

    /// <summary>"was accused of espionage", "stood accused", "the charge was …".</summary>
    private static VoiceReading? Charge(SentenceTokens sentence, ClauseReading clauses, Clause main)
    {
        var verb = main.Verb!;
        var accused = verb.IsPassive && main.Behind(sentence, "of") is not null
                && ReportingLexicon.Find(verb.Verb) is { Voice: Voice.Alleged }
            || verb.Verb == "stand" && clauses.Clauses.Any(c => c.Parent == main.Index && c.Verb is { Verb: "accuse" });
        var charge = verb.IsCopula && main.Subject is { } subject && ChargeNouns.Contains(sentence.Word(subject.Last));
        return accused || charge ? new VoiceReading(Voice.Alleged, Cue: sentence.Word(verb.Last).ToString()) : null;
    }

    private static VoiceReading? Said(SentenceTokens sentence, ClauseReading clauses, ClauseStanding[] standings, Clause main)
    {
        var verb = main.Verb!;
        if (ReportingLexicon.Find(verb.Verb) is not { } report)
            return null;
        if (QuotationFollows(sentence, verb))
            return new VoiceReading(Voice.Quoted, Speakers.Of(sentence, main), Cue: sentence.Word(verb.Last).ToString());
        if (report.TakesAs && main.Behind(sentence, "as") is not null)
            return new VoiceReading(report.Voice, Speakers.Of(sentence, main), Cue: sentence.Word(verb.Last).ToString());
        var content = clauses.Clauses.FirstOrDefault(c => c.Parent == main.Index && ClauseVoices.HoldsContent(sentence, c, main, report));
        if (content is not null)
        {
            var said = standings[content.Index].Voice;
            // "were found to be complicit" and "the tendency showed that …" are the article's own words.
            var own = verb.IsPassive && said.Speaker is null && content.Kind == ClauseKind.Infinitive || IsAbstract(sentence, main.Subject);
            return own && report.Factive != "no" ? null : said;
        }
        var saysSo = report is { TakesClause: true, Factive: "no" } && BareReporting.Contains(verb.Verb);
        return saysSo && !verb.IsPassive && main.Subject is not null
            ? new VoiceReading(report.Voice, Speakers.Of(sentence, main), Cue: sentence.Word(verb.Last).ToString()) : null;
    }

    /// <summary>Whether what shows or proves it is neither somebody nor a document or inquiry.</summary>
    private static bool IsAbstract(SentenceTokens sentence, NounPhrase? subject) =>
        subject is { Names.Length: 0 } && sentence.Tokens[subject.Last] is { Kind: TokenKind.Word } head && !head.Is(WordClass.Pronoun)
        && !NameKinds.IsPersonNoun(Nouns.Singular(sentence.Word(subject.Last)), out _)
        && !ReportingLexicon.IsInquiry(sentence.Word(subject.Last))
        && NameKinds.OfHead(sentence.Word(subject.Last)) is null;

    /// <summary>Whether a quotation of some length opens right behind the verb, a comma or a colon.</summary>
    private static bool QuotationFollows(SentenceTokens sentence, VerbGroup verb)
    {
        for (var i = verb.Last + 1; i < sentence.Tokens.Length; i++)
        {
            if (!IsMark(sentence, i, '"', '“'))
                continue;
            var close = i + 1;
            while (close < sentence.Tokens.Length && !IsMark(sentence, close, '"', '”'))
                close++;
            var introduced = i == verb.Last + 1 || IsMark(sentence, i - 1, ',', ':') || sentence.Word(i - 1) is "that" or "with" or "of";
            if (introduced && close - i > ShortestQuotation)
                return true;
            i = close;
        }
        return false;
    }

    private static bool IsMark(SentenceTokens sentence, int i, char one, char other) =>
        sentence.Tokens[i].Kind == TokenKind.Punctuation && sentence.Text[sentence.Tokens[i].Span.Start] is var mark
        && (mark == one || mark == other);
}
