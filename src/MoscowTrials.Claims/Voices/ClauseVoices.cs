using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Voices;

/// <summary>Reads the voice of every clause of a sentence, from the outermost in.</summary>
internal static class ClauseVoices
{
    private static readonly FrozenSet<string> Denying = LexiconTable.Words("denying-verbs.tsv", StringComparer.Ordinal);

    /// <returns>One standing a clause.</returns>
    public static ClauseStanding[] Read(SentenceTokens sentence, ClauseReading clauses, SentenceKind kind)
    {
        var standings = new ClauseStanding[clauses.Clauses.Length];
        var ground = GroundReader.Read(sentence, clauses, kind);
        foreach (var clause in clauses.Clauses)
        {
            var outer = clause.Parent >= 0 ? standings[clause.Parent] : ground;
            var standing = UnderGovernor(sentence, clauses, clause, outer, ground);
            if (clause.Kind == ClauseKind.Conditional)
                standing = OnlyMeant(standing);
            standings[clause.Index] = clause.Verb is { } verb ? AtVerb(sentence, clause, verb, standing) : standing;
        }
        return standings;
    }

    /// <summary>Whether the clause is what the verb of saying that governs it says.</summary>
    internal static bool HoldsContent(SentenceTokens sentence, Clause clause, Clause governor, ReportingVerb report) => clause.Kind switch
    {
        ClauseKind.Content => report.TakesClause,
        // "is said to have met", "claimed to have met"; but "he went on to say" holds nothing.
        ClauseKind.Infinitive => report.TakesClause && (governor.Verb!.IsPassive || report.Voice == Voice.Alleged),
        // "was reported killed"
        ClauseKind.Participial => governor.Verb!.IsPassive && report.TakesClause && clause.Verb!.First == governor.Verb.Last + 1,
        ClauseKind.Gerund => report.TakesGerund && clause.Introducer >= 0
            && sentence.Word(clause.Introducer) is "of" or "for" or "with" or "in",
        _ => false,
    };

    /// <summary>What a clause takes over from the one it hangs on, and what that one's verb makes of it.</summary>
    private static ClauseStanding UnderGovernor(
        SentenceTokens sentence, ClauseReading clauses, Clause clause, ClauseStanding outer, ClauseStanding ground)
    {
        // A sentence's relative clause that only adds something speaks for the article again.
        var aside = clause.Kind == ClauseKind.Relative && clause.Introducer > 0 && FollowsComma(sentence, clause.Introducer);
        var standing = (aside ? ground : outer) with { IsDenied = false };
        if (clause.Parent < 0 || clauses.Clauses[clause.Parent] is not { Verb: { } governor } parent)
            return standing;
        if (ReportingLexicon.Find(governor.Verb) is { } report && HoldsContent(sentence, clause, parent, report))
        {
            var said = new VoiceReading(report.Voice, Speakers.Of(sentence, parent), Speakers.IsFactive(sentence, clauses, parent, report),
                sentence.Word(governor.Last).ToString());
            return new ClauseStanding(
                Compose(outer.Voice, said), governor.IsNegated || governor.IsModal ? Actuality.Unreal : standing.Actuality,
                Denying.Contains(governor.Verb));
        }
        if (clause.Kind == ClauseKind.Infinitive)
        {
            var implied = governor.IsCopula ? null : EventLexicon.Implies(governor.Verb);
            // "did not fail to attend" attended.
            if (implied is { } happened)
                return standing with { IsDenied = happened == governor.IsNegated };
            return clause.Verb!.IsPerfect && governor.IsPassive ? standing : OnlyMeant(standing);
        }
        if (clause.Kind == ClauseKind.Gerund)
            return IsFactualGerund(sentence, clause) ? standing : OnlyMeant(standing);
        return clause.Kind is ClauseKind.Content && EventLexicon.IsUnrealGovernor(governor.Verb) ? OnlyMeant(standing) : standing;
    }

