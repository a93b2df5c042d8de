using System.Text;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>Makes names and titles comparable: small letters without accents, stops and apostrophes.</summary>
internal static class NameFold
{
    /// <summary>Units of the longest title that needs no memory of its own.</summary>
    private const int LongestOnStack = 256;

    /// <summary>The name; of letters that are not Latin only the size is evened out.</summary>
    public static string Of(string name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaximumLength];
        return NameKey.TryFold(name, key, out var length) ? Encoding.ASCII.GetString(key[..length]) : name.Trim().ToLowerInvariant();
    }

    /// <summary>The letters and digits of a title in small letters, a blank between words.</summary>
    public static string OfTitle(string title)
    {
        Span<char> folded = title.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[title.Length];
        var length = 0;
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
                folded[length++] = char.ToLowerInvariant(c);
            else if (c is not ('\'' or '’' or '.') && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }
        return folded[..length].TrimEnd().ToString();
    }
}
