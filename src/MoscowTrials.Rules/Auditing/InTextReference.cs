using System.Text.RegularExpressions;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Finds a reference that stands in brackets in the text itself: "(Jones 1995: 490)", "(1995, p. 3)", "(Smith &amp; Jones, 1990)".</summary>
internal static partial class InTextReference
{
    /// <summary>Whether there is one that names a page or several authors: "(Seoul 1988)" and "(Solaris, 1972)" name something else.</summary>
    public static bool IsIn(string text) => text.Contains('(', StringComparison.Ordinal) && Pattern().IsMatch(text);

    [GeneratedRegex(
        @"\((?>[^()]{0,80}?\b(?:1[5-9]|20)\d\d[a-z]?)(?::\s?\d|,?\s?pp?\.\s?\d)|\(\p{Lu}[\p{L}’'-]+(?:,? (?:&|and) \p{Lu}[\p{L}’'-]+| et al\.),? (?:1[5-9]|20)\d\d[a-z]?[;,)]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
