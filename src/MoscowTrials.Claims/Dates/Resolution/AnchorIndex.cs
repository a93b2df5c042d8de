namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>The article's dated sentences, by which "the trial" or "his arrest" can be given a date.</summary>
/// <remarks>
/// Only a date that stands at its noun or verb counts ("the siege, in March 1938", "was arrested on 3 May"): a date that is merely
/// near belongs to something else as often as not. A lookup looks back over a bounded number of dates, so that reading stays linear.
/// </remarks>
internal sealed class AnchorIndex
{
    private const int LookBack = 32;
    private const int LookBackOfHis = 6;

    // What no prose has: limits that keep a lookup, and the number of them, small on any input.
    private const int LongestSentence = 1000;
    private const int MostDates = 6;
    private const int MostLookups = 4;

    private readonly List<Entry> _dated = [];
    private int _section;
    private string _title = "";
    private int _lookups;

    /// <summary>A date of a sentence: days, and where its words stand.</summary>
    internal readonly record struct Entry(string Text, int Section, HistoricalDate Date, int Start, int End)
    {
        /// <summary>Whether its ends are known to as many days at the most; an extent from a day to a day is known to the day.</summary>
        internal bool IsWithin(int longest) =>
            Date.Latest!.Value - Date.Earliest!.Value < longest
                || (longest <= 31 && Date.Edtf.Contains('/', StringComparison.Ordinal) && IsDayToDay);

        private bool IsDayToDay => Edtf.Parse(Date.Edtf[(Date.Edtf.IndexOf('/', StringComparison.Ordinal) + 1)..]).Date is { IsDay: true };
    }

    internal void Enter(int section, string title) => (_section, _title) = (section, title);

    /// <summary>Adds a sentence's dates: those that say when something was, a reign or war at the longest.</summary>
    internal void Add(string text, IReadOnlyList<DateMention> mentions)
    {
        _lookups = 0;
        var dates = 0;
        if (text.Length > LongestSentence)
            return;
        if (_dated.Count > 4 * LookBack)
            _dated.RemoveRange(0, _dated.Count - 2 * LookBack);
        foreach (var mention in mentions)
        {
            if (++dates > MostDates)
                return;
            if (mention is { Date: { Earliest: { } first, Latest: { } last, IsApproximate: false } date, Relation: DateRelation.During or DateRelation.Start }
                && last - first < OffsetResolver.LongestEvent)
                _dated.Add(new Entry(text, _section, date, mention.Span.Start, mention.Span.End));
        }
    }

    /// <summary>The date of what <paramref name="phrase"/> names, told before it; null where none is, or not clearly.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="side">Which dates of the thing will do.</param>
    /// <param name="longest">The most days the date may span.</param>
    /// <param name="words">The words of the date.</param>
    /// <remarks>
    /// A phrase with a name or an ordinal of its own is looked for in the whole article, another one in its section; in a section
    /// called "Example Trial", "the trial" is that one.
    /// </remarks>
    internal HistoricalDate? Find(ReadOnlySpan<char> phrase, Side side, int longest, out string words)
    {
        words = "";
        var head = phrase[(phrase.LastIndexOf(' ') + 1)..];
        if (head.Length < 3 || ++_lookups > MostLookups)
            return null;
        var found = IsFinal(phrase) ? Final(head, longest) : Told(phrase, head, side, longest) ?? Topic(head, side, longest);
        if (found is not { } entry)
            return null;
        words = entry.Text[entry.Start..entry.End];
        return entry.Date;
    }

    private Entry? Told(ReadOnlySpan<char> phrase, ReadOnlySpan<char> head, Side side, int longest)
    {
        var verbs = Happenings.Of(Happening(phrase));
        // "his death": who he is, is not known here; only what was told just before is likely his.
        var reach = phrase.StartsWith("his ", StringComparison.Ordinal) || phrase.StartsWith("her ", StringComparison.Ordinal)
            ? LookBackOfHis : LookBack;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - reach; i--)
        {
            var entry = _dated[i];
            if (!entry.IsWithin(longest) || !HoldsModifiers(entry.Text, phrase, out var telling) || (!telling && entry.Section != _section))
                continue;
            if (Attachment.IsAt(entry, head, side))
                return entry;
            foreach (var verb in verbs)
            {
                if (Attachment.IsAtVerb(entry, verb))
                    return entry;
            }
        }
        return null;
    }

    // The noun of "his arrest", "the fall of Girona": the last word, or the one before "of".
    private static ReadOnlySpan<char> Happening(ReadOnlySpan<char> phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        var noun = of > 0 ? phrase[..of] : phrase;
        return noun[(noun.LastIndexOf(' ') + 1)..];
    }

    private Entry? Topic(ReadOnlySpan<char> head, Side side, int longest)
    {
        if (_title.Length <= head.Length || Attachment.Find(_title, head, 0) < 0)
            return null;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            if (_dated[i].IsWithin(longest) && Attachment.IsAt(_dated[i], _title, side))
                return _dated[i];
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
            if (_dated[i].IsWithin(longest) && !(_dated[i].Date.Earliest <= best?.Date.Earliest)
                && Attachment.IsAt(_dated[i], head, Side.Whole))
                best = _dated[i];
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
            if (Attachment.Find(text, word, 0) < 0)
                return false;
            telling = true;
        }
        return true;
    }
}
