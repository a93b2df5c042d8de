namespace MoscowTrials.Reading.Wikitext;

/// <summary>Tells wikitext from other text.</summary>
internal static class WikitextForm
{
    /// <summary>Units from the beginning that are looked at.</summary>
    private const int Sample = 100_000;

    /// <summary>Pieces of markup that a text of any other kind does not have by chance.</summary>
    private const int LeastPieces = 3;

    /// <summary>Endings of the names of files that are wikitext whatever they hold.</summary>
    public static readonly string[] Extensions = [".wikitext", ".wiki", ".mediawiki", ".mw"];

    /// <summary>Whether the file's name says so, or its text is full of what only wikitext has.</summary>
    public static bool Is(SourceText source)
    {
        foreach (var extension in Extensions)
        {
            if (source.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        // Source code and markup of other kinds have double brackets too: a file that names its form has that form.
        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        if (name.IndexOf('.', StringComparison.Ordinal) > 0 && !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = source.Text.AsSpan(0, Math.Min(source.Text.Length, Sample));
        var links = Count(text, "[[", "]]");
        var templates = Count(text, "{{", "}}");
        var others = Count(text, "<ref", "</ref>") + Count(text, "\n==", "==\n") + (text.Contains("'''", StringComparison.Ordinal) ? 1 : 0);
        return links + templates >= LeastPieces && (others > 0 || links > LeastPieces);
    }

    private static int Count(ReadOnlySpan<char> text, string open, string close)
    {
        var pieces = 0;
        while (pieces < 2 * LeastPieces)
        {
            var start = text.IndexOf(open, StringComparison.Ordinal);
            if (start < 0)
                break;
            text = text[(start + open.Length)..];
            var end = text.IndexOf(close, StringComparison.Ordinal);
            if (end < 0)
                break;
            pieces++;
        }
        return pieces;
    }
}
