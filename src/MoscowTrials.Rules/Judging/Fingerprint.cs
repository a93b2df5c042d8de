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
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    /// <summary>Case, runs of white space and control characters make no difference.</summary>
    private static void AppendNormalised(StringBuilder text, string value)
    {
        var gap = false;
        var start = text.Length;
        foreach (var unit in value)
        {
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                gap = text.Length > start;
                continue;
            }
            if (gap)
                text.Append(' ');
            gap = false;
            text.Append(char.ToLowerInvariant(unit));
        }
    }
}
