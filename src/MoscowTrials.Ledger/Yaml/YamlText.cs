using System.Globalization;
using System.Text;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>Writes values as YAML that every reader takes the same way.</summary>
public static class YamlText
{
    /// <summary>A text between double quotation marks, on one line.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is '"' or '\\')
                quoted.Append('\\').Append(unit);
            else if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(unit).Append(text[++i]);
            // Line and paragraph separators, byte order marks and half characters do not survive as they are.
            else if (char.IsControl(unit) || char.IsSurrogate(unit) || unit is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                quoted.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(unit);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A text as it is where that cannot be taken for anything else, not even within brackets; otherwise quoted.</summary>
    public static string Plain(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> written) => "[" + string.Join(", ", written) + "]";

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetterOrDigit(text[0]) || text[^1] is ' ' or ':')
            return false;
        foreach (var unit in text)
        {
            if (!char.IsLetterOrDigit(unit) && unit is not (' ' or '-' or '\'' or '.' or '’' or '(' or ')' or '/' or '~'))
                return false;
        }
        // YAML takes these for something else than words.
        return text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n");
    }
}
