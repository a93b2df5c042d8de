namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>What a token can be in a time expression; the names are those of words.tsv, whose rows say which words they hold.</summary>
internal enum TokenKind : byte
{
    /// <summary>Past either end of the text.</summary>
    None,

    /// <summary>A word of no list.</summary>
    Word,

    /// <summary>Letters and digits in one: "MP3".</summary>
    Mixed,
    Number,
    Mark,

    // Names of times; the value is the number.
    Month,
    Weekday,
    WeekdayShort,
    Season,
    Unit,
    Units,
    DayPart,
    Holiday,

    // Numbers; the value is the number.
    Cardinal,
    Ordinal,
    Half,
    Quarter,
    Several,

    // Parts of a time; the value is a TimePart.
    Part,
    Latter,
    Stretch,

    // Era and style.
    BeforeChrist,
    AnnoDomini,

    /// <summary>An era of another count of years ("AH"), after which a number is no year of ours.</summary>
    OtherEra,
    Approximate,
    OldStyle,
    NewStyle,
    AnteMeridiem,
    PostMeridiem,
    Clock,

    // Pointing words.
    The,
    A,
    This,
    That,
    Same,
    Next,
    Previous,
    Last,
    Own,
    Each,

    // Prepositions and joining words.
    In,
    On,
    At,
    By,
    From,
    To,
    Until,
    Since,
    During,
    Between,
    Before,
    After,
    Prior,
    Of,
    And,
    Or,
    As,
    Than,
    For,
    Also,
    About,
    Over,
    Under,
    Least,
    Most,
    Up,
    Only,

    // Directions and what goes with lengths.
    Later,
    Earlier,
    Ago,
    Old,
    Aged,
    Age,
    Long,
    Anniversary,
    Born,
    Died,
    Reigned,
    Vague,
    VagueHead,
    Brief,
    Pronoun,
    Noon,

    // Neighbours that tell a year from a number.
    Label,
    Counted,
    Work,
    Verb,
    Total,
    Named,
    Dated,
}
