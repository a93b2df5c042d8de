using System.Text.RegularExpressions;
using MoscowTrials.Claims.Sources;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Finds references that stand in the text itself: "(Jones 1995: 490)", "(1995, p. 3)", "Smith and Jones (1990)".</summary>
/// <param name="bibliography">What the article lists; a name with the year of a work of that author is a reference.</param>
internal sealed partial class InTextReferences(ArticleBibliography bibliography)
{
    // Few articles have a sentence for which it is asked.
    private HashSet<string>? _works;

    /// <summary>
    /// Whether there is one that names a page or several authors, or a work of the bibliography: "(Seoul 1988)" and "(Solaris, 1972)" name
    /// something else.
    /// </summary>
    public bool AreIn(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return false;
        if (Paged().IsMatch(text))
            return true;
        foreach (var match in Named().EnumerateMatches(text))
        {
            var found = text.AsSpan(match.Index, match.Length);
            var name = found[..found.IndexOfAny(' ', ',')];
            if ((_works ??= Works()).Contains(string.Concat(name, " ", found[^4..])))
                return true;
        }
        return false;
    }

    private HashSet<string> Works()
    {
        var works = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var work in bibliography.Works)
        {
            if ((work.OriginalIssued ?? work.Issued)?.Year is not { } year)
                continue;
            foreach (var creator in work.Creators)
                works.Add(FormattableString.Invariant($"{creator.Family ?? creator.Name} {year}"));
        }
        return works;
    }

    [GeneratedRegex(
        @"\((?>[^()]{0,80}?\b(?:1[5-9]|20)\d\d[a-z]?)(?::\s?\d|,?\s?pp?\.\s?\d)"
            + @"|\(\p{Lu}[\p{L}’'-]{1,40}(?:,? (?:&|and) \p{Lu}[\p{L}’'-]{1,40}| et al\.),? (?:1[5-9]|20)\d\d[a-z]?[;,)]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Paged();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}’'-]{1,40}(?:,? (?:&|and) \p{Lu}[\p{L}’'-]{1,40}| et al\.|’s|'s)?,? \(?(?:1[5-9]|20)\d\d\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
