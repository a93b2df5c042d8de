namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>The article's dated sentences, by which "the trial" or "his death" can be given a date.</summary>
/// <remarks>A lookup looks back over a bounded number of them, so that reading stays linear.</remarks>
internal sealed class AnchorIndex
{
    private const int LookBack = 64;
    private readonly List<(string Text, int Section, HistoricalDate? Date, string Words)> _dated = [];
    private int _section;

    internal void Enter(int section) => _section = section;

    /// <summary>Adds a sentence; with two different dates it is there, but settles nothing.</summary>
    internal void Add(string text, IReadOnlyList<DateMention> mentions)
    {
        HistoricalDate? only = null;
        string words = "";
        var clear = true;
        foreach (var mention in mentions)
        {
            if (mention.Date is not { } date || mention.Relation is not (DateRelation.During or DateRelation.Start))
                continue;
            clear &= only is null || only == date;
            only = date;
            words = text[mention.Span.Start..mention.Span.End];
        }
        if (only is not null && text.Length < 4000)
            _dated.Add((text, _section, clear ? only : null, words));
    }

    /// <summary>The date of what <paramref name="phrase"/> names: of the nearest dated sentence with its last word and its telling ones.</summary>
    internal HistoricalDate? Find(ReadOnlySpan<char> phrase, out string words)
    {
        words = "";
        var head = phrase[(phrase.LastIndexOf(' ') + 1)..];
        if (head.Length < 3)
            return null;
        for (var i = _dated.Count - 1; i >= 0 && i >= _dated.Count - LookBack; i--)
        {
            var (text, section, date, dateWords) = _dated[i];
            if (!Holds(text, head) || !HoldsNames(text, phrase))
                continue;
            // An anchor of another section is another story's, unless the phrase names it.
            if (section != _section)
                return null;
            words = dateWords;
            return date;
        }
        return null;
    }

    private static bool HoldsNames(string text, ReadOnlySpan<char> phrase)
    {
        foreach (var range in phrase.Split(' '))
        {
            var word = phrase[range];
            if (word.Length > 1 && char.IsUpper(word[0]) && !Holds(text, word))
                return false;
        }
        return true;
    }

    private static bool Holds(string text, ReadOnlySpan<char> word)
    {
        var span = text.AsSpan();
        for (var from = 0; ;)
        {
            var at = span[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            at += from;
            if ((at == 0 || !char.IsLetter(span[at - 1])) && (at + word.Length == span.Length || !char.IsLetter(span[at + word.Length])))
                return true;
            from = at + 1;
        }
    }
}
