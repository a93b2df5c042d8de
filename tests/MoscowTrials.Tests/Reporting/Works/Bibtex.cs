using System.Text;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Works;

/// <summary>Reads BibTeX as TeX would: braces have to match, and what is escaped comes back.</summary>
internal sealed record Bibtex(string Type, string Key, Dictionary<string, string> Fields)
{
    public static List<Bibtex> Read(string text)
    {
        var entries = new List<Bibtex>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var comma = text.IndexOf(',', open);
            var entry = new Bibtex(text[(at + 1)..open], text[(open + 1)..comma], new Dictionary<string, string>(StringComparer.Ordinal));
            at = Skip(text, comma + 1);
            while (text[at] != '}')
            {
                var equals = text.IndexOf('=', at);
                var name = text[at..equals].Trim();
                at = Skip(text, equals + 1);
                var end = text[at] == '{' ? Close(text, at) : text.IndexOf(',', at);
                var value = text[at] == '{' ? text[(at + 1)..end] : text[at..end];
                Assert.True(entry.Fields.TryAdd(name, name is "author" or "editor" or "url" ? value : Unescape(value)), name);
                at = Skip(text, text.IndexOf(',', end) + 1);
            }
            entries.Add(entry);
            at = text.IndexOf('@', at);
        }
        return entries;
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        throw new InvalidDataException("a brace is not closed");
    }

    private static string Unescape(string value)
    {
        value = value.Replace("\\textbackslash{}", "\u0001", StringComparison.Ordinal).Replace("\\textasciitilde{}", "~",
            StringComparison.Ordinal)
            .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal);
        var plain = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
                i++;
            else
                Assert.DoesNotContain(value[i], "&%$#_{}");
            plain.Append(value[i]);
        }
        return plain.ToString().Replace('\u0001', '\\');
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
