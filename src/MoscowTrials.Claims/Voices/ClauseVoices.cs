using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Voices;

/// <summary>What a clause's place in its sentence says of its truth.</summary>
/// <param name="Voice">Who says it.</param>
/// <param name="Actuality">Whether it is told as something that happened.</param>
/// <param name="IsDenied">Whether it is told as something that did not.</param>
internal readonly record struct ClauseStanding(VoiceReading Voice, Actuality Actuality, bool IsDenied);

/// <summary>Reads the voice of every clause of a sentence, from the outermost in.</summary>
internal static class ClauseVoices
{
    /// <returns>One standing a clause.</returns>
    public static ClauseStanding[] Read(SentenceTokens sentence, ClauseReading clauses, SentenceKind kind)
    {
        var standings = new ClauseStanding[clauses.Clauses.Length];
        var ground = Ground(sentence, clauses, kind);
        foreach (var clause in clauses.Clauses)
            standings[clause.Index] = Read(sentence, clauses, clause, standings, ground);
        return standings;
    }

    private static (Actuality Actuality, VoiceReading Voice) Ground(SentenceTokens sentence, ClauseReading clauses, SentenceKind kind)
    {
        var voice = kind == SentenceKind.Quote ? new VoiceReading(Voice.Quoted, Cue: "it lies inside a quotation") : VoiceReading.Article;
        // "According to the chronicle, …" holds for the whole sentence.
        for (var i = 0; i + 2 < sentence.Tokens.Length; i++)
        {
            if (sentence.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase) && sentence.Word(i + 1) is "to")
            {
                var speaker = PhraseFrom(sentence, i + 2);
                voice = new VoiceReading(Voice.Attributed, speaker, Cue: "according to");
                break;
            }
            if (PerspectiveEnd(sentence, i) is var end and >= 0)
            {
                voice = new VoiceReading(Voice.Attributed, PhraseFrom(sentence, end), Cue: "in the eyes of");
                break;
            }
        }
        foreach (var clause in clauses.Clauses.Take(2))
        {
            foreach (var phrase in clause.Before)
            {
                if (phrase.Preposition == 0 && sentence.Word(0) is "In" or "in" && ReportingLexicon.IsFiction(sentence.Word(LastWord(sentence, phrase))) || phrase.Preposition == 0 && HasFiction(sentence, phrase))
                    return (Actuality.Fictional, voice);
            }
        }
        return (Actuality.Actual, voice);
    }

    /// <summary>Where the one begins through whose eyes it is seen: "in the opinion of …", "in his view"; -1 if the words are others.</summary>
    private static int PerspectiveEnd(SentenceTokens sentence, int i)
    {
        if (sentence.Word(i) is not ("in" or "In"))
            return -1;
        for (var at = i + 1; at <= i + 2 && at < sentence.Tokens.Length; at++)
        {
            if (sentence.Word(at) is "eyes" or "view" or "opinion" or "words" or "judgement" or "judgment")
                return at + 2 < sentence.Tokens.Length && sentence.Word(at + 1) is "of" ? at + 2 : sentence.Tokens[at - 1].Is(WordClass.Possessive) ? at - 1 : -1;
        }
        return -1;
    }

    private static bool HasFiction(SentenceTokens sentence, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (ReportingLexicon.IsFiction(sentence.Word(i)) && sentence.Word(0) is "In" or "in")
                return true;
        }
        return false;
    }

    private static int LastWord(SentenceTokens sentence, NounPhrase phrase) =>
        sentence.Tokens[phrase.Last].Kind == TokenKind.Word ? phrase.Last : phrase.First;

    private static ClauseStanding Read(SentenceTokens sentence, ClauseReading clauses, Clause clause, ClauseStanding[] standings, (Actuality Actuality, VoiceReading Voice) ground)
    {
        var parent = clause.Parent >= 0 ? clauses.Clauses[clause.Parent] : null;
        var outer = parent is null ? new ClauseStanding(ground.Voice, ground.Actuality, false) : standings[parent.Index];
        var voice = outer.Voice;
        var actuality = outer.Actuality;
        var denied = false;
        // A sentence's relative clause that only adds something speaks for the article again.
        if (clause.Kind == ClauseKind.Relative && clause.Introducer > 0 && IsAside(sentence, clause.Introducer))
        {
            voice = ground.Voice;
            actuality = ground.Actuality;
        }
        if (parent?.Verb is { } governor)
        {
            var report = ReportingLexicon.Find(governor.Verb);
            if (report is not null && HoldsContent(sentence, clause, parent, report))
            {
                voice = Compose(outer.Voice, Reported(sentence, parent, report));
                if (governor.IsNegated || governor.IsModal)
                    actuality = Actuality.Unreal;
                if (governor.Verb is "deny" or "doubt" or "dispute" or "reject" or "dismiss")
                    denied = true;
            }
            else if (clause.Kind == ClauseKind.Infinitive)
            {
                var implied = governor.IsCopula ? null : EventLexicon.Implies(governor.Verb);
                if (implied is null && !(clause.Verb!.IsPerfect && governor.IsPassive))
                    actuality = Worse(actuality, Actuality.Unreal);
                denied |= implied == false || implied == true && governor.IsNegated;
            }
            else if (clause.Kind == ClauseKind.Gerund && !IsFactualGerund(sentence, clause))
            {
                actuality = Worse(actuality, Actuality.Unreal);
            }
            else if (EventLexicon.IsUnrealGovernor(governor.Verb) && clause.Kind is ClauseKind.Content)
            {
                actuality = Worse(actuality, Actuality.Unreal);
            }
        }
        if (clause.Kind == ClauseKind.Conditional)
            actuality = Worse(actuality, Actuality.Unreal);
        if (clause.Verb is { } verb)
        {
            if (verb.IsModal)
                actuality = Worse(actuality, Actuality.Unreal);
            denied ^= verb.IsNegated;
            // "nearly died", "did not meet only him", "attended no congress in person": what did or did not happen is left open.
            if (IsHedged(sentence, verb) || verb.IsNegated && HasFocus(sentence, verb) || clause.After.Any(p => sentence.Word(p.First) is "no" or "neither"))
                actuality = Worse(actuality, Actuality.Unreal);
            if (clause.After.Concat(clause.Before).Any(p => IsInFiction(sentence, p)))
                actuality = Actuality.Fictional;
            // "no successor was ever built"
            denied ^= clause.Subject is { } subject && sentence.Word(subject.First) is "no" or "No" or "none" or "None" or "neither" or "Neither" or "nobody" or "Nobody" or "nothing" or "Nothing";
            if (clause.Aside is var (saying, speaker) && ReportingLexicon.Find(saying.Verb) is { } aside)
                voice = Compose(voice, new VoiceReading(aside.Voice, speaker is null || sentence.Word(speaker.First) is "it" ? null : Words(sentence, speaker),
                    aside.Factive == "yes" || aside.Factive == "inquiry" && speaker is not null && ReportingLexicon.IsInquiry(sentence.Word(speaker.Last)), sentence.Word(saying.Last).ToString()));
            if (CueBeside(sentence, verb) is { } cue)
                voice = Compose(voice, new VoiceReading(cue.Voice, Cue: cue.Word));
            if (sentence.Tokens[verb.Last].InQuotation && voice.Voice != Voice.Quoted)
                voice = new VoiceReading(Voice.Quoted, voice.Speaker, Cue: "quotation marks");
        }
        return new ClauseStanding(voice, actuality, denied);
    }

    private static bool IsHedged(SentenceTokens sentence, VerbGroup verb)
    {
        for (var i = Math.Max(0, verb.First - 1); i <= verb.Last; i++)
        {
            if (sentence.Word(i) is "nearly" or "almost" or "half" or "partly" or "partially" or "virtually" or "reportedly" or "supposedly")
                return true;
        }
        return false;
    }

    /// <summary>Whether a negation bears on a word beside the verb rather than on the verb: "not only", "not immediately".</summary>
    private static bool HasFocus(SentenceTokens sentence, VerbGroup verb)
    {
        for (var i = verb.Last + 1; i < sentence.Tokens.Length && i < verb.Last + 12; i++)
        {
            // "did not go because of the money" does not say that he did not go.
            if (sentence.Word(i) is "because" || sentence.Word(i) is "but" && i + 1 < sentence.Tokens.Length && sentence.Word(i + 1) is "to" or "for" or "by" or "with" or "at" or "in")
                return true;
        }
        for (var i = verb.First; i <= Math.Min(verb.Last + 1, sentence.Tokens.Length - 1); i++)
        {
            var word = sentence.Word(i);
            if (word is "only" or "just" or "alone" or "merely" or "simply" || word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && i != verb.Last)
                return true;
        }
        return false;
    }

    /// <summary>"was killed in the film", "died on stage".</summary>
    private static bool IsInFiction(SentenceTokens sentence, NounPhrase phrase) =>
        phrase.Preposition >= 0 && sentence.Tokens[phrase.Last].Kind == TokenKind.Word
        && (sentence.Word(phrase.Preposition) is "in" or "In" && ReportingLexicon.IsFiction(sentence.Word(phrase.Last)) || sentence.Word(phrase.Preposition) is "on" && sentence.Word(phrase.Last) is "stage" or "screen");

    private static Actuality Worse(Actuality a, Actuality b) => a == Actuality.Actual ? b : a;

    /// <summary>What is said within what somebody says is theirs; it is presented as so only if each step presents it so.</summary>
    private static VoiceReading Compose(VoiceReading outer, VoiceReading inner) =>
        outer.Voice == Voice.Article ? inner : inner with { IsFactive = inner.IsFactive && outer.IsFactive };

    private static bool IsAside(SentenceTokens sentence, int introducer) =>
        sentence.Tokens[introducer - 1].Kind == TokenKind.Punctuation && sentence.Text[sentence.Tokens[introducer - 1].Span.Start] == ',';

    private static bool IsFactualGerund(SentenceTokens sentence, Clause clause) =>
        clause.Introducer >= 0 && sentence.Word(clause.Introducer) is "after" or "After" or "before" or "Before" or "by" or "By" or "while" or "While" or "upon" or "on" or "On" or "since";

    internal static bool HoldsContent(SentenceTokens sentence, Clause clause, Clause governor, ReportingVerb report) => clause.Kind switch
    {
        ClauseKind.Content => report.TakesClause,
        // "is said to have met", "claimed to have met"; but "he went on to say" holds nothing.
        ClauseKind.Infinitive => report.TakesClause && (governor.Verb!.IsPassive || report.Voice == Voice.Alleged),
        // "was reported killed"
        ClauseKind.Participial => governor.Verb!.IsPassive && report.TakesClause && clause.Verb!.First == governor.Verb.Last + 1,
        ClauseKind.Gerund => report.TakesGerund && clause.Introducer >= 0 && sentence.Word(clause.Introducer) is "of" or "for" or "with" or "in",
        _ => false,
    };

    private static VoiceReading Reported(SentenceTokens sentence, Clause governor, ReportingVerb report)
    {
        var speaker = Speaker(sentence, governor);
        var passive = governor.Verb!.IsPassive;
        var factive = report.Factive switch
        {
            "yes" => !IsParty(sentence, governor),
            // "was found to" is what a court found; "X found that" needs an X that finds out.
            "inquiry" => passive || SpeakerIsInquiry(sentence, governor),
            _ => false,
        };
        return new VoiceReading(report.Voice, speaker, factive, sentence.Word(governor.Verb.Last).ToString());
    }

    /// <summary>A party that accuses or testifies proves nothing by saying that it has.</summary>
    private static bool IsParty(SentenceTokens sentence, Clause governor)
    {
        var words = Speaker(sentence, governor);
        return words is not null && (words.Contains("prosecut", StringComparison.OrdinalIgnoreCase) || words.Contains("defen", StringComparison.OrdinalIgnoreCase)
            || words.Contains("lawyer", StringComparison.OrdinalIgnoreCase) || words.Contains("indictment", StringComparison.OrdinalIgnoreCase));
    }

    private static bool SpeakerIsInquiry(SentenceTokens sentence, Clause governor)
    {
        // Whoever investigated or examined it finds out too.
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Word(i) is "investigated" or "examined" or "inquired" or "investigating" or "examining")
                return true;
        }
        foreach (var phrase in governor.Subject is { } subject ? [subject, .. governor.Before] : governor.Before)
        {
            for (var i = phrase.First; i <= phrase.Last; i++)
            {
                if (ReportingLexicon.IsInquiry(sentence.Word(i)))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The words of who says it: the subject, or behind "by" in the passive; null for "it was said".</summary>
    internal static string? Speaker(SentenceTokens sentence, Clause governor)
    {
        if (governor.Verb!.IsPassive)
        {
            var by = governor.After.FirstOrDefault(p => p.Preposition >= 0 && sentence.Word(p.Preposition) is "by");
            return by is null ? null : Words(sentence, by);
        }
        return governor.Subject is { } subject && !(subject.First == subject.Last && sentence.Word(subject.First) is "It" or "it") ? Words(sentence, subject) : null;
    }

    private static string Words(SentenceTokens sentence, NounPhrase phrase)
    {
        var span = sentence.Span(phrase.First, phrase.Last);
        return span.In(sentence.Text).ToString();
    }

    private static string PhraseFrom(SentenceTokens sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind != TokenKind.Punctuation && last - first < 12)
            last++;
        return sentence.Span(first, last).In(sentence.Text).ToString();
    }

    private static (Voice Voice, string Word)? CueBeside(SentenceTokens sentence, VerbGroup verb)
    {
        for (var i = Math.Max(0, verb.First - 2); i <= Math.Min(sentence.Tokens.Length - 1, verb.Last + 1); i++)
        {
            if (ReportingLexicon.Cue(sentence.Word(i)) is { } voice)
                return (voice, sentence.Word(i).ToString());
        }
        return null;
    }
}
