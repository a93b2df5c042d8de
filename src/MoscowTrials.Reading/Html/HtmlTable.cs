using System.Globalization;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>Reads tables: each cell with the header of its column and of its row; and boxes of facts.</summary>
/// <param name="page">The page.</param>
/// <param name="inline">Makes the text of a cell.</param>
/// <param name="article">Takes the cells.</param>
internal sealed class HtmlTable(HtmlPage page, HtmlInline inline, ArticleBuilder article)
{
    /// <summary>What the first box of facts is about, or null.</summary>
    public string? Subject { get; private set; }

    /// <summary>Whether a table only sets text side by side.</summary>
    public bool IsLayout(int table)
    {
        if (page.Nodes[table].Attribute("role") is "presentation" or "none")
            return true;
        var blocks = false;
        for (var i = table + 1; i < page.Nodes[table].Next; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Name == "th" || node.Element == ElementKind.Caption)
                return false;
            blocks |= node.Element is ElementKind.Heading or ElementKind.Item or ElementKind.Table || node.Name == "p";
        }
        return blocks;
    }

    /// <summary>Adds what stands in a table.</summary>
    public void Read(int table)
    {
        if (page.IsMarked(table, "infobox"))
        {
            ReadBox(table);
            return;
        }
        var writer = new TableWriter(article);
        foreach (var row in Rows(table))
        {
            if (page.Nodes[row].Name == "caption")
            {
                article.Add(Text(row, HtmlInline.Mode.Prose), SentenceKind.Caption);
                continue;
            }
            var cells = Cells(row).Take(TableWriter.MostSpan).Select(cell => new TableCell(
                page.Nodes[cell].Name == "th", Span(cell, "colspan"), Span(cell, "rowspan"), Text(cell, HtmlInline.Mode.Field))).ToList();
            writer.AddRow(cells);
        }
    }

    private void ReadBox(int table)
    {
        string? name = null;
        foreach (var row in Rows(table))
        {
            var cells = Cells(row).Take(3).ToList();
            if (page.Nodes[row].Name == "caption" || (name is null && cells is [var only] && page.Nodes[only].Name == "th"))
            {
                var title = Text(page.Nodes[row].Name == "caption" ? row : cells[0], HtmlInline.Mode.Reference).Mapped.Text;
                name ??= title.Length > 0 ? title : null;
                Subject ??= name;
            }
            else if (cells is [var label, var value] && page.Nodes[label].Name == "th")
            {
                AddField(Text(label, HtmlInline.Mode.Reference).Mapped.Text, value, name ?? Subject ?? "");
            }
            else
            {
                AddCaptions(row);
            }
        }
    }

    private void AddField(string label, int value, string subject)
    {
        var name = BoxLabels.Name(label);
        if (name.Length == 0)
            return;
        if (!BoxLabels.IsLife(name))
        {
            AddField(Text(value, HtmlInline.Mode.Field), name, subject);
            return;
        }
        var hasDate = false;
        foreach (var (from, end) in Lines(value))
        {
            var line = inline.Paragraph(from, end, HtmlInline.Mode.Field);
            AddField(line, BoxLabels.Part(name, line.Mapped.Text, ref hasDate), subject);
        }
    }

    private void AddField(Paragraph text, string name, string subject)
    {
        if (text.Mapped.Text.AsSpan().IndexOfAnyExcept(Fillers) >= 0)
            article.Add(text, SentenceKind.InfoboxField, new FieldLabel(name, subject, "infobox"));
    }

    private static readonly System.Buffers.SearchValues<char> Fillers = System.Buffers.SearchValues.Create(" ;,.-–—");

    /// <summary>The lines of a cell: what breaks and blocks part.</summary>
    private List<(int From, int End)> Lines(int cell)
    {
        var lines = new List<(int, int)>();
        var start = cell + 1;
        for (var i = cell + 1; i < page.Nodes[cell].Next; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Kind != HtmlNodeKind.Element || node.Element is ElementKind.Inline or ElementKind.Code or ElementKind.Formula)
                continue;
            if (page.IsHidden(i))
            {
                i = node.Next - 1;
                continue;
            }
            if (start < i)
                lines.Add((start, i));
            start = i + 1;
        }
        if (start < page.Nodes[cell].Next)
            lines.Add((start, page.Nodes[cell].Next));
        return lines;
    }

    private void AddCaptions(int row)
    {
        for (var i = row + 1; i < page.Nodes[row].Next; i++)
        {
            if (page.Nodes[i].Kind != HtmlNodeKind.Element || !page.IsMarked(i, "caption"))
                continue;
            article.Add(Text(i, HtmlInline.Mode.Prose), SentenceKind.Caption);
            i = page.Nodes[i].Next - 1;
        }
    }

    private Paragraph Text(int node, HtmlInline.Mode mode) => inline.Paragraph(node + 1, page.Nodes[node].Next, mode);

    // Rows and the caption, whatever holds them; a table in a cell is of the cell.
    private IEnumerable<int> Rows(int table)
    {
        for (var i = table + 1; i < page.Nodes[table].Next;)
        {
            if (page.Nodes[i].Name is "tr" or "caption" && !page.IsHidden(i))
            {
                yield return i;
                i = page.Nodes[i].Next;
            }
            else
            {
                i = page.Nodes[i].Name is "thead" or "tbody" or "tfoot" ? i + 1 : page.Nodes[i].Next;
            }
        }
    }

    private IEnumerable<int> Cells(int row)
    {
        for (var i = row + 1; i < page.Nodes[row].Next; i = page.Nodes[i].Next)
        {
            if (page.Nodes[i].Name is "td" or "th")
                yield return i;
        }
    }

    private int Span(int cell, string name) =>
        int.TryParse(page.Nodes[cell].Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, TableWriter.MostSpan) : 1;
}
