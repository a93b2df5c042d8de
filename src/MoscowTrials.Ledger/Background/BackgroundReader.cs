using System.Collections.Immutable;
using MoscowTrials.Claims.Background;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Background;

/// <summary>Reads <c>claims/background.yaml</c>: facts from outside, each with its source.</summary>
public static class BackgroundReader
{
    /// <summary>Reads the file.</summary>
    /// <returns>The facts, or everything that is wrong with them.</returns>
    public static (BackgroundFacts? Facts, ImmutableArray<InputProblem> Problems) Read(SourceText text)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
            return (null, [problem]);
        if (root is not YamlMap map)
            return (null, [new InputProblem(text.Path, 1, 1, "background facts stand under the keys facts and periods; write one of them")]);
        var problems = new List<InputProblem>();
        var fields = new YamlFields(map, text, problems).Only("version", "facts", "periods");
        LedgerReader.Version(fields);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var facts = fields.Maps("facts").Select(f => Fact(f, text, seen)).OfType<BackgroundFact>().ToImmutableArray();
        var periods = fields.Maps("periods").Select(Period).OfType<NamedPeriod>().ToImmutableArray();
        return problems.Count > 0 ? (null, [.. problems]) : (new BackgroundFacts(facts, periods), []);
    }

    private static BackgroundFact? Fact(YamlFields fields, SourceText file, HashSet<string> seen)
    {
        fields.Only(["id", "text", "when", "source", "locator", "note", .. CorrectionReader.Keys]);
        var id = fields.Needed("id", "a short name for the fact, such as pier-1917");
        if (id is not null && !id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            fields.Complain(id, $"'{id.Value}' is no short name; use lower-case letters, digits and hyphens");
        if (id is not null && !seen.Add(id.Value))
            fields.Complain(id, $"the id {id.Value} stands here for the second time; give the fact another one");
        var text = fields.Needed("text", "the fact as one sentence");
        var source = Source(fields);
        var when = CorrectionReader.Edtf(fields, "when");
        var correction = CorrectionReader.Read(fields);
        return id is null || text is null || source is null ? null : new BackgroundFact(
            id.Value, file, new MappedText.Builder().Add(text.Value, text.Span.Start, text.Span.Length).Build(), source, when, correction);
    }

    private static NamedPeriod? Period(YamlFields fields)
    {
        fields.Only("name", "when", "source", "locator", "note");
        var name = fields.Needed("name", "what the time is called, without article");
        var source = Source(fields);
        if (fields.Needed("when", "the time in EDTF, such as 1873/1896") is null)
            return null;
        return CorrectionReader.Edtf(fields, "when") is { } date && name is not null && source is not null
            ? new NamedPeriod(name.Value, date, source) : null;
    }

    private static string? Source(YamlFields fields)
    {
        var source = fields.Needed("source", "where it is taken from");
        return source is null ? null : fields.Text("locator") is { Value.Length: > 0 } page ? $"{source.Value}, {page.Value}" : source.Value;
    }
}
