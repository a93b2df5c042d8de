using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>How high, long, wide or deep something is said to be.</summary>
/// <param name="Of">The phrase that names it, or null.</param>
/// <param name="Noun">The noun that it is called by, where no phrase names it.</param>
/// <param name="Kind">height length width depth</param>
/// <param name="Metres">How much.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Measure(NounPhrase? Of, string? Noun, string Kind, decimal Metres, TextSpan Span);

/// <summary>Reads the heights and lengths of a sentence: "is 96 metres high", "has a length of 38 km", "the 52-kilometre line".</summary>
internal static class Measures
{
    public static List<Measure> Read(SentenceReading reading)
    {
        var tokens = reading.Tokens;
        var found = new List<Measure>();
        for (var i = 1; i < tokens.Tokens.Length - 1; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Number || tokens.Taken[i]
                || FigureReader.ReadAt(tokens, i, out var unit) is not (_, { Dimension: ("length", var factor) } figure))
                continue;
            var behind = unit < tokens.Tokens.Length && tokens.Word(unit) is "-" or "‑" ? unit + 2 : unit + 1;
            if (ReadAt(reading, i, behind) is var (of, noun, kind, last))
                found.Add(new Measure(of, noun, kind, figure.Number * factor, tokens.Span(i, last)));
        }
        return found;
    }

    private static (NounPhrase? Of, string? Noun, string Kind, int Last)? ReadAt(SentenceReading reading, int number, int behind)
    {
        var tokens = reading.Tokens;
        var word = behind < tokens.Tokens.Length ? tokens.Word(behind) : default;
        var before = tokens.Word(number - 1);
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause is not { Kind: ClauseKind.Main or ClauseKind.Coordinate, Verb: { IsNegated: false, IsModal: false } verb,
                Subject: { } subject })
                continue;
            // "The tower is 96 metres high."
            if (verb.IsCopula && verb.Last == number - 1 && Kind(word) is { } kind)
                return (subject, null, kind, behind);
            // "has a length of 38 kilometres"; "With a height of 104 metres it was …"
            if (before is "of" && number > 2 && Noun(tokens.Word(number - 2)) is { } told && tokens.Word(number - 3) is "a"
                && (verb.Verb is "have" && verb.Last == number - 4 || number == 4 && tokens.Word(0) is "With" or "At"
                    && verb.First > number))
                return (subject, null, told, behind - 1);
        }
        // "The 52-kilometre line", "the 96-metre-high tower"
        if (before is "The" or "the" && behind < tokens.Tokens.Length && tokens.Tokens[behind].Kind == TokenKind.Word
            && tokens.NameAt[behind] < 0
            && ByNoun(word) is { } own && !(behind + 1 < tokens.Tokens.Length && tokens.Tokens[behind + 1] is { Kind: TokenKind.Word } next
                && !next.Is(WordClass.Function | WordClass.Verb | WordClass.Adverb)))
            return (null, word.ToString(), own, behind);
        return null;
    }

    private static string? Kind(ReadOnlySpan<char> adjective) => adjective switch
    {
        "high" or "tall" => "height",
        "long" => "length",
        "wide" or "broad" => "width",
        "deep" => "depth",
        _ => null,
    };

    private static string? Noun(ReadOnlySpan<char> noun) => noun is "height" or "length" or "width" or "depth" ? noun.ToString() : null;

    /// <summary>What is measured where only the thing is named.</summary>
    private static string? ByNoun(ReadOnlySpan<char> noun) => noun switch
    {
        "tower" or "spire" or "obelisk" or "chimney" or "lighthouse" or "monument" or "skyscraper" or "waterfall" => "height",
        "line" or "railway" or "railroad" or "road" or "canal" or "tunnel" or "bridge" or "viaduct" or "aqueduct" or "pier" or "breakwater" or "river"
            or "ship" or "route" or "tramway" => "length",
        _ => null,
    };
}
