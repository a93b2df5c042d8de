using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Gives a verb group its clause: the open one, one further out that still waits for its verb, or a new one.</summary>
internal sealed class VerbAttachment(ClauseState state)
{
    private readonly SentenceTokens _sentence = state.Sentence;
    private readonly Token[] _tokens = state.Sentence.Tokens;

    public void Attach(VerbGroup verb)
    {
        if (IsAside(verb))
        {
            // "The hospital, it emerged, had been torn down": who says so stands between commas.
            var speaker = state.Waiting.LastOrDefault(p => p.First > state.Boundary);
            if (speaker is not null)
                state.Waiting.Remove(speaker);
            state.Current.Aside ??= (verb, speaker);
            return;
        }
        if (verb.Form == VerbForm.Infinitive)
        {
            var controller = state.Current;
            state.Close();
            state.Start(ClauseKind.Infinitive, controller, verb, ObjectControl.SubjectUnder(controller));
            return;
        }
        if (verb.Form == VerbForm.Gerund)
        {
            AttachGerund(verb);
            return;
        }
        state.Preposition = -1;
        if (state.Current.Verb is null)
            AttachFirst(verb);
        else
            AttachNext(verb);
    }

    private void AttachGerund(VerbGroup verb)
    {
        var preposition = state.Preposition;
        state.Preposition = -1;
        var controller = state.Current;
        var noun = preposition < 0 && !state.AfterComma && state.Waiting.Count > 0 ? state.Waiting[^1] : Absolute(verb);
        // ", taking the town" or "a man carrying a bag" before the main verb: the subject goes on waiting.
        if (controller.Verb is null)
            state.Park();
        state.Close();
        var kind = preposition >= 0 ? ClauseKind.Gerund : ClauseKind.Participial;
        var clause = state.Start(kind, controller, verb, noun ?? ObjectControl.SubjectUnder(controller), preposition);
        // "slipped while clearing ice": whoever slipped.
        if (clause.Subject is null && controller is { Kind: ClauseKind.Adverbial, Verb: null, Parent: >= 0 })
        {
            clause.Subject = state.Clauses[controller.Parent].Subject;
            if (clause.Subject is null && state.Clauses[controller.Parent].Verb is null)
                state.Ahead = clause;
        }
        // "Having resigned in 1851, he left", "After taking a degree she went": whoever the main verb tells of.
        if (clause.Subject is null && controller is { Verb: null, Kind: ClauseKind.Main or ClauseKind.Coordinate })
            state.Ahead = clause;
    }

    /// <summary>", his petition having been refused,": a participle with a subject of its own between commas.</summary>
    private NounPhrase? Absolute(VerbGroup verb)
    {
        if (!state.AfterComma || state.AfterConjunction || _sentence.Word(verb.First) is not ("having" or "being"))
            return null;
        var subject = Clause.FirstBare(state.Waiting, state.Boundary);
        if (subject is not null)
            state.Waiting.Remove(subject);
        return subject;
    }

    /// <summary>A verb group where the open clause has none.</summary>
    private void AttachFirst(VerbGroup verb)
    {
        var current = state.Current;
        // "Born in 1888, the mathematician …": the subject comes later.
        if (verb.First == 0 && verb.Form is VerbForm.Participle or VerbForm.Ambiguous
            && state.Waiting.Count == 0 && current.Subject is null)
        {
            TakeForParticiple(verb);
            state.Ahead = state.Start(ClauseKind.Participial, current, verb, null);
            return;
        }
        // "Peter, the son he had by her, was born": a relative clause without its word; the main verb is still to come.
        if (ContactClauses.Opens(state, verb))
        {
            var pronoun = state.Waiting[^1];
            state.Waiting.Remove(pronoun);
            state.Park();
            state.FlushDates();
            state.Start(ClauseKind.Relative, current, verb, pronoun);
            return;
        }
        var own = state.SubjectFromWaiting() ?? SubjectBefore(current);
        // "At a banquet given by the club, Holm spoke": the main verb is still to come.
        if (own is null && verb.Form is VerbForm.Participle or VerbForm.Ambiguous && current.Kind is ClauseKind.Main && !OpensObject(verb.Last + 1)
            && state.Waiting is [.., { Preposition: >= 0 } modified] && modified.Last == verb.First - 1 && HasComma(verb.Last + 1))
        {
            state.Park();
            TakeForParticiple(verb);
            state.Start(ClauseKind.Participial, current, verb, modified);
            return;
        }
        // "The glassworks, erected in 1882 by …, employed …"
        if (verb.Form == VerbForm.Ambiguous && state.AfterComma && state.Boundary == verb.First - 1
            && own is not null && own.Last == state.Boundary - 1 && !OpensObject(verb.Last + 1)
            && current.Kind is ClauseKind.Main or ClauseKind.Coordinate)
            TakeForParticiple(verb);
        // "At a banquet given by the clubs, Holm spoke": a verb that could be a participle and has no subject is one, of the phrase
        // before it.
        if (own is null && IsOfPhrase(verb))
        {
            TakeForParticiple(verb);
            own = state.Waiting[^1];
        }
        if (verb.Form == VerbForm.Participle && own is not null && current.Kind is not ClauseKind.Relative)
        {
            state.Park();
            state.FlushDates();
            state.Start(ClauseKind.Participial, current, verb, own);
            return;
        }
        state.Take(current, verb, own);
    }

