using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Gathers the shares that a sentence tells of one whole, and those that stand beside the numbers they are made of.</summary>
internal sealed class Shares
{
    /// <summary>Tokens between two shares of one list ("38 % were Lutheran, 45 %").</summary>
    private const int Between = 18;

    private static readonly WordList Wholes = WordList.AnyCase("share-wholes.tsv", "divided");
    private static readonly WordList Groups = WordList.AnyCase("share-wholes.tsv");
    private static readonly WordList Breaks = WordList.AnyCase("share-breaks.tsv");

    public List<ShareSum> Sums { get; } = [];

    public List<ShareOfCount> Checks { get; } = [];

    public List<ShareGloss> Glosses { get; } = [];

    /// <summary>Sentences behind a list of shares in which it may go on: "A further 15 per cent was slate."</summary>
    private const int Reach = 2;

    // The list that may go on: its sum's position, the sentence that told it last, its paragraph.
    private (int Sum, int Claim, int Paragraph)? _open;

    public void Observe(int claim, SentenceReading reading, List<CountDraft> drafts, Partitions partitions)
    {
        if (!drafts.Exists(static d => d.Numeral.IsShare))
            return;
        var tokens = reading.Tokens;
        foreach (var draft in drafts)
        {
            if (draft.Numeral is { IsShare: true, Minimum: > 100, IsExact: true } && IsOfGroup(tokens, draft))
                Sums.Add(new ShareSum([new QuantityPlace(claim, draft.Index)], false));
        }
        var before = Sums.Count;
        if (!GoOn(claim, reading, drafts))
        {
            Gather(claim, tokens, drafts);
            _open = Sums.Count == before + 1 && Sums[before] is { IsClosed: false, Shares.Length: > 1 } ? (before, claim, reading.Paragraph) : null;
        }
        Compare(claim, tokens, drafts, partitions);
        Gloss(claim, tokens, drafts);
    }

