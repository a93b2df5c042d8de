namespace MoscowTrials.Reading.Markdown;

/// <summary>Tells Markdown from other text.</summary>
internal static class MarkdownForm
{
    /// <summary>Units from the beginning that are looked at.</summary>
    private const int Sample = 50_000;

    /// <summary>Signs that a text of any other kind does not have by chance.</summary>
    private const int LeastSigns = 3;

    /// <summary>Endings of the names of files that are Markdown whatever they hold.</summary>
    public static readonly string[] Extensions = [".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"];

    /// <summary>Whether the file's name says so.</summary>
    public static bool IsNamed(SourceText source) =>
        Array.Exists(Extensions, e => source.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file whose name tells nothing is full of what only Markdown has.</summary>
    public static bool Is(SourceText source)
    {
        var text = source.Text.AsSpan(0, Math.Min(source.Text.Length, Sample));
        if (text.StartsWith("---\n", StringComparison.Ordinal) && text.Contains("\ntitle:", StringComparison.Ordinal)
            && text.Contains("\n---\n", StringComparison.Ordinal))
            return true;
        // A heading alone can be a line of a poem; links and notes are written so nowhere else.
        var headings = Count(text, "\n# ") + Count(text, "\n## ") + (text.StartsWith("# ", StringComparison.Ordinal) ? 1 : 0);
        var links = Count(text, "](http") + Count(text, "[^") + Count(text, "[@") + Count(text, "\n```")
            + Count(text, "](./") + Count(text, "](#");
        var emphasis = Count(text, "**") / 2;
        return headings > 0 && headings + links + emphasis >= LeastSigns && (links > 0 || emphasis > 0 || headings >= LeastSigns);
    }

    private static int Count(ReadOnlySpan<char> text, string sign)
    {
        var count = 0;
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0 && count < 2 * LeastSigns; count++)
        {
            text = text[(at + sign.Length)..];
            at = text.IndexOf(sign, StringComparison.Ordinal);
        }
        return count;
    }
}
