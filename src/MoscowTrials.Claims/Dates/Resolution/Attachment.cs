using System.Collections.Frozen;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Whether a date of a sentence is the date of a word of it, by what stands between them.</summary>
internal static class Attachment
{
    /// <summary>The most units between a word and its date.</summary>
    private const int Reach = 48;

    /// <summary>"The trial was held from [date]", "the trial ([date])", "On [date], the trial began".</summary>
    internal static bool IsAt(in AnchorIndex.Entry entry, ReadOnlySpan<char> head, Side side)
    {
        for (var at = Find(entry.Text, head, 0); at >= 0; at = Find(entry.Text, head, at + 1))
        {
            var end = at + head.Length;
            if (end <= entry.Start && entry.Start - end <= Reach && Joins(entry.Text.AsSpan(end, entry.Start - end), side))
                return true;
            if (at >= entry.End && at - entry.End <= Reach && OpensClause(entry.Text.AsSpan(entry.End, at - entry.End))
                && IsBoundary(NextWord(entry.Text, end), side, out var boundary) && boundary)
                return true;
        }
        return false;
    }

    /// <summary>"was arrested on [date]", "died in Paris on [date]".</summary>
    internal static bool IsAtVerb(in AnchorIndex.Entry entry, string verb)
    {
        for (var at = Find(entry.Text, verb, 0); at >= 0; at = Find(entry.Text, verb, at + 1))
        {
            var end = at + verb.Length;
            if (end <= entry.Start && entry.Start - end <= Reach && IsPlain(entry.Text.AsSpan(end, entry.Start - end), allowNames: true, Side.Whole))
                return true;
        }
        return false;
    }

    private static bool Joins(ReadOnlySpan<char> between, Side side) => IsPlain(between, allowNames: false, side);

    // Nothing but prepositions, forms of "to be held", and names where they may say the place.
    private static bool IsPlain(ReadOnlySpan<char> between, bool allowNames, Side side)
    {
        var inComplement = 0;
        var afterPlace = allowNames;
        foreach (var range in between.Split(' '))
        {
            var word = between[range].Trim("(,");
            if (word.IsEmpty)
                continue;
            // "met in Basel in"
            var joins = Joining.Contains(word) || (afterPlace && char.IsUpper(word[0])) || (allowNames && word is "at" or "near" or "there")
                || (IsBoundary(word, side, out var fits) && fits);
            // "the siege of the old fort lasted": what it is of, up to its verb.
            afterPlace = allowNames || word is "in" or "at" or "near" || (afterPlace && char.IsUpper(word[0]));
            if (inComplement > 0 && (word is "and" or "or" || char.IsDigit(word[0]) || between[range][^1] == ','))
                return false;
            if (word is "of")
                inComplement = LongestComplement;
            else if (joins)
                inComplement = word is "the" ? inComplement : 0;
            else if (--inComplement < 0)
                return false;
        }
        return true;
    }

    /// <summary>The most words of a complement, articles left out.</summary>
    private const int LongestComplement = 4;

    // Prepositions, forms of "to be", and verbs by which a happening takes place.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = FrozenSet.Create(StringComparer.Ordinal,
        "was", "were", "is", "held", "took", "place", "lasted", "ran", "in", "on", "of", "from", "between", "during", "the", "fought",
        "occurred", "happened", "signed", "followed", "met", "came", "given", "staged", "convened", "conducted", "waged", "launched", "celebrated",
        "performed", "played")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Between a date and the noun of the clause it opens: a comma, an article, an adjective or name.
    private static bool OpensClause(ReadOnlySpan<char> between)
    {
        var words = 0;
        foreach (var range in between.Split(' '))
        {
            var word = between[range];
            if (word.IsEmpty || word is ",")
                continue;
            if (++words > 4 || word is "of" or "in" or "at" or "and" or "he" or "she" or "they" or "after" or "before")
                return false;
        }
        return true;
    }

    /// <summary>Whether the word tells a begin or end; <paramref name="fits"/>: one that will do.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> word, Side side, out bool fits)
    {
        var begin = word is "began" or "started" or "opened" or "commenced" or "begun";
        var end = word is "ended" or "concluded" or "closed" or "finished";
        fits = (begin && (side & Side.Begin) != 0) || (end && (side & Side.End) != 0);
        return begin || end;
    }

    private static ReadOnlySpan<char> NextWord(string text, int from)
    {
        var start = from;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }

    /// <summary>Where the whole word stands, from an index on, in any case; -1 where it does not.</summary>
    internal static int Find(string text, ReadOnlySpan<char> word, int from)
    {
        var span = text.AsSpan();
        while (from < span.Length)
        {
            var at = span[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            at += from;
            if ((at == 0 || !char.IsLetter(span[at - 1])) && (at + word.Length == span.Length || !char.IsLetter(span[at + word.Length])))
                return at;
            from = at + 1;
        }
        return -1;
    }
}
