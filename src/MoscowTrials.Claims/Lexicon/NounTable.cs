using System.Text;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>
/// What English nouns name, by WordNet's hypernyms, searched where the table lies in the assembly. It tells what somebody or something is
/// said to be ("was an airline", "the classicist Frances Hale"); which thing "the terminal" means it does not tell.
/// </summary>
internal static class NounTable
{
    private const int Longest = 32;
    private static readonly Lazy<SortedLines> Table = new(() => SortedLines.Open(typeof(NounTable), "nouns.tsv"));

    /// <summary>The kind that <paramref name="noun"/> in the singular tells, and the gender of a person where it tells that; null for all
    /// others.</summary>
    public static (EntityKind Kind, Gender? Gender)? Find(ReadOnlySpan<char> noun)
    {
        if (noun.Length is < 3 or > Longest || !Ascii.IsValid(noun))
            return null;
        Span<byte> key = stackalloc byte[Longest];
        Ascii.ToLower(noun, key, out var length);
        var table = Table.Value;
        var line = table.LineAt(table.LowerBound(key[..length]));
        if (!SortedLines.KeyOf(line).SequenceEqual(key[..length]))
            return null;
        var fields = line[(length + 1)..];
        var kind = (char)fields[0] switch
        {
            'P' => fields[1] == (byte)'e' ? EntityKind.Person : EntityKind.Place,
            'B' => fields[1] == (byte)'o' ? EntityKind.Body : EntityKind.Building,
            'V' => EntityKind.Vessel,
            'W' => EntityKind.Work,
            _ => EntityKind.Occasion,
        };
        Gender? gender = kind != EntityKind.Person ? null
            : fields.EndsWith("\tm"u8) ? Gender.Male : fields.EndsWith("\tf"u8) ? Gender.Female : null;
        return (kind, gender);
    }
}
