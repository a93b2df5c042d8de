using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Gathers the parts of each whole, in one sentence or over the sentences of a paragraph and the list behind it.</summary>
internal sealed class Partitions
{
    private readonly List<Partition> _all = [];
    private PartGroup? _group;
    private (int Claim, CountDraft Draft)? _alone;
    private int _paragraph = -1;
    private bool _awaitsList;

    // "four more joined them": what is called "the other nine" afterwards is not of the whole alone.
    private bool _grew;

    public IReadOnlyList<Partition> All => _all;

    /// <summary>Takes in the numbers of the next sentence.</summary>
    public void Observe(int claim, SentenceReading reading, SentenceKind kind, List<CountDraft> drafts)
    {
        var isItem = kind == SentenceKind.ListItem;
        if (reading.Paragraph != _paragraph && !(isItem && _awaitsList))
            End();
        if (reading.Paragraph != _paragraph)
            (_grew, _alone) = (false, null);
        if (!isItem)
            _awaitsList = false;
        _paragraph = reading.Paragraph;
        if (_alone is { } whole && whole.Claim == claim - 1 && _group is null && IsOfThese(reading.Tokens) && drafts.Count > 1)
            _group = new PartGroup(whole.Claim, whole.Draft) { IsTakenUp = true };
        if (_group is null && WholeOfThe(reading.Tokens, drafts) is var (told, of))
        {
            _group = new PartGroup(told, of);
            _group.Claims.Add(claim);
        }
        foreach (var draft in drafts)
        {
            Place(claim, reading, isItem, draft, drafts);
            Remember(claim, reading, draft);
        }
        _alone = drafts is [{ Of: not null, Numeral: { IsShare: false, Minimum: > 1 }, PartOf: null } only] ? (claim, only) : null;
        if (Composition.Read(reading.Tokens, drafts) is var (sum, parts, isComplete))
            Add(new QuantityPlace(claim, sum.Index), [.. parts.Select(p =>
                new QuantityPlace(claim, p.Index))], PartitionBasis.Composed, isComplete);
        if (!isItem && reading.Tokens.Text.AsSpan().TrimEnd() is [.., ':'])
            _awaitsList = true;
    }

    /// <summary>"Of these, 131 were operas": of what the sentence before counts, if that is all it counts.</summary>
    private static bool IsOfThese(SentenceTokens tokens) =>
        tokens.Tokens.Length > 2 && tokens.Word(0) is "Of" or "Among" && tokens.Word(1) is "these" or "those" or "them";

    // The number of each noun that is told of a whole, null where two are.
    private readonly Dictionary<string, (int Claim, CountDraft Draft)?> _wholes = new(StringComparer.Ordinal);

    private void Remember(int claim, SentenceReading reading, CountDraft draft)
    {
        if (draft is not { Of: { } noun, Role: QuantityRole.Whole, PartOf: null, Continuation: Continuation.None, Numeral: { IsExact: true,
            IsShare: false, Minimum: > 2 } })
            return;
        var key = Tolls.Read(reading, draft) is (_, Tolls.Death, false) ? "victim" : draft.Kind == noun ? noun : null;
        if (key is not null)
            _wholes[key] = _wholes.TryGetValue(key, out var known)
                && known?.Draft.Numeral.Minimum != draft.Numeral.Minimum ? null : (claim, draft);
    }

    /// <summary>"Of the victims, 196 died in …", "Of the ships that made up the fleet, eight were …": what number another sentence gives
    /// them.</summary>
    private (int Claim, CountDraft Draft)? WholeOfThe(SentenceTokens tokens, List<CountDraft> drafts)
    {
        if (drafts.Count < 2 || tokens.Tokens.Length < 5 || tokens.Word(0) is not ("Of" or "Among")
            || tokens.Word(1) is not ("the" or "these" or "those" or "its" or "all")
            || tokens.NameAt[2] >= 0 || tokens.Tokens[2].Kind != TokenKind.Word || !Plurals.IsPlural(tokens.Word(2))
                && tokens.Word(2) is not "dead"
            || tokens.Word(3) is not ("," or "who" or "that" or "which" or "killed" or "of" or "in"))
            return null;
        var noun = tokens.Word(2) is "dead" or "fallen" ? "victim" : Plurals.Singular(tokens.Word(2));
        return _wholes.GetValueOrDefault(noun is "fatality" or "death" ? "victim" : noun);
    }

