using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Markdown;

/// <summary>Text from outside as Markdown that shows it and does nothing else: no markup, no HTML, no mention of anybody.</summary>
internal static class MarkdownEscape
{
    /// <summary>Punctuation that means nothing inside a line.</summary>
    private const string Harmless = "\"'(),-./;?%+=^";

    /// <summary>Of that, what opens a list or underlines a heading at the start of a line, a number before it or not.</summary>
    private const string Opening = "-+=.)";

    /// <summary>The text on one line.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isStart">Whether it comes first on its line.</param>
    public static string Of(ReadOnlySpan<char> text, bool isStart = true)
    {
        var visible = VisibleText.Of(text.ToString());
        var escaped = new StringBuilder(visible.Length + 8);
        for (var i = 0; i < visible.Length; i++)
        {
            var unit = visible[i];
            // Four spaces at the start are code; and what begins with "www." becomes a link by itself.
            if ((unit == ' ' && i == 0 && isStart) || (unit == '.' && visible.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase)))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)unit};");
            else if (Substitute(unit) is { } substitute)
                escaped.Append(substitute);
            else if (char.IsAscii(unit) && !char.IsAsciiLetterOrDigit(unit) && unit != ' ' && !(Harmless.Contains(unit) && !(isStart && Opening.Contains(unit))))
                escaped.Append('\\').Append(unit);
            else
                escaped.Append(unit);
            isStart &= char.IsAsciiDigit(unit);
        }
        return escaped.ToString();
    }

    /// <summary>What a backslash does not keep a code host from acting on.</summary>
    private static string? Substitute(char unit) => unit switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        // An address becomes a link by itself.
        ':' => "&#58;",
        // "@name" calls a person and "#12" an issue; a space of no width keeps them from it.
        '@' => "@&#8203;",
        '#' => "\\#&#8203;",
        // Two of them enclose a formula.
        '$' => "<span>$</span>",
        _ => null,
    };

    /// <summary>A place in a file, as code.</summary>
    public static string Place(string path, int line) => Code(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"));

    /// <summary>Text as code: fenced by more backticks than stand in it.</summary>
    public static string Code(string text)
    {
        text = VisibleText.Of(text);
        int longest = 0, run = 0;
        foreach (var unit in text)
        {
            run = unit == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        return fence + space + text + space + fence;
    }
}
