using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Ties a sentence that says of an event that it never happened ("no such flight had taken place") to the sentence that
/// tells it, and gives the denied event that one's participants, place and date.
/// </summary>
/// <remarks>
/// Only what the article says itself, or what an inquiry established, refutes. A denial that is about another time, another
/// place or another event ("no further raid", "before then no flight") ties to nothing.
/// </remarks>
internal sealed class Refutations
{
    // Within how many sentences the two may stand; farther apart "the meeting" is rarely the same one.
    internal const int Reach = 8;

    private static readonly WordList Reversals = WordList.AnyCase("reversals.tsv");

    private readonly IReadOnlyList<SentenceReading> _sentences;
    private readonly IReadOnlyList<List<EventDraft>> _drafts;

    /// <param name="sentences">The sentences of the article; filled as they are read.</param>
    /// <param name="drafts">Their events.</param>
    public Refutations(IReadOnlyList<SentenceReading> sentences, IReadOnlyList<List<EventDraft>> drafts)
    {
        _sentences = sentences;
        _drafts = drafts;
    }

    /// <summary>Adds the denied events to a sentence that denies; all within <see cref="Reach"/> of it have been read.</summary>
    public void Tie(int index)
    {
        var sentence = _sentences[index];
        foreach (var clause in sentence.Clauses.Clauses)
        {
            var standing = sentence.Standings[clause.Index];
            if (clause.Verb is not { } verb || standing.Actuality != Actuality.Actual || !Refutes(standing.Voice))
                continue;
            var phrase = Denials.DeniedNoun(sentence, clause, verb);
            if (phrase is null && !DeniesItself(sentence, clause, verb) || IsTakenBack(sentence))
                continue;
            if (phrase is not null)
                TieNoun(sentence, clause, phrase);
            else
                TieVerb(sentence, clause);
        }
    }

    /// <summary>Whether the clause says, as a fact, that what its verb tells did not happen.</summary>
    private static bool DeniesItself(SentenceReading sentence, Clause clause, VerbGroup verb) =>
        (verb.IsNegated ^ (clause.Subject is { } none && Denials.IsNo(sentence.Tokens, none))) && !verb.IsCopula
        && (sentence.Standings[clause.Index].Voice.IsFactive || Denials.IsVouchedFor(sentence, clause));

    /// <summary>"The ruling was overturned in 1931": what an inquiry found stands no more.</summary>
    private bool IsTakenBack(SentenceReading sentence)
    {
        for (var at = sentence.Index; at < _sentences.Count && at <= sentence.Index + 2; at++)
        {
            for (var i = 0; i < _sentences[at].Tokens.Tokens.Length; i++)
            {
                if (Reversals.Contains(_sentences[at].Tokens.Word(i)))
                    return true;
            }
        }
        return false;
    }

    private static bool Refutes(VoiceReading voice) => voice.Voice == Voice.Article || voice.IsFactive && voice.Voice == Voice.Attributed;

    private void TieNoun(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        if (Denials.SaysOtherwise(sentence, clause, phrase))
            return;
        var indefinite = Denials.IsIndefinite(tokens, phrase);
        if (indefinite && Denials.IsAtLarge(sentence, clause))
            return;
        var noun = Nouns.Singular(tokens.Word(phrase.Last));
        var type = EventLexicon.MatchNoun(noun)?.Type.Name ?? "noun:" + noun;
        var antecedent = Nearest(sentence, d => IsToldBy(d, noun, type)
            && ToldEvents.Agrees(sentence, clause, phrase, _sentences[d.Sentence], d));
        antecedent ??= indefinite ? null : NamedOccasion(sentence, noun);
        if (antecedent is not null)
        {
            // "had taken place": the phrase goes on behind its verb.
            var last = EventLexicon.Match(tokens, clause.Verb!)?.Last ?? clause.Verb!.Last;
            Deny(sentence, clause, antecedent, tokens.Span(phrase.First, Math.Max(phrase.Last, last)));
        }
    }

    /// <summary>Whether an event is of the noun's type, or told by the noun or by the verb that it is made of.</summary>
    private static bool IsToldBy(EventDraft draft, string noun, string type)
    {
        const string unlisted = "verb:";
        return draft.Type.Name == type || draft.Noun is not null && Nouns.Singular(draft.Noun) == noun
            || draft.Type.Name.StartsWith(unlisted, StringComparison.Ordinal) && draft.Type.Name[unlisted.Length..] is var verb
                && (verb == noun || ToldEvents.Derives(noun, verb));
    }

