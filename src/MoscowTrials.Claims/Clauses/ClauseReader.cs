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
    private readonly Func<SentenceTokens, VerbGroup, int> _phraseEnd;
    private readonly ClauseState _state;
    private readonly Subordination _subordination;
    private readonly VerbAttachment _verbs;

    private ClauseReader(SentenceTokens sentence, Func<string, bool> reports, Func<SentenceTokens, VerbGroup, int> phraseEnd)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _phraseEnd = phraseEnd;
        _state = new ClauseState(sentence, reports);
        _state.Open(ClauseKind.Main, -1, -1);
        _subordination = new Subordination(_state);
        _verbs = new VerbAttachment(_state);
    }

    /// <param name="reports">Whether a verb introduces what somebody says, so that a clause may follow it without "that".</param>
    /// <param name="phraseEnd">The last token of the phrase that the verb makes with the words behind it.</param>
    public static ClauseReading Read(SentenceTokens sentence, Func<string, bool> reports, Func<SentenceTokens, VerbGroup, int> phraseEnd)
    {
        var reader = new ClauseReader(sentence, reports, phraseEnd);
        for (var i = 0; i < sentence.Tokens.Length;)
            i = reader.Step(i);
        reader._state.Close();
        return new ClauseReading([.. reader._state.Clauses]);
    }

    /// <summary>Reads what starts at token <paramref name="i"/>; returns the first token after it.</summary>
    private int Step(int i)
    {
        var token = _tokens[i];
        if (_sentence.DateAt[i] is var date and >= 0 && _sentence.NameAt[i] < 0)
            return Date(i, date);
        if (_sentence.NameAt[i] >= 0)
            return Phrase(i);
        if (token.Kind == TokenKind.Punctuation)
        {
            PunctuationReader.Read(_state, i);
            return i + 1;
        }
        if (_subordination.OpensInvertedCondition(i))
            return i + 1;
        if (VerbGroupReader.Read(_sentence, i) is { } verb)
        {
            _verbs.Attach(verb);
            // "ceased to exist", "took part": the words of the phrase are neither objects nor verbs of their own.
            return Math.Max(verb.Last, _phraseEnd(_sentence, verb)) + 1;
        }
        if (token.Is(WordClass.Conjunction))
        {
            _state.AfterConjunction = true;
            _state.Boundary = i;
            _state.Preposition = -1;
            return i + 1;
        }
        if (token.Is(WordClass.Subordinator | WordClass.Relative) && _subordination.Opens(i))
            return i + 1;
        if (token.Is(WordClass.Preposition) && !token.Is(WordClass.Determiner) && !IsOnward(i))
        {
            _state.Preposition = i;
            return i + 1;
        }
        if (token.Is(WordClass.Adverb | WordClass.Negation) && !token.Is(WordClass.Determiner | WordClass.Pronoun))
            return i + 1;
        if (IsPlaceWord(i) || IsOnward(i))
            return i + 1;
        return Phrase(i);
    }

    /// <summary>"There he met the queen": where; but "there was a fire" has the word for a subject.</summary>
    private bool IsPlaceWord(int i) =>
        _sentence.Word(i) is "There" && i + 1 < _tokens.Length && (_sentence.NameAt[i + 1] >= 0
            || _tokens[i + 1].Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive)
                && !_tokens[i + 1].Is(WordClass.Relative));

    /// <summary>"From 1903 on Holm lived in Paris": the word belongs to the date.</summary>
    private bool IsOnward(int i) =>
        i > 1 && _sentence.Word(i) is "on" or "onward" or "onwards" && _sentence.DateAt[i - 1] is var date and >= 0
        && _sentence.Dates[date].First is var first and > 0 && _sentence.Word(first - 1) is "From" or "from";

    private int Date(int i, int date)
    {
        var next = _sentence.Dates[date].Last + 1;
        // "the 1922 trial": inside a phrase, the date belongs to its noun.
        if (i > 0 && _state.Waiting.Count > 0 && _state.Waiting[^1] is var open && open.First == i - 1 && open.Last == i - 1
            && _tokens[open.First].Is(WordClass.Determiner | WordClass.Possessive)
            && next < _tokens.Length && _tokens[next].Kind == TokenKind.Word && !_tokens[next].Is(WordClass.Function))
        {
            open.Dates = open.Dates.Add(date);
            open.Last = next - 1;
            return next;
        }
        var preposition = _state.Preposition;
        _state.Preposition = -1;
        // ", and in June 1916 he met …": behind a boundary the date waits for the verb to come; if none comes it falls back to the verb
        // before.
        var waits = _state.Current.Verb is null || _state.AfterConjunction
            || _state.AfterComma && preposition > _state.Boundary && _state.Waiting.Count == 0;
        (waits ? _state.WaitingDates : IsBehindAside() ? _state.Clauses[_state.Current.Parent].Dates : _state.Current.Dates).Add(date);
        return Math.Max(next, i + 1);
    }

    /// <summary>"was kept there, his petition having been refused, until the end of his term on 11 December": the date is of the verb before the commas.</summary>
    private bool IsBehindAside() =>
        _state.AfterComma && _state.Current is { Kind: ClauseKind.Participial, Introducer: < 0, Parent: >= 0 and var outer }
        && _state.Clauses[outer].Verb is { } verb && _state.Boundary > _state.Current.Verb!.Last && _state.Boundary + 1 < _tokens.Length
        && _tokens[_state.Boundary + 1].Is(WordClass.Preposition) && HasCommaBetween(verb.Last, _state.Current.Verb.First);

    private bool HasCommaBetween(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_sentence.Text[_tokens[i].Span.Start] == ',')
                return true;
        }
        return false;
    }

    private int Phrase(int i)
    {
        var phrase = NounPhraseReader.Read(_sentence, i, _state.Preposition);
        _state.Preposition = -1;
        if (phrase is null)
            return i + 1;
        if (_state.AfterConjunction && phrase.Preposition < 0 && _state.Waiting.Count > 0 && _state.Waiting[^1].Last == phrase.First - 2)
            phrase.JoinedTo = _state.Waiting[^1];
        _state.Waiting.Add(phrase);
        return phrase.Last + 1;
    }
}
