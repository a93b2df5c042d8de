namespace MoscowTrials.Reading;

/// <summary>Words of an entry of the references that its page sets apart from the others.</summary>
/// <param name="Kind">How.</param>
/// <param name="Span">Where they stand in the entry's text; empty for a link of which a page shows only a number.</param>
/// <param name="Address">Where a link leads; null for what is none.</param>
public readonly record struct SourceAccent(SourceAccentKind Kind, TextSpan Span, string? Address = null);

/// <summary>How words are set apart.</summary>
public enum SourceAccentKind
{
    /// <summary>In italic type: most often the title of a book or a periodical.</summary>
    Italic,

    /// <summary>As a link to another site: most often the title of what is found there.</summary>
    Link,
}
