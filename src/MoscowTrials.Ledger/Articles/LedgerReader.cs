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

    /// <summary>Those of them that hold a list.</summary>
    private static readonly string[] Lists = ["cites", "when", "where"];

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
        var (line, column) = text.GetPosition(root!.Span.Start);
        // What is edited by span has to have its keys on lines of their own.
        if (root is not YamlMap map || map.Fields.IsEmpty || column > 1 || text.Text[root.Span.Start] == '{')
            return (null, [new InputProblem(text.Path, line, column, "a ledger has the keys version, article and claims, each at the begin of a line; `trials sync` writes one")]);
        var fields = new YamlFields(map, text, problems).Only("version", "article", "claims", "removed");
        Version(fields);
        var article = fields.Needed("article", "the article's path from the root of the repository");
        var (present, claims) = EntryBlocks.Of(fields, text, "claims");
        var (gone, removed) = EntryBlocks.Of(fields, text, "removed");
        if (!claims.IsWritten)
            fields.Complain(map, "'claims' is missing; write 'claims:' behind the article");
        else if (claims.Start > removed.Start)
            fields.Complain(map, "'removed' stands before 'claims'; put it behind");
        if (present.Concat(gone).Select(e => e.Indent).Distinct().Skip(1).Any())
            fields.Complain(gone.Concat(present).First().Fields.Map, "the dashes of 'removed' are set in otherwise than those of 'claims'; set them in alike");
        ImmutableArray<LedgerEntry> entries =
            [.. present.Select(b => Entry(text, b, isRemoved: false)), .. gone.Select(b => Entry(text, b, isRemoved: true))];
        foreach (var again in entries.Where(e => e.Id.Length > 0).GroupBy(e => e.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            fields.Complain(again.Map, $"the id {again.Id} stands here for the second time; take out one of the two entries");
        return problems.Count > 0 ? (null, [.. problems])
            : (new LedgerFile(
                text, article!.Value, article.Span, entries, claims, removed, present.Concat(gone).Select(e => e.Indent).FirstOrDefault()), []);
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
        if (source.Text.AsSpan(fields.Map.Span.Start) is ['{', ..])
            fields.Complain(fields.Map, "an entry is written with a key a line; write it so");
        else
        {
            foreach (var field in fields.Map.Fields.Where(f => MachineKeys.Contains(f.Key.Value)))
                CheckForm(source.Text, fields, field);
        }
        var id = fields.Needed("id", "the claim's id; `trials sync` makes one for a new sentence");
        if (id is not null && !IsId(id.Value))
            fields.Complain(id, $"'{id.Value}' is no id of a claim; restore it (c- and eight hex digits), or take the entry out and run `trials sync`");
        var text = fields.Needed("text", "the sentence as it was, or take the entry out and run `trials sync`");
        foreach (var key in Lists)
            fields.Texts(key);
        var review = fields.Fields("review") is { } inner ? Review(inner) : null;
        return new LedgerEntry(id?.Value ?? "", text?.Value ?? "", fields.Map, block.Block, review, isRemoved);
    }

    /// <summary>Complains about a line of <c>sync</c> that is written so that it could not be written anew without a loss.</summary>
    private static void CheckForm(string source, YamlFields fields, YamlField field)
    {
        var key = field.Key.Value;
        var colon = field.Key.Span.End;
        while (colon < source.Length && source[colon] is ' ' or '\t')
            colon++;
        if (colon == source.Length || source[colon] != ':' || source.AsSpan(field.Value.Span.Start) is ['|' or '>', ..])
            fields.Complain(field.Key, $"'{key}' is written on one line; write it so");
        else if (HasComment(source, colon, field.Value))
            fields.Complain(field.Value, $"a comment stands within '{key}', which `trials sync` writes anew; put it on a line above");
    }

    private static bool HasComment(string source, int from, YamlNode value)
    {
        // Between values there are only commas, dashes, brackets and comments.
        var items = value is YamlList list ? [.. list.Items.Select(i => i.Span), new TextSpan(list.Span.End, list.Span.End)] : new[] { value.Span };
        foreach (var item in items)
        {
            if (item.Start > from && source.AsSpan(from..item.Start).Contains('#'))
                return true;
            from = Math.Max(from, item.End);
        }
        return false;
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
