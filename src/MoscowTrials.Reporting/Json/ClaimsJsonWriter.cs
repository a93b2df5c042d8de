using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Json;

/// <summary>Writes claim records as <c>trials extract --format json</c> promises them (Schemas/extract.schema.json).</summary>
/// <remarks>Offsets count UTF-16 code units of the decoded file from 0, ends exclusive; lines and columns count from 1.</remarks>
public static class ClaimsJsonWriter
{
    /// <summary>Writes one document with every article; articles are drawn one at a time.</summary>
    public static void Write(Stream output, IEnumerable<ArticleClaims> articles)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteStartArray("articles"u8);
        foreach (var article in articles)
            WriteArticle(json, article);
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleClaims read)
    {
        var article = read.Article;
        json.WriteStartObject();
        json.WriteString("path"u8, article.Source.Path);
        json.WriteString("title"u8, article.Title);
        json.WriteString("format"u8, JsonNames.Of(article.Format));
        json.WriteString("language"u8, article.Language);
        WriteSources(json, read);
        json.WriteStartArray("claims"u8);
        foreach (var claim in read.Own)
        {
            WriteClaim(json, read, claim);
            json.FlushIfFull();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, ArticleClaims read)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in read.Own.SelectMany(c => c.Citations))
        {
            if (citation.Source is { } source)
                uses[source.Key] = uses.GetValueOrDefault(source.Key) + 1;
        }
        json.WriteStartArray("sources"u8);
        foreach (var source in read.Article.Sources)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, source.Key);
            json.WriteString("text"u8, source.Text);
            json.WriteString("resolvedTo"u8, read.Bibliography.ResolvedTo(source)?.Key);
            json.WriteNumber("uses"u8, source.OtherUses + uses.GetValueOrDefault(source.Key));
            json.WriteEndObject();
            json.FlushIfFull();
        }
        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, ArticleClaims read, Claim claim)
    {
        var sentence = claim.Sentence;
        var span = sentence.Span;
        var position = read.Article.Source.GetPosition(span.Start);
        json.WriteStartObject();
        json.WriteString("id"u8, claim.Id);
        json.WriteStartArray("section"u8);
        foreach (var title in read.Article.Sections[sentence.Section].Path)
            json.WriteStringValue(title);
        json.WriteEndArray();
        json.WriteString("kind"u8, JsonNames.Of(sentence.Kind));
        json.WriteString("text"u8, sentence.Text);
        json.WriteNumber("line"u8, position.Line);
        json.WriteNumber("column"u8, position.Column);
        json.WriteSpan(span);
        json.WriteStartArray("citations"u8);
        foreach (var citation in claim.Citations)
            WriteCitation(json, sentence, citation);
        json.WriteEndArray();
        json.WriteBoolean("citationNeeded"u8, claim.CitationNeeded);
        json.WriteString("voice"u8, JsonNames.Of(claim.Voice.Voice));
        json.WriteString("speaker"u8, claim.Voice.Speaker);
        WriteDates(json, claim);
        WriteNames(json, read, claim);
        WriteCounts(json, claim);
        EventJson.Write(json, read, claim);
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, Sentence sentence, Citation citation)
    {
        var covers = sentence.ToFile(citation.Covers);
        json.WriteStartObject();
        json.WriteString("marker"u8, citation.Mark.Text);
        json.WriteString("source"u8, citation.Source?.Key);
        json.WriteString("locator"u8, citation.Locator);
        json.WriteSpan(citation.Mark.Span);
        json.WriteNumber("coversStart"u8, covers.Start);
        json.WriteNumber("coversEnd"u8, covers.End);
        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, Claim claim)
    {
        var sentence = claim.Sentence;
        json.WriteStartArray("dates"u8);
        for (var i = 0; i < claim.Dates.Length; i++)
        {
            var date = claim.Dates[i];
            json.WriteStartObject();
            json.WriteText("text"u8, sentence.Text, date.Extent);
            json.WriteSpan(sentence.ToFile(date.Extent));
            json.WriteString("edtf"u8, date.Duration ?? date.Date?.Edtf);
            json.WriteString("earliest"u8, FilePlaces.ToIso(date.Date?.Earliest));
            json.WriteString("latest"u8, FilePlaces.ToIso(date.Date?.Latest));
            json.WriteString("relation"u8, JsonNames.Of(date.Relation));
            json.WriteString("event"u8, claim.Events.FirstOrDefault(e => e.When?.Mention == i)?.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Places are what events can stand in: places, buildings, and bodies of which the seat is known.</summary>
    private static void WriteNames(Utf8JsonWriter json, ArticleClaims read, Claim claim)
    {
        json.WriteStartArray("places"u8);
        var setting = 0;
        foreach (var mention in claim.Mentions)
        {
            for (; setting < claim.Settings.Length && claim.Settings[setting].Span.Start < mention.Span.Start; setting++)
                WritePlace(json, claim, claim.Settings[setting]);
            var entity = read.Entities[mention.Entity];
            if (mention.Form == MentionForm.Pronoun || !IsPlace(entity))
                continue;
            // What its name tells of where it stands.
            var told = setting < claim.Settings.Length && claim.Settings[setting].Span.Overlaps(mention.Span)
                ? claim.Settings[setting++].Within : null;
            WritePlace(json, claim, new Setting(mention.Span, entity.Name, entity.Within ?? told));
        }
        for (; setting < claim.Settings.Length; setting++)
            WritePlace(json, claim, claim.Settings[setting]);
        json.WriteEndArray();
        json.WriteStartArray("people"u8);
        foreach (var mention in claim.Mentions)
        {
            var entity = read.Entities[mention.Entity];
            if (entity.Kind != EntityKind.Person)
                continue;
            json.WriteStartObject();
            json.WriteText("text"u8, claim.Sentence.Text, mention.Span);
            json.WriteString("name"u8, entity.Name);
            json.WriteString("entity"u8, entity.Name);
            json.WriteSpan(claim.Sentence.ToFile(mention.Span));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Claim claim, Setting place)
    {
        json.WriteStartObject();
        json.WriteText("text"u8, claim.Sentence.Text, place.Span);
        json.WriteString("name"u8, place.Name);
        json.WriteString("within"u8, place.Within);
        json.WriteSpan(claim.Sentence.ToFile(place.Span));
        json.WriteEndObject();
    }

    private static bool IsPlace(Entity entity) =>
        entity.Kind is EntityKind.Place or EntityKind.Building || entity is { Kind: EntityKind.Body, Within: not null };

    private static void WriteCounts(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("counts"u8);
        foreach (var quantity in claim.Quantities)
        {
            json.WriteStartObject();
            json.WriteText("text"u8, claim.Sentence.Text, quantity.Span);
            json.WriteNumber("min"u8, quantity.Minimum);
            if (quantity.Maximum is { } maximum)
                json.WriteNumber("max"u8, maximum);
            else
                json.WriteNull("max"u8);
            json.WriteString("of"u8, quantity.Of);
            json.WriteString("scope"u8, quantity.Scope);
            json.WriteString("role"u8, JsonNames.Of(quantity.Role));
            json.WriteSpan(claim.Sentence.ToFile(quantity.Span));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
