using System.Text.Encodings.Web;
using System.Text.Json;
using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Json;

/// <summary>The one form in which every command writes JSON: indented, line feeds, non-ASCII as it is.</summary>
public static class JsonOutput
{
    /// <summary>Bytes after which a writer hands on what it holds, so that memory does not grow with the output.</summary>
    private const int FlushAt = 1 << 16;

    /// <summary>A writer of that form; what it writes is not meant to stand in HTML.</summary>
    public static Utf8JsonWriter Open(Stream output) => new(output, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Ends the document with a line feed.</summary>
    public static void Close(Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    internal static void FlushIfFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt)
            json.Flush();
    }

    internal static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
    }

    /// <summary>A piece of text; a surrogate that a span cut off from its partner becomes U+FFFD.</summary>
    internal static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        json.WriteString(name, text.AsSpan(start, Math.Clamp(span.End, start, text.Length) - start));
    }
}
