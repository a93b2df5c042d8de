using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Offices;

/// <summary>What a sentence tells of somebody's time in an office.</summary>
public enum TenureTurn
{
    /// <summary>He takes it.</summary>
    Begins,

    /// <summary>He leaves it.</summary>
    Ends,

    /// <summary>He holds it from one time to another.</summary>
    Holds,

    /// <summary>He does something in it, or has it, on a day; when it began and ended is not told.</summary>
    Acts,
}

/// <summary>An office that somebody takes, leaves or holds.</summary>
/// <param name="Holder">Id of who.</param>
/// <param name="Office">The office in lower case, with what it is of: "mayor of bergen".</param>
/// <param name="Title">The same without what it is of: "mayor".</param>
/// <param name="Of">What the words say it is of, in lower case; empty where they leave that open.</param>
/// <param name="Body">Name of what it is of: what the words name, else what the article is about; null where neither is known.</param>
/// <param name="Turn">What is told of it.</param>
/// <param name="When">When; null where that is not told.</param>
/// <param name="Voice">Who says it.</param>
/// <param name="Span">The words for the office, in the sentence's text.</param>
/// <param name="IsInferred">Whether the holder was linked by inference.</param>
/// <param name="IsQualified">Whether the sentence tells that it was held with, for or against another, or more than once.</param>
public sealed record Tenure(
    int Holder, string Office, string Title, string Of, string? Body, TenureTurn Turn, EventDate? When, VoiceReading Voice, TextSpan Span, bool IsInferred,
        bool IsQualified)
{
    /// <summary>Whether nobody else holds it at the same time: by what it is, or by what the words say ("the sole editor").</summary>
    public bool IsSole { get; init; }
}
