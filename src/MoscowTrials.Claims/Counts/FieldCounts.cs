using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads what the fields of infoboxes count of their subject: "stations = 14", "height = 96 m".</summary>
internal static class FieldCounts
{
    private static readonly FrozenDictionary<string, (string Kind, HoldingRelation Relation)> Fields = Read();

    /// <summary>How many the field tells; null where it counts nothing, or not one number alone.</summary>
    /// <param name="claim">Position of the claim.</param>
    /// <param name="label">The field.</param>
    /// <param name="subject">Id of what the box is about.</param>
    /// <param name="name">Its name.</param>
    /// <param name="tokens">The field's value.</param>
    public static Holding? Read(int claim, FieldLabel label, int subject, string name, SentenceTokens tokens)
    {
        if (!Fields.TryGetValue(label.Name.ToLowerInvariant().Replace(' ', '_').Replace('-', '_'), out var field)
            || tokens.Tokens.Length == 0
            || tokens.Tokens[0].Kind != TokenKind.Number || tokens.Taken[0]
                || FigureReader.ReadAt(tokens, 0, out var next) is not var (span, figure)
            || figure.Sort.Length > 0)
            return null;
        var isMeasure = field.Relation == HoldingRelation.Measure;
        // "38.4 km", "14 stations"; "96 m (spire)", "14 (2 closed)" tell more than one thing.
        var rest = tokens.Tokens.Length - next;
        if (isMeasure ? figure.Dimension is not ("length", _) : rest > 1 || figure.Dimension is not null)
            return null;
        for (var i = next; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && i > next && FigureReader.ReadAt(tokens, i - 1, out _) is null
                && tokens.Word(i) is not ("m" or "ft" or "km" or "mi"))
                return null;
        }
        var number = isMeasure ? figure.Number * figure.Dimension!.Value.Factor : figure.Number;
        return number % 1 != 0 && !isMeasure ? null
            : new Holding(new QuantityPlace(claim, -1), span, subject, name.ToLowerInvariant(), field.Relation, field.Kind, number,
                false, false, false, VoiceReading.Article);
    }

    private static FrozenDictionary<string, (string, HoldingRelation)> Read()
    {
        var fields = new Dictionary<string, (string, HoldingRelation)>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("infobox-counts.tsv", 3))
        {
            foreach (var field in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                fields[field] = (row[0], Enum.Parse<HoldingRelation>(row[1], ignoreCase: true));
        }
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
