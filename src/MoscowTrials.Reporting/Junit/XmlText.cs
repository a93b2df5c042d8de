using System.Text;

namespace MoscowTrials.Reporting.Junit;

/// <summary>Text that XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>What XML has no way to write, not even escaped, becomes visible: control characters as their pictures, the rest U+FFFD.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or >= ' ' and not (0xFFFE or 0xFFFF or 0x7F))
                builder.Append(rune);
            else
                builder.Append(rune.Value < ' ' ? (char)(0x2400 + rune.Value) : rune.Value == 0x7F ? '\u2421' : '\uFFFD');
        }
        return builder.ToString();
    }
}
