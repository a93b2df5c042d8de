using System.Runtime.Intrinsics;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Clauses;

/// <summary>A sentence's tokens with what has been found on them already.</summary>
internal sealed class SentenceTokens
{
    // Most sentences have no date, many no name: what is at each of their tokens.
    private static readonly int[] Nowhere = [.. Enumerable.Repeat(-1, 512)];

    private readonly EntityKind[] _kinds;

    /// <param name="kinds">What each of the names is known to name so far; empty where nobody knows.</param>
    public SentenceTokens(string text, Token[] tokens, TextSpan[] names, TextSpan[] dates, EntityKind[]? kinds = null)
    {
        _kinds = kinds ?? [];
        Text = text;
        Tokens = tokens;
        Names = Positions(names);
        Dates = Positions(dates);
        Taken = new bool[tokens.Length];
        NameAt = Mark(Names);
        DateAt = Mark(Dates);
    }

    private ListMembership _lists = ListMembership.None;

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>First and last token of each name.</summary>
    public (int First, int Last)[] Names { get; }

    /// <summary>First and last token of each date.</summary>
    public (int First, int Last)[] Dates { get; }

    /// <summary>For each token whether it belongs to a name or a date.</summary>
    public bool[] Taken { get; }

    /// <summary>For each token the name it belongs to, or -1; may be longer than the sentence.</summary>
    public int[] NameAt { get; }

    /// <summary>For each token the date it belongs to, or -1; may be longer than the sentence.</summary>
    public int[] DateAt { get; }

    /// <summary>What a name names, as far as that is known.</summary>
    public EntityKind KindOf(int name) => name < _kinds.Length ? _kinds[name] : EntityKind.Unknown;

    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Text);

    /// <summary>Whether the word of a token is in a list.</summary>
    public bool IsIn(int token, WordList list) => list.Contains(Tokens[token].Spelling);

    /// <summary>Whether any of its words is in a list, of names and dates too: nothing that a word of the list tells is told without.</summary>
    public bool Has(WordList list)
    {
        if (!_lists.IsUpToDate)
        {
            var asked = WordIndex.Count;
            var lists = Vector256<ulong>.Zero;
            foreach (var token in Tokens)
                lists |= token.Spelling.Lists.Lists;
            _lists = new ListMembership(lists, asked);
        }
        return list.IsAmong(_lists);
    }

    /// <summary>The base form of the word of a token, if it is a form of a verb.</summary>
    public string Base(int token) => Tokens[token].Spelling.Base;

    /// <summary>The characters from token <paramref name="first"/> to token <paramref name="last"/>.</summary>
    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    private (int, int)[] Positions(TextSpan[] spans)
    {
        var found = spans.Length == 0 ? [] : new (int, int)[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            // An empty span stands for something that the clauses are not to see.
            if (spans[i].Length == 0)
            {
                found[i] = (-1, -1);
                continue;
            }
            var first = CountUntil(spans[i].Start, byEnd: true);
            var last = CountUntil(spans[i].End, byEnd: false) - 1;
            found[i] = first == Tokens.Length ? (-1, last) : (first, Math.Max(first, last));
        }
        return found;
    }

    /// <summary>How many tokens begin, or end, before or at <paramref name="offset"/>; tokens stand in order.</summary>
    /// <param name="offset">Tokens that begin at it are not counted; those that end at it are.</param>
    /// <param name="byEnd">Whether it is their end that counts.</param>
    private int CountUntil(int offset, bool byEnd)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((byEnd ? Tokens[middle].Span.End - 1 : Tokens[middle].Span.Start) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int[] Mark((int First, int Last)[] ranges)
    {
        if (ranges.Length == 0 && Tokens.Length <= Nowhere.Length)
            return Nowhere;
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