    private bool IsOfPhrase(VerbGroup verb) =>
        verb.Form is VerbForm.Participle or VerbForm.Ambiguous && !state.AfterConjunction && verb.First == verb.Last
        && state.Current.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content or ClauseKind.Adverbial
        && state.Waiting.Count > 0 && state.Waiting[^1] is { Preposition: >= 0 } phrase
        && !OpensObject(verb.Last + 1) && (IsBefore("by", verb) || phrase.Last == verb.First - 1 && HasComma(verb.Last + 1));

    private bool IsBefore(string word, VerbGroup verb) => verb.Last + 1 < _tokens.Length && _sentence.Word(verb.Last + 1).SequenceEqual(word);

    /// <summary>A verb group where the open clause has one already.</summary>
    private void AttachNext(VerbGroup verb)
    {
        var subject = state.SubjectFromWaiting() ?? Apposed(verb);
        // "Karl, born in 1870, and Otto, born in 1892"
        if (subject is null && state.AfterConjunction && verb.Form is VerbForm.Participle or VerbForm.Ambiguous && Before(verb) is not null)
        {
            AttachParticiple(verb);
            return;
        }
        if (ClosesOuter(verb, subject))
            return;
        var current = state.Current;
        var direct = !state.AfterConjunction && !state.AfterComma;
        // "A plaque unveiled in 1950 states", "A document presented to the commission stated that": the first was a participle after all.
        if (direct && subject is null && verb.Form == VerbForm.Ambiguous && current is { Verb.Form: VerbForm.Ambiguous, Subject: not null }
            && current.FirstObject is null && state.Waiting.All(p => p.Preposition >= 0) && OpensObject(verb.Last + 1))
            verb.Form = VerbForm.Finite;
        // "the hotel demolished in 1917" told to be finite so far, and the real verb comes now.
        if (direct && subject is null && verb.Form == VerbForm.Finite
            && current is { Verb.Form: VerbForm.Ambiguous, Subject: { } antecedent })
        {
            TakeForParticiple(current.Verb);
            state.Flush();
            state.Start(ClauseKind.Coordinate, current, verb, antecedent);
            return;
        }
        // "by Krag, who left the ship on 2 July, mapped the shore and returned": the row goes on.
        if (subject is null && !state.AfterConjunction && state is { AfterComma: true, Closed: { Subject: { } who } relative } && state.Boundary == verb.First - 1
            && verb.Form is VerbForm.Finite or VerbForm.Ambiguous && OpensObject(verb.Last + 1) && relative.Parent == current.Index)
        {
            state.Start(ClauseKind.Relative, current, verb, who);
            return;
        }
        if (subject is null && !state.AfterConjunction && verb.Form is VerbForm.Ambiguous or VerbForm.Participle
            && (state.Waiting.Count > 0 || current.After.Count > 0 || state.AfterComma))
        {
            AttachParticiple(verb);
            return;
        }
        if (direct && subject is not null && verb.Form is VerbForm.Finite or VerbForm.Ambiguous)
        {
            AttachDirectly(verb, subject);
            return;
        }
        Coordinate(verb, subject);
    }

