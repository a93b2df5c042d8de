using System.Collections.Immutable;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads the parameters of a citation template, for what reads works out of them.</summary>
internal static class CiteCall
{
    /// <summary>What the anchor of a reference begins with, by which short citations are linked to it.</summary>
    private const string Anchor = "CITEREF";

    /// <summary>The parameters that are not empty, in order.</summary>
    /// <param name="call">The template.</param>
    /// <param name="read">Makes the text of a value.</param>
    public static ImmutableArray<SourceField> Fields(TemplateCall call, Func<PageRange, string> read)
    {
        var fields = ImmutableArray.CreateBuilder<SourceField>(call.Arguments.Count);
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.IsEmpty)
                continue;
            var value = argument.Name.EndsWith("url", StringComparison.OrdinalIgnoreCase) ? argument.Value.Span.In(call.Page.Text).Trim().ToString()
                : argument.Name.Equals("ref", StringComparison.OrdinalIgnoreCase) ? AnchorOf(call.Page, argument.Value, read)
                : read(argument.Value);
            if (value.Length > 0)
                fields.Add(new SourceField(argument.Name, value));
        }
        return fields.DrainToImmutable();
    }

    /// <summary>The value of a parameter, the last one where it is given twice; null where it is not given.</summary>
    public static string? Find(ImmutableArray<SourceField> fields, string name)
    {
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            if (fields[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return fields[i].Value;
        }
        return null;
    }

    // "ref={{sfnref|Harbour Board|1871}}" is the anchor CITEREFHarbour Board1871.
    private static string AnchorOf(Page page, PageRange value, Func<PageRange, string> read)
    {
        if (value.Node >= page.Nodes.Length || page.Nodes[value.Node] is not { Kind: MarkupKind.Template } node || node.Start != value.Start)
            return read(value);
        return Anchor + string.Concat(TemplateCall.Read(page, value.Node).Unnamed(1).Select(read));
    }
}
