using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reporting.Json;

namespace MoscowTrials.Reporting.Works;

/// <summary>Writes the works of articles as CSL-JSON, the input of citation processors (CSL 1.0.2, csl-data.json).</summary>
public static class CslWriter
{
    /// <summary>Writes one array with every work; articles are drawn one at a time.</summary>
    public static void Write(Stream output, IEnumerable<ArticleClaims> articles)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartArray();
        foreach (var (id, work) in WorkList.Of(articles))
        {
            Write(json, id, work);
            json.FlushIfFull();
        }
        json.WriteEndArray();
        JsonOutput.Close(json, output);
    }

    private static void Write(Utf8JsonWriter json, string id, Work work)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("type"u8, WorkTypes.NameOf(work.Type));
        Names(json, "author", work, ContributorRole.Author);
        Names(json, "editor", work, ContributorRole.Editor);
        Names(json, "translator", work, ContributorRole.Translator);
        Text(json, "title", work.Title);
        Text(json, "container-title", work.ContainerTitle);
        Date(json, "issued", work.Issued);
        Date(json, "original-date", work.OriginalIssued);
        Date(json, "accessed", work.Accessed);
        Text(json, "publisher", work.Publisher);
        Text(json, "publisher-place", work.PublisherPlace);
        Text(json, "edition", work.Edition);
        Text(json, "volume", work.Volume);
        Text(json, "issue", work.Issue);
        Text(json, "page", work.Pages);
        if (!work.Isbns.IsEmpty)
            json.WriteString("ISBN"u8, string.Join(' ', work.Isbns.Select(i => i.Text)));
        Text(json, "ISSN", work.Issn);
        Text(json, "DOI", work.Doi);
        Text(json, "URL", work.Url);
        Text(json, "language", work.Language);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, Work work, ContributorRole role)
    {
        var isOpen = false;
        foreach (var who in work.Contributors)
        {
            if (who.Role != role)
                continue;
            if (!isOpen)
                json.WriteStartArray(name);
            isOpen = true;
            json.WriteStartObject();
            if (who.Literal is { } literal)
            {
                json.WriteString("literal"u8, literal);
            }
            else
            {
                if (who.Family is { } family)
                    json.WriteString("family"u8, family);
                if (who.Given is { } given)
                    json.WriteString("given"u8, given);
            }
            json.WriteEndObject();
        }
        if (isOpen)
            json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, WorkField? field)
    {
        if (field is not null)
            json.WriteString(name, field.Text);
    }

    private static void Date(Utf8JsonWriter json, string name, WorkDate? date)
    {
        if (DateParts.Of(date?.Date) is not var (from, to))
            return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts"u8);
        Part(json, from);
        if (to is not null)
            Part(json, to);
        json.WriteEndArray();
        if (date!.Date.IsApproximate)
            json.WriteBoolean("circa"u8, true);
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, int[] part)
    {
        json.WriteStartArray();
        foreach (var number in part)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
