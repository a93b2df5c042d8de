using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Counts;

/// <summary>
/// Ties a total that one sentence tells to the sentence that splits it up: "He put the whole at 48,000 marks … The chapter had provided 20,000 marks of
/// the sum and the Crown 12,000, while the bishops gave 9,000 and the town the other 11,000", "a house of 212 beds. There were 84 for men, 76 for women
/// and 52 in the attic, and no bed stood anywhere else."
/// </summary>
/// <remarks>
/// Only where the parts are told to be all: by "the other" or "the remaining" before the last number, or by a clause that says there is nothing else.
/// </remarks>
internal sealed class Totals
{
    private const int LeastParts = 3, MostParts = 12;

    private static readonly WordList TotalWords = WordList.AnyCase("total-words.tsv", "total");
    private static readonly WordList OfTotal = WordList.AnyCase("total-words.tsv", "of");
    private static readonly WordList Nothing = WordList.AnyCase("total-words.tsv", "nothing");
    private static readonly WordList Else = WordList.AnyCase("total-words.tsv", "else");

    // By noun the one total of the article that is told as one; null where there are two.
    private readonly Dictionary<string, (int Claim, CountDraft Draft)?> _totals = new(StringComparer.Ordinal);
    private (int Claim, int Paragraph, CountDraft Draft)? _before;

    public List<Partition> All { get; } = [];

    /// <param name="drafts">The numbers of the sentence; sums of money that make up or tell a total are added.</param>
    public void Observe(int claim, SentenceReading reading, List<CountDraft> drafts, Partitions others)
    {
        var numbers = drafts;
        var money = MayTell(reading.Tokens) ? Money.Read(reading.Tokens, drafts.Count) : [];
        if (money.Count > 0)
        {
            money.RemoveAll(m => drafts.Exists(d => d.Numeral.Core == m.Numeral.Core));
            for (var i = 0; i < money.Count; i++)
                money[i] = money[i].At(drafts.Count + i);
            numbers = [.. drafts.Concat(money).OrderBy(static d => d.Numeral.First)];
        }
        if (numbers.Count == 0)
        {
            _before = null;
            return;
        }
        var partition = numbers.Count >= LeastParts ? Split(claim, reading, numbers, others) : null;
        if (partition is not null)
            All.Add(partition);
        if (Remember(claim, reading, numbers) || partition is not null)
            drafts.AddRange(money);
    }

    /// <summary>Whether a total may be told here, or split up: by a word for one, by "the other", by a colon.</summary>
    private static bool MayTell(SentenceTokens tokens)
    {
        if (tokens.Has(TotalWords) || tokens.Has(OfTotal))
            return true;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "remaining" or "other")
                return true;
        }
        return false;
    }

    private Partition? Split(int claim, SentenceReading reading, List<CountDraft> drafts, Partitions others)
    {
        var tokens = reading.Tokens;
        if (drafts.Count > MostParts || !IsAllTold(tokens, drafts))
            return null;
        // "a crew of 50: 20 for the guns, …": the whole may open the list.
        var opens = drafts.Count > LeastParts && drafts[0] is { Of: not null, Phrase.Last: var behind } && behind + 1 < drafts[1].Numeral.First
            && IsColonBetween(tokens, behind + 1, drafts[1].Numeral.First);
        var parts = opens ? drafts[1..] : drafts;
        var unit = opens ? drafts[0].Of : parts[0].Of;
        foreach (var part in parts)
        {
            if (part.Numeral is not { IsExact: true, IsShare: false, Minimum: > 0 } || part.PartOf is not null || part.IsOfPronoun || part.IsAnnounced
                || part.Of is { } of && of != unit || others.WholeOf(new QuantityPlace(claim, part.Index)) is not null)
                return null;
        }
        (int Claim, CountDraft Draft)? whole = opens ? (claim, drafts[0])
            : unit is not null && IsOfTotal(tokens) && _totals.TryGetValue(unit, out var told) ? told
            : _before is { } last && last.Claim == claim - 1 && last.Paragraph == reading.Paragraph && (unit is null || last.Draft.Of == unit) ? (last.Claim, last.Draft)
            : null;
        if (whole is not var (at, draft) || draft.Numeral is not { IsExact: true, IsShare: false } || parts.Any(p => p.Numeral.Minimum > draft.Numeral.Minimum))
            return null;
        // Numbers that are told together are as exact as the one with the fewest zeros.
        var finest = parts.Append(draft).Min(static d => d.Numeral.Slack);
        foreach (var part in parts)
            part.Slack = finest;
        return new Partition(new QuantityPlace(at, draft.Index), [.. parts.Select(p => new QuantityPlace(claim, p.Index))], PartitionBasis.Closed, true);
    }

    /// <summary>"the other 11,000" at the end, "and no bed stood anywhere else", "and there were no others".</summary>
    private static bool IsAllTold(SentenceTokens tokens, List<CountDraft> drafts)
    {
        if (drafts[^1].Continuation == Continuation.Remaining)
            return !drafts.Exists(d => d.Continuation != Continuation.None && d != drafts[^1]);
        var isDenied = false;
        for (var i = drafts[^1].Numeral.Last + 1; i < tokens.Tokens.Length; i++)
        {
            if (Nothing.Contains(tokens.Word(i)))
                isDenied = true;
            else if (isDenied && Else.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Whether the sentence says of what the parts are: "of the sum", "towards the total", "of this amount".</summary>
    private static bool IsOfTotal(SentenceTokens tokens)
    {
        for (var i = 2; i < tokens.Tokens.Length; i++)
        {
            if (OfTotal.Contains(tokens.Word(i)) && tokens.Word(i - 1) is "the" or "this" or "that" or "total" or "whole"
                && tokens.Word(i - 2) is "of" or "Of" or "to" or "towards" or "toward" or "in" or "the")
                return true;
        }
        return false;
    }

    private static bool IsColonBetween(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.Word(i) is ":")
                return true;
        }
        return false;
    }

    /// <returns>Whether the sentence tells a total.</returns>
    private bool Remember(int claim, SentenceReading reading, List<CountDraft> drafts)
    {
        var alone = drafts.Where(static d => d is { Of: not null, Numeral: { IsExact: true, IsShare: false, Minimum: > 2 }, PartOf: null, IsOfPronoun: false }).Take(2).ToList();
        _before = drafts.Count == 1 && alone is [var only] ? (claim, reading.Paragraph, only) : null;
        if (alone is not [{ Of: { } noun } total] || !reading.Tokens.Has(TotalWords))
            return false;
        _totals[noun] = _totals.TryGetValue(noun, out var known) && known?.Draft.Numeral.Minimum != total.Numeral.Minimum ? null : (claim, total);
        return true;
    }
}
