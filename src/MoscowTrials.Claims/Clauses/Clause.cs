namespace MoscowTrials.Claims.Clauses;

/// <summary>A verb with its subject, objects and phrases.</summary>
internal sealed class Clause
{
    public required int Index { get; init; }

    public required ClauseKind Kind { get; init; }

    /// <summary>The clause it hangs on, or -1.</summary>
    public required int Parent { get; init; }

    /// <summary>The word that opens it ("that", "when", the preposition of a gerund), or -1.</summary>
    public int Introducer { get; init; } = -1;

    public VerbGroup? Verb { get; set; }

    /// <summary>A verb of saying that stands in it between commas, with its subject: ", it emerged,".</summary>
    public (VerbGroup Verb, NounPhrase? Speaker)? Aside { get; set; }

    public NounPhrase? Subject { get; set; }

    /// <summary>Phrases before the verb other than the subject.</summary>
    public List<NounPhrase> Before { get; } = [];

    /// <summary>Phrases after the verb: first the bare ones are its objects.</summary>
    public List<NounPhrase> After { get; } = [];

    /// <summary>Dates in it, as positions in the sentence's list of dates.</summary>
    public List<int> Dates { get; } = [];

    /// <summary>Whether its dates stood before the verb, so that they hold for the clauses coordinated with it.</summary>
    public bool HasFrontedDate { get; set; }

    /// <summary>Whether its dates stood before the verb of the clause that it is joined to.</summary>
    public bool SharesDates { get; set; }

    public IEnumerable<NounPhrase> Objects => After.Where(p => p.Preposition < 0);

    /// <summary>The first of <see cref="Objects"/>, or null.</summary>
    public NounPhrase? FirstObject => FirstBare(After);

    /// <summary>The first of <paramref name="phrases"/> behind a token that has no preposition, or null.</summary>
    public static NounPhrase? FirstBare(List<NounPhrase> phrases, int behind = -1)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Preposition < 0 && phrase.First > behind)
                return phrase;
        }
        return null;
    }

    /// <summary>The first phrase behind the verb that <paramref name="preposition"/> ties to it, or null.</summary>
    public NounPhrase? Behind(SentenceTokens sentence, string preposition)
    {
        foreach (var phrase in After)
        {
            if (phrase.Preposition >= 0 && sentence.Word(phrase.Preposition).SequenceEqual(preposition))
                return phrase;
        }
        return null;
    }
}
