using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Clauses;

/// <summary>A sentence's tokens with what has been found on them already.</summary>
internal sealed class SentenceTokens
{
    public SentenceTokens(string text, Token[] tokens, IReadOnlyList<TextSpan> names, IReadOnlyList<TextSpan> dates)
    {
        Text = text;
        Tokens = tokens;
        Names = Positions(names);
        Dates = Positions(dates);
        Taken = new bool[tokens.Length];
        NameAt = Mark(Names);
        DateAt = Mark(Dates);
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>First and last token of each name.</summary>
    public (int First, int Last)[] Names { get; }

    /// <summary>First and last token of each date.</summary>
    public (int First, int Last)[] Dates { get; }

    /// <summary>For each token whether it belongs to a name or a date.</summary>
    public bool[] Taken { get; }

    /// <summary>For each token the name it belongs to, or -1.</summary>
    public int[] NameAt { get; }

    /// <summary>For each token the date it belongs to, or -1.</summary>
    public int[] DateAt { get; }

    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Text);

    /// <summary>The characters from token <paramref name="first"/> to token <paramref name="last"/>.</summary>
    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    private (int, int)[] Positions(IReadOnlyList<TextSpan> spans)
    {
        var found = new (int, int)[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            var first = CountUntil(spans[i].Start, static t => t.Span.End - 1);
            var last = CountUntil(spans[i].End, static t => t.Span.Start) - 1;
            found[i] = first == Tokens.Length ? (-1, last) : (first, Math.Max(first, last));
        }
        return found;
    }

    /// <summary>How many tokens have their <paramref name="edge"/> before <paramref name="offset"/>; tokens stand in order.</summary>
    private int CountUntil(int offset, Func<Token, int> edge)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edge(Tokens[middle]) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int[] Mark((int First, int Last)[] ranges)
    {
        var at = new int[Tokens.Length];
        Array.Fill(at, -1);
        for (var i = 0; i < ranges.Length; i++)
        {
            for (var t = Math.Max(0, ranges[i].First); t <= ranges[i].Last; t++)
            {
                at[t] = i;
                Taken[t] = true;
            }
        }
        return at;
    }
}