    /// <summary>"the battle never took place": what is told of the one battle that was named before.</summary>
    private EventDraft? NamedOccasion(SentenceReading sentence, string noun)
    {
        if (NameKinds.OfHead(noun) != EntityKind.Occasion)
            return null;
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - Reach); at--)
        {
            if (_sentences[at].Names.Any(n => n.Name.Kind == EntityKind.Occasion
                && n.Name.Core.Contains(noun, StringComparison.OrdinalIgnoreCase)))
                return _drafts[at].FirstOrDefault(d => d.Noun is null && IsTold(d));
        }
        return null;
    }

    private void TieVerb(SentenceReading sentence, Clause clause)
    {
        var own = _drafts[sentence.Index].FirstOrDefault(d => d.Clause == clause && d.Noun is null);
        if (own is null || Denials.SaysOtherwise(sentence, clause, null))
            return;
        var type = EventLexicon.Match(sentence.Tokens, clause.Verb!)?.Entry.Type.Name ?? "verb:" + clause.Verb!.Verb;
        var who = own.Participants.Select(p => p.Entity).FirstOrDefault(e => e is not null);
        // Nobody known takes part: then it is the thing that is known, "the mission had not been burned".
        var what = who is null ? own.Participants.FirstOrDefault(p => p.Role != Role.Agent) : null;
        var antecedent = who is null && what is null ? DoneByNobody(sentence, clause, own, type)
            : Nearest(sentence, d => d.Type.Name == type && d.Noun is null && IsAbout(d)
                && ToldEvents.ObjectsAgree(sentence, clause, _sentences[d.Sentence])
                && ToldEvents.Agrees(sentence, clause, clause.Subject, _sentences[d.Sentence], d));
        if (antecedent is null)
            return;
        Deny(sentence, clause, antecedent, own.Trigger);
        own.IsKept = false;

        bool IsAbout(EventDraft told) => who is not null ? told.Participants.Any(p => p.Entity == who)
            : told.Participants.Any(p => p.Role == what!.Role && ToldEvents.SameHead(sentence, what, _sentences[told.Sentence], p));
    }

    /// <summary>"no aircraft had landed at Visby in February": nobody did, so neither did who is told to have.</summary>
    private EventDraft? DoneByNobody(SentenceReading sentence, Clause clause, EventDraft own, string type) =>
        clause.Subject is { } nobody && Denials.IsNo(sentence.Tokens, nobody)
        && own is { Place: { } place, When: { Earliest: { } from, Latest: { } to } }
            ? Nearest(sentence, d => d.Type.Name == type && d.Noun is null && d.Place?.Entity == place.Entity
                && d.When is { Earliest: { } e, Latest: { } l } && e >= from && l <= to)
            : null;

    private EventDraft? Nearest(SentenceReading sentence, Func<EventDraft, bool> fits)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            // What was told before is what "such" and "the" point to; what comes after is second choice.
            foreach (var at in (ReadOnlySpan<int>)[sentence.Index - distance, sentence.Index + distance])
            {
                if (at >= 0 && at < _drafts.Count && _drafts[at].LastOrDefault(d => IsTold(d) && fits(d)) is { } found)
                    return found;
            }
        }
        return null;
    }

    /// <summary>Whether it is told as happened; but what one inquiry found and another denies is their dispute, no refutation.</summary>
    private static bool IsTold(EventDraft draft) =>
        draft.Standing is { Actuality: Actuality.Actual, IsDenied: false, Voice.IsFactive: false };

    private void Deny(SentenceReading sentence, Clause clause, EventDraft told, Reading.TextSpan trigger)
    {
        told.IsKept = true;
        // "gave its first concert in Hamburg in 1961": who, where and when stand with the verb, not with the noun.
        if (told.Noun is not null && _drafts[told.Sentence].FirstOrDefault(d => d.Noun is null && d.Clause == told.Clause) is { } verb)
        {
            told.When ??= verb.When;
            told.Place ??= verb.Place;
            if (told.Participants.IsEmpty)
                told.Participants = verb.Participants;
        }
        var denied = new EventDraft
        {
            Sentence = sentence.Index, Type = told.Type, Clause = clause, IsKept = true, Denies = told, Noun = told.Noun, Trigger = trigger,
            Standing = sentence.Standings[clause.Index] with { IsDenied = true },
            When = told.When is { } when ? when with { Mention = -1, IsInferred = true } : null,
            Place = told.Place is { } place ? place with { Span = trigger, IsInferred = true } : null,
            Participants = [.. told.Participants.Select(p => p with { Span = trigger, IsInferred = true })],
        };
        denied.Infer($"event: what is denied is what sentence {told.Sentence + 1} tells");
        _drafts[sentence.Index].Add(denied);
    }
}
