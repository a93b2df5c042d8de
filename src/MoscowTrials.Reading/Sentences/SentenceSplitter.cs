using System.Collections.Immutable;

namespace MoscowTrials.Reading.Sentences;

/// <summary>Finds the sentences of a paragraph.</summary>
/// <remarks>
/// The text is read once from left to right; a decision looks at a word before and a few words after a full stop, so that time is
/// linear in the length of any text. The rules are those of English; other languages get the ones that hold without word lists.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/>: in order, without the white space around them.</summary>
    /// <remarks>Together they hold every unit of the text that is not white space.</remarks>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, Quotations.Find(text), []);

    /// <summary>The sentences of a text out of which markers were taken.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="marks">Offsets at which markers stood, ascending: a marker after a full stop shows that a sentence ends there.</param>
    public static ImmutableArray<TextSpan> Split(string text, Quotations quotations, ReadOnlySpan<int> marks)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var items = InlineEnumeration.Items(text);
        var rules = new BoundaryRules(text, quotations, Brackets(text));
        int start = SkipSpace(text, 0), item = 0, mark = 0;
        for (var i = start; i < text.Length;)
        {
            if (item < items.Count && items[item] <= i)
            {
                Add(text, start, items[item], sentences);
                start = i = items[item++];
            }
            var next = text.AsSpan(i).IndexOfAny(StopMarks);
            next = next < 0 ? text.Length : i + next;
            if (item < items.Count && items[item] <= next && items[item] > i)
            {
                i = items[item];
                continue;
            }
            if (next == text.Length)
                break;
            var stop = Stop.Read(text, next);
            while (mark < marks.Length && marks[mark] < stop.First)
                mark++;
            var marked = mark < marks.Length && marks[mark] <= stop.End && marks[mark] >= stop.Last;
            var cut = rules.Cut(start, stop, marked);
            if (cut < 0)
            {
                i = stop.End;
                continue;
            }
            Add(text, start, cut, sentences);
            start = i = SkipSpace(text, cut);
        }
        Add(text, start, text.Length, sentences);
        return sentences.DrainToImmutable();
    }

    private static System.Buffers.SearchValues<char> StopMarks { get; } = System.Buffers.SearchValues.Create(".!?…‽。！？");

    private static void Add(string text, int start, int end, ImmutableArray<TextSpan>.Builder sentences)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end));
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static List<TextSpan> Brackets(string text)
    {
        var pairs = new MatchedPairs();
        var marks = System.Buffers.SearchValues.Create("()[]");
        for (var i = text.AsSpan().IndexOfAny(marks); i >= 0;)
        {
            switch (text[i])
            {
                case '(' or '[':
                    pairs.Open(text[i], i);
                    break;
                case ')':
                    pairs.Close("(", i);
                    break;
                default:
                    pairs.Close("[", i);
                    break;
            }
            var next = text.AsSpan(i + 1).IndexOfAny(marks);
            i = next < 0 ? -1 : i + 1 + next;
        }
        return pairs.Outermost;
    }
}
