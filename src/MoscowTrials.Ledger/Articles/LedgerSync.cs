using System.Collections.Immutable;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>What bringing a ledger up to date does.</summary>
/// <param name="Text">The whole file as it should be.</param>
/// <param name="Added">Sentences that got an entry.</param>
/// <param name="Changed">Entries of which a line was written anew.</param>
/// <param name="Removed">Entries of sentences that are gone.</param>
/// <param name="Kept">How many of these are kept, under <c>removed</c>, for what people wrote about them.</param>
public sealed record LedgerUpdate(string Text, int Added, int Changed, int Removed, int Kept);

/// <summary>Brings a ledger up to date with its article.</summary>
/// <remarks>
/// The file is edited by span: entries are put in the order of the article, of each the lines that this writes are written anew where
/// they differ, and every other line stays as people wrote it. What is up to date comes out byte by byte the same.
/// </remarks>
public static class LedgerSync
{
    /// <summary>Makes the text of an article's ledger.</summary>
    /// <param name="ledger">The ledger as it is; null where there is none.</param>
    /// <param name="path">The article's path from the root of the repository.</param>
    /// <param name="article">The article, as it was read without a ledger.</param>
    public static LedgerUpdate Update(LedgerFile? ledger, string path, ArticleClaims article)
    {
        var entries = ledger?.Entries ?? [];
        var matches = LedgerMatch.Find(article, entries);
        var newLine = ledger is not null && ledger.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder();
        text.Append(ledger is null ? Head(path) : HeadOf(ledger, path, hasClaims: matches.Length > 0, newLine));
        int added = 0, changed = 0, removed = 0;
        var gone = entries.Except(matches.Select(m => m.Entry).OfType<LedgerEntry>()).ToList();
        foreach (var match in matches)
        {
            var fields = LedgerFields.Of(article, article.Claims[match.Claim]);
            if (match.Entry is not { } entry)
            {
                added++;
                AppendNew(text, match.Id, fields, ledger?.Indent ?? 0, newLine);
                continue;
            }
            var block = Block(ledger!.Source, entry, fields, newLine);
            if (!block.AsSpan().SequenceEqual(entry.Block.In(ledger.Source.Text)))
                changed++;
            Append(text, block, newLine);
        }
        if (ledger is null)
            return new LedgerUpdate(text.ToString(), added, 0, 0, 0);
        var kept = new List<LedgerEntry>();
        foreach (var entry in gone)
        {
            if (entry.IsRemoved || IsWrittenOn(ledger.Source.Text, entry))
                kept.Add(entry);
            removed += entry.IsRemoved ? 0 : 1;
        }
        AppendRemoved(text, ledger, kept, newLine);
        return new LedgerUpdate(text.ToString(), added, changed, removed, kept.Count(e => !e.IsRemoved));
    }

    private static string Head(string path) =>
        $"""
        {Title(path)} a sentence an entry. `trials sync` writes id, text, cites, when and where;
        # what people write below `review:`, and every comment, stays as it is.
        version: 1
        article: {YamlText.Plain(path)}
        claims:


        """.ReplaceLineEndings("\n");

    private static string Title(string path) => $"# What {OneLine(path)} says,";

    private static string OneLine(string path) => new([.. path.Select(c => char.IsControl(c) ? '?' : c)]);

    /// <summary>Everything before the first entry.</summary>
    private static string HeadOf(LedgerFile ledger, string path, bool hasClaims, string newLine)
    {
        var (source, list) = (ledger.Source.Text, ledger.Claims);
        var head = hasClaims ? list.Opened(source, 0, newLine) : source[..list.Start];
        return ledger.Article == path || !ledger.CanBeRenamed ? head
            : string.Concat(head.AsSpan(0, ledger.ArticleAt.Start), YamlText.Plain(path), head.AsSpan(ledger.ArticleAt.End))
                .Replace(Title(ledger.Article), Title(path), StringComparison.Ordinal);
    }

    private static void AppendNew(
        StringBuilder text, string id, IReadOnlyList<(string Key, string? Value)> fields, int indent, string newLine)
    {
        Separate(text, newLine);
        // Some editors take the blank line off the end of a file.
        if (!EndsBlank(text))
            text.Append(newLine);
        text.Append(' ', indent).Append("- id: ").Append(id).Append(newLine);
        foreach (var (key, value) in fields)
        {
            if (value is not null)
                text.Append(' ', indent).Append("  ").Append(key).Append(": ").Append(value).Append(newLine);
        }
        text.Append(newLine);
    }

