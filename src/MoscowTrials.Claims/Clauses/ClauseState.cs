namespace MoscowTrials.Claims.Clauses;

/// <summary>
/// Where a reading of clauses stands: the clauses so far, the one that is open, and what was read since its verb and belongs to none yet.
/// </summary>
/// <param name="sentence">The sentence that is read.</param>
/// <param name="reports">Whether a verb introduces what somebody says, so that a clause may follow it without "that".</param>
internal sealed class ClauseState(SentenceTokens sentence, Func<string, bool> reports)
{
    private readonly Stack<Clause> _brackets = new();

    public SentenceTokens Sentence { get; } = sentence;

    public List<Clause> Clauses { get; } = [];

    /// <summary>The clause that takes what comes next.</summary>
    public Clause Current { get; private set; } = null!;

    /// <summary>Noun phrases since the last verb group or boundary, which the next verb group may take as its subject.</summary>
    public List<NounPhrase> Waiting { get; } = [];

    /// <summary>Dates that wait for a verb, as positions in the sentence's list of dates.</summary>
    public List<int> WaitingDates { get; } = [];

    /// <summary>A participle before its subject: "Born in 1888, the mathematician …".</summary>
    public Clause? Ahead { get; set; }

    /// <summary>The clause with "who" that the last comma closed, until another verb comes.</summary>
    public Clause? Closed { get; set; }

    /// <summary>The preposition that waits for its noun phrase, or -1.</summary>
    public int Preposition { get; set; } = -1;

    /// <summary>The last token that parts what stands before from what comes: a mark, conjunction, introducer, verb; or -1.</summary>
    public int Boundary { get; set; } = -1;

    /// <summary>Whether a conjunction stands between the last verb group and here.</summary>
    public bool AfterConjunction { get; set; }

    /// <summary>Whether a comma or dash does.</summary>
    public bool AfterComma { get; set; }

    public bool Reports(VerbGroup verb) => reports(verb.Verb);

    public Clause Open(ClauseKind kind, int parent, int introducer)
    {
        var clause = new Clause { Index = Clauses.Count, Kind = kind, Parent = parent, Introducer = introducer };
        Clauses.Add(clause);
        Current = clause;
        return clause;
    }

    /// <summary>Opens a clause at its verb.</summary>
    public Clause Start(ClauseKind kind, Clause parent, VerbGroup verb, NounPhrase? subject, int introducer = -1)
    {
        var clause = Open(kind, parent.Index, introducer);
        Take(clause, verb, subject);
        return clause;
    }

    /// <summary>Gives a clause its verb, its subject and all that waits.</summary>
    public void Take(Clause clause, VerbGroup verb, NounPhrase? subject)
    {
        if (subject is not null)
            Waiting.Remove(subject);
        clause.Subject = subject;
        clause.Verb = verb;
        if (Ahead is { } ahead && ahead != clause && subject is not null)
        {
            ahead.Subject ??= subject;
            Ahead = null;
        }
        clause.Before.AddRange(Waiting);
        Waiting.Clear();
        if (WaitingDates.Count > 0)
        {
            clause.Dates.AddRange(WaitingDates);
            clause.HasFrontedDate = true;
            WaitingDates.Clear();
        }
        AfterConjunction = AfterComma = false;
        Closed = null;
        Boundary = verb.Last;
    }

    /// <summary>Goes on in a clause that is open further out.</summary>
    public void ReturnTo(Clause outer) => Current = outer;

    public void ReturnToParent() => Current = Clauses[Current.Parent];

    public void EnterBracket(int introducer)
    {
        _brackets.Push(Current);
        Close();
        Open(ClauseKind.Coordinate, Current.Index, introducer);
    }

    public void LeaveBracket()
    {
        Close();
        if (_brackets.TryPop(out var outer))
            Current = outer;
    }

    /// <summary>The phrase that the coming verb group has as its subject: the first one after the boundary without preposition.</summary>
    public NounPhrase? SubjectFromWaiting()
    {
        var bare = Clause.FirstBare(Waiting, Boundary) ?? (Current.Verb is null ? Clause.FirstBare(Waiting) : null);
        if (bare is not null)
        {
            while (bare.JoinedTo is { Preposition: < 0 } first && Waiting.Contains(first) && !IsObject(first))
                bare = first;
            return bare;
        }
        // "In his memoirs Hollis describes": the name at the end of the phrase is the subject.
        return Current.Verb is null && Waiting.Count > 0 && Waiting[^1] is { Preposition: >= 0, Names.Length: > 0 } last
            ? CutName(last) : null;
    }

    /// <summary>"Holm left Paris and Berg returned": Paris is what was left, unless the verb tells what somebody says.</summary>
    private bool IsObject(NounPhrase phrase) =>
        Current.Verb is { IsPassive: false, IsCopula: false } verb && phrase.First == verb.Last + 1 && !reports(verb.Verb);

    /// <summary>Keeps what waits as phrases of the open clause, whose verb is still to come.</summary>
    public void Park()
    {
        Current.Before.AddRange(Waiting);
        Waiting.Clear();
    }

    /// <summary>Gives the open clause all that waits: what comes next belongs to another.</summary>
    public void Close()
    {
        Flush();
        AfterConjunction = AfterComma = false;
    }

    /// <summary>Gives the open clause the phrases and dates that wait.</summary>
    public void Flush()
    {
        FlushPhrases();
        FlushDates();
    }

    public void FlushPhrases()
    {
        (Current.Verb is null ? Current.Before : Current.After).AddRange(Waiting);
        Waiting.Clear();
    }

    /// <summary>Gives the open clause the phrases that wait before token <paramref name="boundary"/>.</summary>
    public void FlushPhrasesBefore(int boundary)
    {
        if (Current.Verb is null)
            return;
        Current.After.AddRange(Waiting.Where(p => p.Last < boundary));
        Waiting.RemoveAll(p => p.Last < boundary);
    }

    public void FlushDates()
    {
        Current.Dates.AddRange(WaitingDates);
        if (Current.Verb is null && WaitingDates.Count > 0)
            Current.HasFrontedDate = true;
        WaitingDates.Clear();
    }

    /// <summary>The name at the end of a phrase as a phrase of its own, if it does not begin it.</summary>
    private NounPhrase? CutName(NounPhrase phrase)
    {
        var name = phrase.Names[^1];
        var (first, last) = Sentence.Names[name];
        if (last != phrase.Last || first <= phrase.First)
            return null;
        phrase.Names = phrase.Names[..^1];
        phrase.Last = first - 1;
        return new NounPhrase { First = first, Last = last, Preposition = -1, Names = [name] };
    }
}
