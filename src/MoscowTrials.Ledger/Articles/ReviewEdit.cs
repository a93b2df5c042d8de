using System.Globalization;
using System.Text;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>Writes what a person says of a sentence into its entry; every other line, and every comment, stays as it is.</summary>
public static class ReviewEdit
{
    /// <summary>Keys that tell more of a voice.</summary>
    private static readonly string[] OfVoice = ["speaker", "factive"];

    /// <summary>The file with a review of an entry.</summary>
    /// <param name="ledger">The file.</param>
    /// <param name="entry">One of its entries.</param>
    /// <param name="review">The review. Of one that is there already, corrections and note stay.</param>
    /// <returns>The text; null where the review that is there is written in a form that cannot be added to: in braces or brackets.</returns>
    public static string? Write(LedgerFile ledger, LedgerEntry entry, NewReview review)
    {
        var source = ledger.Source;
        var text = source.Text;
        var feed = YamlLines.Feed(text);
        var column = source.GetPosition(entry.Map.Span.Start).Column - 1;
        if (entry.Map.Fields.FirstOrDefault(f => f.Key.Value == "review") is not { } field)
        {
            var lines = new StringBuilder().Append(' ', column).Append("review:").Append(feed);
            foreach (var (key, value) in Heads(review))
                Line(lines, column + 2, $"{key}: {value}", feed);
            foreach (var group in review.Corrections.GroupBy(c => c.List))
                Append(lines, group.Key, group, column + 2, feed);
            return Insert(text, entry.Map.Fields[^1].Span.End, lines.ToString(), feed);
        }
        if (field.Value is not YamlMap map || text[map.Span.Start] == '{')
            return null;
        var edits = new List<(TextSpan Span, string With)>();
        var indent = source.GetPosition(map.Span.Start).Column - 1;
        var known = map.Fields.ToDictionary(f => f.Key.Value, StringComparer.Ordinal);
        var fresh = new StringBuilder();
        var own = review.Corrections.Where(c => c.List is null).SelectMany(c => c.Fields).ToList();
        // Who spoke in the voice that was there does not speak in another.
        foreach (var key in OfVoice.Where(key => known.ContainsKey(key) && own.Exists(f => f.Key == "voice") && !own.Exists(f => f.Key == key)))
            edits.Add((LineOf(text, known[key].Span), ""));
        foreach (var (key, value) in Heads(review).Concat(own.Select(f => (f.Key, Scalar(f.Key, f.Value)))))
        {
            if (!known.TryGetValue(key, out var old))
                Line(fresh, indent, $"{key}: {value}", feed);
            else if (old.Value.Span.IsEmpty || text.AsSpan(old.Value.Span.Start) is ['|' or '>', ..])
                return null;
            else
                edits.Add((old.Value.Span, value));
        }
        foreach (var group in review.Corrections.Where(c => c.List is not null).GroupBy(c => c.List))
        {
            if (!known.TryGetValue(group.Key!, out var list))
            {
                Append(fresh, group.Key, group, indent, feed);
                continue;
            }
            if (list.Value is not YamlList { Items: [.., var last] } items || text[items.Span.Start] == '[')
                return null;
            // The dash of the first one tells how far they are set in.
            var dash = source.GetPosition(items.Span.Start).Column - 1;
            var more = new StringBuilder();
            foreach (var correction in group)
                Item(more, dash, correction, feed);
            edits.Add(Behind(text, last.Span.End, more.ToString(), feed));
        }
        if (fresh.Length > 0)
            edits.Add(Behind(text, map.Fields[^1].Span.End, fresh.ToString(), feed));
        var edited = new StringBuilder();
        var at = 0;
        foreach (var (span, with) in edits.OrderBy(e => e.Span.Start))
        {
            edited.Append(text.AsSpan(at, span.Start - at)).Append(with);
            at = span.End;
        }
        return edited.Append(text.AsSpan(at)).ToString();
    }

    private static IEnumerable<(string Key, string Value)> Heads(NewReview review)
    {
        yield return ("by", YamlText.Plain(review.By));
        yield return ("on", review.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("of", review.Of);
        if (review.Note is { } note)
            yield return ("note", YamlText.Quoted(note));
    }

    private static void Append(StringBuilder lines, string? list, IEnumerable<NewCorrection> corrections, int indent, string feed)
    {
        if (list is null)
        {
            foreach (var (key, value) in corrections.SelectMany(c => c.Fields))
                Line(lines, indent, $"{key}: {Scalar(key, value)}", feed);
            return;
        }
        Line(lines, indent, list + ":", feed);
        foreach (var correction in corrections)
            Item(lines, indent + 2, correction, feed);
    }

    private static void Item(StringBuilder lines, int indent, NewCorrection correction, string feed)
    {
        var isFirst = true;
        foreach (var (key, value) in correction.Fields)
        {
            Line(lines, indent, $"{(isFirst ? "- " : "  ")}{key}: {Scalar(key, value)}", feed);
            isFirst = false;
        }
    }

    private static void Line(StringBuilder lines, int indent, string line, string feed) => lines.Append(' ', indent).Append(line).Append(feed);

    private static TextSpan LineOf(string text, TextSpan span) =>
        new(text.LastIndexOf('\n', span.Start) + 1, YamlLines.Rest(text, span.End).Next);

    /// <summary>A flag is written bare, as people write it; of all else a "true" is a word.</summary>
    private static string Scalar(string key, string value) => key == "factive" && value is ("true" or "false") ? value : YamlText.Plain(value);

    private static string Insert(string text, int behind, string lines, string feed)
    {
        var (span, with) = Behind(text, behind, lines, feed);
        return string.Concat(text.AsSpan(0, span.Start), with, text.AsSpan(span.End));
    }

    /// <summary>Lines behind the line of a place; the last line of a file may have no line feed.</summary>
    private static (TextSpan Span, string With) Behind(string text, int offset, string lines, string feed)
    {
        var next = YamlLines.Rest(text, offset).Next;
        var isCut = next == text.Length && text[^1] != '\n';
        return (new TextSpan(next, next), isCut ? feed + lines : lines);
    }
}
