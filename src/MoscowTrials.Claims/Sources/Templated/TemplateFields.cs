using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Sources.Templated;

/// <summary>
/// What the parameters of citation templates give (citation-parameters.tsv), and which work a template cites
/// (citation-templates.tsv).
/// </summary>
internal static class TemplateFields
{
    /// <summary>Units of the longest parameter of the table, and more than any number behind one needs.</summary>
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, (string Field, int Rank)>.AlternateLookup<ReadOnlySpan<char>> Fields =
        LexiconTable.Read("citation-parameters.tsv", 2).Select((row, i) => (Name: row[0], Field: row[1], Rank: i))
            .ToFrozenDictionary(r => r.Name, r =>
            (r.Field, r.Rank), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, WorkType> Types =
        LexiconTable.Read("citation-templates.tsv", 2).ToFrozenDictionary(r => r[0], r => Type(r[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The field that a parameter gives, the number in its name (1 where it has none), and which of several parameters of a field
    /// goes first; null where it gives none.
    /// </summary>
    public static (string Field, int Number, int Rank)? Find(ReadOnlySpan<char> parameter)
    {
        if (parameter.Length is 0 or > Longest)
            return null;
        if (Fields.TryGetValue(parameter, out var plain))
            return (plain.Field, 1, plain.Rank);
        Span<char> pattern = stackalloc char[Longest + 1];
        var digits = parameter.IndexOfAnyInRange('0', '9');
        if (digits < 0)
        {
            parameter.CopyTo(pattern);
            pattern[parameter.Length] = '#';
            if (Fields.TryGetValue(pattern[..(parameter.Length + 1)], out plain))
                return (plain.Field, 1, plain.Rank);
            // "author-last" without the number that stands in "author2-last".
            var dash = parameter.IndexOf('-');
            if (dash <= 0)
                return null;
            parameter[..dash].CopyTo(pattern);
            pattern[dash] = '#';
            parameter[dash..].CopyTo(pattern[(dash + 1)..]);
            return Fields.TryGetValue(pattern[..(parameter.Length + 1)], out plain) ? (plain.Field, 1, plain.Rank) : null;
        }
        var end = digits;
        while (end < parameter.Length && char.IsAsciiDigit(parameter[end]))
            end++;
        parameter[..digits].CopyTo(pattern);
        pattern[digits] = '#';
        parameter[end..].CopyTo(pattern[(digits + 1)..]);
        var length = parameter.Length - (end - digits) + 1;
        return end - digits <= 4 && Fields.TryGetValue(pattern[..length], out plain)
            ? (plain.Field, int.Parse(parameter[digits..end], CultureInfo.InvariantCulture), plain.Rank) : null;
    }

    /// <summary>What a template of that name cites; a document where its name does not tell.</summary>
    public static WorkType TypeOf(string template)
    {
        var name = template.Trim().Replace('_', ' ');
        foreach (var verb in (ReadOnlySpan<string>)["cite ", "vcite ", "vancite ", "cita "])
        {
            if (name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
                name = name[verb.Length..];
        }
        return Types.GetValueOrDefault(name, WorkType.Document);
    }

    private static WorkType Type(string name) => Enum.GetValues<WorkType>().First(t => WorkTypes.NameOf(t) == name);
}
