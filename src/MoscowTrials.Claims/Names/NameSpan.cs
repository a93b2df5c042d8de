using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>A name as it stands in a sentence, before it is known whom it names.</summary>
internal sealed record NameSpan
{
    /// <summary>Where it stands in the sentence's text, titles included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name without titles: "Roger Fane" of "Sir Roger Fane".</summary>
    public required string Core { get; init; }

    /// <summary>The name as the sentence has it, where <see cref="Core"/> is the fuller one of the page that it links to; else null.</summary>
    public string? Written { get; init; }

    /// <summary>The name before it, where the sentence says that both are one's: "Alauddin Berg, also known as Karl III"; else null.</summary>
    public NameSpan? AliasOf { get; init; }

    /// <summary>What the name and the words around it tell.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>What told it, for <c>explain</c>.</summary>
    public required string Because { get; init; }

    public Gender? Gender { get; init; }

    /// <summary>"first", "new", "former" before it: another thing than the bare name's.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The place that the sentence puts it in: "the Hotel Metropole in Brussels".</summary>
    public string? Within { get; init; }

    /// <summary>Whether it follows a noun of kinship ("his son, John Smith"), so that it may be a namesake.</summary>
    public bool IsKin { get; init; }

    /// <summary>Whether it names a relative of somebody whom the article has called so before.</summary>
    public bool IsSecondBearer { get; init; }

    /// <summary>Whether the sentence speaks of a namesake.</summary>
    public bool HasNamesakeCue { get; init; }

    /// <summary>Whether it may be another bearer's than the one whom the article calls so.</summary>
    public bool IsOfNamesake { get; init; }

    /// <summary>Whether "the" stands before it, as before ships, bands and houses, not before people.</summary>
    public bool HasArticle { get; init; }

    public bool IsTitled { get; init; }

    /// <summary>The title or noun before it, lower case, by which the article may call its bearer: "the general".</summary>
    public string? Noun { get; init; }

    /// <summary>What the gazetteer knows of it.</summary>
    public GazetteerPlace? Place { get; init; }

    /// <summary>Whether the words next to it, or the page that it links to, say where the place lies.</summary>
    public bool IsPlaced { get; init; }
}
