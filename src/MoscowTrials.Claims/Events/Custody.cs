using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads states of custody: "was in prison from 1907 to 1909", "spent 1926 behind bars", "was held in the fortress".</summary>
internal static class Custody
{
    private static readonly EventType Type = new("imprison", EventEffect.Confines, Presence.None);
    private static readonly string[][] Phrases = [.. LexiconTable.Read("custody-phrases.tsv", 1).Select(r => r[0].Split(' '))];

    /// <summary>The custody that the clause tells of its subject, or null.</summary>
    public static EventDraft? Read(SentenceReading sentence, Clause clause, Link? subject, EntityRegistry registry)
    {
        var verb = clause.Verb!;
        if (subject is null || registry.Entities[subject.Entity].Kind is not (EntityKind.Person or EntityKind.Unknown))
            return null;
        var held = (verb.IsPassive || verb.MayBePassive && !clause.Objects.Any()) && verb.Verb is "hold" or "keep" or "detain" or "confine" or "commit" or "intern" or "imprison" or "jail" or "lock" or "incarcerate";
        if (!held && verb.Verb is not ("be" or "remain" or "spend" or "lie" or "languish" or "serve" or "sit" or "stay"))
            return null;
        var words = verb.Verb == "serve" || held ? verb.Last : verb.Last + 1;
        var (first, last) = Phrase(sentence.Tokens, words);
        if (first < 0 && Prison(sentence, clause, registry, held && registry.Entities[subject.Entity].Kind == EntityKind.Person) is var (prisonFirst, prisonLast))
            (first, last) = (prisonFirst, prisonLast);
        if (first < 0 && held && verb.Verb is "intern" or "imprison" or "jail" or "incarcerate" or "confine" or "detain" or "lock")
            (first, last) = (verb.Last, verb.Last);
        if (first < 0)
            return null;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Type = Type, Clause = clause, Standing = sentence.Standings[clause.Index], IsKept = true,
            Trigger = held ? sentence.Tokens.Span(verb.Last, verb.Last) : sentence.Tokens.Span(first, last),
        };
        draft.Add(Role.Patient, subject, clause.Subject is { } s ? sentence.Tokens.Span(s.First, s.Last) : new TextSpan(0, 0));
        var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: true, verb.IsNegated);
        // "was imprisoned in 1204" begins then; "was in prison in 1204" only says that he was there at some time of it.
        if (held && verb.Verb is not ("hold" or "keep") && when is { HoldsFrom: null, HoldsTo: null, Latest: { } begun, Mention: >= 0 } && sentence.Dates[when.Mention].Relation == Dates.DateRelation.During)
            when = when with { HoldsFrom = begun };
        draft.When = when;
        return draft;
    }

    private static (int First, int Last) Phrase(SentenceTokens tokens, int from)
    {
        for (var i = from; i < tokens.Tokens.Length && i < from + 14; i++)
        {
            foreach (var phrase in Phrases)
            {
                // "serving a five-year sentence": what stands between the article and the noun is left out of the comparison.
                var at = Matches(tokens, i, phrase);
                if (at >= 0)
                    return (i, at);
            }
        }
        return (-1, -1);
    }

    private static int Matches(SentenceTokens tokens, int first, string[] phrase)
    {
        var at = first;
        for (var w = 0; w < phrase.Length; w++, at++)
        {
            while (w > 0 && phrase[w - 1] is "a" or "the" && at < tokens.Tokens.Length && !tokens.Word(at).Equals(phrase[w], StringComparison.OrdinalIgnoreCase) && at - first < 3
                && tokens.Word(at).Contains('-'))
                at++;
            if (at >= tokens.Tokens.Length || !tokens.Word(at).Equals(phrase[w], StringComparison.OrdinalIgnoreCase))
                return -1;
        }
        return at - 1;
    }

    private static (int First, int Last)? Prison(SentenceReading sentence, Clause clause, EntityRegistry registry, bool held)
    {
        foreach (var phrase in clause.After.Concat(clause.Before).Where(p => p.Preposition >= 0 && sentence.Tokens.Word(p.Preposition) is "in" or "at" or "on" or "In" or "At"))
        {
            var last = sentence.Tokens.Word(phrase.Last);
            // Who is held at a place is held: "in the fortress", "on the Isle of Man"; but "held in high regard" is no custody.
            var isPrison = IsPrisonNoun(last) || held && (NameKinds.OfHead(last) is EntityKind.Building || last is "camp" || phrase.Names.Any(n => registry.Entities[sentence.Names[n].Entity].Kind is EntityKind.Place or EntityKind.Building));
            foreach (var name in phrase.Names)
                isPrison |= registry.NounsOf(sentence.Names[name].Entity).Any(n => IsPrisonNoun(n));
            if (isPrison)
                return (phrase.First, phrase.Last);
        }
        return null;
    }

    private static bool IsPrisonNoun(ReadOnlySpan<char> noun) => noun.Equals("prison", StringComparison.OrdinalIgnoreCase) || noun.Equals("jail", StringComparison.OrdinalIgnoreCase)
        || noun.Equals("gaol", StringComparison.OrdinalIgnoreCase) || noun.Equals("penitentiary", StringComparison.OrdinalIgnoreCase) || noun.Equals("custody", StringComparison.OrdinalIgnoreCase);
}
