namespace MoscowTrials.Rules.Timeline;

/// <summary>What a constraint of the timeline is made of.</summary>
internal enum StepKind
{
    /// <summary>A moment has a date.</summary>
    Date,

    /// <summary>A sentence sets one thing before or after another.</summary>
    Order,

    /// <summary>A sentence tells how long something lasted.</summary>
    Length,

    /// <summary>A second comes after the first of its series.</summary>
    Series,

    /// <summary>Somebody does something within his life.</summary>
    Life,

    /// <summary>A thing begins before it ends.</summary>
    Course,

    /// <summary>An event of a sentence is what happens once to its patient, so that all sentences tell the same.</summary>
    Same,
}

/// <summary>What a constraint of the timeline is made of, for those who are told of a conflict.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Claim">The claim that says it; 0 for what holds of itself.</param>
/// <param name="Event">The event of the claim, or 0.</param>
/// <param name="Says">In words: "Orn Mill built before Long Bridge opened".</param>
/// <param name="Fact">The same as a fact that an edit of the words does not change.</param>
internal sealed record TimelineStep(StepKind Kind, int Claim, int Event, string Says, string Fact)
{
    /// <summary>Whether a link or date of it was concluded.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether it rests on an "about".</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether it mostly holds, but need not: what was torn down may have been built again.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The earliest day that it names, by which the calendar in use is judged; null where it names none.</summary>
    public int? Day { get; init; }

    /// <summary>Whether it ties things together, so that a conflict it is part of is more than two dates that disagree.</summary>
    public bool IsTold => Kind is StepKind.Order or StepKind.Length or StepKind.Series;

    /// <summary>The words for the kind, as a finding's roles have them.</summary>
    public string Role => Kind switch
    {
        StepKind.Date => "date",
        StepKind.Length => "length",
        StepKind.Series => "series",
        StepKind.Life => "life",
        _ => "order",
    };
}
