using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>What a number is told to be among the others of its kind.</summary>
[Flags]
internal enum TallyForm
{
    None = 0,

    /// <summary>"the remaining 30", "the rest, 30 in number": all that is left of a whole.</summary>
    Rest = 1 << 0,

    /// <summary>"30 more", "another 30".</summary>
    More = 1 << 1,

    /// <summary>"the 30", "his 30", "each of the 30", "all those who …, 30 of them": spoken of before, and all of them.</summary>
    Definite = 1 << 2,

    /// <summary>"30 of the 50", or that of which they are 30.</summary>
    Partitive = 1 << 3,

    /// <summary>Two numbers of the sentence taken together: "131 passengers and a crew of 83".</summary>
    Joined = 1 << 4,

    /// <summary>"all those who had sailed, 30 of them", "30 in all": told of all, whatever narrows them.</summary>
    Whole = 1 << 5,
}

/// <summary>A number of a sentence with the unit in which it is told, be that a kind of thing, a measure, money or a share.</summary>
internal sealed record Tally
{
    public required int Claim { get; init; }

    /// <summary>First token, with "the" or "about" before it left out.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The token of the noun that is counted, or -1.</summary>
    public int Head { get; init; } = -1;

    public required decimal Value { get; init; }

    public bool IsExact { get; init; }

    /// <summary>The unit in the singular, "%" of shares; null where the sentence leaves it out ("and 128 perished").</summary>
    public string? Unit { get; init; }

    public TallyForm Form { get; init; }

    /// <summary>
    /// Words that tell of those that are counted, as <see cref="Sides"/> reads them; empty where the number stands alone.
    /// </summary>
    public string[] Told { get; init; } = [];

    /// <summary>The words that narrow what is counted ("who had sealed the surrender"), as stems; null where they are not known.</summary>
    public string[]? Narrowing { get; init; }

    /// <summary>Whether they are told to move: "Twenty men turned east".</summary>
    public bool IsMotion { get; init; }

    /// <summary>"into three cabinets": what is divided.</summary>
    public bool IsInto { get; init; }

    /// <summary>Whether the unit is one of measure or money.</summary>
    public bool IsMeasure { get; init; }

    public required TextSpan Span { get; init; }

    public required VoiceReading Voice { get; init; }

    public bool Is(TallyForm any) => (Form & any) != 0;
}
