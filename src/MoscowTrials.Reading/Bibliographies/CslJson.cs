using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>Reads a bibliography in CSL-JSON, as Zotero and Pandoc write it.</summary>
/// <remarks>https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json</remarks>
internal static class CslJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The entries by key.</summary>
    /// <param name="text">The file.</param>
    /// <param name="entries">Takes them; the first of a key counts.</param>
    /// <returns>What is wrong with the file, or null.</returns>
    public static InputProblem? Read(SourceText text, Dictionary<string, BibliographyEntry> entries)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Text, Lenient);
            var list = document.RootElement;
            if (list.ValueKind == JsonValueKind.Object && list.TryGetProperty("items", out var items))
                list = items;
            if (list.ValueKind != JsonValueKind.Array)
                return new InputProblem(text.Path, 1, 1, "a bibliography in CSL-JSON is a list of works; export it as CSL JSON");
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object && Entry(item) is { } entry)
                    entries.TryAdd(entry.Key, entry);
            }
            return null;
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, int.MaxValue - 1) + 1;
            var column = (int)Math.Min(e.BytePositionInLine ?? 0, int.MaxValue - 1) + 1;
            return new InputProblem(text.Path, line, column, "this is no JSON; export the bibliography anew as CSL JSON");
        }
    }

    private static BibliographyEntry? Entry(JsonElement item)
    {
        var key = Text(item, "citation-key") is { Length: > 0 } given ? given : Text(item, "id");
        return key.Length == 0 ? null : new BibliographyEntry
        {
            Key = key,
            Type = Text(item, "type"),
            Authors = People(item, "author"),
            Editors = People(item, "editor"),
            Translators = People(item, "translator"),
            Title = Text(item, "title"),
            Container = Text(item, "container-title"),
            Issued = Date(item, "issued"),
            Edition = Text(item, "edition"),
            Volume = Text(item, "volume"),
            Issue = Text(item, "issue"),
            Pages = Text(item, "page"),
            Publisher = Text(item, "publisher"),
            Place = Text(item, "publisher-place"),
            Isbn = Text(item, "ISBN"),
            Issn = Text(item, "ISSN"),
            Doi = Text(item, "DOI"),
            Url = Text(item, "URL"),
            Accessed = Date(item, "accessed"),
        };
    }

    private static string Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => Plain(value.GetString() ?? ""),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    // CSL lets a title hold a few tags: "<i>", "<sup>".
    private static string Plain(string text)
    {
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open))
        {
            var close = text.AsSpan(open, Math.Min(60, text.Length - open)).IndexOf('>');
            if (close < 0)
                break;
            text = text.Remove(open, close + 1);
        }
        return text.Trim();
    }

    private static ImmutableArray<WorkAuthor> People(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            return [];
        var people = ImmutableArray.CreateBuilder<WorkAuthor>();
        foreach (var person in list.EnumerateArray())
        {
            if (person.ValueKind != JsonValueKind.Object)
                continue;
            var family = Text(person, "family") is { Length: > 0 } words ? words : Text(person, "literal");
            var particle = Text(person, "non-dropping-particle");
            var given = Text(person, "given");
            if (family.Length == 0)
                (family, given) = (given, "");
            if (family.Length > 0)
                people.Add(new WorkAuthor(particle.Length == 0 ? family : $"{particle} {family}", given));
        }
        return people.ToImmutable();
    }

    private static string Date(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var date) || date.ValueKind != JsonValueKind.Object)
            return "";
        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            var days = new List<string>();
            foreach (var part in parts.EnumerateArray())
            {
                if (part.ValueKind == JsonValueKind.Array && Day(part) is { Length: > 0 } day)
                    days.Add(day);
            }
            if (days.Count > 0)
                return string.Join('–', days.Take(2));
        }
        return Text(date, "raw") is { Length: > 0 } raw ? raw : Text(date, "literal");
    }

    private static string Day(JsonElement parts)
    {
        var numbers = new List<int>();
        foreach (var part in parts.EnumerateArray())
        {
            var text = part.ValueKind == JsonValueKind.String ? part.GetString() : part.ValueKind == JsonValueKind.Number ? part.GetRawText() : null;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                break;
            numbers.Add(number);
        }
        FormattableString words = numbers.Count switch
        {
            0 => $"",
            1 => $"{numbers[0]}",
            2 => $"{numbers[0]:0000}-{numbers[1]:00}",
            _ => $"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00}",
        };
        return words.ToString(CultureInfo.InvariantCulture);
    }
}
