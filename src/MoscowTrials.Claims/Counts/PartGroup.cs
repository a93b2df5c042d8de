using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>A whole while its parts are gathered.</summary>
internal sealed class PartGroup
{
    /// <summary>Sentences of a paragraph over which parts are looked for behind the last one.</summary>
    public const int Reach = 3;

    // A vote or a seat goes to one only.
    private static readonly FrozenSet<string> Wholes = FrozenSet.ToFrozenSet(["seat", "vote", "ballot"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Exclusive = LexiconTable.Read("exclusive-kinds.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal);

    private SentenceReading? _last;
    private int _besides;
    private readonly List<(QuantityPlace Place, CountDraft Draft, bool HasFate, string? Kind)> _parts = [];

    public PartGroup(int claim, CountDraft whole)
    {
        Whole = whole;
        WholePlace = new QuantityPlace(claim, whole.Index);
        Claims.Add(claim);
    }

    public CountDraft Whole { get; }

    /// <summary>Whether the next sentence took it up by "of these", so that its parts are all there.</summary>
    public bool IsTakenUp { get; init; }

    public QuantityPlace WholePlace { get; }

    public IReadOnlyList<(QuantityPlace Place, CountDraft Draft, bool HasFate, string? Kind)> Parts => _parts;

    /// <summary>Whether a sentence of the parts has a number besides them that may be one: nothing is certain of what is left then.</summary>
    public bool HasOthers { get; set; }

    /// <summary>The claims that hold the whole and its parts.</summary>
    public HashSet<int> Claims { get; } = [];

    public bool HasPart(decimal value) => _parts.Exists(p => p.Draft.Numeral.IsExact && p.Draft.Numeral.Minimum == value);

    /// <summary>Whether another number is the same whole told again.</summary>
    public bool IsSameWhole(CountDraft other) =>
        other.Numeral.Minimum == Whole.Numeral.Minimum && other.Numeral.Maximum == Whole.Numeral.Maximum
            && (other.Of == Whole.Of || other.Of is null);

    /// <summary>Whether a number that names no whole of its own goes on with this one.</summary>
    public bool Accepts(SentenceTokens sentence, CountDraft draft, bool isItem, int claim)
    {
        if (IsKindBeside(sentence, draft, claim))
            return true;
        if (claim - Claims.Max() > Reach || draft.Phrase.Head >= 0 && draft.Of != Whole.Of)
            return false;
        if (draft.Continuation == Continuation.Remaining)
            return true;
        if (draft.IsDefinite)
            return false;
        // "363 (64 %) were let and 208 (36 %) kept": told in the same form.
        if (_parts.Count > 0 && _parts[^1].Place.Claim == claim && IsGlossed(sentence, draft) && IsGlossed(sentence, _parts[^1].Draft))
            return true;
        if (isItem && draft.Numeral.First == 0)
            return true;
        // "and 61 were plays", which may be read as an object of the verb before
        if (_parts.Count > 0 && _parts[^1] is { Kind: not null } like && like.Place.Claim == claim && IsBeing(sentence, draft)
            && draft.Numeral.First > 0 && sentence.Word(draft.Numeral.First - 1) is "and" or ",")
            return true;
        if (draft.Continuation == Continuation.More && draft.SubjectOf is not null)
            return true;
        // "the Liberals 40 and the Socialists 21": a verb left out, behind a name.
        if (draft.Phrase.Head < 0 && draft.Numeral.First > 0 && Claims.Contains(claim) && sentence.NameAt[draft.Numeral.First - 1] >= 0
            && IsAtEnd(sentence, draft.Numeral.Last + 1))
            return true;
        if (IsBesides(sentence, draft, claim))
            return true;
        // "one mechanized and one armoured" are not told to have done anything.
        if (draft.Numeral.Minimum == 1 && draft.SubjectOf is { Verb.Form: VerbForm.Ambiguous or VerbForm.Participle })
            return false;
        return draft.SubjectOf is { Verb: not null } clause && clause.Subject!.First >= draft.Numeral.First - 1
            && draft.Phrase.Head < 0 == draft.Of is null
            && (clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content);
    }

    /// <summary>"196 died in San Isidro, 74 in Los Coihues": the verb is that of the part before.</summary>
    private bool IsBesides(SentenceTokens sentence, CountDraft draft, int claim) =>
        draft.Phrase.Head < 0 && _parts.Count > 0 && _parts[^1].Place.Claim == claim && draft.Numeral.First > 0
        && sentence.Word(draft.Numeral.First - 1) is "," or "and" && draft.Numeral.Last + 1 < sentence.Tokens.Length
        && sentence.Word(draft.Numeral.Last + 1) is "in" or "at" or "on" or "from" or "to" or "near" or "by" or "under" or "for" or "with"
            && _parts[^1].Draft.Phrase.Head < 0;

    public void Add(SentenceReading reading, int claim, CountDraft draft)
    {
        var isBesides = IsBesides(reading.Tokens, draft, claim);
        var goesOn = isBesides && _parts[^1].HasFate;
        _besides += isBesides ? 1 : 0;
        draft.Role = QuantityRole.Part;
        Claims.Add(claim);
        _parts.Add((new QuantityPlace(claim, draft.Index), draft, goesOn || Fates.IsTold(reading.Tokens, draft)
            || IsKind(reading.Tokens, draft),
            Predicate(reading.Tokens, draft)));
        _last = reading;
    }

    /// <summary>Writes down what the group came to.</summary>
    /// <param name="all">Where to.</param>
    /// <param name="grew">Whether others have joined the whole, so that nothing is certain of the sum.</param>
    public void Settle(List<Partition> all, bool grew)
    {
        if (grew)
            _parts.RemoveAll(static p => p.Draft.PartOf is null);
        if (_parts.Count == 0)
            return;
        var closed = !HasOthers && !HasLength() && _parts.Count > 1 && _parts[^1].Draft.Continuation == Continuation.Remaining;
        var earlier = closed ? _parts.Count - 1 : _parts.Count;
        var apart = IsApart(earlier) || Whole.Of is { } noun && Wholes.Contains(noun);
        var basis = _parts.Count == 1 ? PartitionBasis.Single
            : grew ? PartitionBasis.Open
            : closed && (apart || earlier == 1 || IsTakenUp) ? PartitionBasis.Closed
            : closed || apart ? PartitionBasis.Apart : PartitionBasis.Open;
        all.Add(new Partition(WholePlace, [.. _parts.Select(p => p.Place)], basis, closed && (Claims.Count == 1 || IsTakenUp
            && Claims.Count == 2) && IsAllRead()));
    }

    /// <summary>
    /// Whether the first parts tell outcomes or go on with "more"; of three or more one may tell something else that was done.
    /// </summary>
    private bool IsApart(int count)
    {
        var told = 0;
        // "131 were operas and 52 were ballets"
        if (count > 1 && _parts.TrueForAll(static p => p.Kind is not null)
            && _parts.Select(static p => p.Kind).Distinct(StringComparer.Ordinal).Count() == _parts.Count
            && _parts.TrueForAll(p => GroupOf(p.Kind!) is { } group && group == GroupOf(_parts[0].Kind!)))
            return true;
        // "of whom 5,200 travelled to Venice, 2,900 to Ancona and 2,300 to Zara": one deed, another place for each.
        if (count > 2 && count == _parts.Count && _besides == count - 1 && _parts[0].Draft.SubjectOf?.Verb is { } deed && IsDoneOnce(deed.Verb))
            return true;
        for (var i = 0; i < count; i++)
        {
            var (_, draft, hasFate, _) = _parts[i];
            if (hasFate || i > 0 && draft.Continuation != Continuation.None)
                told++;
            else if (draft.SubjectOf?.Verb is not { IsCopula: false, Verb: not ("have" or "own" or "speak" or "know") })
                return false;
        }
        return told == count || count > 2 && told == count - 1;
    }

    /// <summary>"130 were boarders, 80 day scholars, and the remaining 30 …": what looks like a length of time may count a part.</summary>
    private bool HasLength() => _last!.Dates.Any(d => d.Relation == Dates.DateRelation.Duration && !d.IsAge
        && d.Span.Start < _last.Tokens.Tokens[_parts[^1].Draft.Numeral.First].Span.Start
        && d.Span.Start > _last.Tokens.Tokens[_parts[0].Draft.Numeral.First].Span.Start);

    /// <summary>Somebody dies in one place, and a journey leads to one; he may speak, publish or own something in many.</summary>
    private static bool IsDoneOnce(string verb) =>
        EventLexicon.TypeOf(verb) is { } type && (type is "travel" or "fly" || EventLexicon.Named(type).Effect == EventEffect.Ends);

    /// <summary>
    /// Whether the sentence tells of nobody but the parts: "Karl was shot, four were hanged and the other six fled" leaves one out.
    /// </summary>
    private bool IsAllRead() =>
        _last!.Clauses.Clauses.All(c => c.Kind is not (ClauseKind.Main or ClauseKind.Coordinate) || c.Subject is not { } subject
            || c.Verb is null
            || _parts.Exists(p => subject.First <= p.Draft.Numeral.Core && p.Draft.Numeral.Core <= subject.Last + 1)
            || subject.First <= Whole.Numeral.Core && Whole.Numeral.Core <= subject.Last);

    /// <summary>"seven of them frigates": tells what they are.</summary>
    private static bool IsKind(SentenceTokens sentence, CountDraft draft) =>
        draft.IsOfPronoun ? KindEnd(sentence, draft) >= 0 : draft.Of is not null && draft.PartOf is null;

    /// <summary>The noun of "131 were operas"; null where anything else than a bare plural follows.</summary>
    private static string? Predicate(SentenceTokens sentence, CountDraft draft) =>
        IsBeing(sentence, draft) && draft.Numeral.Last + 2 is var noun && noun < sentence.Tokens.Length
        && CountPhrase.Read(sentence, noun, isOne: false).Head == noun ? Noun(sentence, noun) : null;

    private static string Noun(SentenceTokens sentence, int at)
    {
        var noun = Plurals.Singular(sentence.Word(at));
        return sentence.Tokens[at].IsCapitalised ? char.ToUpperInvariant(noun[0]) + noun[1..] : noun;
    }

    private static bool IsBeing(SentenceTokens sentence, CountDraft draft) => draft.Phrase.Head < 0
        && draft.Numeral.Last + 1 < sentence.Tokens.Length && sentence.Word(draft.Numeral.Last + 1) is "was" or "were" or "is" or "are";

    /// <summary>Within which a kind excludes the others: whoever is an officer may be a German too, but no woman is a man.</summary>
    private static string? GroupOf(string kind) => char.IsUpper(kind[0]) ? "nation" : Exclusive.GetValueOrDefault(kind);

    /// <summary>"and six sloops" behind "seven of them frigates".</summary>
    private bool IsKindBeside(SentenceTokens sentence, CountDraft draft, int claim)
    {
        if (_parts.Count == 0 || _parts[^1].Place.Claim != claim || draft.Phrase.Head < 0 || draft.IsDefinite
            || !_parts[0].Draft.IsOfPronoun)
            return false;
        var last = _parts[^1].Draft;
        var at = last.IsOfPronoun ? KindEnd(sentence, last) : last.Phrase.Last + 1;
        if (at < 0)
            return false;
        while (at < draft.Numeral.First && sentence.Word(at) is "," or "and")
            at++;
        return at == draft.Numeral.First;
    }

    /// <summary>The token behind "of them frigates", or -1 where a verb or anything else follows.</summary>
    private static int KindEnd(SentenceTokens sentence, CountDraft draft)
    {
        var from = draft.Numeral.Last + 3;
        var phrase = CountPhrase.Read(sentence, from, isOne: false);
        return phrase.Head >= 0 ? phrase.Last + 1 : -1;
    }

    private static bool IsGlossed(SentenceTokens sentence, CountDraft draft) =>
        draft.Numeral.Last + 1 < sentence.Tokens.Length && sentence.Word(draft.Numeral.Last + 1) is "(";

    private static bool IsAtEnd(SentenceTokens sentence, int at) =>
        at >= sentence.Tokens.Length || sentence.Tokens[at].Kind == TokenKind.Punctuation || sentence.Word(at) is "and";
}
