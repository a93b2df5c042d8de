using NodaTime;

namespace MoscowTrials.Rules.Messages;

/// <summary>Bounds of a time, in days since 0001-01-01 (proleptic Gregorian); both belong to it, null is open.</summary>
internal readonly record struct DayInterval(int? Earliest, int? Latest)
{
    /// <summary>The first and the last day that Noda Time can name; a bound outside counts as open.</summary>
    private static readonly int First = DayOf(new LocalDate(-9998, 1, 1));
    private static readonly int Last = DayOf(new LocalDate(9998, 12, 31));

    public LocalDate? From => Date(Earliest);

    public LocalDate? To => Date(Latest);

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => Earliest is not null && Earliest == Latest;

    private static LocalDate? Date(int? day) =>
        day is { } known && known >= First && known <= Last ? new LocalDate(1, 1, 1).PlusDays(known) : null;

    private static int DayOf(LocalDate date) => Period.DaysBetween(new LocalDate(1, 1, 1), date);
}
