namespace MoscowTrials.Rules.Messages;

/// <summary>Times in the words that the messages of findings use; days are counted from 0001-01-01, null is open.</summary>
public static class TimeWords
{
    /// <summary>"1871", "before 1871".</summary>
    public static string Of(int? earliest, int? latest) => DateWords.Of(new DayInterval(earliest, latest));

    /// <summary>"in 1871", "on 9 August 1871", "before 1871".</summary>
    public static string In(int? earliest, int? latest) => DateWords.In(new DayInterval(earliest, latest));

    /// <summary>What certainly lies between two times, whichever is first: "at least 14 years".</summary>
    public static string Between((int? Earliest, int? Latest) one, (int? Earliest, int? Latest) other) =>
        GapWords.Between(new DayInterval(one.Earliest, one.Latest), new DayInterval(other.Earliest, other.Latest));
}