    /// <summary>"and a son, Emil, was born": the subject of a joined clause, with a name beside it between commas.</summary>
    private NounPhrase? Apposed(VerbGroup verb)
    {
        if (!state.AfterConjunction || !state.AfterComma || state.Boundary != verb.First - 1 || verb.Form != VerbForm.Finite
            || state.Waiting is not [.., { Preposition: < 0 } noun, { Preposition: < 0 } name] || name.Last != state.Boundary - 1 || name.First != noun.Last + 2
            || _sentence.NameAt[name.Last] < 0 || noun.Names.Length > 0)
            return null;
        return noun;
    }

    /// <summary>"The man who fled returned": the outer clause still waits for its verb.</summary>
    private bool ClosesOuter(VerbGroup verb, NounPhrase? subject)
    {
        if (state.AfterConjunction || verb.Form is not (VerbForm.Finite or VerbForm.Ambiguous)
            || subject is not null && !state.AfterComma && state.Current.Kind is not (ClauseKind.Relative or ClauseKind.Participial) && !IsOpening(verb)
            || OuterWithoutVerb() is not { } outer)
            return false;
        var before = SubjectBefore(outer);
        // "The treaty, signed in Erfurt, ended the war": what stands behind the inner verb is that verb's.
        if (before is not null)
            state.Flush();
        else
            state.FlushPhrasesBefore(state.Boundary);
        state.ReturnTo(outer);
        state.Take(outer, verb, before ?? subject);
        return true;
    }

    /// <summary>"When he retired in 1858 he was followed by his son": the clause that opens the sentence ends where a second one begins.</summary>
    private bool IsOpening(VerbGroup verb) =>
        verb.Form == VerbForm.Finite && state.Current is { Kind: ClauseKind.Adverbial or ClauseKind.Conditional, Introducer: 0, Verb: { } first, Subject: not null }
        && !state.Reports(first);

    /// <summary>A participle behind the noun that it tells of.</summary>
    private void AttachParticiple(VerbGroup verb)
    {
        var current = state.Current;
        var noun = state.AfterComma ? Before(verb) ?? current.Subject
            : state.Waiting.Count > 0 ? state.Waiting[^1]
            : current.After.Count > 0 ? current.After[^1] : current.Subject;
        // "a club based in Andorra founded in 1942": which of the two was founded is not told by the order.
        if (!state.AfterComma && noun is { Preposition: >= 0 } && state.Waiting.Count > 1 && current.Kind == ClauseKind.Participial)
            noun = null;
        // ", defeated the king": with an object behind it it is active after all.
        verb.IsPassive = !OpensObject(verb.Last + 1);
        verb.Form = VerbForm.Participle;
        state.Flush();
        state.Start(ClauseKind.Participial, current, verb, noun);
    }

    /// <summary>"two sons, Karl, born in 1870, and Otto, born in 1892": who was born or killed is the one before the comma, if that is a name.</summary>
    private NounPhrase? Before(VerbGroup verb)
    {
        if (verb.Verb is not ("born" or "kill" or "drown" or "execute" or "bury" or "christen" or "baptise") || state.Boundary != verb.First - 1)
            return null;
        var phrase = state.Waiting.Concat(state.Current.After).FirstOrDefault(p => p.Last == state.Boundary - 1);
        return phrase is not null && _sentence.NameAt[phrase.Last] is var name and >= 0 && _sentence.KindOf(name) is EntityKind.Person or EntityKind.Unknown ? phrase : null;
    }

    /// <summary>A verb with a subject of its own right behind another verb's words.</summary>
    private void AttachDirectly(VerbGroup verb, NounPhrase subject)
    {
        var current = state.Current;
        var reported = state.Reports(current.Verb!);
        // "met the man called Smith": a participle behind its noun.
        if (verb.Form == VerbForm.Ambiguous && !reported)
        {
            TakeForParticiple(verb);
            state.Flush();
            state.Start(ClauseKind.Participial, current, verb, subject);
            return;
        }
        state.Waiting.Remove(subject);
        state.Flush();
        state.Start(reported ? ClauseKind.Content : ClauseKind.Relative, current, verb, subject);
    }

