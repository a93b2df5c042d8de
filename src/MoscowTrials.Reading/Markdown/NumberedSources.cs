using System.Globalization;
using Markdig.Syntax;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Finds lists of references that markers such as <c>[12]</c> cite by number, before the text is read.</summary>
internal static class NumberedSources
{
    /// <summary>The numbers; none where the text has no such marker.</summary>
    public static HashSet<string> Keys(MarkdownDocument document, string text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (!HasMarker(text))
            return keys;
        var section = SourceHeading.None;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
                section = SourceHeadings.Classify(Raw(heading), section);
            else if (section is SourceHeading.Notes or SourceHeading.Bibliography && block is ListBlock { IsOrdered: true } list)
                keys.UnionWith(list.OfType<ListItemBlock>().Select(Key));
            else if (section is not (SourceHeading.None or SourceHeading.Links) && block is ParagraphBlock paragraph)
                keys.UnionWith(Lines(paragraph).Select(l => Number(l)).OfType<string>());
        }
        return keys;
    }

    /// <summary>The number of an entry of a list.</summary>
    public static string Key(ListItemBlock item) => item.Order.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a line such as <c>[12] Smith, …</c>; null where it has none.</summary>
    public static string? Number(ReadOnlySpan<char> line)
    {
        line = line.TrimStart().TrimStart('\\');
        var close = line.IndexOf(']');
        return close is > 1 and < 6 && line[0] == '[' && line[1..close].TrimEnd('\\') is var digits
            && digits.IndexOfAnyExceptInRange('0', '9') < 0 && !digits.IsEmpty && line.Length > close + 1 && line[close + 1] is ' ' or '\t'
            ? digits.ToString() : null;
    }

    // "[12]" that is no link and defines none.
    private static bool HasMarker(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var end = open + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end > open + 1 && end < text.Length && text[end] is ']' or '\\' or ',' or '-' or '–'
                && (end + 1 >= text.Length || text[end + 1] is not ('(' or '[' or ':')))
                return true;
        }
        return false;
    }

    private static string Raw(HeadingBlock heading) =>
        string.Join(' ', Lines(heading)).Trim(" *_#:".ToCharArray());

    private static IEnumerable<string> Lines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
            yield return block.Lines.Lines[i].Slice.ToString();
    }
}
