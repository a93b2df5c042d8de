using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Finds how many of a kind something has, or killed.</summary>
internal sealed class Holdings(Owners owners)
{
    /// <summary>Tokens on each side of a number in which a word can hold it for a time or a part only.</summary>
    private const int Around = 8;

    private static readonly WordList Holding = WordList.AnyCase("holding-verbs.tsv");
    private static readonly WordList Making = WordList.Exact("making-verbs.tsv");
    private static readonly WordList Dividing = WordList.AnyCase("dividing-verbs.tsv");
    private static readonly WordList PartsOfMeasures = WordList.AnyCase("measure-parts.tsv");
    private static readonly WordList Qualifying = WordList.AnyCase("time-words.tsv");

    public List<Holding> All { get; } = [];

    // Behind the title, before the first heading: there nothing but what the article is about is told of.
    private bool _isLead = true;

    /// <summary>Takes note of a heading.</summary>
    /// <param name="claim">Position of its claim; the title is 0.</param>
    public void EndLead(int claim) => _isLead &= claim == 0;

    public void Observe(int claim, SentenceReading reading, IReadOnlyList<Mention> mentions, List<CountDraft> drafts)
    {
        owners.BeginSentence(reading);
        foreach (var draft in drafts)
        {
            if (!draft.Numeral.IsExact || draft.Numeral.IsShare || draft.PartOf is not null || draft.IsOfPronoun
                || draft.Continuation != Continuation.None || draft.IsAnnounced || drafts.Exists(d => d.PartOf == draft))
                continue;
            Read(claim, reading, mentions, draft);
        }
        ReadKin(claim, reading, mentions);
        foreach (var measure in Measures.Read(reading))
        {
            if ((measure.Of is { } of ? owners.OfPhrase(reading, mentions, of) : owners.Called(measure.Noun!)) is { } owner)
            {
                var clause = reading.Clauses.Clauses.FirstOrDefault(static c => c.Verb is not null);
                All.Add(new Holding(new QuantityPlace(claim, -1), measure.Span, owner.Entity, owner.Words, HoldingRelation.Measure,
                    measure.Kind,
                    measure.Metres, false, HasQualifier(tokens: reading.Tokens), owner.IsInferred,
                    clause is null ? VoiceReading.Article : reading.Standings[clause.Index].Voice));
            }
        }
        owners.EndSentence(reading, mentions);
    }

    private void Read(int claim, SentenceReading reading, IReadOnlyList<Mention> mentions, CountDraft draft)
    {
        var tokens = reading.Tokens;
        var place = new QuantityPlace(claim, draft.Index);
        var standing = draft.Clause is { } inside ? reading.Standings[inside.Index] : default;
        if (draft.Clause is not null && (standing.Actuality != Actuality.Actual || standing.IsDenied))
            return;
        if (IsToll(tokens, draft))
        {
            Add(TollOf(reading, mentions, draft), HoldingRelation.Killed, Tolls.Death);
            return;
        }
        if (Capacity(reading, mentions, draft) is { } seated)
        {
            Add(seated, Relation(tokens, draft.Clause!.Verb!, draft), "seat");
            return;
        }
        if (draft.Kind is null)
            return;
        if (Tolls.Read(reading, draft) is var (of, victims, isPart))
        {
            if (!isPart)
                Add(of is null ? OfBox(victims) : owners.OfPhrase(reading, mentions, of), HoldingRelation.Killed, victims);
            return;
        }
        if (Tolls.IsDeath(draft) && draft.Kind == draft.Of)
            return;
        if (draft.Clause is { Verb: { IsNegated: false } verb, Subject: { } subject }
            && (Holding.Contains(verb.Verb) && IsObject(tokens, verb, draft) || Dividing.Contains(verb.Verb) && IsInto(tokens, verb, draft)))
        {
            if (owners.OfPhrase(reading, mentions, subject) is { } owner)
                Add(owner, Relation(tokens, verb, draft), draft.Kind);
            return;
        }
        // "delivered, from its first barge to its last ferry, a total of 268 vessels"
        if (draft.Clause is { Verb: { IsNegated: false, IsPassive: false, IsModal: false } made, Subject: { } maker }
            && Making.Contains(made.Verb)
            && draft.Numeral.First > 2 && tokens.Word(draft.Numeral.First - 1) is "of" && tokens.Word(draft.Numeral.First - 2) is "total"
            && owners.OfPhrase(reading, mentions, maker) is { } yard)
        {
            Add(yard, HoldingRelation.Has, draft.Kind is "vessel" or "boat" ? "ship" : draft.Kind);
            return;
        }
        if (owners.Possessor(reading, mentions, draft.Numeral.First - 1) is { } possessor)
            Add(possessor, IsKin(draft.Of!) ? HoldingRelation.Kin : HoldingRelation.Of, draft.Kind);

        void Add(Owner? owner, HoldingRelation relation, string kind)
        {
            // A date bounds what had been so; what is so, or who died, is only described by it.
            // "two sons by his first wife", "18 dead by 6 May".
            var behind = Math.Max(draft.Numeral.Last, draft.Phrase.Last) + 1;
            var qualified = IsQualified(tokens, draft) || behind < tokens.Tokens.Length
                && tokens.Word(behind) is "by" or "with" or "from" || HasDeadline(tokens);
            var dated = relation is HoldingRelation.Had or HoldingRelation.Of && tokens.Dates.Length > 0;
            All.Add(new Holding(place, tokens.Span(draft.Numeral.First, Math.Max(draft.Numeral.Last, draft.Phrase.Last)), owner?.Entity,
                owner?.Words, relation, kind,
                draft.Numeral.Minimum, false, qualified || dated, owner?.IsInferred ?? false, standing.Voice ?? VoiceReading.Article));
        }
    }

