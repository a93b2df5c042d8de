using System.Text;
using System.Text.Json;

namespace MoscowTrials.Reporting.Sarif;

/// <summary>Messages and places in the form of SARIF.</summary>
internal static class SarifText
{
    /// <summary>A message's text: brackets are links there (SARIF 2.1.0, 3.11.6), and articles are full of them.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('[', ']', '\\') < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (unit is '[' or ']' or '\\')
                escaped.Append('\\');
            escaped.Append(unit);
        }
        return escaped.ToString();
    }

    /// <summary>An object with a text and nothing else.</summary>
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    /// <summary>Where a file is.</summary>
    public static void WriteArtifact(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReportPaths paths, string path)
    {
        var uri = paths.ToUri(path);
        json.WriteStartObject(name);
        json.WriteString("uri"u8, uri.OriginalString);
        if (!uri.IsAbsoluteUri)
            json.WriteString("uriBaseId"u8, SarifWriter.Root);
        json.WriteEndObject();
    }
}
