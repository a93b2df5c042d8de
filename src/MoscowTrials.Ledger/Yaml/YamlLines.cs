using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>The lines on which things stand that are edited by span.</summary>
internal static class YamlLines
{
    /// <summary>Where the line of a place begins.</summary>
    public static int Start(string text, int offset) => text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;

    /// <summary>What stands behind a place on its line, and where the next line begins.</summary>
    public static (TextSpan Span, int Next) Rest(string text, int offset)
    {
        var feed = text.IndexOf('\n', offset);
        return feed < 0 ? (new TextSpan(offset, text.Length), text.Length) : (new TextSpan(offset, feed), feed + 1);
    }

    /// <summary>The line feed of a file.</summary>
    public static string Feed(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
