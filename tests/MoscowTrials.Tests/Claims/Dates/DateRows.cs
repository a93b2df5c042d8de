using MoscowTrials.Claims.Dates;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>Tables of sentences with what is to be read in them.</summary>
internal static class DateRows
{
    /// <summary>
    /// One sentence's mentions as text: <c>words = EDTF</c>, joined by <c>; </c>. A relation other than during stands before
    /// (<c>start:1933</c>), a duration is <c>duration:P6Y</c>, a time without value <c>?</c>; <c>!</c> and the fault's kind follow.
    /// </summary>
    internal static string Read(string sentence) => Show(sentence, DateReader.ReadSentence(sentence));

    internal static string Show(string sentence, IEnumerable<DateMention> mentions) => string.Join("; ", mentions.Select(mention =>
        sentence[mention.Span.Start..mention.Span.End] + " = "
        + (mention.Relation is DateRelation.During ? "" : mention.Relation.ToString().ToLowerInvariant() + ":")
        + (mention.Date?.Edtf ?? mention.Duration ?? "?")
        + (mention.Fault is { } fault ? " !" + fault.Kind : "")));

    /// <summary>Rows are lines <c>sentence | expected</c>; a comment line begins with <c>//</c>.</summary>
    internal static TheoryData<string, string> Table(string rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
                continue;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            data.Add(line[..bar].Trim(), line[(bar + 1)..].Trim());
        }
        return data;
    }
}
