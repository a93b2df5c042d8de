namespace MoscowTrials.Rules.Rulebooks;

/// <summary>How rules, families and levels are called in a rulebook.</summary>
internal static class RuleNames
{
    /// <summary>The families, for a message.</summary>
    public const string Families = "impossible, contradiction, count, calendar, source, citation-needed, edit";

    /// <summary>Whether it is <c>MT</c>, a family's digit and two more that are not both 0.</summary>
    public static bool IsId(ReadOnlySpan<char> text) =>
        text.Length == 5 && text.StartsWith("MT", StringComparison.Ordinal) && text[2] is >= '1' and <= '7'
        && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4]) && (text[3] != '0' || text[4] != '0');

    /// <summary>Whether it is words in lower case with single hyphens between them.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
                return false;
        }
        return true;
    }

    public static Family? Family(string text) => text switch
    {
        "impossible" => Rules.Family.Impossible,
        "contradiction" => Rules.Family.Contradiction,
        "count" => Rules.Family.Count,
        "calendar" => Rules.Family.Calendar,
        "source" => Rules.Family.Source,
        "citation-needed" => Rules.Family.CitationNeeded,
        "edit" => Rules.Family.Edit,
        _ => null,
    };

    public static Level? Level(string text) => text switch
    {
        "error" => Rules.Level.Error,
        "warning" => Rules.Level.Warning,
        "note" => Rules.Level.Note,
        _ => null,
    };
}