    /// <summary>How many "all the others" are that died, with the words; null where the sentence does not tell that.</summary>
    public (decimal Number, CountDraft Whole, TextSpan Words)? Rest(int claim, SentenceReading reading)
    {
        if (_group is not { Whole.Numeral.IsExact: true } group || group.Parts.Count == 0 || group.WholePlace.Claim != claim
            || group.Parts.Any(p => !p.Draft.Numeral.IsExact || p.Draft.Continuation != Continuation.None || p.Place.Claim != claim))
            return null;
        foreach (var clause in reading.Clauses.Clauses)
        {
            // "97 were saved and all the others perished"
            if (clause is { Verb: { IsNegated: false, IsModal: false, First: > 1 and var first } verb }
                && Tolls.Dies(reading.Tokens, verb, clause)
                && reading.Tokens.Word(first - 1) is "others" or "rest" or "remainder" && reading.Tokens.Word(first - 2) is "the" or "The")
            {
                return (group.Whole.Numeral.Minimum - group.Parts.Sum(static p => p.Draft.Numeral.Minimum), group.Whole,
                    reading.Tokens.Span(first - 2, verb.Last));
            }
        }
        return null;
    }

    /// <summary>Ends what is open at the article's end.</summary>
    public void End()
    {
        Settle();
        _awaitsList = false;
    }

    /// <summary>The whole of which a number is a part, or null.</summary>
    public QuantityPlace? WholeOf(QuantityPlace part)
    {
        if (_group is { } group && group.Parts.Any(p => p.Place == part))
            return group.WholePlace;
        // Parts are asked for in the sentence that tells them, so the whole is among the last ones.
        for (var i = _all.Count - 1; i >= 0 && _all[i].Whole.Claim >= part.Claim - PartGroup.Reach; i--)
        {
            if (_all[i].Parts.Contains(part))
                return _all[i].Whole;
        }
        return null;
    }

    private void Place(int claim, SentenceReading reading, bool isItem, CountDraft draft, List<CountDraft> drafts)
    {
        if (draft.Numeral.IsShare)
            return;
        if (draft.PartOf is { } whole)
        {
            PlacePartitive(claim, reading, draft, whole);
        }
        else if (draft.IsAnnounced)
        {
            Settle();
            _group = new PartGroup(claim, draft);
        }
        else if (draft.IsOfPronoun)
        {
            PlacePronoun(claim, reading, draft, drafts);
        }
        else if (_group is { } group && !ReferenceEquals(draft, group.Whole) && group.Accepts(reading.Tokens, draft, isItem, claim))
        {
            group.Add(reading, claim, draft);
            // Behind "the other two" comes nobody else.
            if (draft.Continuation == Continuation.Remaining)
                Settle();
        }
        else
        {
            _grew |= draft.Continuation == Continuation.More;
            // "130 were boarders, 80 day scholars, and the remaining 30 …"
            if (_group is { Parts.Count: > 0 } other && other.Parts[^1].Place.Claim == claim && !draft.IsDefinite)
                other.HasOthers = true;
        }
    }

    /// <summary>"four of the fifty-three defendants were acquitted"</summary>
    private void PlacePartitive(int claim, SentenceReading reading, CountDraft draft, CountDraft whole)
    {
        // "six of those eleven" are six of a part.
        if (_group is { } open && (open.HasPart(whole.Numeral.Minimum) && open.Whole.Numeral.Minimum != whole.Numeral.Minimum))
        {
            Add(new QuantityPlace(claim, whole.Index), [new QuantityPlace(claim, draft.Index)], PartitionBasis.Single, false);
            return;
        }
        if (_group is null || !_group.IsSameWhole(whole))
        {
            // "one of the fifty states" opens nothing.
            if (draft.Numeral.Maximum == 1 && draft.SubjectOf is null)
            {
                Add(new QuantityPlace(claim, whole.Index), [new QuantityPlace(claim, draft.Index)], PartitionBasis.Single, false);
                return;
            }
            Settle();
            _group = new PartGroup(claim, whole);
        }
        _group.Add(reading, claim, draft);
    }

    /// <summary>"twelve ships, seven of them frigates", "53 defendants, of whom four were acquitted"</summary>
    private void PlacePronoun(int claim, SentenceReading reading, CountDraft draft, List<CountDraft> drafts)
    {
        draft.Role = QuantityRole.Part;
        var before = draft.Index > 0 ? drafts[draft.Index - 1] : null;
        var inGroup = _group is { } open && open.Claims.Contains(claim);
        if (!inGroup && before is { Of: not null, PartOf: null, Numeral.IsShare: false } && before.Numeral.Minimum > 1)
        {
            Settle();
            _group = new PartGroup(claim, before);
            _group.Add(reading, claim, draft);
        }
        else if (inGroup && (draft.Of is null || draft.Of == _group!.Whole.Of))
        {
            _group!.Add(reading, claim, draft);
        }
        else if (_group is { } group && draft.Of is null)
        {
            // Of which of the numbers before, nobody says; of the whole at most.
            Add(group.WholePlace, [new QuantityPlace(claim, draft.Index)], PartitionBasis.Single, false);
        }
    }

    private void Settle()
    {
        if (_group is { Parts.Count: > 0 } group)
            group.Settle(_all, _grew);
        _group = null;
    }

    private void Add(QuantityPlace whole, QuantityPlace[] parts, PartitionBasis basis, bool isComplete) =>
        _all.Add(new Partition(whole, [.. parts], basis, isComplete));
}
