using System.Globalization;

namespace MoscowTrials.Cli.Inputs;

/// <summary>A line of a file, as reports name it.</summary>
/// <param name="Path">The file; not empty.</param>
/// <param name="Line">1-based.</param>
internal sealed record FileLine(string Path, int Line)
{
    /// <summary>Reads <c>path:line</c> or <c>path:line:column</c>, a colon after it allowed; null for anything else.</summary>
    public static FileLine? Parse(string text)
    {
        text = text.TrimEnd(':');
        if (Split(text) is not { } last)
            return null;
        // A path may hold colons itself; of path:line:column the column is dropped.
        return Split(last.Path) ?? last;
    }

    private static FileLine? Split(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? new FileLine(text[..colon], line)
            : null;
    }
}
