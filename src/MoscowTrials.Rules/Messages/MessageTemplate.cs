using System.Collections.Immutable;
using System.Text;

namespace MoscowTrials.Rules.Messages;

/// <summary>A rule's message with its placeholders, bound to the columns of the rule's rows.</summary>
/// <remarks>
/// The language of messages: <c>{name}</c> is the column of that name as it is, or, for a pair of columns
/// <c>name_earliest</c> and <c>name_latest</c>, the time in words ("1871"); <c>{name:in}</c> is the same with its preposition
/// ("in 1871", "on 9 August 1871"); <c>{one..other}</c> is the time between two such pairs ("at least 14 years"). A brace
/// that is meant as such is doubled.
/// </remarks>
internal sealed class MessageTemplate
{
    private readonly ImmutableArray<Part> _parts;

    private MessageTemplate(ImmutableArray<Part> parts) => _parts = parts;

    /// <summary>Binds a message to columns.</summary>
    /// <param name="message">The message as the rulebook has it.</param>
    /// <param name="columns">The names of the columns, in order.</param>
    /// <param name="report">Takes each fault: the offset in the message, and what is wrong.</param>
    /// <returns>The template; faulty placeholders are left out of it.</returns>
    public static MessageTemplate Bind(string message, ImmutableArray<string> columns, Action<int, string> report)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < message.Length; i++)
        {
            var unit = message[i];
            if (unit is '{' or '}' && i + 1 < message.Length && message[i + 1] == unit)
            {
                literal.Append(unit);
                i++;
            }
            else if (unit == '}')
            {
                report(i, "this brace closes nothing; write }} for a brace");
            }
            else if (unit == '{')
            {
                var close = message.IndexOf('}', i);
                if (close < 0)
                {
                    report(i, "this placeholder is not closed; write {{ for a brace");
                    break;
                }
                if (literal.Length > 0)
                    parts.Add(new Part(PartKind.Literal, literal.ToString()));
                literal.Clear();
                if (Placeholder(message[(i + 1)..close], columns) is { } part)
                    parts.Add(part);
                else
                    report(i, $"no column fills {message[i..(close + 1)]}; select a column of that name, "
                        + "or the pair name_earliest and name_latest");
                i = close;
            }
            else
            {
                // A message may be wrapped in the rulebook; it is one sentence for the reader.
                literal.Append(unit is '\n' or '\r' ? ' ' : unit);
            }
        }
        if (literal.Length > 0)
            parts.Add(new Part(PartKind.Literal, literal.ToString()));
        return new MessageTemplate(parts.ToImmutable());
    }

    /// <summary>Fills the placeholders from a row.</summary>
    /// <param name="value">Gives a column's value by its position; null for NULL.</param>
    public string Fill(Func<int, object?> value)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
            text.Append(part.Kind switch
            {
                PartKind.Literal => part.Text,
                PartKind.Value => ColumnValue.Text(value(part.First)) ?? "?",
                PartKind.Time => DateWords.Of(Interval(value, part.First, part.Second)),
                PartKind.InTime => DateWords.In(Interval(value, part.First, part.Second)),
                _ => GapWords.Between(Interval(value, part.First, part.Second), Interval(value, part.Third, part.Fourth)),
            });
        return text.ToString();
    }

    private static Part? Placeholder(string name, ImmutableArray<string> columns)
    {
        var gap = name.IndexOf("..", StringComparison.Ordinal);
        if (gap >= 0)
            return Pair(name[..gap], columns) is { } one && Pair(name[(gap + 2)..], columns) is { } other
                ? new Part(PartKind.Gap, "", one.Earliest, one.Latest, other.Earliest, other.Latest) : null;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return name[(colon + 1)..] == "in" && Pair(name[..colon], columns) is { } named
                ? new Part(PartKind.InTime, "", named.Earliest, named.Latest) : null;
        if (columns.IndexOf(name) is >= 0 and var column)
            return new Part(PartKind.Value, "", column);
        return Pair(name, columns) is { } time ? new Part(PartKind.Time, "", time.Earliest, time.Latest) : null;
    }

    private static (int Earliest, int Latest)? Pair(string name, ImmutableArray<string> columns) =>
        columns.IndexOf(name + "_earliest") is >= 0 and var earliest && columns.IndexOf(name + "_latest") is >= 0 and var latest
            ? (earliest, latest) : null;

    private static DayInterval Interval(Func<int, object?> value, int earliest, int latest) =>
        new(ColumnValue.Day(value(earliest)), ColumnValue.Day(value(latest)));

    private enum PartKind
    {
        Literal,
        Value,
        Time,
        InTime,
        Gap,
    }

    private readonly record struct Part(PartKind Kind, string Text, int First = -1, int Second = -1, int Third = -1, int Fourth = -1);
}
