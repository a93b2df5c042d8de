using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>
/// Ties numbers to the whole that another sentence told: "1,640 people had perished. The registers account for them one by one: 520 in
/// …", "The
/// company numbered twenty-eight. It consisted of the captain, two mates, a cook and eleven seamen."
/// </summary>
internal sealed class Breakdowns
{
    /// <summary>Fewest parts of a breakdown.</summary>
    private const int Fewest = 3;

    /// <summary>The longest item of a list of a company: "a ship's carpenter from Leith".</summary>
    private const int LongestItem = 6;

    private static readonly WordList Partial = WordList.AnyCase("partial-list-words.tsv");

    // The number of each noun, with the words before it, that the article tells once; null where it tells two.
    private readonly Dictionary<string, (QuantityPlace Place, decimal Number)?> _told = new(StringComparer.Ordinal);
    private (int Claim, int Paragraph, SentenceReading Reading, List<CountDraft> Drafts)? _before;

    /// <summary>The wholes with their parts.</summary>
    public List<Partition> All { get; } = [];

    /// <summary>The numbers with the lists that the next sentence gives.</summary>
    public List<Enumeration> Lists { get; } = [];

    public void Observe(int claim, SentenceReading reading, List<CountDraft> drafts)
    {
        if (drafts.Count >= Fewest && AccountsFor(reading.Tokens) is >= 0 and var at)
            Account(claim, reading, drafts, at);
        if (_before is { } before && before.Claim == claim - 1 && before.Paragraph == reading.Paragraph && drafts.Count > 0)
            Consist(claim, reading, before.Reading, before.Drafts);
        foreach (var draft in drafts)
        {
            if (draft is { Of: { } noun, PartOf: null, Continuation: Continuation.None, Numeral: { IsExact: true, IsShare: false,
                Minimum: > 2 } } && draft.Kind == noun)
                _told[noun] = _told.TryGetValue(noun, out var known) && known?.Number != draft.Numeral.Minimum ? null
                    : (new QuantityPlace(claim, draft.Index), draft.Numeral.Minimum);
        }
        _before = (claim, reading.Paragraph, reading, drafts);
    }

