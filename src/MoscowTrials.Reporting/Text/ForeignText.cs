namespace MoscowTrials.Reporting.Text;

/// <summary>Tells that an article is not in the language that claims are read in.</summary>
public static class ForeignText
{
    /// <param name="path">The file.</param>
    /// <param name="language">BCP 47 tag of its language.</param>
    public static string Line(string path, string language) =>
        $"{path}: {Reason(language)}";

    /// <summary>The same without the file.</summary>
    public static string Reason(string language) => $"not in English ({language}); only its sources, tags and figures were checked";
}
