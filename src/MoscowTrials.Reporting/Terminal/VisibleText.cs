using System.Globalization;
using System.Text;

namespace MoscowTrials.Reporting.Terminal;

/// <summary>Text from outside in a form that cannot steer a terminal and of which the width is known.</summary>
/// <remarks>
/// A file can hold escape sequences that recolour, overwrite or retitle a terminal, and direction marks that show its text in
/// another order than it has. Both are shown by name; what breaks or fills a line becomes one space.
/// </remarks>
public static class VisibleText
{
    /// <summary>The whole text made visible.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        Append(builder, text);
        return builder.ToString();
    }

    /// <summary>Adds <paramref name="text"/> made visible to <paramref name="builder"/>.</summary>
    /// <returns>The columns it takes.</returns>
    public static int Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (!text.IsEmpty)
        {
            var length = ElementLength(text);
            columns += AppendElement(builder, text[..length]);
            text = text[length..];
        }
        return columns;
    }

    /// <summary>The columns that <paramref name="text"/> takes once made visible.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (!text.IsEmpty)
        {
            var length = ElementLength(text);
            columns += ElementColumns(text[..length]);
            text = text[length..];
        }
        return columns;
    }

    /// <summary>UTF-16 units of the first text element: what a reader takes for one character.</summary>
    public static int ElementLength(ReadOnlySpan<char> text) =>
        text.Length == 1 || (text[0] < 0x80 && text[1] < 0x80 && text[0] != '\r') ? 1 : StringInfo.GetNextTextElementLength(text);

    /// <summary>The columns of one text element.</summary>
    public static int ElementColumns(ReadOnlySpan<char> element)
    {
        if (element[0] is >= ' ' and <= '~')
            return 1;
        return Substitute(element) is { } shown ? shown.Length : Width(element);
    }

    private static int AppendElement(StringBuilder builder, ReadOnlySpan<char> element)
    {
        if (element[0] is >= ' ' and <= '~')
        {
            builder.Append(element);
            return 1;
        }
        if (Substitute(element) is { } shown)
        {
            builder.Append(shown);
            return shown.Length;
        }
        builder.Append(element);
        return Width(element);
    }

    /// <summary>What stands for an element that must not reach the terminal, or null; every unit of it takes one column.</summary>
    private static string? Substitute(ReadOnlySpan<char> element)
    {
        var first = element[0];
        if (first is '\t' or '\n' or '\r' or '\v' or '\f')
            return " ";
        if (first < ' ')
            return ((char)(0x2400 + first)).ToString();
        if (first == 0x7F)
            return "\u2421";
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value is >= 0x80 and <= 0x9F or 0x61C or 0x200B or 0x200E or 0x200F or 0x2028 or 0x2029 or 0xFEFF
                or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or >= 0xE0000 and <= 0xE007F)
                return string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            if (rune == Rune.ReplacementChar && element.Length == 1)
                return "\uFFFD";
        }
        return null;
    }

    private static int Width(ReadOnlySpan<char> element)
    {
        var widest = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value == 0xFE0F)
                return 2;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            widest = Math.Max(widest, IsWide(rune.Value) ? 2 : 1);
        }
        return widest;
    }

    /// <summary>The blocks that Unicode's EastAsianWidth.txt gives as W or F, and the emoji that terminals draw wide.</summary>
    private static bool IsWide(int rune) => rune is
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0x33FF or >= 0x3400 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF or >= 0xA000 and <= 0xA4CF or >= 0xA960 and <= 0xA97F or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
        or >= 0x16FE0 and <= 0x18DFF or >= 0x1AFF0 and <= 0x1B2FF or >= 0x1F1E6 and <= 0x1F202 or >= 0x1F300 and <= 0x1F64F
        or >= 0x1F680 and <= 0x1F6FF or >= 0x1F900 and <= 0x1F9FF or >= 0x1FA70 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
