using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>What makes two names the same: spelling without "the", what they qualify, and the town where it is told.</summary>
/// <param name="Core">The name without dots; a description in the order of a name.</param>
/// <param name="Qualifier">"new", "second" before it, where that makes another thing of it.</param>
/// <param name="Within">For a building the town.</param>
/// <param name="IsKin">Whether it follows a noun of kinship: then it may be a namesake.</param>
/// <param name="HasArticle">Whether "the" stands before a lone word of which nothing is known.</param>
internal readonly record struct NameIdentity(string Core, string? Qualifier, string? Within, bool IsKin, bool HasArticle)
{
    private static readonly WordList ProperHeads = WordList.Exact("proper-heads.tsv");

    /// <summary>Whether it may be another bearer's.</summary>
    public bool IsOfNamesake { get; init; }

    public static NameIdentity Of(NameSpan name)
    {
        var core = Description(name.Core.Replace('’', '\'').Replace(".", "", StringComparison.Ordinal));
        return new NameIdentity(
            core,
            name.Kind is EntityKind.Building or EntityKind.Unknown or EntityKind.Vessel ? name.Qualifier : null,
            name.Kind == EntityKind.Building ? name.Within : null,
            name.IsKin,
            name is { IsKin: false, HasArticle: true, Kind: EntityKind.Unknown } && !core.Contains(' ', StringComparison.Ordinal))
        {
            IsOfNamesake = name.IsOfNamesake,
        };
    }

    /// <summary>"racecourse at Haddon Flats" is "Haddon Flats racecourse", and "abbey of Sonnrode" is "Sonnrode Abbey".</summary>
    private static string Description(string core)
    {
        if (core.EndsWith(" station", StringComparison.Ordinal))
            return core.Replace(" railway station", " station", StringComparison.Ordinal);
        if (!char.IsLower(core[0]))
            return core;
        var words = core.Split(' ', 3);
        if (words.Length < 3 || words[1] is not ("of" or "at" or "on" or "near"))
            return core;
        // "Sonnrode Abbey" has a capital, "Haddon Flats racecourse" has none.
        return words[2] + " " + (words[1] is "of" && ProperHeads.Contains(words[0]) ? char.ToUpperInvariant(words[0][0]) + words[0][1..] : words[0]);
    }
}
