using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>Names of people that end in two surnames, of which the first is the one they go by: "Ignacio Ibarra Soto" is Ibarra.</summary>
internal static class DoubleSurnames
{
    private static readonly WordList Particles = WordList.Exact("name-particles.tsv", "joins");

    /// <summary>The first of two surnames; null where the word before the last is a given name, an initial or a particle, or there is none.</summary>
    public static string? First(string[] words)
    {
        if (words.Length < 3 || words[^1] is "Jr" or "Sr" or "Jr." or "Sr." || GivenNames.Find(words[0]) is null)
            return null;
        var first = words[^2];
        return first.Length > 2 && char.IsUpper(first[0]) && !first.Contains('.', StringComparison.Ordinal) && !Particles.Contains(first)
            && first.AsSpan().ContainsAnyExcept('I', 'V', 'X') && words[^1].AsSpan().ContainsAnyExcept('I', 'V', 'X')
            && GivenNames.Find(first) is null ? first : null;
    }
}
