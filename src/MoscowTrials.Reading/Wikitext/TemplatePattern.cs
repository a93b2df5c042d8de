using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>A piece of a template's text.</summary>
internal abstract record PatternPiece
{
    private PatternPiece()
    {
    }

    /// <summary>Words of its own.</summary>
    public sealed record Words(string Text) : PatternPiece;

    /// <summary>A parameter: the first of several that the page gives.</summary>
    public sealed record Parameter(ImmutableArray<string> Names) : PatternPiece;

    /// <summary>All unnamed parameters from one on.</summary>
    /// <param name="From">The first, from 1.</param>
    /// <param name="Separator">What parts them.</param>
    public sealed record All(int From, string Separator) : PatternPiece;

    /// <summary>A date of year, month and day, each an unnamed or a named parameter; later ones may be missing.</summary>
    public sealed record Date(ImmutableArray<string> Names) : PatternPiece;

    /// <summary>The years from one day to another; nothing unless all six parameters are given.</summary>
    /// <param name="Names">Year, month and day of both.</param>
    public sealed record Age(ImmutableArray<string> Names) : PatternPiece;

    /// <summary>A measure: the unnamed parameters from one on up to the unit, a range or several dimensions included.</summary>
    /// <param name="From">The first, from 1.</param>
    public sealed record Measure(int From) : PatternPiece;

    /// <summary>A place on the globe: degrees, minutes, seconds and the side, of latitude and longitude, from a parameter on.</summary>
    /// <param name="From">The first, from 1.</param>
    public sealed record Coordinates(int From) : PatternPiece;

    /// <summary>Pieces that are left out together where a parameter in them is missing.</summary>
    public sealed record Optional(ImmutableArray<PatternPiece> Pieces) : PatternPiece;
}

/// <summary>How a template's text is made of its parameters.</summary>
/// <remarks>
/// <c>{1}</c> and <c>{name}</c> are parameters, <c>{1,name}</c> the first of them that is given; <c>{*}</c> all unnamed ones with a comma
/// between them, <c>{2*}</c> those from the second on, <c>{*;}</c> with a semicolon; <c>{date:1,2,3}</c> a date,
/// <c>{age:1,2,3,4,5,6}</c> the years between two, <c>{measure:1}</c> a number or a range with its unit,
/// <c>{coord:1}</c> a place on the globe; what stands in square brackets is left out where a parameter in it is missing; a
/// backslash makes the next character a plain one.
/// </remarks>
internal sealed record TemplatePattern(ImmutableArray<PatternPiece> Pieces)
{
    /// <summary>Most brackets in brackets.</summary>
    private const int MostNested = 8;

    /// <summary>Reads a pattern.</summary>
    /// <returns>The pattern, or what is wrong and the offset where.</returns>
    public static (TemplatePattern? Pattern, string? Problem, int At) Parse(string text)
    {
        var at = 0;
        var (pieces, problem) = ReadPieces(text, ref at, 0);
        if (problem is null && at < text.Length)
            problem = "a closing bracket without an opening one";
        return problem is null ? (new TemplatePattern(pieces), null, 0) : (null, problem, at);
    }

    private static (ImmutableArray<PatternPiece> Pieces, string? Problem) ReadPieces(string text, ref int at, int depth)
    {
        var pieces = ImmutableArray.CreateBuilder<PatternPiece>();
        var words = new StringBuilder();
        void Flush()
        {
            if (words.Length > 0)
                pieces.Add(new PatternPiece.Words(words.ToString()));
            words.Clear();
        }
        while (at < text.Length && text[at] != ']')
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    words.Append(text[at + 1]);
                    at += 2;
                    break;
                case '{':
                    Flush();
                    var close = text.IndexOf('}', at);
                    if (close < 0)
                        return ([], "a brace that is not closed");
                    if (Parameter(text[(at + 1)..close]) is not { } parameter)
                        return ([], "braces without the name of a parameter, or with a word before a colon that is not known");
                    pieces.Add(parameter);
                    at = close + 1;
                    break;
                case '[':
                    Flush();
                    if (depth == MostNested)
                        return ([], "too many brackets in brackets");
                    var open = at++;
                    var (inner, problem) = ReadPieces(text, ref at, depth + 1);
                    if (problem is not null)
                        return ([], problem);
                    if (at == text.Length)
                    {
                        at = open;
                        return ([], "a bracket that is not closed");
                    }
                    at++;
                    pieces.Add(new PatternPiece.Optional(inner));
                    break;
                default:
                    words.Append(text[at++]);
                    break;
            }
        }
        Flush();
        return (pieces.DrainToImmutable(), null);
    }

    private static PatternPiece? Parameter(string inside)
    {
        if (inside.IndexOf('*', StringComparison.Ordinal) is var star and >= 0)
        {
            var from = star == 0 ? 1 : int.TryParse(inside.AsSpan(0, star), NumberStyles.None,
                CultureInfo.InvariantCulture, out var first) ? first : 0;
            return from == 0 ? null : new PatternPiece.All(from, star + 1 < inside.Length ? inside[(star + 1)..] : ",");
        }
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        ImmutableArray<string> names = [.. inside[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)];
        if (names.Any(n => n.Length == 0))
            return null;
        return inside[..(colon + 1)] switch
        {
            "" => new PatternPiece.Parameter(names),
            "date:" when names.Length <= 3 => new PatternPiece.Date(names),
            "age:" when names.Length == 6 => new PatternPiece.Age(names),
            "measure:" when Number(names[0]) is { } from => new PatternPiece.Measure(from),
            "coord:" when Number(names[0]) is { } from => new PatternPiece.Coordinates(from),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
