namespace MoscowTrials.Claims.Names;

/// <summary>
/// Given names of many countries, in Latin letters, with gender. A name that is here can still be a surname, a place or a word
/// (Paris, Hope, Will): the table says what a given name tells, not that a word is one. Sources: DATA.md.
/// </summary>
public static class GivenNames
{
    private static readonly Lazy<SortedLines> Table = new(() => SortedLines.Open(typeof(GivenNames), "given-names.tsv"));

    /// <summary>
    /// The gender of a given name, or null if it is not known or does not begin with a capital. Accents do not count. A compound
    /// that is not known itself (Jean-Luc) goes by the part before its hyphen.
    /// </summary>
    public static Gender? Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsUpper(name[0]))
        {
            return null;
        }

        int hyphen = name.IndexOf('-');
        return FindKey(name) ?? (hyphen > 0 ? FindKey(name[..hyphen]) : null);
    }

    private static Gender? FindKey(ReadOnlySpan<char> name)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaximumLength];
        if (!NameKey.TryFold(name, buffer, out int length))
        {
            return null;
        }

        ReadOnlySpan<byte> key = buffer[..length];
        SortedLines table = Table.Value;
        ReadOnlySpan<byte> line = table.LineAt(table.LowerBound(key));
        if (!SortedLines.KeyOf(line).SequenceEqual(key))
        {
            return null;
        }

        return line[^1] switch
        {
            (byte)'f' => Gender.Female,
            (byte)'m' => Gender.Male,
            _ => Gender.Either,
        };
    }
}
