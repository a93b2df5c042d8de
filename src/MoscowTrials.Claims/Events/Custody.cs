using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads states of custody: "was in prison from 1907 to 1909", "spent 1926 behind bars", "was held in the fortress".</summary>
internal static class Custody
{
    private static readonly EventType Confinement = new("imprison", EventEffect.Confines, Presence.None);
    private static readonly WordList Prisons = WordList.AnyCase("prison-nouns.tsv");
    private static readonly WordList SurePrisons = WordList.AnyCase("prison-nouns.tsv", "sure");
    private static readonly WordList PrisonParts = WordList.Exact("prison-parts.tsv");
    private static readonly WordList PrisonCamps = WordList.Exact("prison-camps.tsv");
    private static readonly WordList Confining = WordList.Exact("custody-verbs.tsv", "alone");
    private static readonly WordList Holding = WordList.Exact("custody-verbs.tsv", "hold");
    private static readonly WordList Sending = WordList.Exact("custody-verbs.tsv", "send");
    private static readonly WordList States = WordList.Exact("custody-verbs.tsv", "state");
    private static readonly string[][] Phrases = [.. LexiconTable.Read("custody-phrases.tsv", 1).Select(r => r[0].Split(' '))];

    /// <summary>The custody that the clause tells of its subject, or null.</summary>
    public static EventDraft? Read(SentenceReading sentence, Clause clause, Link? subject, EntityRegistry registry, List<EventDraft> before)
    {
        var verb = clause.Verb!;
        if (subject is null || registry.Entities[subject.Entity].Kind is not (EntityKind.Person or EntityKind.Unknown))
            return null;
        if (verb.Verb is "enter" or "leave" && !verb.IsPassive && clause.FirstObject is { } cell
            && (SurePrisons.Contains(sentence.Tokens.Word(cell.Last)) || NamesPrison(sentence, cell, registry)
                || verb.Verb == "leave" && sentence.Tokens.Word(cell.Last) is "it"
                    && before.Exists(static d => d.Type.Effect == EventEffect.Confines)))
            return Gate(sentence, clause, subject, verb);
        var mayHold = verb.IsPassive || verb.MayBePassive && (clause.FirstObject is not { } done || sentence.Tokens.Word(done.First) is "there");
        var confined = mayHold && Confining.Contains(verb.Verb);
        var sent = mayHold && Sending.Contains(verb.Verb);
        var held = confined || sent || mayHold && Holding.Contains(verb.Verb);
        // "was at the prison as its governor"; but "was landed as a prisoner"
        var rank = clause.Behind(sentence.Tokens, "as");
        if (rank is not null && !(sentence.Tokens.Word(rank.Last) is "prisoner" or "captive" or "hostage" or "convict"))
            return null;
        if (!held && !States.Contains(verb.Verb) && !(rank is not null && mayHold))
            return null;
        var words = verb.Verb == "serve" || held ? verb.Last : verb.Last + 1;
        var (first, last) = Phrase(sentence.Tokens, words, OwnEnd(sentence, clause));
        // "… was locked up in March and remained there until May"
        if (first < 0 && (verb.Verb is "remain" or "stay" or "keep" or "be" or "lie" or "languish" or "sit" || verb.Verb == "leave" && mayHold)
            && (SaysWhere(sentence.Tokens, verb.Last) && verb.Verb != "be" || clause.Introducer >= 0 && sentence.Tokens.Word(clause.Introducer) is "where")
            && IsConfined(subject.Entity, before))
            (first, last) = (verb.First, verb.Last);
        // "served his term at Langø from May to October"
        if (first < 0 && verb.Verb == "serve" && clause.FirstObject is { } served
            && sentence.Tokens.Word(served.Last) is "term" or "sentence" or "imprisonment")
            (first, last) = (verb.Last, served.Last);
        var isPerson = registry.Entities[subject.Entity].Kind == EntityKind.Person;
        if (first < 0 && !sent && Prison(sentence, clause, registry, held && isPerson) is var (prisonFirst, prisonLast))
            (first, last) = (prisonFirst, prisonLast);
        if (rank is not null && mayHold)
            (first, last, sent) = (verb.Last, verb.Last, true);
        // "… was arrested in March and held until May"
        if (first < 0 && (confined || held && !sent && IsConfined(subject.Entity, before)))
            (first, last) = (verb.Last, verb.Last);
        if (first < 0)
            return null;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Type = Confinement, Clause = clause, Standing = sentence.Standings[clause.Index], IsKept = true,
            Trigger = held ? sentence.Tokens.Span(verb.Last, verb.Last) : sentence.Tokens.Span(first, last),
        };
        draft.Add(Role.Patient, subject, clause.Subject is { } s ? sentence.Tokens.Span(s.First, s.Last) : new TextSpan(0, 0));
        draft.When = When(sentence, clause, verb, begins: confined || sent) ?? ForYears(sentence, clause, subject.Entity, before);
        draft.When = UntilClauses.Extend(sentence, clause, draft.When);
        // "was held for eleven weeks from 4 March"; but "jailed for eleven weeks" is what the court gave him.
        if (draft.When is { HoldsTo: null, Mention: >= 0 } begun && (!sent && !confined || verb.Verb is "detain" or "confine" or "intern"))
            draft.When = EventDates.Lasting(sentence.Dates, clause, begun);
        draft.When ??= ForYears(sentence, clause, subject.Entity, before);
        // "was taken from his house on 2 March and put aboard a hulk"
        if (draft.When is null && (sent || confined) && clause.Kind != ClauseKind.Relative && clause.Parent >= 0
            && sentence.Clauses.Clauses[clause.Parent] is { Verb.IsPassive: true } taken && taken.Subject == clause.Subject
            && EventDates.OfClause(sentence.Tokens, sentence.Dates, taken, isState: false, isNegated: false) is { Latest: { } begins } day && SharedDates.IsDay(day))
            draft.When = day with { HoldsFrom = begins, Latest = null };
        return draft;
    }

    /// <summary>"was arrested in March 1515 and spent the next four years in prison": from March 1515 on, and for three years and a half at the least.</summary>
    private static EventDate? ForYears(SentenceReading sentence, Clause clause, int who, List<EventDraft> before)
    {
        const int year = 365;
        var years = clause.Dates.Select(d => sentence.Dates[d]).FirstOrDefault(static d => d is { IsAge: false, Bound: Dates.DurationBound.Exact, Duration: ['P', .., 'Y'] });
        if (years?.Duration is not { } written || !int.TryParse(written.AsSpan(1, written.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 2 or > 60
            || before.FindLast(d => d.Type.Effect == EventEffect.Confines && d.Participants.Any(p => p.Entity == who)) is not
                { When: { Earliest: { } from, Latest: { } begun } arrest })
            return null;
        var until = from + count * year - year / 2;
        return begun < until ? arrest with { Latest = null, HoldsFrom = begun, HoldsTo = until } : null;
    }

    private static bool IsConfined(int entity, List<EventDraft> before) =>
        before.Exists(d => d.Type.Effect == EventEffect.Confines && d.Participants.Any(p => p.Entity == entity));

    /// <summary>When it went on.</summary>
    /// <param name="begins">Whether the verb tells its beginning.</param>
    private static EventDate? When(SentenceReading sentence, Clause clause, VerbGroup verb, bool begins)
    {
        var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: true, verb.IsNegated);
        // "remained a prisoner until the king's fall between 1399 and 1404": the range is that of the end.
        if (when is { Mention: >= 0, Earliest: { } fall } until && sentence.Dates[until.Mention].Relation == Dates.DateRelation.During
            && fall == sentence.Dates[until.Mention].Date!.Earliest
            && UntilBefore(sentence.Tokens, sentence.Tokens.Dates[until.Mention].First, verb.Last))
        {
            var edtf = Dates.HistoricalDate.FromDays(null, until.Latest).Edtf;
            when = new EventDate(null, until.Latest, edtf, until.Mention, until.IsInferred) { HoldsTo = fall };
        }
        // "was imprisoned in 1204" begins then; "was in prison in 1204" only says that he was there at some time of it.
        if (begins && when is { HoldsFrom: null, HoldsTo: null, Latest: { } begun, Mention: >= 0 }
            && sentence.Dates[when.Mention].Relation == Dates.DateRelation.During)
            when = when with { HoldsFrom = begun };
        return when;
    }

    /// <summary>"entered the women's prison in 1901 and left it in 1906".</summary>
    private static EventDraft Gate(SentenceReading sentence, Clause clause, Link subject, VerbGroup verb)
    {
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Clause = clause, Standing = sentence.Standings[clause.Index], IsKept = true,
            Type = verb.Verb == "enter" ? Confinement : new EventType("release", EventEffect.Releases, Presence.None),
            Trigger = sentence.Tokens.Span(verb.Last, verb.Last),
        };
        draft.Add(Role.Patient, subject, sentence.Tokens.Span(clause.Subject!.First, clause.Subject.Last));
        draft.When = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, verb.IsNegated);
        if (verb.Verb == "enter" && draft.When is { Latest: { } entered } when)
            draft.When = when with { HoldsFrom = entered };
        // "did not leave it until 1938" left it in 1938.
        if (verb.IsNegated && draft.When is not null)
            draft.Standing = draft.Standing with { IsDenied = !draft.Standing.IsDenied };
        return draft;
    }

    /// <summary>"remained there", "was kept in": where, is told before.</summary>
    private static bool SaysWhere(SentenceTokens tokens, int verb) =>
        Enumerable.Range(verb, Math.Min(4, tokens.Tokens.Length - verb)).Any(i => tokens.Word(i) is "there" or "in" or "at");

    private static bool UntilBefore(SentenceTokens tokens, int date, int verb)
    {
        for (var i = verb + 1; i < date; i++)
        {
            if (tokens.Word(i) is "until" or "till")
                return true;
        }
        return false;
    }

    /// <summary>
    /// Last token before the next clause: behind it the prison is somebody else's ("while his brother was in prison", "and wrote to
    /// his wife in prison", "teaching women in prison").
    /// </summary>
    private static int OwnEnd(SentenceReading sentence, Clause clause)
    {
        var end = sentence.Tokens.Tokens.Length - 1;
        foreach (var other in sentence.Clauses.Clauses)
        {
            var start = other.Introducer >= 0 ? other.Introducer : other.Verb?.First ?? int.MaxValue;
            if (start > clause.Verb!.Last && start <= end)
                end = start - 1;
        }
        return end;
    }

    private static (int First, int Last) Phrase(SentenceTokens tokens, int from, int end)
    {
        for (var i = from; i <= end && i < from + 14; i++)
        {
            if (PrisonPhrase(tokens, i) is var prison and >= 0)
                return (i, prison);
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

    /// <summary>Last token of "in the county jail", "to prison", "in its cells" at <paramref name="at"/>, or -1.</summary>
    private static int PrisonPhrase(SentenceTokens tokens, int at)
    {
        if (tokens.Word(at) is not ("in" or "to" or "In" or "into" or "aboard" or "inside"))
            return -1;
        for (var i = at + 1; i < tokens.Tokens.Length && i <= at + 5; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Punctuation || !tokens.Tokens[i].Is(WordClass.Determiner)
                && tokens.Tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Relative))
                return -1;
            // "a camp" takes soldiers and tourists too; a prisoners' camp says so.
            if (!Prisons.Contains(tokens.Word(i)) || tokens.Word(i) is "camp" or "camps" && !IsPrisonCamp(tokens, at, i))
                continue;
            // "aboard a prison hulk"
            if (i + 1 < tokens.Tokens.Length && tokens.Tokens[i + 1].Kind == TokenKind.Word && (Prisons.Contains(tokens.Word(i + 1)) || PrisonParts.Contains(tokens.Word(i + 1))))
                return i + 1;
            // "in the prison service": a noun behind it makes it another thing.
            return i + 1 < tokens.Tokens.Length && tokens.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapitalised: false } behind
                && !behind.Is(WordClass.Function | WordClass.Adverb | WordClass.Verb) && tokens.DateAt[i + 1] < 0 ? -1 : i;
        }
        return -1;
    }

    private static bool IsPrisonCamp(SentenceTokens tokens, int from, int camp)
    {
        for (var i = from; i < camp; i++)
        {
            if (PrisonCamps.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }

    private static int Matches(SentenceTokens tokens, int first, string[] phrase)
    {
        var at = first;
        for (var w = 0; w < phrase.Length; w++, at++)
        {
            while (w > 0 && phrase[w - 1] is "a" or "the" && at < tokens.Tokens.Length && at - first < 3 && tokens.Word(at).Contains('-')
                && !tokens.Word(at).Equals(phrase[w], StringComparison.OrdinalIgnoreCase))
                at++;
            if (at >= tokens.Tokens.Length || !tokens.Word(at).Equals(phrase[w], StringComparison.OrdinalIgnoreCase))
                return -1;
        }
        return at - 1;
    }

    private static (int First, int Last)? Prison(SentenceReading sentence, Clause clause, EntityRegistry registry, bool held)
    {
        foreach (var phrase in clause.After.Concat(clause.Before).Where(p => p.Preposition >= 0))
        {
            var preposition = sentence.Tokens.Word(phrase.Preposition);
            if (preposition is not ("in" or "In" or "into" or "aboard") && !(held && preposition is "at" or "on" or "At" or "aboard"))
                continue;
            var noun = sentence.Tokens.Word(phrase.Last);
            if (SurePrisons.Contains(noun) || held && IsSite(sentence, phrase, noun, registry) || NamesPrison(sentence, phrase, registry))
                return (phrase.First, phrase.Last);
        }
        return null;
    }

    /// <summary>Who is held at a place is held: "in the fortress", "on the Isle of Man"; but "held in high regard" is no custody.</summary>
    private static bool IsSite(SentenceReading sentence, NounPhrase phrase, ReadOnlySpan<char> noun, EntityRegistry registry) =>
        NameKinds.OfHead(noun) is EntityKind.Building || noun is "camp" or "Island" or "Islands" or "island"
        || phrase.Names.Any(n => registry.Entities[sentence.Names[n].Entity].Kind is EntityKind.Place or EntityKind.Building
            // "in the Bocksturm"
            || registry.Entities[sentence.Names[n].Entity].Kind is EntityKind.Unknown && sentence.Tokens.Word(phrase.First) is "the" && sentence.Tokens.NameAt[phrase.Last] == n);

    private static bool NamesPrison(SentenceReading sentence, NounPhrase phrase, EntityRegistry registry) =>
        phrase.Names.Any(n => registry.NounsOf(sentence.Names[n].Entity).Any(w => SurePrisons.Contains(w)));
}
