using System.Collections.Immutable;
using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes an audit as JSON, by audit.schema.json.</summary>
public sealed class AuditJsonWriter : IAuditWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <param name="output">Where it goes.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public AuditJsonWriter(Stream output, DateOnly asOf)
    {
        _output = output;
        _json = JsonOutput.Open(output);
        _json.WriteStartObject();
        _json.WriteNumber("version"u8, 1);
        _json.WriteString("asOf"u8, FilePlaces.ToIso(asOf.DayNumber));
        _json.WriteStartArray("articles"u8);
    }

    public void Add(ArticleAudit audit)
    {
        var article = audit.Article.Article;
        _json.WriteStartObject();
        _json.WriteString("path"u8, article.Source.Path);
        _json.WriteString("title"u8, article.Title);
        _json.WriteString("language"u8, article.Language);
        Counts("counts"u8, audit.Total);
        _json.WriteStartArray("sections"u8);
        foreach (var section in audit.Sections)
        {
            _json.WriteStartObject();
            Path("path"u8, audit, section.Section.Index);
            Counts("own"u8, section.Own);
            Counts("all"u8, section.All);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("kinds"u8);
        foreach (var (kind, counts) in audit.Kinds)
        {
            _json.WriteStartObject();
            _json.WriteString("kind"u8, JsonNames.Of(kind));
            Counts("counts"u8, counts);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("sources"u8);
        foreach (var use in audit.Sources)
            Source(use);
        _json.WriteEndArray();
        _json.WriteStartArray("works"u8);
        foreach (var use in audit.Works)
            Work(use);
        _json.WriteEndArray();
        _json.WriteStartArray("claims"u8);
        foreach (var claim in audit.Claims)
            Claim(audit, claim);
        _json.WriteEndArray();
        _json.WriteStartArray("worklist"u8);
        foreach (var claim in audit.Worklist)
            _json.WriteStringValue(claim.Claim.Id);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    public void Finish(AuditSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary"u8);
        _json.WriteNumber("articles"u8, summary.Articles);
        Counts("counts"u8, summary.Total);
        _json.WriteStartArray("shortfalls"u8);
        foreach (var shortfall in summary.Shortfalls)
            _json.WriteStringValue(shortfall);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        JsonOutput.Close(_json, _output);
    }

    public void Dispose() => _json.Dispose();

    private void Counts(ReadOnlySpan<byte> name, SourcingCounts counts)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("claims"u8, counts.Claims);
        _json.WriteNumber("cited"u8, counts.Cited);
        _json.WriteNumber("covered"u8, counts.Covered);
        _json.WriteNumber("tagged"u8, counts.Tagged);
        _json.WriteNumber("uncited"u8, counts.Uncited);
        _json.WriteNumber("notWanting"u8, counts.NotWanting);
        _json.WriteNumber("wanted"u8, counts.Needs.Wanted);
        _json.WriteNumber("sourced"u8, counts.Needs.Covered);
        _json.WriteEndObject();
    }

    private void Source(SourceUse use)
    {
        _json.WriteStartObject();
        _json.WriteString("key"u8, use.Source.Key);
        _json.WriteString("text"u8, use.Source.Text);
        _json.WriteNumber("uses"u8, use.Uses);
        _json.WriteNumber("withoutPage"u8, use.WithoutLocator);
        Rest(use.Claims, use.Alone, use.Stretches);
        _json.WriteEndObject();
        _json.FlushIfFull();
    }

    private void Work(WorkUse use)
    {
        _json.WriteStartObject();
        _json.WriteString("name"u8, use.Work.Name);
        _json.WriteString("type"u8, use.Work.Work is { } work ? WorkTypes.NameOf(work.Type) : null);
        Strings("entries"u8, use.Entries.Select(e => e.Key));
        _json.WriteNumber("uses"u8, use.Uses);
        _json.WriteNumber("withoutPage"u8, use.WithoutPage);
        Rest(use.Rest.Claims, use.Rest.Alone, use.Rest.Stretches);
        _json.WriteEndObject();
        _json.FlushIfFull();
    }

    private void Rest(ImmutableArray<Claim> claims, ImmutableArray<Claim> alone, ImmutableArray<SourceStretch> stretches)
    {
        Strings("claims"u8, claims.Select(c => c.Id));
        Strings("alone"u8, alone.Select(c => c.Id));
        _json.WriteStartArray("stretches"u8);
        foreach (var stretch in stretches)
        {
            _json.WriteStartObject();
            _json.WriteString("first"u8, stretch.First.Id);
            _json.WriteString("last"u8, stretch.Last.Id);
            _json.WriteNumber("claims"u8, stretch.Count);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Claim(ArticleAudit audit, ClaimSourcing claim)
    {
        var at = Wording.At(audit.Article, claim.Claim);
        _json.WriteStartObject();
        _json.WriteString("id"u8, claim.Claim.Id);
        _json.WriteNumber("line"u8, at.Line);
        _json.WriteNumber("column"u8, at.Column);
        Path("section"u8, audit, claim.Claim.Sentence.Section);
        _json.WriteString("kind"u8, JsonNames.Of(claim.Claim.Sentence.Kind));
        _json.WriteString("state"u8, AuditNames.Of(claim.State));
        Strings("needs"u8, AuditNames.Each(claim.Needs));
        Strings("sources"u8, claim.Sources.Select(s => s.Key));
        _json.WriteString("coveredBy"u8, claim.State == SourcingState.Covered ? claim.Cover?.Id : null);
        _json.WriteString("taggedSince"u8, claim.Tag?.Since?.Edtf);
        _json.WriteString("text"u8, claim.Claim.Sentence.Text);
        _json.WriteEndObject();
        _json.FlushIfFull();
    }

    private void Path(ReadOnlySpan<byte> name, ArticleAudit audit, int section) =>
        Strings(name, audit.Article.Article.Sections[section].Path);

    private void Strings(ReadOnlySpan<byte> name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }
}