    private static bool EndsBlank(StringBuilder text)
    {
        var before = text.Length - 2;
        return before >= 0 && text[text[before] == '\r' ? before - 1 : before] == '\n';
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> block, string newLine)
    {
        Separate(text, newLine);
        text.Append(block);
    }

    /// <summary>The file's last entry may end without a line feed; what comes behind it begins on a line of its own.</summary>
    private static void Separate(StringBuilder text, string newLine)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append(newLine);
    }

    private static void AppendRemoved(StringBuilder text, LedgerFile ledger, List<LedgerEntry> kept, string newLine)
    {
        var (source, list) = (ledger.Source.Text, ledger.Removed);
        var from = ledger.Claims.End;
        var between = kept.Count > 0 && list.IsWritten ? list.Opened(source, from, newLine) : source[from..list.Start];
        if (between.Length > 0 || kept.Count > 0)
            Append(text, between, newLine);
        if (kept.Count > 0 && !list.IsWritten)
        {
            Separate(text, newLine);
            text.Append("# Sentences that are gone; what people wrote about them is kept.").Append(newLine)
                .Append("removed:").Append(newLine).Append(newLine);
        }
        foreach (var entry in kept)
            Append(text, entry.Block.In(source), newLine);
        if (list.End < source.Length)
            Append(text, source.AsSpan(list.End), newLine);
    }

    /// <summary>Whether people wrote something into the entry: a review, a comment.</summary>
    private static bool IsWrittenOn(string source, LedgerEntry entry) =>
        entry.Review is not null || entry.Map.Fields.Any(f => !LedgerReader.MachineKeys.Contains(f.Key.Value))
        || HasComment(source, entry);

    private static bool HasComment(string source, LedgerEntry entry)
    {
        // What is left of the block without its values can hold a hash only as the begin of a comment.
        var at = entry.Block.Start;
        foreach (var field in entry.Map.Fields)
        {
            if (source.AsSpan(at, field.Value.Span.Start - at).Contains('#'))
                return true;
            at = Math.Max(at, field.Value.Span.End);
        }
        return source.AsSpan(at, entry.Block.End - at).Contains('#');
    }

    /// <summary>The entry's lines with its values written anew.</summary>
    private static string Block(SourceText source, LedgerEntry entry, IReadOnlyList<(string Key, string? Value)> fields, string newLine)
    {
        var block = new StringBuilder();
        var at = entry.Block.Start;
        var indent = new string(' ', source.GetPosition(entry.Map.Span.Start).Column - 1);
        var known = entry.Map.Fields.ToDictionary(f => f.Key.Value, StringComparer.Ordinal);
        var edits = new List<(TextSpan Span, string With)>();
        var anchor = known["id"];
        foreach (var (key, value) in fields)
        {
            if (!known.TryGetValue(key, out var field))
            {
                if (value is null)
                    continue;
                var next = YamlLines.Rest(source.Text, anchor.Span.End);
                var isLast = next.Next == next.Span.End;
                edits.Add((new TextSpan(next.Next, next.Next), isLast ? $"{newLine}{indent}{key}: {value}" : $"{indent}{key}: {value}{newLine}"));
                continue;
            }
            var rest = YamlLines.Rest(source.Text, field.Span.End);
            if (value is not null)
                edits.Add(Written(source.Text, field, value));
            // The first key shares its line with the dash.
            else if (field != entry.Map.Fields[0] && rest.Span.In(source.Text).IsWhiteSpace())
            {
                edits.Add((new TextSpan(YamlLines.Start(source.Text, field.Key.Span.Start), rest.Next), ""));
                continue;
            }
            else if (!field.Value.Span.IsEmpty)
                edits.Add(Written(source.Text, field, "[]"));
            anchor = field;
        }
        // Lines that come stand before lines that go, and behind one line keep the order in which they were made.
        foreach (var (span, with) in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            block.Append(source.Text.AsSpan(at, span.Start - at)).Append(with);
            at = span.End;
        }
        return block.Append(source.Text.AsSpan(at, entry.Block.End - at)).ToString();
    }

    /// <summary>A value in place of the one that a key has; on the key's line, where that one is not.</summary>
    private static (TextSpan Span, string With) Written(string source, YamlField field, string value)
    {
        var (span, behind) = (field.Value.Span, source.IndexOf(':', field.Key.Span.End) + 1);
        return span.IsEmpty ? (new TextSpan(behind, behind), " " + value)
            : source.AsSpan(behind..span.Start).Contains('\n') ? (new TextSpan(behind, span.End), " " + value) : (span, value);
    }
}
