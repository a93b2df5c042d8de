using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Opens the clauses that hang on another by a word: "when", "which", "that", "if", an inverted "had he …".</summary>
internal sealed class Subordination(ClauseState state)
{
    /// <summary>Words from "so" to "that": "so very much faster that".</summary>
    private const int FarthestSo = 5;

    private static readonly WordList Roles = WordList.Exact("office-memories.tsv");

    private readonly SentenceTokens _sentence = state.Sentence;
    private readonly Token[] _tokens = state.Sentence.Tokens;

    /// <summary>Opens a condition at the sentence's start ("Had he known …"), where one stands; else false.</summary>
    public bool OpensInvertedCondition(int i)
    {
        var inverted = i == 0 && _sentence.Word(0) is "Had" or "Were" or "Should" && i + 1 < _tokens.Length
            && (_sentence.Taken[1] || _tokens[1].Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive));
        if (inverted)
            Open(ClauseKind.Conditional, i);
        return inverted;
    }

    /// <summary>Opens a clause at "when", "which", "that", where one follows; else false.</summary>
    public bool Opens(int i)
    {
        var token = _tokens[i];
        var word = _sentence.Word(i);
        // "His successor as mayor was Hall" is one clause.
        if (token.Is(WordClass.Preposition) && (!ClauseFollows(i + 1) || word is "as" && i > 0 && Roles.Contains(_sentence.Word(i - 1))))
            return false;
        // "who as manager had the final word", "and as director he signed": a person without an article is a rank.
        if (word is "as" or "As" && IsBareRank(i + 1))
            return false;
        if (word is "that" or "That")
            return OpensAtThat(i);
        if (word is "so" or "once" && !ClauseFollows(i + 1))
            return false;
        if (word is "so" && !(i > 0 && _tokens[i - 1].Kind == TokenKind.Punctuation))
            return false;
        if (IsElliptic(i, word))
        {
            state.Flush();
            state.Boundary = i;
            state.Preposition = -1;
            return true;
        }
        Open(KindOf(token, word), i);
        return true;
    }

    /// <summary>"fell from a horse while on holiday and died", "had a stroke while dressing for church and died": no clause, so the next verb is not its.</summary>
    private bool IsElliptic(int i, ReadOnlySpan<char> word) =>
        word is "while" or "While" or "whilst" or "Whilst" or "when" or "When" or "though" or "Though" or "although" or "Although"
        && i + 1 < _tokens.Length && !_sentence.Taken[i + 1] && _tokens[i + 1].Is(WordClass.Preposition | WordClass.Ing) && !ClauseFollows(i + 1);

    private static ClauseKind KindOf(Token token, ReadOnlySpan<char> word) =>
        word is "if" or "If" or "unless" or "Unless" or "whether" or "Whether" or "lest" ? ClauseKind.Conditional
        : token.Is(WordClass.Relative) || word is "what" or "how" or "why" ? ClauseKind.Relative
        : ClauseKind.Adverbial;

    /// <summary>"that" after a verb of saying or a noun opens a clause; before a noun it points ("that year", "that same hotel").</summary>
    private bool OpensAtThat(int i)
    {
        var current = state.Current;
        if (current.Verb is null && state.Waiting.Count == 0)
            return false;
        // "Legend has it that …"
        if (current.Verb is { Verb: "have" } has && state.Waiting.Count == 1 && _sentence.Word(state.Waiting[0].First) is "it")
        {
            current.Verb = new VerbGroup
            {
                First = has.First, Last = has.Last, Verb = "have_it", Form = has.Form, IsNegated = has.IsNegated, IsModal = has.IsModal,
            };
        }
        if (current.Verb?.Verb == "have_it")
            state.Waiting.Clear();
        var verbFollows = IsFiniteVerb(i + 1);
        var content = current.Verb is { } verb && (state.Reports(verb) || verb.IsCopula) && (state.Waiting.Count == 0 || !verbFollows);
        if (!content && !verbFollows && !ClauseFollows(i + 1))
            return false;
        // "so fast that the secretary gave up" says what came of it.
        Open(IsResult(i) ? ClauseKind.Adverbial : content || !verbFollows ? ClauseKind.Content : ClauseKind.Relative, i);
        return true;
    }

    private bool IsBareRank(int at)
    {
        // "as acting governor", "as chief designer"
        for (var i = at; i < _tokens.Length && i <= at + 2; i++)
        {
            if (_tokens[i] is not { Kind: TokenKind.Word, IsCapitalised: false } || _sentence.Taken[i] || _tokens[i].Is(WordClass.Function))
                return false;
            if (NameKinds.IsPersonNoun(_sentence.Word(i), out _) || NameKinds.IsTitle(_sentence.Word(i), out _))
                return true;
        }
        return false;
    }

    private bool IsResult(int that)
    {
        for (var i = that - 1; i >= 0 && i >= that - FarthestSo && _tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_sentence.Word(i) is "so" or "such")
                return i < that - 1;
        }
        return false;
    }

    private void Open(ClauseKind kind, int introducer)
    {
        var antecedent = kind == ClauseKind.Relative ? _sentence.Word(introducer) is "who" ? PersonAntecedent.Find(state, introducer) ?? Thing() : Antecedent() : null;
        // "at which he spoke", "to whom he showed it": the clause has a subject of its own.
        var isGoverned = kind == ClauseKind.Relative && introducer > 0 && state.Preposition == introducer - 1;
        state.Preposition = -1;
        if (state.Current.Verb is not null || kind is ClauseKind.Relative)
            state.Flush();
        // What waits before a subordinate clause without a verb yet is the parent's subject: keep it there.
        state.Park();
        state.FlushDates();
        var clause = state.Open(kind, state.Current.Index, introducer);
        if (antecedent is not null && !isGoverned && _sentence.Word(introducer) is "who" or "which" or "that")
            clause.Subject = antecedent;
        state.Boundary = introducer;
        state.AfterConjunction = state.AfterComma = false;
    }

    private NounPhrase? Antecedent() =>
        BeforeBracket() ?? (state.Waiting.Count > 0 ? state.Waiting[^1]
            : state.Current.After.Count > 0 ? state.Current.After[^1] : state.Current.Subject);

    /// <summary>"Holm (who had been jailed in 1899)": the phrase before the bracket that the clause opens.</summary>
    private NounPhrase? BeforeBracket()
    {
        if (state.Waiting.Count > 0
            || state.Current is not { Verb: null, Subject: null, Parent: >= 0, Introducer: >= 0 and var mark } bracket
            || bracket.Before.Count > 0 || _sentence.Text[_tokens[mark].Span.Start] != '(')
            return null;
        var outer = state.Clauses[bracket.Parent];
        return outer.After.Concat(outer.Before).Append(outer.Subject).FirstOrDefault(p => p?.Last == mark - 1);
    }

    /// <summary>What stands before "who", unless it is a town: "the crew, who"; towns do nothing.</summary>
    private NounPhrase? Thing() =>
        Antecedent() is { } noun && !(_sentence.NameAt[noun.Last] is var name and >= 0 && _sentence.KindOf(name) is EntityKind.Place) ? noun : null;

    private bool IsFiniteVerb(int i) =>
        i < _tokens.Length && VerbGroupReader.Read(_sentence, i) is { Form: VerbForm.Finite or VerbForm.Ambiguous };

    /// <summary>Whether a subject and a finite verb follow before the next boundary: "after he left", not "after the war".</summary>
    private bool ClauseFollows(int first)
    {
        for (var at = first; at < _tokens.Length; at++)
        {
            var token = _tokens[at];
            // "after the war the company moved": a second phrase begins, so the first was the preposition's.
            if (at > first && IsPlainNoun(at - 1) && BeginsPhrase(at))
                return false;
            if (_sentence.Taken[at] || token.Kind is TokenKind.Number or TokenKind.Possessive)
                continue;
            if (token.Kind == TokenKind.Punctuation)
                return false;
            // "until 1880 that …" opens nothing.
            if (at > first && _sentence.Word(at) is "that")
                return false;
            if (at > first && VerbGroupReader.Read(_sentence, at) is { } verb)
                return verb.Form is VerbForm.Finite or VerbForm.Ambiguous;
            if (token.Is(WordClass.Conjunction | WordClass.Relative) && !token.Is(WordClass.Determiner))
                return false;
        }
        return false;
    }

    private bool IsPlainNoun(int i) =>
        _sentence.DateAt[i] >= 0
        || _tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } && !_sentence.Taken[i]
            && !_tokens[i].Is(WordClass.Function | WordClass.Adverb | WordClass.Verb);

    /// <summary>
    /// Whether a noun phrase of its own begins behind another: at a determiner, a pronoun, or a name that the word before does not
    /// introduce ("the poet Smith", "the ferry Hilda").
    /// </summary>
    private bool BeginsPhrase(int at)
    {
        if (_tokens[at].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun)
            && !_tokens[at].Is(WordClass.Subordinator | WordClass.Relative))
            return true;
        var before = _sentence.Word(at - 1);
        return _sentence.NameAt[at] >= 0 && !NameKinds.IsPersonNoun(before, out _) && !NameKinds.IsTitle(before, out _)
            && NameKinds.OfHead(before) is not (EntityKind.Vessel or EntityKind.Building or EntityKind.Work);
    }
}
