namespace MoscowTrials.Claims.Dates.Tagging;

internal enum ExpressionKind : byte
{
    Point,
    Range,
    Duration,

    /// <summary>So much before or after an anchor.</summary>
    Offset,

    /// <summary>A time without value: "now".</summary>
    Vague,
}

/// <summary>What an <see cref="ExpressionKind.Offset"/> counts from.</summary>
internal enum AnchorKind : byte
{
    /// <summary>The time the story has reached ("six months later").</summary>
    Story,

    /// <summary>A thing the words name ("a week after the trial"); its span is given.</summary>
    Phrase,

    /// <summary>A date behind it ("a week after 5 May 1928"), which is <see cref="TimeExpression.First"/>.</summary>
    Date,

    /// <summary>The time of writing ("two years ago").</summary>
    Writing,
}

/// <summary>A time expression as tagged, unresolved.</summary>
internal struct TimeExpression
{
    /// <summary>0-based UTF-16 offsets in the text, end exclusive.</summary>
    public int Start, End;
    public ExpressionKind Kind;
    public DateRelation Relation;

    /// <summary>The words with what belongs to them besides ("two weeks <i>of heavy rain</i>", "<i>the same</i> 28-day <i>period</i>"),
    /// half-open as the other two and around them; 0 and 0 for nothing besides.</summary>
    public int ExtentStart, ExtentEnd;

    /// <summary>Where a range's first end stops and its second begins; 0 where it has no two.</summary>
    public int FirstEnd, SecondStart;

    /// <summary>The point, or a range's first end.</summary>
    public TimePoint First;

    /// <summary>A range's other end.</summary>
    public TimePoint Second;

    /// <summary>Length in units, for durations and offsets; <see cref="High"/> equals <see cref="Low"/> unless a range is given. 0 for vague lengths.</summary>
    public double Low, High;
    public TimeUnit Unit;

    /// <summary>What a length has besides ("two years and six months"): smaller units, none where <see cref="TimeUnit.None"/>.</summary>
    public double Low2, Low3;
    public TimeUnit Unit2, Unit3;
    public bool IsAge;
    public DurationBound Bound;

    /// <summary>1 after, -1 before, 0 for "the first day of".</summary>
    public int Direction;

    /// <summary>For "the first day of the trial": 1-based number of the unit, -1 for the last, 0 for none.</summary>
    public int Nth;

    public AnchorKind Anchor;
    public int AnchorStart, AnchorEnd;

    /// <summary>Its year is that of a date further on in the sentence.</summary>
    public bool IsLent;

    /// <summary>Only "and", "or" or a comma stands between this and the one before.</summary>
    public bool IsJoined;

    /// <summary>"the week before the fair" is all of that week.</summary>
    public bool IsWhole;

    /// <summary>"the end of the trial": dropped where the event has no date.</summary>
    public bool IsEventPart;

    /// <summary>A vague time that means the one the story has reached ("at the time").</summary>
    public bool PointsAtStory;

    /// <summary>"since then": the very time that was told last.</summary>
    public bool IsThen;

    /// <summary>Dates nothing, and the sentence is read without it: "the colonial era", "the dry season".</summary>
    public bool IsLoose;

    /// <summary>A time of day alone.</summary>
    public bool IsClock;

    /// <summary>A year that tells which of somebody's things is meant: "his 1994 book".</summary>
    public bool IsAttributive;

    /// <summary>Stands in brackets.</summary>
    public bool IsAside;

    /// <summary>Only to be kept where the context speaks of years of this size ("in 490").</summary>
    public bool NeedsEra;
}