    /// <summary>The token of "account for", "accounted for", or of "one by one:"; -1 where the sentence has none.</summary>
    private static int AccountsFor(SentenceTokens tokens)
    {
        for (var i = 1; i + 2 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "account" or "accounts" or "accounted" && tokens.Word(i + 1) is "for")
                return i;
        }
        return -1;
    }

    private void Account(int claim, SentenceReading reading, List<CountDraft> drafts, int at)
    {
        var tokens = reading.Tokens;
        // "account for them …: 520 in the parish of …": of what the sentence before counts.
        var isOfThem = tokens.Word(at + 2) is "them" or "these" or "all";
        var parts = drafts.FindAll(d => d.Numeral is { IsExact: true, IsShare: false } && d.PartOf is null && d.Numeral.First > at
            && (d.Of is null || !isOfThem && d.Index == 0));
        if (parts.Count < Fewest || parts.Count != drafts.Count(d => d.Numeral.First > at))
            return;
        if (isOfThem)
        {
            if (_before is { } before && before.Claim == claim - 1 && before.Paragraph == reading.Paragraph
                && before.Drafts.Where(static d => d.Numeral is { IsExact: true, IsShare: false, Minimum: > 2 } && d.Of is not null)
                    .MaxBy(static d => d.Numeral.Minimum) is { } whole && parts.TrueForAll(p => p.Numeral.Minimum < whole.Numeral.Minimum))
                Add(new QuantityPlace(before.Claim, whole.Index), isComplete: true);
            return;
        }
        if (drafts[0].Of is { } noun && _told.GetValueOrDefault(noun) is { } told && told.Place.Claim != claim)
            Add(told.Place, isComplete: false);

        void Add(QuantityPlace whole, bool isComplete) => All.Add(new Partition(whole,
            [.. parts.Select(p => new QuantityPlace(claim, p.Index))], PartitionBasis.Composed, isComplete));
    }

    /// <summary>"It consisted of Reimer, two mates, a cook and eleven seamen": each name, each "a" is one.</summary>
    private void Consist(int claim, SentenceReading reading, SentenceReading before, List<CountDraft> drafts)
    {
        var tokens = reading.Tokens;
        var clause = reading.Clauses.Clauses.FirstOrDefault(static c => c is { Kind: ClauseKind.Main, Verb: not null });
        if (clause is not { Verb: { IsNegated: false, IsModal: false } verb, Subject: { } subject } || verb.Last + 2 >= tokens.Tokens.Length
            || !(tokens.Word(subject.First) is "It" or "They" or "it" || tokens.Word(subject.First) is "The"
                && subject.Last == subject.First + 1))
            return;
        var from = verb.Last + 1;
        if (verb.Verb is "consist" or "compose" && tokens.Word(from) is "of")
            from++;
        else if (verb.Verb is "make" && tokens.Word(from) is "up" && tokens.Word(from + 1) is "of")
            from += 2;
        else if (verb.Verb is not ("comprise" or "include") || tokens.Word(verb.Last) is "including")
            return;
        if (verb.Verb is "include" || Sum(tokens, from) is not { } sum || Stated(before, drafts) is not { } stated)
            return;
        Lists.Add(new Enumeration(new QuantityPlace(claim - 1, stated.Index), sum, sum, false, [claim]));
    }

    /// <summary>The number that the sentence before tells of the whole: "numbered twenty-eight", "a crew of 28".</summary>
    private static CountDraft? Stated(SentenceReading before, List<CountDraft> drafts)
    {
        var whole = drafts.FindAll(static d => d.Numeral is { IsExact: true, IsShare: false, Minimum: > 2 } && d.PartOf is null);
        if (whole is not [var only] || only.Clause is not { Verb: { IsNegated: false } verb })
            return null;
        var tokens = before.Tokens;
        return verb.Verb is "number" or "count" or "total" or "comprise" && only.Numeral.First - verb.Last is 1 or 2
            || only.Numeral.First > 1 && tokens.Word(only.Numeral.First - 1) is "of"
                && tokens.Word(only.Numeral.First - 2) is "crew" or "company"
                or "party" or "staff" or "orchestra" or "garrison" or "committee" or "commission" or "jury" or "band" or "choir" ? only
                    : null;
    }

    /// <summary>How many the items from a token to the end of the sentence are; null where one cannot be counted.</summary>
    private static int? Sum(SentenceTokens tokens, int from)
    {
        decimal sum = 0;
        var items = 0;
        var hasAnd = false;
        for (var i = from; i < tokens.Tokens.Length;)
        {
            if (tokens.Word(i) is "." && i + 1 == tokens.Tokens.Length)
                break;
            if (tokens.Word(i) is "and")
            {
                hasAnd = true;
                i++;
                continue;
            }
            if (tokens.NameAt[i] is >= 0 and var name)
            {
                sum++;
                i = tokens.Names[name].Last + 1;
            }
            else if (Cardinals.Read(tokens, i, out var number) is >= 0 and var last)
            {
                sum += number;
                i = last + 1;
            }
            else if (tokens.Word(i) is "a" or "an" or "the" or "one" or "its" or "his")
            {
                sum++;
                i++;
                // "the crew", "the sailors" are no one.
                if (NounAt(tokens, i) is not { } noun || Plurals.IsPlural(tokens.Word(noun)))
                    return null;
            }
            else
            {
                return null;
            }
            items++;
            var first = i;
            while (i < tokens.Tokens.Length && tokens.Tokens[i].Kind != TokenKind.Punctuation && tokens.Word(i) is not "and")
            {
                if (tokens.Tokens[i].Kind == TokenKind.Number || tokens.Tokens[i].Is(WordClass.Auxiliary | WordClass.Relative)
                    || Partial.Contains(tokens.Word(i)) || tokens.Word(i) is "each" or "or" || i - first > LongestItem)
                    return null;
                i++;
            }
            if (i < tokens.Tokens.Length && tokens.Tokens[i].Kind == TokenKind.Punctuation)
            {
                if (tokens.Word(i) is not ("," or ".") || tokens.Word(i) is "." && i + 1 < tokens.Tokens.Length)
                    return null;
                i++;
            }
        }
        return items >= Fewest && hasAnd ? (int)sum : null;
    }

    private static int? NounAt(SentenceTokens tokens, int from)
    {
        int? noun = null;
        for (var i = from; i < tokens.Tokens.Length && i < from + LongestItem && tokens.Tokens[i].Kind == TokenKind.Word
            && !tokens.Tokens[i].Is(WordClass.Function); i++)
            noun = i;
        return noun;
    }
}
