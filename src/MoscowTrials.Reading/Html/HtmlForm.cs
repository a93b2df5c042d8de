namespace MoscowTrials.Reading.Html;

/// <summary>Tells HTML from other text.</summary>
internal static class HtmlForm
{
    /// <summary>Units from the beginning that are looked at.</summary>
    private const int Sample = 2_000;

    /// <summary>Endings of the names of files that are HTML whatever they hold.</summary>
    public static readonly string[] Extensions = [".html", ".htm", ".xhtml"];

    private static readonly string[] Beginnings =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p>", "<p ", "<h1"];

    /// <summary>Whether the file's name says so.</summary>
    public static bool IsNamed(SourceText source) =>
        Array.Exists(Extensions, e => source.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file whose name tells nothing begins as only HTML does.</summary>
    public static bool Is(SourceText source)
    {
        var text = source.Text.AsSpan(0, Math.Min(source.Text.Length, Sample)).TrimStart();
        while (text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = text.IndexOf('>');
            if (close < 0)
                return false;
            text = text[(close + 1)..].TrimStart();
        }
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return source.Text.Contains("</", StringComparison.Ordinal);
        }
        return false;
    }
}
