using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>A block without markers, debris and superfluous white space.</summary>
/// <param name="Mapped">The text; empty where nothing readable is left.</param>
/// <param name="Marks">The markers, in order.</param>
internal sealed record CleanText(MappedText Mapped, IReadOnlyList<PlacedMark> Marks)
{
    private static readonly PlacedMark[] NoMarks = [];

    private static readonly System.Buffers.SearchValues<char> Special =
        System.Buffers.SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
            + "\u2009\u200A\u2028\u2029\u202F\u205F\u3000" + "\u200B\u200C\u2060\uFEFF\u00AD" + "[<{");

    /// <summary>Cleans a stretch of the file.</summary>
    /// <remarks>White space becomes a single space; that before a marker goes with it, so that "case [31])" gives "case)".</remarks>
    public static CleanText Of(SourceText source, TextSpan content, MarkerScanner markers)
    {
        var text = source.Text.AsSpan(0, content.End);
        var builder = new MappedText.Builder();
        var debris = new DebrisScanner();
        List<PlacedMark>? marks = null;
        var space = default(TextSpan);
        for (var i = content.Start; i < content.End;)
        {
            var plain = text[i..].IndexOfAny(Special);
            var end = plain < 0 ? content.End : i + plain;
            if (end > i)
            {
                AddSpace(builder, space);
                space = default;
                builder.Add(text[i..end], i);
                i = end;
                continue;
            }
            if (char.IsWhiteSpace(text[i]))
            {
                while (end < content.End && char.IsWhiteSpace(text[end]))
                    end++;
                space = IsBrokenWord(text, i, end) ? default : new TextSpan(i, end);
                i = end;
                continue;
            }
            var dropped = text[i] switch
            {
                '[' => 0,
                '<' or '{' => debris.Length(text, i),
                _ => 1,
            };
            if (dropped > 0)
            {
                if (text[i] == '{' && MarkerScanner.IsCitationNeeded(text.Slice(i, dropped)))
                    (marks ??= []).Add(new PlacedMark(MarkKind.CitationNeeded, null, "", null, new TextSpan(i, i + dropped), builder.Length));
                if (dropped > 1 && space.IsEmpty && debris.BreaksWords)
                    space = new TextSpan(i, i + dropped);
                i += dropped;
                if (i < content.End && text[i] is '.' or ',' or ';' or ':' or '!' or '?' or ')')
                    space = default;
                continue;
            }
            var marker = text[i] == '[' ? markers.Read(text, i) : default;
            if (marker.Kind == MarkerKind.None)
            {
                AddSpace(builder, space);
                space = default;
                builder.Add(text.Slice(i, 1), i);
                i++;
                continue;
            }
            var span = new TextSpan(i, i + marker.Length);
            if (marker.Kind == MarkerKind.Citation)
            {
                foreach (var key in marker.Keys)
                    (marks ??= []).Add(new PlacedMark(MarkKind.Citation, null, key, null, span, builder.Length));
            }
            else if (marker.Kind == MarkerKind.CitationNeeded)
            {
                (marks ??= []).Add(new PlacedMark(MarkKind.CitationNeeded, null, "", null, span, builder.Length));
            }
            i = span.End;
            // Words that only the marker held apart stay apart: "end.[3]Next", "word [3]word".
            var isApart = !space.IsEmpty || (builder.Length > 0 && Stops(text[span.Start - 1]));
            space = i < content.End && StartsWord(text[i]) && isApart ? span : default;
        }
        return new CleanText(builder.Build(), marks ?? (IReadOnlyList<PlacedMark>)NoMarks);
    }

    // "Austria-" at the end of a line and "Hungary" on the next are one word; "pre-" and "and post-war" are two.
    private static bool IsBrokenWord(ReadOnlySpan<char> text, int start, int end) =>
        start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]) && end < text.Length && char.IsLetter(text[end])
        && text[start..end].Contains('\n')
            && !(text[end..] is ['a', 'n', 'd', ' ' or '\n', ..] or ['o', 'r', ' ' or '\n', ..] or ['t', 'o', ' ' or '\n', ..]);

    private static bool StartsWord(char c) => char.IsLetterOrDigit(c) || c is '"' or '“' or '„' or '«' or '‘' or '(';

    private static bool Stops(char c) => c is '.' or '!' or '?' or '"' or '”' or '’' or ')' or ']' or ',' or ';' or ':';

    private static void AddSpace(MappedText.Builder builder, TextSpan space)
    {
        if (!space.IsEmpty && builder.Length > 0)
            builder.Add(" ", space.Start, space.Length);
    }
}
