using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;

namespace MoscowTrials.Reporting.Prov;

/// <summary>Writes where every claim comes from as W3C PROV-O in JSON-LD 1.1.</summary>
/// <remarks>
/// An article is an entity, and so is each claim, derived from it by the activity of reading, with the references that it cites as primary
/// sources; a review is an activity of its own by a person. The tool is a software agent. Names are URNs: an article's by its path, a
/// source's by its text, a claim's by its article and id, so that two runs and two machines give the same.
/// </remarks>
public static class ProvWriter
{
    /// <summary>Writes one document with every article.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="articles">The articles, each with the reviews of its ledger by the claim's id.</param>
    /// <param name="version">Version of the tool.</param>
    public static void Write(
        Stream output, IEnumerable<(ArticleClaims Article, IReadOnlyDictionary<string, Review> Reviews)> articles, string version)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        json.WriteString("prov"u8, "http://www.w3.org/ns/prov#");
        json.WriteString("schema"u8, "https://schema.org/");
        json.WriteString("xsd"u8, "http://www.w3.org/2001/XMLSchema#");
        json.WriteEndObject();
        json.WriteStartArray("@graph"u8);
        WriteAgent(json, "urn:trials:tool", "prov:SoftwareAgent", "trials", version);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (article, reviews) in articles)
            WriteArticle(json, article, reviews, known);
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleClaims read, IReadOnlyDictionary<string, Review> reviews, HashSet<string> known)
    {
        var source = read.Article.Source;
        var id = "urn:trials:article:" + Uri.EscapeDataString(source.Path);
        Begin(json, id, "prov:Entity", "schema:Article");
        json.WriteString("schema:name"u8, read.Article.Title);
        json.WriteString("schema:inLanguage"u8, read.Article.Language);
        json.WriteString("schema:sha256"u8, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text))));
        json.WriteEndObject();
        var reading = id + ":reading";
        Begin(json, reading, "prov:Activity");
        Refer(json, "prov:used", id);
        Refer(json, "prov:wasAssociatedWith", "urn:trials:tool");
        json.WriteEndObject();
        foreach (var entry in read.Article.Sources.Where(s => known.Add(Of(s))))
        {
            Begin(json, Of(entry), "prov:Entity", "schema:CreativeWork");
            json.WriteString("prov:value"u8, entry.Text);
            json.WriteEndObject();
        }
        foreach (var claim in read.Own)
        {
            WriteClaim(json, id, reading, claim);
            if (claim.Review != ReviewState.None && reviews.TryGetValue(claim.Id, out var review))
                WriteReview(json, id, claim, review, known);
            json.FlushIfFull();
        }
    }

    private static void WriteClaim(Utf8JsonWriter json, string article, string reading, Claim claim)
    {
        Begin(json, Of(article, claim), "prov:Entity", "schema:Claim");
        json.WriteString("prov:value"u8, claim.Sentence.Text);
        Refer(json, "prov:wasDerivedFrom", article);
        Refer(json, "prov:wasGeneratedBy", reading);
        var cited = claim.Citations.Select(c => c.Source).OfType<Source>().Select(Of).Distinct(StringComparer.Ordinal).ToList();
        if (cited.Count > 0)
        {
            json.WriteStartArray("prov:hadPrimarySource"u8);
            foreach (var one in cited)
            {
                json.WriteStartObject();
                json.WriteString("@id"u8, one);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (claim.Voice.Speaker is { } speaker)
            json.WriteString("schema:author"u8, speaker);
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, string article, Claim claim, Review review, HashSet<string> known)
    {
        var person = "urn:trials:agent:" + Uri.EscapeDataString(review.By);
        if (known.Add(person))
            WriteAgent(json, person, "prov:Agent", review.By, null);
        Begin(json, Of(article, claim) + ":review", "prov:Activity");
        Refer(json, "prov:used", Of(article, claim));
        Refer(json, "prov:wasAssociatedWith", person);
        if (review.On is { } day)
        {
            json.WriteStartObject("prov:endedAtTime"u8);
            json.WriteString("@type"u8, "xsd:date");
            json.WriteString("@value"u8, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        // One that was overtaken by an edit stands for what the claim was, not for what it is.
        json.WriteString("schema:status"u8, claim.Review == ReviewState.Confirmed ? "confirmed" : "suspect");
        json.WriteEndObject();
    }

    private static void WriteAgent(Utf8JsonWriter json, string id, string type, string name, string? version)
    {
        Begin(json, id, type);
        json.WriteString("schema:name"u8, name);
        if (version is not null)
            json.WriteString("schema:softwareVersion"u8, version);
        json.WriteEndObject();
    }

    private static string Of(string article, Claim claim) => $"{article}:claim:{claim.Id}";

    private static string Of(Source source) =>
        "urn:trials:source:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text)).AsSpan(0, 8));

    private static void Begin(Utf8JsonWriter json, string id, params ReadOnlySpan<string> types)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, id);
        json.WriteStartArray("@type"u8);
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private static void Refer(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id"u8, id);
        json.WriteEndObject();
    }
}
