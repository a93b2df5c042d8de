using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
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

    private static readonly FrozenSet<string> EmptyModifiers =
        LexiconTable.Read("empty-modifiers.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reversals =
        LexiconTable.Read("reversals.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly IReadOnlyList<SentenceReading> _sentences;
    private readonly IReadOnlyList<List<EventDraft>> _drafts;

    /// <param name="sentences">The sentences of the article; filled as they are read.</param>
    /// <param name="drafts">Their events.</param>
    public Refutations(IReadOnlyList<SentenceReading> sentences, IReadOnlyList<List<EventDraft>> drafts)
    {
        _sentences = sentences;
        _drafts = drafts;
    }

    /// <summary>Adds the denied events to the drafts of a sentence that denies; those within <see cref="Reach"/> of it have been read.</summary>
    public void Tie(int index)
    {
        var sentence = _sentences[index];
        foreach (var clause in sentence.Clauses.Clauses)
        {
            var standing = sentence.Standings[clause.Index];
            if (clause.Verb is not { } verb || standing.Actuality != Actuality.Actual || !Refutes(standing.Voice) || IsTakenBack(sentence))
                continue;
            if (DeniedNoun(sentence, clause, verb) is { } phrase)
                TieNoun(sentence, clause, phrase);
            else if ((verb.IsNegated ^ (clause.Subject is { } none && IsNo(sentence.Tokens, none))) && (standing.Voice.IsFactive || IsVouchedFor(sentence, clause)) && !verb.IsCopula)
                TieVerb(sentence, clause);
        }
    }

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

    /// <summary>The phrase whose event the clause says did not happen, or null.</summary>
    private static NounPhrase? DeniedNoun(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var tokens = sentence.Tokens;
        var subject = clause.Subject;
        if (verb.IsCopula)
        {
            if (subject is not null && tokens.Word(subject.First) is "there" or "There" || subject is null && verb.First > 0 && tokens.Word(verb.First - 1) is "there" or "There")
                return clause.Objects.FirstOrDefault(p => IsNo(tokens, p));
            if (subject is not null && !verb.IsNegated && IsFabricated(tokens, clause, verb))
                return subject;
            return null;
        }
        // "made no trip", "did not make any trip"
        if (!verb.IsPassive && EventLexicon.IsLight(tokens, verb) && clause.Objects.FirstOrDefault() is { } made && (verb.IsNegated ^ IsNo(tokens, made)) && EventLexicon.MatchNoun(tokens.Word(made.Last)) is not null)
            return made;
        if (subject is null || subject.Names.Count > 0 && tokens.NameAt[subject.Last] >= 0)
            return null;
        var denied = verb.IsNegated ^ IsNo(tokens, subject);
        // "Choices are not made freely" denies the freedom, "no one" is nobody, and without "the" or "no" it is about such things at large.
        if (!denied || tokens.Word(subject.Last) is "one" || !tokens.Tokens[subject.First].Is(WordClass.Determiner | WordClass.Possessive) && subject.Names.Count == 0
            || verb.Last + 1 < tokens.Tokens.Length && tokens.Word(verb.Last + 1).EndsWith("ly", StringComparison.Ordinal))
            return null;
        if (EventLexicon.Match(tokens, verb) is { Entry.Type.Name: "occur" })
            return subject;
        return verb.IsPassive && EventLexicon.IsLight(tokens, verb) ? subject : null;
    }

    private static bool IsNo(SentenceTokens tokens, NounPhrase phrase) => tokens.Word(phrase.First) is "no" or "No";

    private static bool IsFabricated(SentenceTokens tokens, Clause clause, VerbGroup verb) =>
        verb.Last + 1 < tokens.Tokens.Length && EventLexicon.IsFabrication(tokens.Word(verb.Last + 1))
        || clause.Objects.FirstOrDefault() is { } predicate && EventLexicon.IsFabrication(tokens.Word(predicate.Last));

    private void TieNoun(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var noun = Nouns.Singular(tokens.Word(phrase.Last));
        var type = EventLexicon.MatchNoun(noun)?.Type.Name ?? "noun:" + noun;
        if (SaysOtherwise(sentence, clause, phrase))
            return;
        var indefinite = IsNo(tokens, phrase) && !HasWord(tokens, phrase, "such");
        // "no raid took place", in the article's own words and about nothing in particular, denies no told raid.
        if (indefinite && sentence.Standings[clause.Index].Voice.Voice == Voice.Article && !NamesOf(sentence, clause).Any() && !HasThere(tokens, clause))
            return;
        var antecedent = Nearest(sentence, d => (d.Type.Name == type || d.Type.Name.StartsWith("verb:", StringComparison.Ordinal) && (d.Type.Name.AsSpan(5).SequenceEqual(noun) || Derives(noun, d.Type.Name[5..])) || d.Noun is not null && Nouns.Singular(d.Noun) == noun)
            && Agrees(sentence, clause, phrase, d));
        antecedent ??= indefinite ? null : NamedOccasion(sentence, noun);
        if (antecedent is not null)
            Deny(sentence, clause, antecedent, tokens.Span(phrase.First, Math.Max(phrase.Last, clause.Verb!.Last)));
    }

    /// <summary>"the battle never took place": what is told of the one battle that was named before.</summary>
    private EventDraft? NamedOccasion(SentenceReading sentence, string noun)
    {
        if (NameKinds.OfHead(noun) != EntityKind.Occasion)
            return null;
        for (var at = sentence.Index - 1; at >= Math.Max(0, sentence.Index - Reach); at--)
        {
            var there = _sentences[at];
            var name = there.Names.FirstOrDefault(n => n.Name.Kind == EntityKind.Occasion && n.Name.Core.Contains(noun, StringComparison.OrdinalIgnoreCase));
            if (name.Name is not null)
                return _drafts[at].FirstOrDefault(d => d.Noun is null && d.Standing is { Actuality: Actuality.Actual, IsDenied: false, Voice.IsFactive: false });
        }
        return null;
    }

    private void TieVerb(SentenceReading sentence, Clause clause)
    {
        var type = EventLexicon.Match(sentence.Tokens, clause.Verb!)?.Entry.Type.Name ?? "verb:" + clause.Verb!.Verb;
        var own = _drafts[sentence.Index].FirstOrDefault(d => d.Clause == clause && d.Noun is null);
        if (own is null || SaysOtherwise(sentence, clause, null))
            return;
        var who = own.Participants.Select(p => p.Entity).FirstOrDefault(e => e is not null);
        // Nobody known takes part: then it is the thing that is known, "the mission had not been burned".
        var what = who is null ? own.Participants.FirstOrDefault(p => p.Role != Role.Agent) : null;
        if (who is null && what is null)
        {
            // "no aircraft had landed at Visby in February": nobody did, so neither did who is told to have.
            if (clause.Subject is { } nobody && IsNo(sentence.Tokens, nobody) && own is { Place: { } place, When: { Earliest: { } from, Latest: { } to } }
                && Nearest(sentence, d => d.Type.Name == type && d.Noun is null && d.Place?.Entity == place.Entity && d.When is { Earliest: { } e, Latest: { } l } && e >= from && l <= to) is { } told)
            {
                Deny(sentence, clause, told, own.Trigger);
                own.IsKept = false;
            }
            return;
        }
        var antecedent = Nearest(sentence, d => d.Type.Name == type && d.Noun is null
            && (who is not null ? d.Participants.Any(p => p.Entity == who) : d.Participants.Any(p => p.Role == what!.Role && SameHead(sentence, what, _sentences[d.Sentence], p))) && ObjectsAgree(sentence, clause, d)
            && Agrees(sentence, clause, clause.Subject, d));
        if (antecedent is not null)
        {
            Deny(sentence, clause, antecedent, own.Trigger);
            own.IsKept = false;
        }
    }

    /// <summary>"The wells had not been poisoned, as the inquest established."</summary>
    private static bool IsVouchedFor(SentenceReading sentence, Clause clause) =>
        sentence.Clauses.Clauses.Any(c => c.Parent == clause.Index && c.Introducer >= 0 && sentence.Tokens.Word(c.Introducer) is "as" && c.Verb is { } verb
            && ReportingLexicon.Find(verb.Verb) is { Factive: not "no" });

    private static bool SameHead(SentenceReading denial, Participant what, SentenceReading there, Participant told) =>
        Head(denial, what) is { Length: > 2 } head && head == Head(there, told);

    private static string Head(SentenceReading sentence, Participant participant)
    {
        if (participant.Span.End > sentence.Tokens.Text.Length)
            return "";
        var words = participant.Span.In(sentence.Tokens.Text);
        return Nouns.Singular(words[(words.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether the noun is made of the verb: "transmission" of "transmit", "grant" of "grant".</summary>
    private static bool Derives(string noun, string verb)
    {
        var shared = noun.AsSpan().CommonPrefixLength(verb);
        return shared >= 5 && shared >= verb.Length - 2 && noun.Length - shared <= 6;
    }

    /// <summary>What the denial says was not reached, handed over, met, has to be spoken of where the event is told.</summary>
    private bool ObjectsAgree(SentenceReading sentence, Clause clause, EventDraft told)
    {
        foreach (var phrase in clause.Objects)
        {
            if (sentence.Tokens.Tokens[phrase.Last].Is(WordClass.Pronoun))
                continue;
            if (!Speaks(_sentences[told.Sentence], Nouns.Singular(sentence.Tokens.Word(phrase.Last))))
                return false;
        }
        return true;
    }

    private EventDraft? Nearest(SentenceReading sentence, Func<EventDraft, bool> fits)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            // What was told before is what "such" and "the" point to; what comes after is second choice.
            foreach (var at in (ReadOnlySpan<int>)[sentence.Index - distance, sentence.Index + distance])
            {
                if (at < 0 || at >= _drafts.Count)
                    continue;
                // What one inquiry found and another denies is a dispute of inquiries: nobody's refutation.
                var found = _drafts[at].LastOrDefault(d => d.Standing is { Actuality: Actuality.Actual, IsDenied: false, Voice.IsFactive: false } && fits(d));
                if (found is not null)
                    return found;
            }
        }
        return null;
    }

    /// <summary>Whether the denial speaks of another time or another event than one told before.</summary>
    private static bool SaysOtherwise(SentenceReading sentence, Clause clause, NounPhrase? phrase)
    {
        var tokens = sentence.Tokens;
        var first = clause.Verb!.First;
        var last = clause.Verb.Last;
        foreach (var p in clause.Before.Concat(clause.After).Append(phrase ?? clause.Subject))
        {
            if (p is null)
                continue;
            first = Math.Min(first, p.Preposition >= 0 ? p.Preposition : p.First);
            last = Math.Max(last, p.Last);
        }
        for (var i = Math.Max(0, first - 2); i <= Math.Min(tokens.Tokens.Length - 1, last + 2); i++)
        {
            if (tokens.Word(i) is "further" or "again" or "another" or "other" or "until" or "Until" or "since" or "before" or "Before" or "more" or "then" or "subsequent" or "only" or "longer" or "yet"
                or "return" or "second" or "third" or "because" or "due" or "cancelled" or "canceled" or "postponed" or "officially" or "formally" or "completed" or "successfully")
                return true;
        }
        return false;
    }

    private bool Agrees(SentenceReading denial, Clause clause, NounPhrase? phrase, EventDraft told)
    {
        var there = _sentences[told.Sentence];
        // Every name in the denial has to be named where the event is told.
        foreach (var entity in NamesOf(denial, clause))
        {
            if (!there.Names.Any(n => n.Entity == entity) && !told.Participants.Any(p => p.Entity == entity) && told.Place?.Entity != entity)
                return false;
        }
        if (phrase is not null && !SpeaksOf(there, denial.Tokens, phrase.First, phrase.Last - 1))
            return false;
        // "no meeting with the Spanish envoy", "no attack on the mission": what narrows the noun has to be spoken of there too.
        foreach (var narrower in clause.Before.Concat(clause.After))
        {
            if (phrase is not null && narrower.Preposition == phrase.Last + 1 && !SpeaksOf(there, denial.Tokens, narrower.First, narrower.Last))
                return false;
        }
        foreach (var date in clause.Dates)
        {
            var mention = denial.Dates[date];
            if (mention.Relation is Dates.DateRelation.Before or Dates.DateRelation.End or Dates.DateRelation.After or Dates.DateRelation.Start)
                return false;
            if (mention.Date is { } d && told.When is { } when && (d.Earliest > when.Latest || d.Latest < when.Earliest))
                return false;
            if (mention.Date is not null && told.When is null)
                return false;
        }
        return true;
    }

    private static bool SpeaksOf(SentenceReading there, SentenceTokens tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var token = tokens.Tokens[i];
            if (token.Kind == TokenKind.Word && !token.Is(WordClass.Function) && !EmptyModifiers.Contains(tokens.Word(i).ToString())
                && !Speaks(there, Nouns.Singular(tokens.Word(i))))
                return false;
        }
        return true;
    }

    private static IEnumerable<int> NamesOf(SentenceReading sentence, Clause clause)
    {
        foreach (var phrase in clause.Before.Concat(clause.After).Append(clause.Subject))
        {
            // Who says so and why is no part of what is denied.
            if (phrase is null || phrase.Preposition >= 0 && sentence.Tokens.Word(phrase.Preposition) is "as" or "by" or "after" or "for" or "according")
                continue;
            foreach (var name in phrase.Names)
                yield return sentence.Names[name].Entity;
        }
    }

    private static bool HasThere(SentenceTokens tokens, Clause clause) =>
        Enumerable.Range(clause.Verb!.Last, Math.Min(4, tokens.Tokens.Length - clause.Verb.Last)).Any(i => tokens.Word(i) is "there");

    private static bool HasWord(SentenceTokens tokens, NounPhrase phrase, string word) =>
        Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(i => tokens.Word(i).SequenceEqual(word));

    private static bool Speaks(SentenceReading sentence, string noun)
    {
        for (var i = 0; i < sentence.Tokens.Tokens.Length; i++)
        {
            if (sentence.Tokens.Tokens[i].Kind == TokenKind.Word && Nouns.Singular(sentence.Tokens.Word(i)) == noun)
                return true;
        }
        return false;
    }

    private void Deny(SentenceReading sentence, Clause clause, EventDraft told, Reading.TextSpan trigger)
    {
        told.IsKept = true;
        // "gave its first concert in Hamburg in 1961": who, where and when stand with the verb, not with the noun.
        if (told.Noun is not null && _drafts[told.Sentence].FirstOrDefault(d => d.Noun is null && d.Clause == told.Clause) is { } verb)
        {
            told.When ??= verb.When;
            told.Place ??= verb.Place;
            if (told.Participants.Count == 0)
                told.Participants.AddRange(verb.Participants);
        }
        var denied = new EventDraft
        {
            Sentence = sentence.Index, Type = told.Type, Clause = clause, IsKept = true, Denies = told, Noun = told.Noun, Trigger = trigger,
            Standing = sentence.Standings[clause.Index] with { IsDenied = true },
            When = told.When is { } when ? when with { Mention = -1, IsInferred = true } : null,
            Place = told.Place is { } place ? place with { Span = trigger, IsInferred = true } : null,
        };
        foreach (var participant in told.Participants)
            denied.Participants.Add(participant with { Span = trigger, IsInferred = true });
        denied.Inferred.Add($"event: what is denied is what sentence {told.Sentence + 1} tells");
        _drafts[sentence.Index].Add(denied);
    }
}
