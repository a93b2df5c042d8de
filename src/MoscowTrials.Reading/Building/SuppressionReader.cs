using System.Collections.Immutable;

namespace MoscowTrials.Reading.Building;

/// <summary>Reads the comments that silence findings.</summary>
internal static class SuppressionReader
{
    private const string Word = "trials-ignore";

    /// <summary>Comments of a page that are read; more are none of a person.</summary>
    private const int Most = 1_000;

    /// <summary>The suppressions, in the order of the file.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="text">The file.</param>
    /// <param name="sentences">The sentences.</param>
    public static ImmutableArray<Suppression> Read(CommentList comments, string text, ImmutableArray<Sentence> sentences)
    {
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        var open = new List<int>();
        var ours = comments.All.Where(c => Begins(c.Content, text)).DistinctBy(c => c.Span.Start).OrderBy(c => c.Span.Start).Take(Most);
        foreach (var (content, span) in ours)
        {
            var words = content.In(text).Trim()[Word.Length..];
            if (words.StartsWith("-end", StringComparison.Ordinal))
            {
                // What stands last is closed; a range that nothing closes goes to the end of the article.
                if (open.Count == 0)
                    continue;
                var start = suppressions[open[^1]];
                suppressions[open[^1]] = start with { Scope = new TextSpan(start.Span.End, Math.Max(start.Span.End, span.Start)) };
                open.RemoveAt(open.Count - 1);
                continue;
            }
            var isRange = words.StartsWith("-start", StringComparison.Ordinal);
            if (isRange)
                open.Add(suppressions.Count);
            var scope = isRange ? new TextSpan(span.End, text.Length) : Scope(span, text, sentences);
            suppressions.Add(Read(isRange ? words["-start".Length..] : words, span, scope));
        }
        return suppressions.ToImmutable();
    }

    private static bool Begins(TextSpan content, string text) => content.In(text).TrimStart().StartsWith(Word, StringComparison.Ordinal);

    /// <summary>Reads what is silenced and why: <c>MT101, MT305: the new pier is meant</c>.</summary>
    public static Suppression Read(ReadOnlySpan<char> words, TextSpan span, TextSpan scope)
    {
        var colon = words.IndexOf(':');
        var rules = (colon < 0 ? words : words[..colon]).ToString().Split((char[])[',', ' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var reason = colon < 0 ? "" : string.Join(' ', words[(colon + 1)..].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Suppression([.. rules], reason.Length == 0 ? null : reason, span, scope);
    }

    /// <summary>The paragraph behind whose words the comment stands, else the one that begins next.</summary>
    private static TextSpan Scope(TextSpan comment, string text, ImmutableArray<Sentence> sentences)
    {
        var line = text.AsSpan(0, comment.Start);
        var isBehind = !line[(line.LastIndexOf('\n') + 1)..].IsWhiteSpace();
        var found = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = sentences[i].Span;
            if (span.Contains(comment.Start))
                return Paragraph(sentences, i);
            if (isBehind ? span.End <= comment.Start && (found < 0 || span.End > sentences[found].Span.End)
                : span.Start >= comment.End && (found < 0 || span.Start < sentences[found].Span.Start))
                found = i;
        }
        return found < 0 ? new TextSpan(comment.End, comment.End) : Paragraph(sentences, found);
    }

    private static TextSpan Paragraph(ImmutableArray<Sentence> sentences, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && sentences[first - 1].Paragraph == sentences[index].Paragraph)
            first--;
        while (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[index].Paragraph)
            last++;
        return new TextSpan(sentences[first].Span.Start, Math.Max(sentences[first].Span.Start, sentences[last].Span.End));
    }
}
