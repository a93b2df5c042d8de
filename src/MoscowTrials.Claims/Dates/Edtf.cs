namespace MoscowTrials.Claims.Dates;

/// <summary>What is wrong with a string that is no EDTF.</summary>
/// <param name="Position">0-based UTF-16 offset of the first unit that cannot stand there; the length where something is missing.</param>
/// <param name="Reason">A phrase without full stop: "June has 30 days".</param>
public sealed record EdtfError(int Position, string Reason);

/// <summary>A date, or the error; exactly one is set.</summary>
public readonly record struct EdtfResult(HistoricalDate? Date, EdtfError? Error)
{
    internal static EdtfResult Failure(int position, string reason) => new(null, new EdtfError(position, reason));
}

/// <summary>Extended Date/Time Format (ISO 8601-2:2019, Library of Congress specification), levels 0 to 2 in part.</summary>
/// <remarks>
/// Read: years (astronomical, sign for negative), months, days, a time of day (checked and kept as text); unspecified digits
/// (<c>193X</c>, <c>19XX</c>, <c>1936-XX</c>, <c>1936-1X-XX</c>); seasons 21 to 41; <c>?</c>, <c>~</c>, <c>%</c> after a date or at a
/// component; intervals with open (<c>..</c>) or unknown (empty) ends; significant digits (<c>1950S2</c>). Approximate dates are
/// widened as <see cref="Circa"/> says. Not read, with a reason: sets, and years outside of <see cref="HistoricalCalendar"/>.
/// </remarks>
public static class Edtf
{
    /// <summary>Reads a date or interval.</summary>
    public static EdtfResult Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return EdtfResult.Failure(0, "an empty string is no date");
        if (text[0] is '[' or '{')
            return EdtfResult.Failure(0, "sets of dates are not supported");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (text.Length == 1 && slash == 0)
            return EdtfResult.Failure(1, "an interval has a date at one end at least");
        if (slash < 0)
        {
            if (text == "..")
                return EdtfResult.Failure(0, "an open end needs an interval");
            return new EdtfDateParser(text, 0, text.Length).Parse() is var (range, error) && error is not null
                ? new EdtfResult(null, error)
                : new EdtfResult(new HistoricalDate(range.Earliest, range.Latest, text, range.IsApproximate), null);
        }
        var (from, fromError) = End(text, 0, slash);
        if (fromError is not null)
            return new EdtfResult(null, fromError);
        var (to, toError) = End(text, slash + 1, text.Length);
        if (toError is not null)
            return new EdtfResult(null, toError);
        if (from.Earliest > to.Latest)
            return EdtfResult.Failure(slash + 1, "the interval ends before it begins");
        return new EdtfResult(
            new HistoricalDate(from.Earliest, to.Latest, text, from.IsApproximate || to.IsApproximate), null);
    }

    /// <summary>The EDTF of a date; <see cref="Parse"/> gives it back.</summary>
    public static string Format(HistoricalDate date) => date.Edtf;

    private static (EdtfRange Range, EdtfError? Error) End(string text, int start, int end) =>
        start == end || (end - start == 2 && text[start] == '.' && text[start + 1] == '.')
            ? (default, null)
            : new EdtfDateParser(text, start, end).Parse();
}