    /// <summary>The lead tells no other deaths than the box does.</summary>
    private Owner? OfBox(string victims) => _isLead && All.Find(h => h is { Relation: HoldingRelation.Killed, Quantity.Index: < 0 }
        && h.Kind == victims)
        is { Owner: { } killer, OwnerWords: { } words } ? new Owner(killer, words, true) : null;

    /// <summary>"his only son" is one; "his sons Karl and Otto" are two at least.</summary>
    private void ReadKin(int claim, SentenceReading reading, IReadOnlyList<Mention> mentions)
    {
        var tokens = reading.Tokens;
        for (var i = 1; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Taken[i] || tokens.Tokens[i].Kind != TokenKind.Word || tokens.Tokens[i].Is(WordClass.Function))
                continue;
            var only = tokens.Word(i - 1) is "only";
            var before = only ? i - 2 : i - 1;
            if (before < 0 || tokens.Tokens[before].Kind != TokenKind.Possessive && !tokens.Tokens[before].Is(WordClass.Possessive))
                continue;
            var plural = Plurals.IsPlural(tokens.Word(i));
            var noun = Plurals.Singular(tokens.Word(i));
            if (!IsKin(noun) || only == plural)
                continue;
            var number = 1;
            var end = i;
            if (plural && (i + 1 >= tokens.Tokens.Length || (number = Named(tokens, i + 1, out end)) < 2))
                continue;
            // "his only son by his first wife"
            if (only && end + 1 < tokens.Tokens.Length && tokens.Word(end + 1) is "by" or "with" or "from" or "to")
                continue;
            var clause = reading.Clauses.Clauses.LastOrDefault(c => c.Verb is { } v
                && v.First < i) ?? reading.Clauses.Clauses.FirstOrDefault();
            if (owners.Possessor(reading, mentions, before) is not { } owner || clause is null
                || reading.Standings[clause.Index].Actuality != Actuality.Actual)
                continue;
            All.Add(new Holding(new QuantityPlace(claim, -1), tokens.Span(before, end), owner.Entity, owner.Words, HoldingRelation.Kin,
                noun, number, plural, false,
                owner.IsInferred, reading.Standings[clause.Index].Voice));
        }
    }

    private static bool IsKin(string noun) => NameKinds.IsKinNoun(noun)
        && noun is not "namesake" || noun is "child" or "sibling" or "wife" or "husband";

    /// <summary>The number of names in "Karl and Otto", "Karl, Otto and Emil".</summary>
    private static int Named(SentenceTokens tokens, int from, out int end)
    {
        var count = 0;
        end = from;
        var closed = false;
        while (from < tokens.Tokens.Length && tokens.NameAt[from] is >= 0 and var name)
        {
            count++;
            end = tokens.Names[name].Last;
            from = end + 1;
            if (closed || from >= tokens.Tokens.Length)
                break;
            closed = tokens.Word(from) is "and";
            if (!closed && tokens.Word(from) is not ",")
                break;
            from++;
        }
        return closed ? count : 0;
    }

    /// <summary>"a death toll of 121", "the death toll was 121".</summary>
    private static bool IsToll(SentenceTokens tokens, CountDraft draft)
    {
        var at = draft.Numeral.First - 1;
        // "The death toll of the avalanche was 57."
        if (draft.Clause is { Verb: { IsCopula: true } verb, Subject: { } subject } && verb.Last == at && subject.Last > subject.First
            && tokens.Word(subject.Last) is "toll" && tokens.Word(subject.Last - 1) is "death")
            return true;
        if (at < 2 || tokens.Word(at) is not ("of" or "was" or "is" or "at" or "to"))
            return false;
        at -= tokens.Word(at) is "at" && tokens.Word(at - 1) is "stood" or "stands" ? 2 : 1;
        return at > 0 && tokens.Word(at) is "toll" && tokens.Word(at - 1) is "death" or "Death";
    }

    /// <summary>What "has a capacity of 18,000" or "seats 18,000 people"; null for anything else.</summary>
    private Owner? Capacity(SentenceReading reading, IReadOnlyList<Mention> mentions, CountDraft draft)
    {
        var tokens = reading.Tokens;
        var at = draft.Numeral.First;
        if (draft.Clause is not { Verb: { IsNegated: false, IsPassive: false } verb, Subject: { } subject })
            return null;
        var isCapacity = at > 1 && tokens.Word(at - 1) is "of" && tokens.Word(at - 2) is "capacity" && verb.Verb is "have"
            && at - verb.Last <= 5;
        var isSeats = verb.Verb is "seat" && at == verb.Last + 1;
        return isCapacity || isSeats ? owners.OfPhrase(reading, mentions, subject) : null;
    }

    /// <summary>"the death toll of the avalanche was 57"</summary>
    private Owner? TollOf(SentenceReading reading, IReadOnlyList<Mention> mentions, CountDraft draft) =>
        draft.Clause?.Subject is { } toll && Nouns.Following(draft.Clause, toll, reading.Tokens, "of") is { } of
            ? owners.OfPhrase(reading, mentions, of) : null;

    /// <summary>Adds those of a whole that are told to be all the others: "97 were saved and all the others perished".</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="claim">Its claim.</param>
    /// <param name="rest">How many they are, the number of the whole, and the words for them.</param>
    public void AddRest(SentenceReading reading, int claim, (decimal Number, CountDraft Whole, TextSpan Words) rest)
    {
        // Of what it tells, another sentence says that people died in it.
        var killers = All.Where(static h => h is { Relation: HoldingRelation.Killed, Kind: Tolls.Death }
            && (h.Owner ?? h.OwnerWords as object) is not null)
            .Select(static h => (h.Owner, h.OwnerWords)).Distinct().ToList();
        if (killers is [var (killer, words)])
        {
            All.Add(new Holding(new QuantityPlace(claim, -1), rest.Words, killer, words, HoldingRelation.Killed, Tolls.Death, rest.Number,
                false, false, true, VoiceReading.Article));
        }
    }

    private static bool IsObject(SentenceTokens tokens, VerbGroup verb, CountDraft draft)
    {
        var gap = draft.Numeral.First - verb.Last - 1;
        return gap == 0 || gap == 1
            && (tokens.Word(verb.Last + 1) is "of" or "the" or "a" || tokens.Tokens[verb.Last + 1].Is(WordClass.Adverb));
    }

    /// <summary>"is divided into 34 districts"</summary>
    private static bool IsInto(SentenceTokens tokens, VerbGroup verb, CountDraft draft) =>
        verb.IsPassive && draft.Numeral.First == verb.Last + 2 && tokens.Word(verb.Last + 1) is "into";

    private static HoldingRelation Relation(SentenceTokens tokens, VerbGroup verb, CountDraft draft) =>
        draft.Of is { } noun && IsKin(noun) ? HoldingRelation.Kin
        : tokens.Tokens[verb.First].Is(WordClass.Present) || tokens.Word(verb.First) is "has" or "have" or "is" or "are"
            ? HoldingRelation.Has : HoldingRelation.Had;

    private static bool HasDeadline(SentenceTokens tokens)
    {
        foreach (var (first, _) in tokens.Dates)
        {
            if (first > 0 && tokens.Word(first - 1) is "by" or "By")
                return true;
        }
        return false;
    }

    private static bool HasQualifier(SentenceTokens tokens)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && (Qualifying.Contains(tokens.Word(i))
                || PartsOfMeasures.Contains(tokens.Word(i))))
                return true;
        }
        return tokens.Dates.Length > 0;
    }

    private static bool IsQualified(SentenceTokens tokens, CountDraft draft)
    {
        var last = Math.Min(tokens.Tokens.Length - 1, Math.Max(draft.Numeral.Last, draft.Phrase.Last) + Around);
        for (var i = Math.Max(0, draft.Numeral.First - Around); i <= last; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && Qualifying.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }
}
