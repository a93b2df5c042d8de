using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Messages;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Names the moments of a timeline for readers.</summary>
internal static class TimelineWords
{
    private const int Longest = 60;

    /// <summary>"Orn Mill: “built”", "the Siege of Varn", "Karl Holm: “married”".</summary>
    public static string Of(ArticleClaims article, Claim claim, ClaimEvent told)
    {
        var words = $"“{Cut(told.Trigger, claim)}”";
        var who = told.Participants.FirstOrDefault(p => p is { Role: Role.Patient, Entity: not null })
            ?? told.Participants.FirstOrDefault(p => p.Entity is not null);
        return who is { Entity: { } entity } ? $"{article.Entities[entity].Name} {words}" : words;
    }

    /// <summary>The words that a sentence has for a moment that is no event of the record.</summary>
    public static string Of(ArticleClaims article, Claim claim, TimePoint point) =>
        point.Series is not null || point.Entity is null ? Cut(point.Span, claim) : article.Entities[point.Entity.Value].Name;

    /// <summary>"in 1820", "on 3 May 1820".</summary>
    public static string Date(int? earliest, int? latest) => DateWords.In(new DayInterval(earliest, latest));

    /// <summary>"29 years", "4 months", "12 days": the largest whole unit.</summary>
    public static string Days(long days)
    {
        var (count, unit) = days >= 731 ? (days * 400 / 146097, "year") : days >= 62 ? (days * 4800 / 146097, "month") : (days, "day");
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }

    public static string Cut(TextSpan span, Claim claim)
    {
        var text = claim.Sentence.Text;
        var words = text[Math.Min(span.Start, text.Length)..Math.Min(span.End, text.Length)];
        return words.Length <= Longest ? words : words[..Longest] + "…";
    }
}