    /// <summary>What the clause's own verb and the words around it add.</summary>
    private static ClauseStanding AtVerb(SentenceTokens sentence, Clause clause, VerbGroup verb, ClauseStanding standing)
    {
        if (verb.IsModal || Hedges.LeaveOpen(sentence, clause, verb))
            standing = OnlyMeant(standing);
        if (IsInFiction(sentence, clause.After) || IsInFiction(sentence, clause.Before))
            standing = standing with { Actuality = Actuality.Fictional };
        var voice = standing.Voice;
        if (clause.Aside is var (saying, speaker) && ReportingLexicon.Find(saying.Verb) is { } aside)
        {
            var factive = aside.Factive == "yes"
                || aside.Factive == "inquiry" && speaker is not null && ReportingLexicon.IsInquiry(sentence.Word(speaker.Last));
            var words = speaker is null || sentence.Word(speaker.First) is "it" ? null : Speakers.Words(sentence, speaker);
            voice = Compose(voice, new VoiceReading(aside.Voice, words, factive, sentence.Word(saying.Last).ToString()));
        }
        if (CueBeside(sentence, verb) is { } cue)
            voice = Compose(voice, cue);
        if (sentence.Tokens[verb.Last].InQuotation && voice.Voice != Voice.Quoted)
            voice = new VoiceReading(Voice.Quoted, voice.Speaker, Cue: "quotation marks");
        var none = clause.Subject is { } subject && Hedges.IsNone(sentence, subject);
        return standing with { Voice = voice, IsDenied = standing.IsDenied ^ verb.IsNegated ^ none };
    }

    /// <summary>What is planned, possible or conditional did not happen for that; but a novel's plot stays a novel's.</summary>
    private static ClauseStanding OnlyMeant(ClauseStanding standing) =>
        standing.Actuality == Actuality.Actual ? standing with { Actuality = Actuality.Unreal } : standing;

    /// <summary>What is said within what somebody says is theirs; it is presented as so only if each step presents it so.</summary>
    private static VoiceReading Compose(VoiceReading outer, VoiceReading inner) =>
        outer.Voice == Voice.Article ? inner : inner with { IsFactive = inner.IsFactive && outer.IsFactive };

    private static bool IsInFiction(SentenceTokens sentence, List<NounPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IsInFiction(sentence, phrase))
                return true;
        }
        return false;
    }

    /// <summary>"was killed in the film", "died on stage".</summary>
    private static bool IsInFiction(SentenceTokens sentence, NounPhrase phrase)
    {
        if (phrase.Preposition < 0 || sentence.Tokens[phrase.Last].Kind != TokenKind.Word)
            return false;
        var noun = sentence.Word(phrase.Last);
        var preposition = sentence.Word(phrase.Preposition);
        // "took leave on the stage of the Court Theatre" is no play.
        return preposition is "in" or "In" && ReportingLexicon.IsFiction(noun)
            || preposition is "on" && noun is "stage" or "screen" && phrase.First == phrase.Last;
    }

    private static bool FollowsComma(SentenceTokens sentence, int introducer)
    {
        // ", at which he spoke"
        if (introducer > 1 && sentence.Tokens[introducer - 1].Is(WordClass.Preposition) && sentence.Word(introducer) is "which" or "whom")
            introducer--;
        return sentence.Tokens[introducer - 1] is { Kind: TokenKind.Punctuation } mark && sentence.Text[mark.Span.Start] == ',';
    }

    private static bool IsFactualGerund(SentenceTokens sentence, Clause clause) =>
        clause.Introducer >= 0 && sentence.Word(clause.Introducer) is "after" or "After" or "before" or "Before" or "by" or "By"
            or "while" or "While" or "upon" or "on" or "On" or "since";

    private static VoiceReading? CueBeside(SentenceTokens sentence, VerbGroup verb)
    {
        for (var i = Math.Max(0, verb.First - 2); i <= Math.Min(sentence.Tokens.Length - 1, verb.Last + 1); i++)
        {
            if (ReportingLexicon.Cue(sentence.Word(i)) is { } voice)
                return new VoiceReading(voice, Cue: sentence.Word(i).ToString());
        }
        return null;
    }
}
