using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>Lines that are rows: a box of facts, or a table, as a page shows them when it is copied.</summary>
/// <remarks>
/// Browsers copy the cells of a row with a tab between them (HTML, innerText); what people type by hand has a colon behind the label. A
/// colon stands in prose too, so that only lines which all have one, with few words on both sides, are a box.
/// </remarks>
/// <param name="source">The file.</param>
internal sealed class RowLines(SourceText source)
{
    private const int LongestLabel = 40;
    private const int MostWordsOfLabel = 5;

    /// <summary>What stands behind a colon is a value, not a sentence: up to this many units.</summary>
    private const int LongestTypedValue = 90;

    /// <summary>Rows that tell a box of tabs, and one of colons.</summary>
    private const int LeastRows = 2, LeastTypedRows = 3;

    /// <summary>What lines without an empty one between them are: rows of a box or table, or text like any other.</summary>
    public BlockForm Form(List<TextSpan> lines)
    {
        var (pairs, wide, other) = (0, 0, 0);
        foreach (var line in lines)
        {
            var tabs = line.In(source.Text).Count('\t');
            if (tabs >= 2)
                wide++;
            else if (tabs == 1 && LabelEnd(line) > 0)
                pairs++;
            else
                other++;
        }
        if (wide >= LeastRows && wide == lines.Count)
            return BlockForm.Table;
        if (wide > 0 || pairs > 0)
            return wide == 0 && pairs >= LeastRows && other <= 3 * pairs ? BlockForm.FactBox : BlockForm.Text;
        return lines.Count >= LeastTypedRows && lines.TrueForAll(line => TypedLabelEnd(line) > 0) ? BlockForm.FactBox : BlockForm.Text;
    }

    /// <summary>Adds the fields of a box.</summary>
    /// <param name="box">A block of that form.</param>
    /// <param name="markers">Reads the markers in it.</param>
    /// <param name="article">Takes the fields.</param>
    public void ReadBox(TextSpan box, MarkerScanner markers, ArticleBuilder article)
    {
        var subject = "";
        var label = "";
        var hasDate = false;
        foreach (var line in Lines(box))
        {
            var end = LabelEnd(line) is > 0 and var tab ? tab : TypedLabelEnd(line);
            var value = Text(end > 0 ? new TextSpan(end + 1, line.End) : line, markers);
            if (end > 0)
                (label, hasDate) = (BoxLabels.Name(source.Text.AsSpan(line.Start, end - line.Start)), false);
            else if (label.Length == 0 && subject.Length == 0 && IsName(value.Mapped.Text))
                subject = value.Mapped.Text;
            if (label.Length > 0 && value.Length > 0)
                article.Add(value, SentenceKind.InfoboxField,
                    new FieldLabel(BoxLabels.Part(label, value.Mapped.Text, ref hasDate), subject.Length > 0 ? subject : article.Title ?? "", "infobox"));
        }
    }

    /// <summary>Adds the cells of a table.</summary>
    /// <param name="table">A block of that form.</param>
    /// <param name="markers">Reads the markers in it.</param>
    /// <param name="article">Takes the cells.</param>
    public void ReadTable(TextSpan table, MarkerScanner markers, ArticleBuilder article)
    {
        var writer = new TableWriter(article);
        var isFirst = true;
        foreach (var line in Lines(table))
        {
            // Columns are headed by words; a first row with figures is a row like the others.
            var isHeader = isFirst && !line.In(source.Text).ContainsAnyInRange('0', '9');
            isFirst = false;
            var cells = new List<TableCell>();
            for (var start = line.Start; start <= line.End;)
            {
                var tab = source.Text.AsSpan(start, line.End - start).IndexOf('\t');
                var end = tab < 0 ? line.End : start + tab;
                cells.Add(new TableCell(isHeader, 1, 1, Text(new TextSpan(start, end), markers)));
                start = end + 1;
            }
            writer.AddRow(cells);
        }
    }

    private IEnumerable<TextSpan> Lines(TextSpan block)
    {
        for (var start = block.Start; start < block.End;)
        {
            var length = source.Text.AsSpan(start, block.End - start).IndexOfAny('\r', '\n');
            var end = length < 0 ? block.End : start + length;
            if (!string.IsNullOrWhiteSpace(source.Text[start..end]))
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private Paragraph Text(TextSpan span, MarkerScanner markers)
    {
        var clean = CleanText.Of(source, span, markers);
        return Paragraph.Of(clean.Mapped, clean.Marks, []);
    }

    /// <summary>Where the tab behind a label stands; 0 where there is no label.</summary>
    private int LabelEnd(TextSpan line)
    {
        var text = line.In(source.Text);
        return text.IndexOf('\t') is > 0 and var tab && IsLabel(text[..tab]) ? line.Start + tab : 0;
    }

    /// <summary>Where the colon behind a label that was typed stands; 0 where there is none, or prose follows it.</summary>
    private int TypedLabelEnd(TextSpan line)
    {
        var text = line.In(source.Text);
        if (text.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon) || !IsLabel(text[..colon]))
            return 0;
        var value = text[(colon + 2)..];
        return value.Length is > 0 and <= LongestTypedValue && value[^1] is not ('.' or '!' or '?' or ';' or ',') && value[0] is not ('"' or '“')
            ? line.Start + colon : 0;
    }

    /// <summary>The first line may name what the box is about; "In Bremen, 1890" stands under a picture.</summary>
    private static bool IsName(string line) =>
        line.Length > 0 && !line.AsSpan().ContainsAnyInRange('0', '9') && TextShape.CountWords(line, MostWordsOfLabel + 2) <= MostWordsOfLabel + 1
        && !TextShape.EndsSentence(line);

    private static bool IsLabel(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= LongestLabel && (char.IsUpper(text[0]) || text[0] is '•') && text[^1] is not ('.' or ',' or ';' or '!' or '?')
        && TextShape.CountWords(text, MostWordsOfLabel + 1) <= MostWordsOfLabel;
}
