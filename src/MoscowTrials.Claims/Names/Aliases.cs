using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>Names that a sentence says to be one's: "Alauddin Berg, also known as Karl III".</summary>
internal static class Aliases
{
    private static readonly WordList Words = WordList.Exact("alias-words.tsv");

    /// <summary>Units between two names in which such words stand.</summary>
    private const int Farthest = 40;

    /// <summary>Takes note of the names of a sentence that are other forms of the one before.</summary>
    public static void Read(string text, List<NameSpan> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (AreOne(text, names[i - 1], names[i]))
                names[i] = names[i] with { AliasOf = names[i - 1] };
        }
    }

    /// <summary>Whether nothing but "also known as" stands between two names of a sentence.</summary>
    private static bool AreOne(string text, NameSpan first, NameSpan second)
    {
        if (!CouldBeOne(first.Kind, second.Kind) || first.IsKin || second.Span.Start <= first.Span.End || second.Span.Start - first.Span.End > Farthest)
            return false;
        var between = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim(" ,(");
        return Words.Contains(between);
    }

    private static bool CouldBeOne(EntityKind first, EntityKind second) =>
        first == second && first != EntityKind.Place || first is EntityKind.Person or EntityKind.Unknown && second is EntityKind.Person or EntityKind.Unknown;
}
