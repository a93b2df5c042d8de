namespace MoscowTrials.Claims.Lexicon;

/// <summary>What a column of a word list may hold.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="MayBeEmpty">Whether a row may leave it empty, or end before it.</param>
/// <param name="IsList">Whether it holds several values, blank separated.</param>
/// <param name="Values">The only values it may hold, or null for any.</param>
internal sealed record LexiconColumn(string Name, bool MayBeEmpty = false, bool IsList = false, string[]? Values = null)
{
    /// <summary>
    /// Reads a declaration: the name, <c>?</c> if it may be empty, <c>*</c> if it is a list, <c>=a|b</c> for a closed vocabulary.
    /// </summary>
    public static LexiconColumn Parse(string declaration)
    {
        var equals = declaration.IndexOf('=', StringComparison.Ordinal);
        var values = equals < 0 ? null : declaration[(equals + 1)..].Split('|');
        var name = equals < 0 ? declaration : declaration[..equals];
        var isList = name.EndsWith('*');
        name = name.TrimEnd('*');
        return new LexiconColumn(name.TrimEnd('?'), name.EndsWith('?'), isList, values);
    }

    /// <summary>What is wrong with a cell, or null.</summary>
    public string? Fault(string cell)
    {
        if (cell.Length == 0)
            return MayBeEmpty ? null : $"{Name} is empty";
        if (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))
            return $"{Name} begins or ends with a blank";
        foreach (var value in IsList ? cell.Split(' ') : [cell])
        {
            if (value.Length == 0)
                return $"{Name} has two blanks in a row";
            if (Values is not null && !Values.Contains(value, StringComparer.Ordinal))
                return $"{Name} is \"{value}\", and may be {string.Join(", ", Values)}";
        }
        return null;
    }
}