    /// <summary>"Half of the loans, 35 percent, went to …", "two thirds of the houses (45 per cent)": one share told twice.</summary>
    private void Gloss(int claim, SentenceTokens tokens, List<CountDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (one, other) = (drafts[i - 1], drafts[i]);
            if (!one.Numeral.IsShare || !other.Numeral.IsShare || !one.Numeral.IsExact || !other.Numeral.IsExact
                || IsPercentage(tokens, one) == IsPercentage(tokens, other) || other.Phrase.Head >= 0)
                continue;
            int before = other.Numeral.First - 1, behind = other.Numeral.Last + 1;
            if (before > one.Numeral.Last && other.Numeral.First - one.Numeral.Last <= Between && behind < tokens.Tokens.Length
                && (tokens.Word(before) is "(" && tokens.Word(behind) is ")" || tokens.Word(before) is "," && tokens.Word(behind) is ",")
                && !HasVerb(tokens, one.Numeral.Last + 1, before))
                Glosses.Add(new ShareGloss(new QuantityPlace(claim, one.Index), new QuantityPlace(claim, other.Index)));
        }
    }

    private static bool IsPercentage(SentenceTokens tokens, CountDraft share) =>
        tokens.Tokens[share.Numeral.Core].Kind == TokenKind.Number || tokens.Word(share.Numeral.Last) is "cent" or "percent" or "%";

    private static bool HasVerb(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.Tokens[i].Is(WordClass.Auxiliary | WordClass.Conjunction) || tokens.Word(i) is "," or ";")
                return true;
        }
        return false;
    }

    /// <summary>"Of the same tonnage, slate made up a further 15 per cent", "The remaining 15 per cent were the workers'": more of the list before.</summary>
    private bool GoOn(int claim, SentenceReading reading, List<CountDraft> drafts)
    {
        if (_open is not var (sum, last, paragraph) || paragraph != reading.Paragraph || claim - last > Reach || !reading.Dates.IsEmpty
            || !drafts.TrueForAll(static d => d.Numeral is { IsShare: true, IsExact: true } && d.Continuation != Continuation.None) || !Names(reading.Tokens, drafts))
            return false;
        var closes = drafts[^1].Continuation == Continuation.Remaining;
        Sums[sum] = new ShareSum([.. Sums[sum].Shares, .. drafts.Select(d => new QuantityPlace(claim, d.Index))], closes, !closes);
        _open = closes ? null : (sum, claim, paragraph);
        return true;
    }

    /// <summary>Whether the sentence says of which whole, or says of none: "a further 15 per cent of the women" is of another.</summary>
    private static bool Names(SentenceTokens tokens, List<CountDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var at = draft.Numeral.Last + 1;
            if (at + 1 >= tokens.Tokens.Length || !(tokens.Word(at) is "of"))
                continue;
            at += tokens.Word(at + 1) is "the" or "its" or "all" or "this" ? 2 : 1;
            if (at >= tokens.Tokens.Length || !Wholes.Contains(tokens.Word(at)))
                return false;
        }
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (Breaks.Contains(tokens.Word(i)) && !(tokens.Word(i) is "by" or "from" or "up"))
                return false;
        }
        return true;
    }

    /// <summary>Lists of shares: of votes, of a population, of anything that is divided.</summary>
    private void Gather(int claim, SentenceTokens tokens, List<CountDraft> drafts)
    {
        var list = new List<CountDraft>();
        var shares = drafts.Where(static d => d.Numeral.IsShare).ToList();
        // "held 45 per cent, the bank 35 per cent and the guild the remaining 30": of a hundred too.
        if (shares.Count > 1 && drafts[^1] is { Continuation: Continuation.Remaining, Phrase.Head: < 0, Numeral: { IsShare: false, IsExact: true, Minimum: < 100 } } rest
            && drafts[^2] == shares[^1] && IsPercentage(tokens, shares[^1]))
        {
            rest.Role = QuantityRole.Share;
            shares.Add(rest);
        }
        foreach (var share in shares)
        {
            if (list.Count > 0 && !GoesOn(tokens, list[^1], share))
                Settle();
            list.Add(share);
        }
        Settle();

        void Settle()
        {
            if (list.Count > 1 && list.TrueForAll(static s => s.Numeral.IsExact) && IsDivided(tokens, list))
                Sums.Add(new ShareSum([.. list.Select(s =>
                    new QuantityPlace(claim, s.Index))], list[^1].Continuation == Continuation.Remaining));
            list.Clear();
        }
    }

    /// <summary>Whether between two shares nothing begins another whole, another time or a comparison.</summary>
    private static bool GoesOn(SentenceTokens tokens, CountDraft one, CountDraft next)
    {
        if (next.Numeral.First - one.Numeral.Last > Between || one.Numeral.IsShare && next.IsOfPronoun
            || tokens.Word(next.Numeral.First - 1) is "to" or "by" or "(" || one.Numeral.First > 0
                && tokens.Word(one.Numeral.First - 1) is "by" or "(")
            return false;
        // "45 % of the men and 60 % of the women" have two wholes.
        if (next.Numeral.Last + 1 < tokens.Tokens.Length && tokens.Word(next.Numeral.Last + 1) is "of" && next.Of != one.Of)
            return false;
        for (var i = one.Numeral.Last + 1; i < next.Numeral.First; i++)
        {
            // "45 per cent was subscribed by the landowner, a further 40 per cent by …", told of what the sentence begins with
            if (tokens.DateAt[i] >= 0 || tokens.Tokens[i].Kind == TokenKind.Number
                || Breaks.Contains(tokens.Word(i)) && !(tokens.Word(i) is "by" && tokens.Word(0) is "Of"))
                return false;
        }
        return true;
    }

    /// <summary>Whether the sentence names, before the second share, a whole that is divided: nobody votes twice.</summary>
    private static bool IsDivided(SentenceTokens tokens, List<CountDraft> list)
    {
        for (var i = 0; i < list[1].Numeral.First; i++)
        {
            if (Wholes.Contains(tokens.Word(i)))
                return true;
        }
        // Of any group, where the last share is told to be the rest; "Of its capital, 45 per cent …, and the remaining 25 per cent".
        return list[^1].Continuation == Continuation.Remaining && tokens.Word(0) is "Of" && list[0].Numeral.First > 1
            || list[^1].Continuation == Continuation.Remaining && list[0].Of is { } noun && Groups.Contains(noun);
    }

    /// <summary>"120 % of the voters", but "120 % of the normal speed".</summary>
    private static bool IsOfGroup(SentenceTokens tokens, CountDraft draft)
    {
        var at = draft.Numeral.Last + 1;
        if (at + 2 >= tokens.Tokens.Length || tokens.Word(at) is not "of" || draft.Numeral.First > 0
            && tokens.Word(draft.Numeral.First - 1) is "by" or "to" or "at")
            return false;
        at += tokens.Word(at + 1) is "the" or "all" or "its" or "their" ? 2 : 1;
        return at < tokens.Tokens.Length && Groups.Contains(tokens.Word(at))
            && (at + 1 == tokens.Tokens.Length || tokens.Tokens[at + 1].Kind == TokenKind.Punctuation
                || tokens.Tokens[at + 1].Is(WordClass.Verb | WordClass.Auxiliary));
    }

    /// <summary>"98 of 139 (70 %)", "Of 139 members, 98 (70 %) were arrested".</summary>
    private void Compare(int claim, SentenceTokens tokens, List<CountDraft> drafts, Partitions partitions)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var share = drafts[i];
            if (!share.Numeral.IsShare || !share.Numeral.IsExact || !IsGloss(tokens, share))
                continue;
            var before = drafts[i - 1];
            if (before.Numeral.IsShare)
                continue;
            // The whole of a pair stands last: "98 of 139 members (70 %)".
            if (i > 1 && drafts[i - 2].PartOf == before && Touches(tokens, before, share))
                Add(new QuantityPlace(claim, drafts[i - 2].Index), new QuantityPlace(claim, before.Index));
            else if (Touches(tokens, before, share) && before.Role == QuantityRole.Part
                && partitions.WholeOf(new QuantityPlace(claim, before.Index)) is { } whole)
                Add(new QuantityPlace(claim, before.Index), whole);

            void Add(QuantityPlace part, QuantityPlace whole) =>
                Checks.Add(new ShareOfCount(part, whole, new QuantityPlace(claim, share.Index)));
        }
    }

    /// <summary>"(70 %)", ", or 70 %,".</summary>
    private static bool IsGloss(SentenceTokens tokens, CountDraft share)
    {
        int first = share.Numeral.First, behind = share.Numeral.Last + 1;
        if (first == 0)
            return false;
        if (tokens.Word(first - 1) is "(")
            return behind < tokens.Tokens.Length && tokens.Word(behind) is ")";
        return tokens.Word(first - 1) is "or" && first > 1 && tokens.Word(first - 2) is ",";
    }

    private static bool Touches(SentenceTokens tokens, CountDraft count, CountDraft share)
    {
        var gap = share.Numeral.First - Math.Max(count.Phrase.Last, count.Numeral.Last);
        return gap <= (tokens.Word(share.Numeral.First - 1) is "or" ? 3 : 2);
    }
}
