using System.Collections.Immutable;
using System.Text.Json;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Diff;

/// <summary>Writes an edit as JSON, by diff.schema.json.</summary>
public static class DiffJsonWriter
{
    public static void Write(Stream output, ArticleChanges edit)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteString("old"u8, edit.Old.Article.Source.Path);
        json.WriteString("new"u8, edit.Now.Article.Source.Path);
        json.WriteStartArray("changes"u8);
        foreach (var change in edit.Changes)
        {
            Change(json, edit, change);
            json.FlushIfFull();
        }
        json.WriteEndArray();
        json.WriteStartObject("summary"u8);
        json.WriteNumber("unchanged"u8, DiffWording.Unchanged(edit));
        foreach (var kind in Enum.GetValues<LineageKind>())
            json.WriteNumber(kind == LineageKind.Same ? "otherSources" : DiffNames.Of(kind), edit.Changes.Count(change => change.Match.Kind == kind));
        json.WriteEndObject();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }

    private static void Change(Utf8JsonWriter json, ArticleChanges edit, ClaimChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, DiffNames.Of(change.Match.Kind));
        json.WriteBoolean("moved"u8, change.Match.IsMoved);
        json.WriteBoolean("withParagraph"u8, change.Match.IsWithParagraph);
        json.WriteNumber("similarity"u8, Math.Round(change.Match.Similarity, 3));
        Claims(json, "old"u8, edit.Old, change.Match.Old);
        Claims(json, "new"u8, edit.Now, change.Match.Now);
        json.WriteStartArray("words"u8);
        foreach (var (what, claim, text, _) in DiffWording.Script(edit, change.Match))
        {
            json.WriteStartObject();
            json.WriteString("change"u8, DiffNames.Of(what));
            json.WriteNumber("claim"u8, claim - (what == WordChange.Removed ? change.Match.Old[0] : change.Match.Now[0]));
            json.WriteString("text"u8, text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("values"u8);
        foreach (var value in change.Values)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, DiffNames.Of(value.Now.Kind));
            json.WriteString("relation"u8, DiffNames.Of(value.Relation));
            json.WriteText("old"u8, edit.Old.Claims[value.OldAt.Claim].Sentence.Text, value.OldAt.Span);
            json.WriteText("new"u8, edit.Now.Claims[value.NowAt.Claim].Sentence.Text, value.NowAt.Span);
            json.WriteString("citationKept"u8, value.Citation?.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("citations"u8);
        foreach (var cited in change.Citations)
        {
            json.WriteStartObject();
            json.WriteString("fate"u8, DiffNames.Of(cited.Fate));
            json.WriteString("marker"u8, cited.Marker);
            json.WriteString("old"u8, cited.Old?.Text);
            json.WriteString("new"u8, cited.Now?.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Claims(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArticleClaims article, ImmutableArray<int> claims)
    {
        json.WriteStartArray(name);
        foreach (var claim in claims.Select(i => article.Claims[i]))
        {
            var at = Wording.At(article, claim);
            json.WriteStartObject();
            json.WriteString("id"u8, claim.Id);
            json.WriteNumber("line"u8, at.Line);
            json.WriteNumber("column"u8, at.Column);
            json.WriteString("kind"u8, JsonNames.Of(claim.Sentence.Kind));
            json.WriteStartArray("section"u8);
            foreach (var title in article.Article.Sections[claim.Sentence.Section].Path)
                json.WriteStringValue(title);
            json.WriteEndArray();
            json.WriteString("text"u8, claim.Sentence.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
