using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>
/// Reads a sentence into clauses, left to right and without going back: noun phrases wait until a verb group takes the
/// one before it as its subject; what follows is attached to that verb until the next one.
/// </summary>
/// <remarks>
/// A shallow reading: it is made for the word order of expository prose, and where it cannot tell it leaves a subject
/// or an object out, so that no fact is read, rather than guess.
/// </remarks>
internal sealed class ClauseReader
{
    private readonly SentenceTokens _sentence;
    private readonly Token[] _tokens;
    private readonly Func<string, bool> _reports;
    private readonly Func<SentenceTokens, VerbGroup, int> _phraseEnd;
    private readonly List<Clause> _clauses = [];
    private readonly Stack<int> _brackets = new();

    // Noun phrases since the last verb group or boundary, which the next verb group may take as its subject.
    private readonly List<NounPhrase> _waiting = [];
    private readonly List<int> _waitingDates = [];
    // A participle before its subject: "Born in 1888, the mathematician …".
    private Clause? _ahead;
    private Clause _current;
    private int _preposition = -1;
    private int _boundary = -1;
    private bool _conjunction;
    private bool _comma;

    private ClauseReader(SentenceTokens sentence, Func<string, bool> reports, Func<SentenceTokens, VerbGroup, int> phraseEnd)
    {
        _phraseEnd = phraseEnd;
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _reports = reports;
        _current = Open(ClauseKind.Main, -1, -1);
    }

    /// <param name="reports">Whether a verb introduces what somebody says, so that a clause may follow it without "that".</param>
    /// <param name="phraseEnd">The last token of the phrase that the verb makes with the words behind it.</param>
    public static ClauseReading Read(SentenceTokens sentence, Func<string, bool> reports, Func<SentenceTokens, VerbGroup, int> phraseEnd)
    {
        var reader = new ClauseReader(sentence, reports, phraseEnd);
        reader.Run();
        return new ClauseReading([.. reader._clauses]);
    }

    private void Run()
    {
        for (var i = 0; i < _tokens.Length;)
            i = Step(i);
        Flush();
    }

    /// <summary>Reads what starts at token <paramref name="i"/>; returns the first token after it.</summary>
    private int Step(int i)
    {
        var token = _tokens[i];
        if (_sentence.DateAt[i] is var date and >= 0 && _sentence.NameAt[i] < 0)
            return Date(i, date);
        if (_sentence.NameAt[i] >= 0)
            return NounPhrase(i);
        if (token.Kind == TokenKind.Punctuation)
            return Punctuation(i);
        if (IsInvertedCondition(i))
        {
            OpenSubordinate(ClauseKind.Conditional, i);
            return i + 1;
        }
        if (VerbGroupReader.Read(_sentence.Text, _tokens, i, _sentence.Taken) is { } verb)
        {
            Verb(verb);
            // "ceased to exist", "took part": the words of the phrase are neither objects nor verbs of their own.
            return Math.Max(verb.Last, _phraseEnd(_sentence, verb)) + 1;
        }
        if (token.Is(WordClass.Conjunction))
        {
            _conjunction = true;
            _boundary = i;
            _preposition = -1;
            return i + 1;
        }
        if (token.Is(WordClass.Subordinator | WordClass.Relative) && Subordinate(i))
            return i + 1;
        if (token.Is(WordClass.Preposition) && !token.Is(WordClass.Determiner))
        {
            _preposition = i;
            return i + 1;
        }
        if (token.Is(WordClass.Adverb | WordClass.Negation) && !token.Is(WordClass.Determiner | WordClass.Pronoun))
            return i + 1;
        return NounPhrase(i);
    }

