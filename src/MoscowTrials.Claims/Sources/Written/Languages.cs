using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Names of languages (language-names.tsv).</summary>
internal static class Languages
{
    private static readonly WordList Names = WordList.AnyCase("language-names.tsv");

    public static bool IsOne(ReadOnlySpan<char> words) => Names.Contains(words);
}
