namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>The article's dated sentences, by which "the trial" or "the siege" can be given a date.</summary>
/// <remarks>A lookup looks back over a bounded number of dates, so that reading stays linear.</remarks>
internal sealed class AnchorIndex
{
    private const int LookBack = 48;

    /// <summary>How far a date may stand from the noun that it dates, in UTF-16 units: a clause's length.</summary>
    private const int Reach = 90;
    private const int LongestSentence = 4000;
    private readonly List<Entry> _dated = [];
    private int _section;
    private int _sentence;

    private readonly record struct Entry(string Text, int Sentence, int Section, HistoricalDate Date, int Start, int End);

    internal void Enter(int section) => _section = section;

    /// <summary>Adds a sentence's dates: those that say when, exactly enough to count from.</summary>
    internal void Add(string text, IReadOnlyList<DateMention> mentions)
    {
        _sentence++;
        if (text.Length > LongestSentence)
            return;
        foreach (var mention in mentions)
        {
            if (mention.Date is { Earliest: not null, Latest: not null, IsApproximate: false } date
                && mention.Relation is DateRelation.During or DateRelation.Start && mention.Date.Latest - mention.Date.Earliest <= 366)
                _dated.Add(new Entry(text, _sentence, _section, date, mention.Span.Start, mention.Span.End));
        }
    }

    /// <summary>The date of what <paramref name="phrase"/> names: the last one told close to its noun, in a sentence that has its names and numbers too.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="whole">The date must be that of the whole thing ("the trial was held from …"), not of something in it ("the war began in …").</param>
    /// <param name="words">The words of the date.</param>
    /// <remarks>A phrase without a name or number of its own ("the trial") is looked for in its own section only.</remarks>
    internal HistoricalDate? Find(ReadOnlySpan<char> phrase, bool whole, out string words)
    {
        words = "";
        var head = phrase[(phrase.LastIndexOf(' ') + 1)..];
        if (head.Length < 3)
            return null;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            var entry = _dated[i];
            var at = Nearest(entry.Text, head, entry.Start, entry.End, out var distance);
            if (at < 0 || distance > Reach || !HoldsModifiers(entry.Text, phrase, out var telling) || (!telling && entry.Section != _section))
                continue;
            if (whole && !IsWhole(entry.Text, at + head.Length, entry.Start))
                continue;
            // Another date of the sentence that stands closer to the noun is the noun's.
            if (CloserDate(i, at, distance) is { } closer)
                entry = closer;
            words = entry.Text[entry.Start..entry.End];
            return entry.Date;
        }
        return null;
    }

    // Nothing but "was held from" and the like may stand between the noun and its date.
    private static bool IsWhole(string text, int from, int to)
    {
        if (to < from || to - from > 40)
            return false;
        foreach (var range in text.AsSpan(from, to - from).Split(' '))
        {
            var word = text.AsSpan(from, to - from)[range].Trim("(,");
            if (!word.IsEmpty && word is not ("was" or "were" or "held" or "took" or "place" or "lasted" or "ran" or "in" or "on" or "of" or "from" or "between" or "during" or "the"))
                return false;
        }
        return true;
    }

    private Entry? CloserDate(int index, int at, int distance)
    {
        Entry? best = null;
        for (var i = index - 1; i >= 0 && i > index - 8 && _dated[i].Sentence == _dated[index].Sentence; i--)
        {
            var other = _dated[i];
            var away = at >= other.End ? at - other.End : other.Start - at;
            if (away < distance)
                (best, distance) = (other, away);
        }
        return best;
    }

    private static int Nearest(string text, ReadOnlySpan<char> word, int start, int end, out int distance)
    {
        var best = -1;
        distance = int.MaxValue;
        for (var at = Find(text, word, 0); at >= 0; at = Find(text, word, at + 1))
        {
            var away = at >= end ? at - end : Math.Abs(start - at - word.Length);
            if (away < distance)
                (best, distance) = (at, away);
        }
        return best;
    }

    // Capitals and ordinals tell one trial from another; articles and adjectives do not.
    private static bool HoldsModifiers(string text, ReadOnlySpan<char> phrase, out bool telling)
    {
        telling = false;
        foreach (var range in phrase.Split(' '))
        {
            var word = phrase[range];
            if (word.Length < 2)
                continue;
            var ordinal = word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" || char.IsDigit(word[0]);
            if (!ordinal && !char.IsUpper(word[0]))
                continue;
            if (Find(text, word, 0) < 0)
                return false;
            telling = true;
        }
        return true;
    }

    private static int Find(string text, ReadOnlySpan<char> word, int from)
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
