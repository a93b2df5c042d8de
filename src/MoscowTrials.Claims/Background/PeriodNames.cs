using System.Collections.Immutable;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Background;

/// <summary>Finds declared times by their names.</summary>
/// <remarks>Only behind a preposition of time: "during the Long Depression" says when, "the Long Depression ended" does not.</remarks>
internal sealed class PeriodNames(ImmutableArray<NamedPeriod> periods)
{
    // The longest name first: "the Second Long War" is not "the Long War".
    private readonly ImmutableArray<NamedPeriod> _periods = [.. periods.OrderByDescending(p => p.Name.Length)];

    public static PeriodNames None { get; } = new([]);

    /// <summary>The dates of each sentence with those of the names in it.</summary>
    public ImmutableArray<ImmutableArray<DateMention>> Add(Article article, ImmutableArray<ImmutableArray<DateMention>> dates) =>
        _periods.IsEmpty ? dates : [.. dates.Select((d, i) => Add(article.Sentences[i].Text, d))];

    private ImmutableArray<DateMention> Add(string text, ImmutableArray<DateMention> dates)
    {
        foreach (var period in _periods)
        {
            for (var at = text.IndexOf(period.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(period.Name, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + period.Name.Length);
                if (!IsWhole(text, span) || Relation(text.AsSpan(0, at)) is not { } relation || dates.Any(d => d.Span.Overlaps(span)))
                    continue;
                var mention = new DateMention
                {
                    Span = span, Relation = relation, Date = period.Date,
                    Steps = [$"background: {period.Name} was {period.Date.Edtf} ({period.Source})"],
                };
                dates = dates.Insert(dates.Count(d => d.Span.Start < at), mention);
            }
        }
        return dates;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1])) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]));

    private static DateRelation? Relation(ReadOnlySpan<char> before)
    {
        before = Without(before.TrimEnd(), "the").TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..].TrimStart('(');
        return word.ToString().ToLowerInvariant() switch
        {
            "during" or "in" or "throughout" or "amid" => DateRelation.During,
            "before" => DateRelation.Before,
            "after" => DateRelation.After,
            "since" => DateRelation.Start,
            "until" or "till" => DateRelation.End,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(" " + word, StringComparison.Ordinal) ? text[..^word.Length] : text;
}
