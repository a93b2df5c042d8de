using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Markdown;

/// <summary>What the head of a file says besides the title: the day, and below <c>trials</c> what the article settles for itself.</summary>
/// <param name="Dated">The day; null where none is told, or it is written in a way that is not known.</param>
/// <param name="MarkersCoverParagraph">Whether a marker stands for the sentences before it in its paragraph too; null where not settled.</param>
/// <param name="Suppressions">Rules that are silenced in the whole article.</param>
/// <param name="Problems">Settings that are none.</param>
internal sealed record HeadSettings(
    DateOnly? Dated, bool? MarkersCoverParagraph, ImmutableArray<Suppression> Suppressions, ImmutableArray<InputProblem> Problems)
{
    /// <summary>Entries of <c>ignore</c>; more are none of a person.</summary>
    private const int Most = 100;

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy/MM/dd", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "yyyyMMdd"];

    /// <param name="source">The file.</param>
    /// <param name="head">Its head.</param>
    public static HeadSettings Read(SourceText source, FrontMatter head)
    {
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        bool? covers = null;
        // A field of that name with a value of its own is the author's.
        foreach (var (key, values) in head.Fields.Where(f => f.Key.StartsWith("trials.", StringComparison.Ordinal)))
        {
            if (values.IsEmpty)
                continue;
            var value = values[0];
            if (key == "trials.ignore")
            {
                suppressions.AddRange(values.Take(Most).Select(v => SuppressionReader.Read(
                    v.Text, v.Span, new TextSpan(head.Span.End, source.Text.Length)) with { IsInHead = true }));
            }
            else if (key == "trials.citations" && value.Text is "paragraph" or "sentence")
            {
                covers = value.Text == "paragraph";
            }
            else if (key != "trials.language")
            {
                var (line, column) = source.GetPosition(value.Span.Start);
                problems.Add(new InputProblem(source.Path, line, column, key switch
                {
                    "trials.citations" => $"'{value.Text}' is none of: paragraph, sentence",
                    _ => $"an article cannot settle '{key["trials.".Length..]}' for itself; it can settle citations, ignore and language",
                }));
            }
        }
        return new HeadSettings(Day(head.Find("date")?.Text), covers, suppressions.ToImmutable(), problems.ToImmutable());
    }

    // A time behind the day is left aside.
    private static DateOnly? Day(string? written)
    {
        if (written is null)
            return null;
        var hasTime = written.Length > 10 && written[10] is 'T' or ' ' && char.IsAsciiDigit(written[0]) && written[4] is '-' or '/';
        var day = hasTime ? written[..10] : written;
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
    }
}
