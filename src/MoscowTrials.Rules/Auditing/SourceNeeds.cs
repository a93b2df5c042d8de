using System.Numerics;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Why a reader would want a source for a claim; the most wanted have the smallest values.</summary>
[Flags]
public enum SourceNeeds
{
    None = 0,

    /// <summary>It gives somebody's words.</summary>
    Quotation = 1,

    /// <summary>It counts or measures something.</summary>
    Figure = 2,

    /// <summary>It tells when.</summary>
    Date = 4,

    /// <summary>It says that something is the first, the largest, the only one.</summary>
    Superlative = 8,

    /// <summary>It tells something of a named person who may be living.</summary>
    LivingPerson = 16,

    /// <summary>It tells something of another named person.</summary>
    Person = 32,

    /// <summary>It reports what "many" or "critics" think.</summary>
    UnnamedAttribution = 64,

    /// <summary>It tells that something happened to something that it names.</summary>
    Event = 128,
}

/// <summary>The order in which a reviewer looks at claims without source, and the words for why.</summary>
public static class SourceNeedOrder
{
    /// <summary>The strongest reason in a word that stays when a member in the code is renamed; <c>none</c> of none.</summary>
    public static string Word(this SourceNeeds needs) => needs.Strongest() switch
    {
        SourceNeeds.None => "none",
        SourceNeeds.Quotation => "quotation",
        SourceNeeds.Figure => "figure",
        SourceNeeds.Date => "date",
        SourceNeeds.Superlative => "superlative",
        SourceNeeds.LivingPerson => "living-person",
        SourceNeeds.Person => "person",
        SourceNeeds.UnnamedAttribution => "unnamed-attribution",
        _ => "event",
    };

    /// <summary>The strongest reason alone; none of none.</summary>
    public static SourceNeeds Strongest(this SourceNeeds needs) => (SourceNeeds)((int)needs & -(int)needs);

    /// <summary>Position in the order, from 0; what is not needed comes last.</summary>
    public static int Rank(this SourceNeeds needs) => BitOperations.TrailingZeroCount((int)needs);
}
