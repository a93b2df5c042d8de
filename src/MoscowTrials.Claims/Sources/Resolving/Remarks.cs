using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>Tells explanations from references: words without a name, a date or a number.</summary>
internal static class Remarks
{
    /// <summary>Units of the longest title that stands alone for a reference.</summary>
    private const int LongestTitle = 160;

    // A title seldom has them in small letters and ends in a stop.
    private static readonly WordList Verbs = WordList.AnyCase("reference-words.tsv", "verb");

    /// <summary>Whether a work that was read out of an entry is none.</summary>
    public static bool IsOne(Work work) =>
        work is { Style: ReferenceStyle.Titled, Isbns.IsEmpty: true, Url: null, Doi: null, Accessed: null, Pages: null }
        && (work is { Issued: null, Publisher: null, ContainerTitle: null } && (work.Title is null || work.Span.Length > LongestTitle)
            || work is { Issued: null, Volume: null, Issue: null } && IsSentence(work)
            // Notes of a group of their own, "a" or "note 1", explain.
            || work.Entry.Kind == SourceKind.Note && !char.IsAsciiDigit(work.Entry.Key[0]));

    private static bool IsSentence(Work work)
    {
        var words = work.Span.In(work.Entry.Text);
        if (!work.Entry.Accents.IsEmpty || words[^1] != '.' || words.ContainsAny('"', '“'))
            return false;
        var hasVerb = false;
        foreach (var word in words.Split(' '))
        {
            // A year may be that of a source: "This was told in the film of 2008."
            if (WrittenDate.YearAt(work.Entry.Text, work.Span.Start + word.Start.Value, work.Span.End) is not null)
                return false;
            if (char.IsLower(words[word].IsEmpty ? 'A' : words[word][0]) && Verbs.Contains(words[word].TrimEnd(",.")))
                hasVerb = true;
        }
        return hasVerb;
    }
}
