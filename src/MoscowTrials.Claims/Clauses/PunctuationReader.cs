namespace MoscowTrials.Claims.Clauses;

/// <summary>What a mark does to the clauses around it.</summary>
internal static class PunctuationReader
{
    public static void Read(ClauseState state, int i)
    {
        var sentence = state.Sentence;
        var current = state.Current;
        switch (sentence.Text[sentence.Tokens[i].Span.Start])
        {
            case ',' when state.Ahead == current && current.Parent >= 0:
                state.Close();
                state.ReturnToParent();
                // "While clearing ice, he slipped"
                if (state.Current is { Kind: ClauseKind.Adverbial, Verb: null, Parent: >= 0 })
                    state.ReturnToParent();
                break;
            case ',':
                // A comma ends a clause that began with "when …" or "which …" once it has its verb.
                if (current.Kind is ClauseKind.Adverbial or ClauseKind.Relative or ClauseKind.Conditional
                    && current is { Verb: not null, Parent: >= 0 } && !IsBeforeItsDate(state, current, i))
                {
                    state.Close();
                    state.Closed = current.Kind == ClauseKind.Relative ? current : null;
                    state.ReturnToParent();
                }
                else
                {
                    state.Closed = null;
                }
                state.AfterComma = true;
                state.Boundary = i;
                state.Preposition = -1;
                break;
            case ';' or ':':
                state.Close();
                state.Open(ClauseKind.Coordinate, -1, i);
                break;
            case '(':
                state.EnterBracket(i);
                break;
            case ')':
                state.LeaveBracket();
                break;
            case '–' or '—' or '-':
                state.AfterComma = true;
                state.Boundary = i;
                break;
            default:
                break;
        }
    }

    /// <summary>"when the yard was closed for ever, in October 1984, and": the date between commas is still that clause's.</summary>
    private static bool IsBeforeItsDate(ClauseState state, Clause current, int comma)
    {
        var sentence = state.Sentence;
        var at = comma + 1;
        // "Two years after he was elected, in 1871, he …": the clause to come may have it.
        if (current.Dates.Count > 0 || at + 1 >= sentence.Tokens.Length || state.Clauses[current.Parent].Verb is null)
            return false;
        if (sentence.DateAt[at] < 0 && sentence.Word(at) is "in" or "on")
            at++;
        if (sentence.DateAt[at] is not (>= 0 and var date))
            return false;
        var next = sentence.Dates[date].Last + 1;
        return next >= sentence.Tokens.Length ? current.Kind == ClauseKind.Adverbial : sentence.Word(next) is "," or ")";
    }
}
