using System.Collections.Immutable;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>What a stretch of a lane stands for.</summary>
public enum StretchKind
{
    /// <summary>Something happens at some time within it, or all the while.</summary>
    Act,

    /// <summary>The same, told as an allegation.</summary>
    Alleged,

    /// <summary>Something that is said not to have happened.</summary>
    Denied,

    /// <summary>The thing is there, the person alive, and free.</summary>
    Open,

    /// <summary>It is not there, or cannot move.</summary>
    Barred,

    /// <summary>Within it the one turns into the other; when, is not known more exactly.</summary>
    Turn,
}

/// <summary>A stretch of time.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="From">Its first day, counted from 0001-01-01; null where it is open.</param>
/// <param name="To">Its last day; null where it is open.</param>
/// <param name="IsApproximate">Whether its date was given as "circa".</param>
public readonly record struct TimeStretch(StretchKind Kind, int? From, int? To, bool IsApproximate = false);

/// <summary>A line of a picture of time.</summary>
/// <param name="Title">Whom or what it is about.</param>
/// <param name="Note">What is told of it, and when.</param>
/// <param name="Stretches">In order of time.</param>
public sealed record TimeLane(string Title, string Note, ImmutableArray<TimeStretch> Stretches);

/// <summary>The time between two things that would have to meet.</summary>
/// <param name="From">The day on which the first is over at the latest.</param>
/// <param name="To">The day on which the second begins at the earliest.</param>
/// <param name="Words">How long that is.</param>
public sealed record TimeGap(int From, int To, string Words);
