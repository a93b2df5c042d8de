using System.Text.Json;
using MoscowTrials.Claims;

namespace MoscowTrials.Reporting.Json;

/// <summary>The <c>events</c> of a claim.</summary>
internal static class EventJson
{
    public static void Write(Utf8JsonWriter json, ArticleClaims read, Claim claim)
    {
        var text = claim.Sentence.Text;
        json.WriteStartArray("events"u8);
        foreach (var happening in claim.Events)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, happening.Id);
            json.WriteString("type"u8, happening.Type.Name);
            json.WriteText("trigger"u8, text, happening.Trigger);
            json.WriteBoolean("denied"u8, happening.IsDenied);
            json.WriteString("voice"u8, JsonNames.Of(happening.Voice.Voice));
            json.WriteString("speaker"u8, happening.Voice.Speaker);
            json.WriteBoolean("factive"u8, happening.Voice.IsFactive);
            json.WriteStartArray("participants"u8);
            foreach (var participant in happening.Participants)
            {
                json.WriteStartObject();
                json.WriteString("role"u8, JsonNames.Of(participant.Role));
                json.WriteString("entity"u8, participant.Entity is { } id ? read.Entities[id].Name : null);
                json.WriteText("text"u8, text, participant.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("place"u8, happening.Place is { } place ? read.Entities[place.Entity].Name : null);
            json.WriteString("edtf"u8, happening.When?.Edtf);
            json.WriteStartArray("inferred"u8);
            foreach (var inference in happening.Inferred)
                json.WriteStringValue(inference);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
