using System.Text;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>Makes names and titles comparable: small letters without accents, stops and apostrophes.</summary>
internal static class NameFold
{
    /// <summary>The name; of letters that are not Latin only the size is evened out.</summary>
    public static string Of(string name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaximumLength];
        return NameKey.TryFold(name, key, out var length) ? Encoding.ASCII.GetString(key[..length]) : name.Trim().ToLowerInvariant();
    }

    /// <summary>The letters and digits of a title in small letters, a blank between words.</summary>
    public static string OfTitle(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.') && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
