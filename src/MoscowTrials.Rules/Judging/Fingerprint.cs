using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Rules.Judging;

/// <summary>The stable name of a fault: the same facts give the same one, wherever they stand in the article.</summary>
internal static class Fingerprint
{
    /// <summary>Hashes a rule's number with the facts that identify a finding of it.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="keys">Name and value of the row's key columns; their order does not matter.</param>
    /// <returns>The first 16 lower-case hex digits of a SHA-256.</returns>
    public static string Of(string rule, IEnumerable<KeyValuePair<string, string?>> keys)
    {
        var text = new StringBuilder(rule);
        foreach (var (name, value) in keys.OrderBy(key => key.Key, StringComparer.Ordinal))
        {
            // The unit separator cannot stand in a normalised value, so that no two lists of facts give the same text.
            text.Append('\u001f').Append(name).Append('\u001f');
            if (value is not null)
                AppendNormalised(text, value);
            else
                text.Append('\u0000');
        }
        Span<byte> buffer = stackalloc byte[1024];
        var all = text.ToString();
        var bytes = Encoding.UTF8.TryGetBytes(all, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(all);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    /// <summary>Case, runs of white space and control characters make no difference.</summary>
    private static void AppendNormalised(StringBuilder text, string value)
    {
        Span<char> part = stackalloc char[128];
        var (length, gap, isEmpty) = (0, false, true);
        foreach (var unit in value)
        {
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                gap = !isEmpty;
                continue;
            }
            // Room for a blank and the unit.
            if (length + 2 > part.Length)
            {
                text.Append(part[..length]);
                length = 0;
            }
            if (gap)
                part[length++] = ' ';
            (gap, isEmpty) = (false, false);
            part[length++] = char.ToLowerInvariant(unit);
        }
        text.Append(part[..length]);
    }
}
