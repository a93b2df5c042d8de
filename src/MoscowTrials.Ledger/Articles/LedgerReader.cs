using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>Reads the ledger of an article.</summary>
public static class LedgerReader
{
    /// <summary>The lines of an entry that <c>sync</c> writes, in their order.</summary>
    internal static readonly ImmutableArray<string> MachineKeys = ["id", "text", "cites", "when", "where"];

    private static readonly string[] EntryKeys = [.. MachineKeys, "review"];
    private static readonly string[] ReviewKeys = ["by", "on", "of", "note", .. CorrectionReader.Keys];

    /// <summary>Reads a file.</summary>
    /// <returns>The ledger, or everything that is wrong with it; one of the two is null or empty.</returns>
    public static (LedgerFile? Ledger, ImmutableArray<InputProblem> Problems) Read(SourceText text)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
            return (null, [problem]);
        var problems = new List<InputProblem>();
        if (root is not YamlMap map)
        {
            var (line, column) = text.GetPosition(root!.Span.Start);
            return (null, [new InputProblem(text.Path, line, column, "a ledger has the keys version, article and claims; `trials sync` writes one")]);
        }
        var fields = new YamlFields(map, text, problems).Only("version", "article", "claims", "removed");
        Version(fields);
        var article = fields.Needed("article", "the article's path from the root of the repository")?.Value ?? "";
        var claims = EntryBlocks.Of(fields, text, "claims");
        var removed = EntryBlocks.Of(fields, text, "removed");
        if (claims.Start > removed.Start && removed.Entries.Count > 0 && claims.Entries.Count > 0)
            fields.Complain(map, "'removed' stands before 'claims'; put it behind");
        ImmutableArray<LedgerEntry> entries =
            [.. claims.Entries.Select(b => Entry(text, b, isRemoved: false)), .. removed.Entries.Select(b => Entry(text, b, isRemoved: true))];
        foreach (var again in entries.GroupBy(e => e.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            fields.Complain(again.Map, $"the id {again.Id} stands here for the second time; take out one of the two entries");
        return problems.Count > 0 ? (null, [.. problems])
            : (new LedgerFile(text, article, entries, claims.Start, claims.End, removed.Start, removed.End), []);
    }

    /// <summary>Complains about a version of the format that is not known.</summary>
    internal static void Version(YamlFields fields)
    {
        if (fields.Needed("version", "1") is { Value: not "1" } other)
            fields.Complain(other, $"version {other.Value} is not known here; this is written by a newer trials, or write 1");
    }

    private static LedgerEntry Entry(SourceText source, EntryBlock block, bool isRemoved)
    {
        var fields = block.Fields.Only(EntryKeys);
        var id = fields.Needed("id", "the claim's id; `trials sync` makes one for a new sentence");
        if (id is not null && !IsId(id.Value))
            fields.Complain(id, $"'{id.Value}' is no id of a claim; restore it (c- and eight hex digits), or take the entry out and run `trials sync`");
        var text = fields.Needed("text", "the sentence, or run `trials sync`");
        foreach (var field in fields.Map.Fields.Where(f => MachineKeys.Contains(f.Key.Value)))
        {
            if (source.Text.AsSpan(field.Value.Span.Start) is ['|' or '>', ..])
                fields.Complain(field.Value, $"'{field.Key.Value}' is written on one line; write it so, or take it out and run `trials sync`");
        }
        if (source.Text.AsSpan(fields.Map.Span.Start) is ['{', ..])
            fields.Complain(fields.Map, "an entry is written with a key a line; write it so");
        var review = fields.Fields("review") is { } inner ? Review(inner) : null;
        return new LedgerEntry(id?.Value ?? "", text?.Value ?? "", fields.Map, block.Block, review, isRemoved);
    }

    private static Review? Review(YamlFields fields)
    {
        fields.Only(ReviewKeys);
        var by = fields.Needed("by", "who reviewed it");
        var of = fields.Needed("of", "what was reviewed; `trials claim ID` tells its fingerprint");
        if (of is not null && !(of.Value.Length == 16 && of.Value.All(char.IsAsciiHexDigitLower)))
            fields.Complain(of, $"'{of.Value}' is no fingerprint (16 hex digits); `trials claim ID` tells it");
        var on = Day(fields, "on");
        var correction = CorrectionReader.Read(fields);
        return by is null || of is null ? null : new Review(fields.Map.Span, by.Value, on, of.Value, fields.Text("note")?.Value, correction);
    }

    /// <summary>Reads a day; null, with a complaint where something else is written.</summary>
    internal static DateOnly? Day(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } scalar)
            return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fields.Complain(scalar, $"'{scalar.Value}' is no day; write it as 2024-05-31");
        return null;
    }

    /// <summary>"c-", eight hex digits, and for a sentence that stands several times "-2", "-3" …</summary>
    private static bool IsId(string id) =>
        id.Length >= 10 && id.StartsWith("c-", StringComparison.Ordinal) && id.Skip(2).Take(8).All(char.IsAsciiHexDigitLower)
        && (id.Length == 10 || id.Length > 11 && id[10] == '-' && !id.AsSpan(11).ContainsAnyExceptInRange('0', '9'));
}
