namespace MoscowTrials.Reading.Wikitext;

/// <summary>The name of a template as tables have it.</summary>
internal static class TemplateName
{
    /// <summary>Units of the longest name that a table can have.</summary>
    public const int MostUnits = 100;

    /// <summary>The name in lower case, with single spaces, without the namespace.</summary>
    public static string Normalise(string name)
    {
        Span<char> buffer = stackalloc char[MostUnits];
        return Normalise(name, buffer).ToString();
    }

    /// <summary>The same, written into <paramref name="buffer"/>; empty for a name that is longer.</summary>
    public static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> name, Span<char> buffer)
    {
        name = name.Trim();
        if (name.StartsWith("template:", StringComparison.OrdinalIgnoreCase))
            name = name[9..].TrimStart();
        if (name.Length > buffer.Length)
            return default;
        var length = 0;
        foreach (var c in name)
        {
            var folded = c is '_' or '\n' or '\t' or '\r' ? ' ' : char.ToLowerInvariant(c);
            if (folded != ' ' || (length > 0 && buffer[length - 1] != ' '))
                buffer[length++] = folded;
        }
        return buffer[..length];
    }
}
