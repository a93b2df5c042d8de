namespace MoscowTrials.Reading.Wikitext;

/// <summary>The title of a page, which its source does not give.</summary>
internal static class PageTitle
{
    /// <summary>The title that a file's name gives: <c>Abraham_Lincoln.wikitext</c> is Abraham Lincoln.</summary>
    public static string OfFile(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return (dot > 0 ? name[..dot] : name).Replace('_', ' ').Trim();
    }

    /// <summary>The name in the text that the file's name contains, as it is written in the text; else the file's.</summary>
    /// <param name="fileTitle">The title that the file's name gives.</param>
    /// <param name="names">Names that the text gives its subject, the best one first.</param>
    public static string Choose(string fileTitle, IReadOnlyList<string> names)
    {
        var file = Fold(fileTitle);
        foreach (var name in names)
        {
            var folded = Fold(name);
            if (folded.Length > 2 && (file.EndsWith(folded, StringComparison.Ordinal) || file.StartsWith(folded, StringComparison.Ordinal)))
                return name;
        }
        return fileTitle;
    }

    private static string Fold(string name)
    {
        Span<char> letters = stackalloc char[Math.Min(name.Length, 200)];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) && length < letters.Length)
                letters[length++] = char.ToLowerInvariant(c);
        }
        return letters[..length].ToString();
    }
}
