using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Kinship;

/// <summary>Reads when the couple that an article is about was married: "their wedding took place in 1703", "The couple were married in 1703".</summary>
internal sealed class WeddingReader(EntityRegistry registry)
{
    private int? _wife, _husband;
    private bool _hasBegun, _isTitled;

    /// <summary>Reads a wedding at a word for one.</summary>
    public void Read(SentenceReading sentence, int word, List<FamilyFacts.Wedding> found)
    {
        if (sentence.Tokens.Word(word) is "married" or "wed")
            Married(sentence, word, found);
        else
            Wedding(sentence, word, found);
    }

    /// <summary>Who is told to be the other's husband or wife; or the two of the title.</summary>
    public void Couple(SentenceReading sentence, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        // "Eliza Holm and Jack Teague kept a hotel."
        if (!_hasBegun && tokens.Names.Length > 1 && tokens.Names[0].First == 0 && tokens.Names[1].First == tokens.Names[0].Last + 2 && tokens.Word(tokens.Names[0].Last + 1) is "and"
            && IsPerson(sentence.Names[0].Entity) && IsPerson(sentence.Names[1].Entity))
            (_wife, _husband, _isTitled) = (sentence.Names[0].Entity, sentence.Names[1].Entity, true);
        _hasBegun = true;
        if (_isTitled)
            return;
        foreach (var draft in drafts)
        {
            if (draft is { Type.Name: "marry", Standing: { IsDenied: false, Actuality: Actuality.Actual } }
                && draft.Participants.Where(p => p.Entity is not null).Select(p => p.Entity!.Value).Distinct().ToList() is [var one, var other])
                (_wife, _husband) = (one, other);
        }
    }

    /// <summary>The couple that the article is about.</summary>
    public (int, int)? Pair() =>
        _wife is { } one && _husband is { } other && (_isTitled || one == registry.Hero || other == registry.Hero) ? (one, other) : null;

    /// <summary>"Their wedding took place in 1703", "the marriage of the two was celebrated", "The couple's union".</summary>
    private void Wedding(SentenceReading sentence, int noun, List<FamilyFacts.Wedding> found)
    {
        var tokens = sentence.Tokens;
        var isTheirs = noun > 0 && (tokens.Word(noun - 1) is "their" or "Their"
            || tokens.Tokens[noun - 1].Kind == TokenKind.Possessive && noun > 1 && tokens.Word(noun - 2) is "couple" or "pair");
        for (var i = noun + 1; !isTheirs && i < tokens.Tokens.Length && i < noun + 5 && tokens.Tokens[i].Kind == TokenKind.Word; i++)
            isTheirs = i > noun + 1 && tokens.Word(noun + 1) is "of" && tokens.Word(i - 1) is "the" && tokens.Word(i) is "two" or "couple" or "pair";
        if (!isTheirs || noun + 1 < tokens.Tokens.Length && tokens.Word(noun + 1) is "anniversary" or "day" or "produced" or "was" && Has(tokens, "childless"))
            return;
        var clause = sentence.Clauses.Clauses.LastOrDefault(c => c.Verb is not null && Math.Min(c.Verb.First, Nouns.OwnSubject(c)?.First ?? c.Verb.First) <= noun) ?? sentence.Clauses.Clauses[0];
        // "their marriage was happy": only of a marriage that is celebrated is the date that of the wedding.
        if (!(tokens.Word(noun) is "wedding" or "nuptials") && !sentence.Clauses.Clauses.Any(c => c.Verb?.Verb is "celebrate" or "solemnise" or "solemnize" or "hold" or "bless" or "register" or "appear"
            or "perform" or "enter" or "record" || c.Verb is { Verb: "take" } take && take.Last + 1 < tokens.Tokens.Length && tokens.Word(take.Last + 1) is "place"))
            return;
        Wed(sentence, clause, noun, Has(tokens, "lasted") || Has(tokens, "ended") || Has(tokens, "dissolved") || Has(tokens, "annulled"), found);
    }

    /// <summary>"The couple were married in 1703", "they wed".</summary>
    private void Married(SentenceReading sentence, int verb, List<FamilyFacts.Wedding> found)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is { IsNegated: false, IsModal: false } told && told.Last == verb && clause.Subject is { } subject
                && sentence.Tokens.Word(subject.Last) is "they" or "They" or "couple" or "pair" or "two" && clause.FirstObject is null)
                Wed(sentence, clause, verb, false, found);
        }
    }

    private void Wed(SentenceReading sentence, Clause clause, int at, bool isOver, List<FamilyFacts.Wedding> found)
    {
        if (isOver || Pair() is not var (one, other) || VitalIdioms.Day(sentence, clause) is not { Earliest: not null } && OnlyRelative(sentence) is null)
            return;
        var when = VitalIdioms.Day(sentence, clause) ?? OnlyRelative(sentence)!;
        found.Add(new FamilyFacts.Wedding(one, other, when, FamilyReader.Place(sentence, at, at)));
    }

    /// <summary>"The wedding, which was celebrated in May 1855, had been reported": the one time of the sentence.</summary>
    private static EventDate? OnlyRelative(SentenceReading sentence)
    {
        var told = Enumerable.Range(0, sentence.Dates.Length).Where(d => sentence.Dates[d].Relation != Dates.DateRelation.Duration).ToList();
        return told is [var only] && sentence.Dates[only] is { Relation: Dates.DateRelation.During, Fault: null, Date: { Earliest: not null, Latest: not null } date } mention
            && EventDates.Ends(date) is null && !Has(sentence.Tokens, "after") && !Has(sentence.Tokens, "later") && !Has(sentence.Tokens, "since") && !Has(sentence.Tokens, "anniversary")
            ? new EventDate(date.Earliest, date.Latest, date.Edtf, only, mention.IsInferred) : null;
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown && !registry.WithNamesake.Contains(entity);

    private static bool Has(SentenceTokens tokens, string word) => tokens.Text.Contains(word, StringComparison.Ordinal);
}
