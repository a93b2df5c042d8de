using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Kinship;

/// <summary>What an article tells of a family beyond births and deaths, as it was read; persons by id.</summary>
internal sealed class FamilyFacts
{
    /// <summary>A sentence that tells something, and where.</summary>
    public readonly record struct Place(int Claim, TextSpan Span);

    /// <summary>Two that are told to be brothers or sisters.</summary>
    /// <param name="Elder">Whether <paramref name="Other"/> is told to be the elder, the younger, or neither.</param>
    public readonly record struct Sibling(int One, int Other, bool? Elder, bool IsWhole, Place At);

    /// <summary>Somebody told to be the eldest, or the youngest, of brothers and sisters.</summary>
    public readonly record struct Ranked(int Who, bool IsEldest, Place At);

    /// <summary>A wedding of two with its time.</summary>
    public readonly record struct Wedding(int One, int Other, EventDate When, Place At);

    /// <summary>A kind of kin that somebody is told not to have, or to have.</summary>
    /// <param name="Owner">Who; -1 for a couple.</param>
    /// <param name="Kind">"son", "daughter", "sibling", "spouse"; "child" for both of the first.</param>
    public readonly record struct Kin(int Owner, string Kind, Place At);

    public List<Sibling> Siblings { get; } = [];

    public List<Ranked> Ranks { get; } = [];

    public List<Wedding> Weddings { get; } = [];

    public List<Kin> Denied { get; } = [];

    public List<Kin> Told { get; } = [];

    /// <summary>Whether twins, or half-brothers, are spoken of: then the births of brothers and sisters tell less.</summary>
    public bool HasTwins { get; set; }
}