    private bool IsInvertedCondition(int i) =>
        i == 0 && _sentence.Word(0) is "Had" or "Were" or "Should" && i + 1 < _tokens.Length
        && (_sentence.Taken[1] || _tokens[1].Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive));

    private int Date(int i, int date)
    {
        var next = _sentence.Dates[date].Last + 1;
        // "the 1922 trial": inside a phrase, the date belongs to its noun.
        if (i > 0 && _waitingOrAfter() is { } open && open.Last == i - 1 && _tokens[open.First].Is(WordClass.Determiner | WordClass.Possessive) && open.First == i - 1
            && next < _tokens.Length && _tokens[next].Kind == TokenKind.Word && !_tokens[next].Is(WordClass.Function))
        {
            open.Dates.Add(date);
            open.Last = next - 1;
            return next;
        }
        var preposition = _preposition;
        _preposition = -1;
        // ", and in June 1916 he met …": behind a boundary the date waits for the verb to come; without one it falls back to the verb before.
        if (_current.Verb is null || _conjunction || _comma && preposition > _boundary && _waiting.Count == 0)
            _waitingDates.Add(date);
        else
            _current.Dates.Add(date);
        return Math.Max(next, i + 1);

        NounPhrase? _waitingOrAfter() => _waiting.Count > 0 ? _waiting[^1] : null;
    }

    private int NounPhrase(int i)
    {
        var token = _tokens[i];
        var phrase = new NounPhrase { First = i, Last = i, Preposition = _preposition };
        _preposition = -1;
        if (token.Is(WordClass.Pronoun) && !token.Is(WordClass.Determiner | WordClass.Possessive) && _sentence.NameAt[i] < 0)
        {
            Add(phrase);
            return i + 1;
        }
        var next = i;
        while (next < _tokens.Length)
        {
            if (_sentence.NameAt[next] is var name and >= 0)
            {
                phrase.Names.Add(name);
                next = Math.Max(next, _sentence.Names[name].Last) + 1;
                phrase.Last = next - 1;
                continue;
            }
            if (_sentence.DateAt[next] >= 0)
            {
                // "the 1922 trial", "the March 1937 issue"
                var date = _sentence.DateAt[next];
                var after = _sentence.Dates[date].Last + 1;
                if (next > i && next - 1 == i && _tokens[i].Is(WordClass.Determiner | WordClass.Possessive) && after < _tokens.Length
                    && _tokens[after].Kind == TokenKind.Word && !_tokens[after].Is(WordClass.Function) && !_sentence.Taken[after])
                {
                    phrase.Dates.Add(date);
                    next = after;
                    phrase.Last = next - 1;
                    continue;
                }
                break;
            }
            var t = _tokens[next];
            if (t.Kind == TokenKind.Possessive)
            {
                phrase.Possessive = next;
                phrase.Last = next++;
                continue;
            }
            if (t.Kind == TokenKind.Number)
            {
                phrase.Last = next++;
                continue;
            }
            if (t.Kind != TokenKind.Word)
                break;
            if (t.Is(WordClass.Determiner | WordClass.Possessive))
            {
                if (next > i && !_tokens[next - 1].Is(WordClass.Determiner))
                    break;
                if (t.Is(WordClass.Possessive))
                    phrase.Possessive = next;
                phrase.Last = next++;
                continue;
            }
            if (t.Is(WordClass.Function))
                break;
            if (t.Is(WordClass.Adverb))
            {
                if (next + 1 < _tokens.Length && next > i && _tokens[next - 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb) && _tokens[next + 1].Kind == TokenKind.Word)
                {
                    phrase.Last = next++;
                    continue;
                }
                break;
            }
            if (next > i && t.Is(WordClass.Verb) && VerbGroupReader.Read(_sentence.Text, _tokens, next, _sentence.Taken) is not null)
                break;
            phrase.Last = next++;
        }
        if (next == i)
            return i + 1;
        Add(phrase);
        return next;
    }

    private void Add(NounPhrase phrase)
    {
        if (_conjunction && phrase.Preposition < 0 && _waiting.Count > 0 && _waiting[^1].Last == phrase.First - 2)
            phrase.JoinedTo = _waiting[^1];
        _waiting.Add(phrase);
    }

    private int Punctuation(int i)
    {
        switch (_sentence.Text[_tokens[i].Span.Start])
        {
            case ',' when _ahead == _current && _current.Parent >= 0:
                Flush();
                _current = _clauses[_current.Parent];
                break;
            case ',':
                // A comma ends a clause that began with "when …" or "which …" once it has its verb.
                if (_current.Kind is ClauseKind.Adverbial or ClauseKind.Relative or ClauseKind.Conditional && _current is { Verb: not null, Parent: >= 0 })
                {
                    Flush();
                    _current = _clauses[_current.Parent];
                }
                _comma = true;
                _boundary = i;
                _preposition = -1;
                break;
            case ';' or ':':
                Flush();
                _current = Open(ClauseKind.Coordinate, -1, i);
                break;
            case '(':
                _brackets.Push(_current.Index);
                Flush();
                _current = Open(ClauseKind.Coordinate, _current.Index, i);
                break;
            case ')':
                Flush();
                if (_brackets.TryPop(out var outer))
                    _current = _clauses[outer];
                break;
            case '–' or '—' or '-':
                _comma = true;
                _boundary = i;
                break;
            default:
                break;
        }
        return i + 1;
    }

    /// <summary>Opens a clause at "when", "which", "that", where one follows; else false.</summary>
    private bool Subordinate(int i)
    {
        var token = _tokens[i];
        var word = _sentence.Word(i);
        if (token.Is(WordClass.Preposition) && !ClauseFollows(i + 1))
            return false;
        if (word is "that" or "That")
        {
            // "that" after a verb of saying or a noun opens a clause; before a noun it points ("that year", "that same hotel").
            if (_current.Verb is null && _waiting.Count == 0)
                return false;
            // "Legend has it that …"
            if (_current.Verb is { Verb: "have" } has && _waiting.Count == 1 && _sentence.Word(_waiting[0].First) is "it")
                _current.Verb = new VerbGroup { First = has.First, Last = has.Last, Verb = "have_it", Form = has.Form, IsNegated = has.IsNegated, IsModal = has.IsModal };
            if (_current.Verb?.Verb == "have_it")
                _waiting.Clear();
            var content = _current.Verb is { } verb && (_reports(verb.Verb) || verb.IsCopula) && (_waiting.Count == 0 || !IsFiniteVerb(i + 1));
            if (!content && !IsFiniteVerb(i + 1) && !ClauseFollows(i + 1))
                return false;
            OpenSubordinate(content || !IsFiniteVerb(i + 1) ? ClauseKind.Content : ClauseKind.Relative, i);
            return true;
        }
        if (word is "so" or "once" && (!ClauseFollows(i + 1) || word is "so" && !(i > 0 && _tokens[i - 1].Kind == TokenKind.Punctuation)))
            return false;
        var kind = word is "if" or "If" or "unless" or "Unless" or "whether" or "Whether" or "lest" ? ClauseKind.Conditional
            : token.Is(WordClass.Relative) || word is "what" or "how" or "why" ? ClauseKind.Relative
            : ClauseKind.Adverbial;
        OpenSubordinate(kind, i);
        return true;
    }

    private bool IsFiniteVerb(int i) =>
        i < _tokens.Length && VerbGroupReader.Read(_sentence.Text, _tokens, i, _sentence.Taken) is { Form: VerbForm.Finite or VerbForm.Ambiguous };

    /// <summary>Whether a subject and a finite verb follow before the next boundary: "after he left", not "after the war".</summary>
    private bool ClauseFollows(int i)
    {
        for (var at = i; at < _tokens.Length; at++)
        {
            // "after the war the company moved": a second phrase begins, so the first was the preposition's.
            if (at > i && IsPlainNoun(at - 1) && (_tokens[at].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun) && !_tokens[at].Is(WordClass.Subordinator | WordClass.Relative)
                || _sentence.NameAt[at] >= 0 && !NameKinds.IsPersonNoun(_sentence.Word(at - 1), out _) && !NameKinds.IsTitle(_sentence.Word(at - 1), out _)))
                return false;
            if (_sentence.Taken[at] || _tokens[at].Kind is TokenKind.Number or TokenKind.Possessive)
                continue;
            if (_tokens[at].Kind == TokenKind.Punctuation)
                return false;
            // "until 1880 that …" opens nothing.
            if (at > i && _sentence.Word(at) is "that")
                return false;
            if (at > i && VerbGroupReader.Read(_sentence.Text, _tokens, at, _sentence.Taken) is { } verb)
                return verb.Form == VerbForm.Finite || verb.Form == VerbForm.Ambiguous;
            if (_tokens[at].Is(WordClass.Conjunction | WordClass.Relative) && !_tokens[at].Is(WordClass.Determiner))
                return false;
        }
        return false;
    }

    private bool IsPlainNoun(int i) =>
        _tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } && !_tokens[i].Is(WordClass.Function | WordClass.Adverb | WordClass.Verb) && !_sentence.Taken[i] || _sentence.DateAt[i] >= 0;

    private void OpenSubordinate(ClauseKind kind, int introducer)
    {
        var antecedent = kind == ClauseKind.Relative ? (_waiting.Count > 0 ? _waiting[^1] : _current.After.Count > 0 ? _current.After[^1] : _current.Subject) : null;
        if (_current.Verb is not null || kind is ClauseKind.Relative)
            FlushAfter();
        var parent = _current.Index;
        // What waits before a subordinate clause without a verb yet is the parent's subject: keep it there.
        if (_waiting.Count > 0)
        {
            _current.Before.AddRange(_waiting);
            _waiting.Clear();
        }
        FlushDates();
        _current = Open(kind, parent, introducer);
        if (kind == ClauseKind.Relative && antecedent is not null && _sentence.Word(introducer) is "who" or "which" or "that")
            _current.Subject = antecedent;
        _boundary = introducer;
        _conjunction = _comma = false;
    }

    private void Verb(VerbGroup verb)
    {
        if (IsAside(verb))
        {
            // "The hospital, it emerged, had been torn down": who says so stands between commas.
            var speaker = _waiting.LastOrDefault(p => p.First > _boundary);
            if (speaker is not null)
                _waiting.Remove(speaker);
            _current.Aside ??= (verb, speaker);
            return;
        }
        var gerund = verb.Form == VerbForm.Gerund;
        if (verb.Form == VerbForm.Infinitive)
        {
            var controller = _current;
            Flush();
            Start(ClauseKind.Infinitive, controller, verb, Controlled(controller));
            return;
        }
        if (gerund)
        {
            var preposition = _preposition;
            _preposition = -1;
            var noun = preposition < 0 && !_comma && _waiting.Count > 0 ? _waiting[^1] : null;
            var controller = _current;
            if (_current.Verb is null && _waiting.Count > 0)
            {
                // ", taking the town" or "a man carrying a bag" before the main verb: the subject goes on waiting.
                var kept = _waiting.ToList();
                _waiting.Clear();
                _current.Before.AddRange(kept);
            }
            Flush();
            Start(preposition >= 0 ? ClauseKind.Gerund : ClauseKind.Participial, controller, verb, noun ?? Controlled(controller), preposition);
            return;
        }
        _preposition = -1;
        if (_current.Verb is null)
        {
            // "Born in 1888, the mathematician …": the subject comes later.
            if (verb.Form is VerbForm.Participle or VerbForm.Ambiguous && _waiting.Count == 0 && _current.Subject is null && verb.First == 0)
            {
                verb.Form = VerbForm.Participle;
                verb.IsPassive = true;
                var outer = _current;
                _ahead = Start(ClauseKind.Participial, outer, verb, null);
                return;
            }
            var own = SubjectFromWaiting() ?? _current.Subject ?? SubjectFromBefore(_current);
            // "The glassworks, erected in 1882 by …, employed …"
            if (verb.Form == VerbForm.Ambiguous && _comma && _boundary == verb.First - 1 && own is not null && own.Last == _boundary - 1 && !OpensObject(verb.Last + 1) && _current.Kind is ClauseKind.Main or ClauseKind.Coordinate)
            {
                verb.Form = VerbForm.Participle;
                verb.IsPassive = true;
            }
            if (verb.Form == VerbForm.Participle && own is not null && _current.Kind is not ClauseKind.Relative)
            {
                Park();
                Start(ClauseKind.Participial, _current, verb, own);
                return;
            }
            Take(_current, verb, own);
            return;
        }
        Next(verb);
    }

    /// <summary>A verb group where the clause has one already.</summary>
    private void Next(VerbGroup verb)
    {
        var subject = SubjectFromWaiting();
        // "The man who fled returned": the outer clause still waits for its verb.
        if (verb.Form is VerbForm.Finite or VerbForm.Ambiguous && (subject is null || _comma || _current.Kind is ClauseKind.Relative or ClauseKind.Participial)
            && OuterWithoutVerb() is { } outer && !_conjunction)
        {
            if (subject is not null && SubjectFromBefore(outer) is not null)
                FlushAfter();
            _current = outer;
            Take(outer, verb, subject is not null && SubjectFromBefore(outer) is null ? subject : SubjectFromBefore(outer));
            return;
        }
        // "A plaque unveiled in 1950 states", "A document presented to the commission stated that": the first was a participle after all.
        if (verb.Form == VerbForm.Ambiguous && subject is null && !_conjunction && !_comma && _current.Verb is { Form: VerbForm.Ambiguous } && _current.Subject is not null
            && !_current.Objects.Any() && _waiting.All(p => p.Preposition >= 0) && OpensObject(verb.Last + 1))
            verb.Form = VerbForm.Finite;
        // "the hotel demolished in 1917" told to be finite so far, and the real verb comes now.
        if (verb.Form == VerbForm.Finite && subject is null && !_conjunction && !_comma && _current.Verb is { Form: VerbForm.Ambiguous } first && _current.Subject is not null)
        {
            first.Form = VerbForm.Participle;
            first.IsPassive = true;
            var antecedent = _current.Subject;
            FlushAfter();
            Start(ClauseKind.Coordinate, _current, verb, antecedent);
            return;
        }
        if (verb.Form is VerbForm.Ambiguous or VerbForm.Participle && !_conjunction && subject is null && (_waiting.Count > 0 || _current.After.Count > 0 || _comma))
        {
            var noun = _comma ? _current.Subject : _waiting.Count > 0 ? _waiting[^1] : _current.After.Count > 0 ? _current.After[^1] : _current.Subject;
            // "a club based in Andorra founded in 1942": which of the two was founded is not told by the order.
            if (!_comma && noun is { Preposition: >= 0 } && _waiting.Count > 1 && _current.Kind == ClauseKind.Participial)
                noun = null;
            // ", defeated the king": with an object behind it it is active after all.
            verb.IsPassive = !OpensObject(verb.Last + 1);
            verb.Form = VerbForm.Participle;
            FlushAfter();
            Start(ClauseKind.Participial, _current, verb, noun);
            return;
        }
        if (subject is not null && !_conjunction && !_comma && verb.Form is VerbForm.Finite or VerbForm.Ambiguous && subject is not null)
        {
            if (verb.Form == VerbForm.Ambiguous && !_reports(_current.Verb!.Verb))
            {
                // "met the man called Smith": a participle behind its noun.
                verb.Form = VerbForm.Participle;
                verb.IsPassive = true;
                FlushAfter();
                Start(ClauseKind.Participial, _current, verb, subject);
                return;
            }
            _waiting.Remove(subject);
            var kind = _reports(_current.Verb!.Verb) ? ClauseKind.Content : ClauseKind.Relative;
            FlushAfter();
            Start(kind, _current, verb, kind == ClauseKind.Content || _boundary < 0 ? subject : subject);
            return;
        }
        // Coordination: with a subject of its own, or sharing the one of the clause it joins.
        var join = _current;
        if (_conjunction)
        {
            // Infinitives and gerunds are joined by their like; a finite verb joins the nearest finite clause.
            while (join.Kind is ClauseKind.Infinitive or ClauseKind.Gerund or ClauseKind.Participial && join.Parent >= 0)
                join = _clauses[join.Parent];
        }
        var shared = subject ?? join.Subject;
        if (subject is not null)
            _waiting.Remove(subject);
        var dates = _waitingDates.ToList();
        FlushAfter(keepDates: true);
        _waitingDates.Clear();
        if (subject is null && verb.Form is VerbForm.Ambiguous or VerbForm.Participle && join.Verb is { } joined && (joined.IsPassive || joined.MayBePassive))
            verb.MayBePassive = true;
        var clause = Start(join.Kind is ClauseKind.Main ? ClauseKind.Coordinate : join.Kind, join.Kind is ClauseKind.Main or ClauseKind.Coordinate ? join : join.Parent >= 0 ? _clauses[join.Parent] : join, verb, shared);
        if (dates.Count > 0)
        {
            clause.Dates.AddRange(dates);
            clause.HasFrontedDate = true;
        }
        else if (subject is null && join.HasFrontedDate && clause.Dates.Count == 0)
        {
            clause.Dates.AddRange(join.Dates);
            clause.HasFrontedDate = true;
        }
    }

    private bool OpensObject(int i) =>
        i < _tokens.Length && (_sentence.NameAt[i] >= 0 || _tokens[i].Kind == TokenKind.Number || _tokens[i].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Subordinator) && !_tokens[i].Is(WordClass.Preposition));

    /// <summary>", it emerged,": a verb of saying with its own subject between two commas, while the clause around it waits for its verb or has it.</summary>
    private bool IsAside(VerbGroup verb) =>
        _comma && verb.Form is VerbForm.Finite or VerbForm.Ambiguous && _reports(verb.Verb) && verb.Last + 1 < _tokens.Length
        && _sentence.Text[_tokens[verb.Last + 1].Span.Start] == ',' && _waiting.Any(p => p.First > _boundary && p.Preposition < 0)
        && (_current.Verb is not null || _waiting.Any(p => p.Last < _boundary && p.Preposition < 0) || _current.Dates.Count + _waitingDates.Count > 0);

    private Clause? OuterWithoutVerb()
    {
        for (var at = _current.Parent; at >= 0; at = _clauses[at].Parent)
        {
            if (_clauses[at].Verb is null)
                return _clauses[at];
        }
        return null;
    }

    private Clause Start(ClauseKind kind, Clause parent, VerbGroup verb, NounPhrase? subject, int introducer = -1)
    {
        _current = Open(kind, parent.Index, introducer);
        Take(_current, verb, subject);
        return _current;
    }

    private void Take(Clause clause, VerbGroup verb, NounPhrase? subject)
    {
        if (subject is not null)
            _waiting.Remove(subject);
        clause.Subject = subject;
        clause.Verb = verb;
        if (_ahead is { } ahead && ahead != clause && subject is not null)
        {
            ahead.Subject ??= subject;
            _ahead = null;
        }
        clause.Before.AddRange(_waiting);
        _waiting.Clear();
        if (_waitingDates.Count > 0)
        {
            clause.Dates.AddRange(_waitingDates);
            clause.HasFrontedDate = true;
            _waitingDates.Clear();
        }
        _conjunction = _comma = false;
        _boundary = verb.Last;
    }

    /// <summary>The subject of an infinitive or gerund: the object of "order somebody to", else the subject of its clause.</summary>
    private static NounPhrase? Controlled(Clause controller) =>
        controller.Verb is { IsPassive: false } && controller.After.FirstOrDefault(p => p.Preposition < 0) is { } addressee && TakesObjectControl(controller.Verb.Verb)
            ? addressee : controller.Subject;

    private static bool TakesObjectControl(string verb) =>
        verb is "order" or "ask" or "persuade" or "allow" or "force" or "urge" or "invite" or "advise" or "tell" or "command" or "permit" or "compel"
            or "instruct" or "accuse" or "suspect" or "blame" or "charge" or "implicate" or "prevent" or "cause" or "require" or "expect" or "want";

    /// <summary>The phrase that the coming verb group has as its subject: the first one after the boundary without preposition.</summary>
    private NounPhrase? SubjectFromWaiting()
    {
        var bare = _waiting.FirstOrDefault(p => p.Preposition < 0 && p.First > _boundary) ?? (_current.Verb is null ? _waiting.FirstOrDefault(p => p.Preposition < 0) : null);
        if (bare is not null)
        {
            while (bare.JoinedTo is { Preposition: < 0 } first && _waiting.Contains(first))
                bare = first;
            return bare;
        }
        // "In his memoirs Hollis describes": the name at the end of the phrase is the subject.
        if (_current.Verb is null && _waiting.Count > 0 && _waiting[^1] is { Preposition: >= 0, Names.Count: > 0 } last
            && _sentence.Names[last.Names[^1]] is var (first2, last2) && last2 == last.Last && first2 > last.First)
        {
            var name = last.Names[^1];
            last.Names.RemoveAt(last.Names.Count - 1);
            last.Last = first2 - 1;
            var subject = new NounPhrase { First = first2, Last = last2, Preposition = -1 };
            subject.Names.Add(name);
            return subject;
        }
        return null;
    }

    private static NounPhrase? SubjectFromBefore(Clause clause) => clause.Subject ?? clause.Before.FirstOrDefault(p => p.Preposition < 0);

    private void Park()
    {
        _current.Before.AddRange(_waiting);
        _waiting.Clear();
    }

    private void Flush()
    {
        FlushAfter();
        _conjunction = _comma = false;
    }

    private void FlushAfter(bool keepDates = false)
    {
        if (_current.Verb is null)
            _current.Before.AddRange(_waiting);
        else
            _current.After.AddRange(_waiting);
        _waiting.Clear();
        if (!keepDates)
            FlushDates();
    }

    private void FlushDates()
    {
        _current.Dates.AddRange(_waitingDates);
        if (_current.Verb is null && _waitingDates.Count > 0)
            _current.HasFrontedDate = true;
        _waitingDates.Clear();
    }

    private Clause Open(ClauseKind kind, int parent, int introducer)
    {
        var clause = new Clause { Index = _clauses.Count, Kind = kind, Parent = parent, Introducer = introducer };
        _clauses.Add(clause);
        return clause;
    }
}