    /// <summary>Coordination: with a subject of its own, or sharing the one of the clause it joins.</summary>
    private void Coordinate(VerbGroup verb, NounPhrase? subject)
    {
        var join = state.Current;
        // "Hassock Fen, ninety acres acquired by the society": a participle behind a noun in apposition.
        if (subject is not null && !state.AfterConjunction && join.Verb is not null && verb.Form == VerbForm.Ambiguous && verb.First == verb.Last
            && verb.Last + 2 < _tokens.Length && _sentence.Word(verb.Last + 1) is "by" && OpensObject(verb.Last + 2) && !VerbTable.IsMotion(verb.Verb))
        {
            AttachDirectly(verb, subject);
            return;
        }
        // Infinitives and gerunds are joined by their like; a finite verb joins the nearest finite clause.
        var isJoinedParticiple = IsJoinedParticiple(verb, join);
        while (state.AfterConjunction && !isJoinedParticiple && join.Parent >= 0
            && (join.Kind is ClauseKind.Infinitive or ClauseKind.Gerund or ClauseKind.Participial || join is { Kind: ClauseKind.Adverbial, Verb: null }))
            join = state.Clauses[join.Parent];
        if (subject is not null)
            state.Waiting.Remove(subject);
        var dates = state.WaitingDates.ToList();
        state.FlushPhrases();
        state.WaitingDates.Clear();
        if (subject is null && verb.Form is VerbForm.Ambiguous or VerbForm.Participle
            && join.Verb is { IsPassive: true } or { MayBePassive: true })
        {
            verb.MayBePassive = true;
            verb.IsPassive |= isJoinedParticiple;
        }
        var kind = join.Kind is ClauseKind.Main ? ClauseKind.Coordinate : join.Kind;
        var parent = kind is not ClauseKind.Coordinate && join.Parent >= 0 ? state.Clauses[join.Parent] : join;
        var clause = state.Start(kind, parent, verb, subject ?? join.Subject);
        // A date before the verb holds for the verbs that are joined to it, until one has a subject or a date of its own.
        if (dates.Count > 0 || subject is null && join.HasFrontedDate && clause.Dates.Count == 0)
        {
            clause.Dates.AddRange(dates.Count > 0 ? dates : join.Dates);
            clause.HasFrontedDate = true;
            clause.SharesDates = dates.Count == 0;
        }
    }

    /// <summary>"The meeting, held in Porto and chaired by Holm, ended …": the second participle tells of the same noun.</summary>
    private bool IsJoinedParticiple(VerbGroup verb, Clause join) =>
        verb.Form is VerbForm.Ambiguous or VerbForm.Participle && verb.First == verb.Last && !OpensObject(verb.Last + 1)
        && join is { Kind: ClauseKind.Participial, Verb.IsPassive: true, Parent: >= 0 } && state.Clauses[join.Parent].Verb is null;

    private static void TakeForParticiple(VerbGroup verb)
    {
        verb.Form = VerbForm.Participle;
        verb.IsPassive = true;
    }

    private bool HasComma(int from)
    {
        for (var i = from; i < _tokens.Length; i++)
        {
            if (_sentence.Text[_tokens[i].Span.Start] == ',')
                return true;
        }
        return false;
    }

    private bool OpensObject(int i) =>
        i < _tokens.Length && (_sentence.NameAt[i] >= 0 || _tokens[i].Kind == TokenKind.Number
            || _tokens[i].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Subordinator)
                && !_tokens[i].Is(WordClass.Preposition));

    /// <summary>
    /// ", it emerged,": a verb of saying with its own subject between two commas, while the clause around it waits for its verb or has it.
    /// </summary>
    private bool IsAside(VerbGroup verb) =>
        state.AfterComma && verb.Form is VerbForm.Finite or VerbForm.Ambiguous && state.Reports(verb) && verb.Last + 1 < _tokens.Length
        && _sentence.Text[_tokens[verb.Last + 1].Span.Start] == ','
        && state.Waiting.Any(p => p.First > state.Boundary && p.Preposition < 0)
        && (state.Current.Verb is not null || state.Waiting.Any(p => p.Last < state.Boundary && p.Preposition < 0)
            || state.Current.Dates.Count + state.WaitingDates.Count > 0);

    private Clause? OuterWithoutVerb()
    {
        for (var at = state.Current.Parent; at >= 0; at = state.Clauses[at].Parent)
        {
            if (state.Clauses[at].Verb is null)
                return state.Clauses[at];
        }
        return null;
    }

    private static NounPhrase? SubjectBefore(Clause clause) => clause.Subject ?? Clause.FirstBare(clause.Before);
}
