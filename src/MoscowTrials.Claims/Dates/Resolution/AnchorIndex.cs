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

    private readonly record struct Entry(string Text, int Sentence, int Section, HistoricalDate Date, int Start, int End)
    {
        internal int Length => Date.Latest!.Value - Date.Earliest!.Value + 1;
    }

    private string _title = "";

    internal void Enter(int section, string title) => (_section, _title) = (section, title);

    /// <summary>Adds a sentence's dates: those that say when, exactly enough to count from.</summary>
    internal void Add(string text, IReadOnlyList<DateMention> mentions)
    {
        _sentence++;
        if (text.Length > LongestSentence)
            return;
        if (_dated.Count > 4 * LookBack)
            _dated.RemoveRange(0, _dated.Count - 2 * LookBack);
        foreach (var mention in mentions)
        {
            if (mention.Date is { Earliest: not null, Latest: not null, IsApproximate: false } date
                && mention.Relation is DateRelation.During or DateRelation.Start && mention.Date.Latest - mention.Date.Earliest <= 366)
                _dated.Add(new Entry(text, _sentence, _section, date, mention.Span.Start, mention.Span.End));
        }
    }

    /// <summary>The date of what <paramref name="phrase"/> names, told before it.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="whole">The date must be that of the whole thing ("the trial was held from …"), not of something in it ("the war began in …").</param>
    /// <param name="longest">The most days the date may span.</param>
    /// <param name="words">The words of the date.</param>
    /// <remarks>
    /// Asked in order: a date of the whole thing in this section (or anywhere, where the phrase has a name or an ordinal of its own);
    /// a date of what the section's title names, where that ends in the same noun; the last date told close to the noun.
    /// </remarks>
    internal HistoricalDate? Find(ReadOnlySpan<char> phrase, bool whole, int longest, out string words)
    {
        words = "";
        var head = phrase[(phrase.LastIndexOf(' ') + 1)..];
        if (head.Length < 3)
            return null;
        var found = IsFinal(phrase) ? Final(head, longest) : Told(phrase, head, longest, isWhole: true) ?? Topic(head, longest);
        found ??= whole ? null : Told(phrase, head, longest, isWhole: false);
        if (found is not { } entry)
            return null;
        words = entry.Text[entry.Start..entry.End];
        return entry.Date;
    }

    private Entry? Told(ReadOnlySpan<char> phrase, ReadOnlySpan<char> head, int longest, bool isWhole)
    {
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            var entry = _dated[i];
            if (entry.Length > longest)
                continue;
            var at = Nearest(entry.Text, head, entry.Start, entry.End, out var distance);
            if (at < 0 || distance > Reach || !HoldsModifiers(entry.Text, phrase, out var telling) || (!telling && entry.Section != _section))
                continue;
            if (isWhole)
            {
                if (IsWhole(entry.Text, at + head.Length, entry.Start))
                    return entry;
                continue;
            }
            // Another date of the sentence that stands closer to the noun is the noun's.
            return CloserDate(i, at, distance) ?? entry;
        }
        return null;
    }

    // In a section called "Example Trial", "the trial" is that one: "the Example Trial of 1928" dates it wherever it stands.
    private Entry? Topic(ReadOnlySpan<char> head, int longest)
    {
        if (_title.Length <= head.Length || Find(_title, head, 0) < 0)
            return null;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            var entry = _dated[i];
            var at = entry.Length <= longest ? Nearest(entry.Text, _title, entry.Start, entry.End, out _) : -1;
            if (at >= 0 && IsWhole(entry.Text, at + _title.Length, entry.Start))
                return entry;
        }
        return null;
    }

    private static bool IsFinal(ReadOnlySpan<char> phrase) =>
        phrase.StartsWith("the final ", StringComparison.Ordinal) || phrase.StartsWith("the last ", StringComparison.Ordinal);

    // "the final trial": the latest of those told.
    private Entry? Final(ReadOnlySpan<char> head, int longest)
    {
        Entry? best = null;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            var entry = _dated[i];
            if (entry.Length > longest || entry.Date.Earliest <= best?.Date.Earliest)
                continue;
            var at = Nearest(entry.Text, head, entry.Start, entry.End, out _);
            if (at >= 0 && IsWhole(entry.Text, at + head.Length, entry.Start))
                best = entry;
        }
        return best;
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
