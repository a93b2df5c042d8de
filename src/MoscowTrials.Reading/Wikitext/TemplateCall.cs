namespace MoscowTrials.Reading.Wikitext;

/// <summary>A parameter that a page gives to a template.</summary>
/// <param name="Name">Its name, or its number from 1 for an unnamed one.</param>
/// <param name="Key">Where the name stands; empty for an unnamed one.</param>
/// <param name="Value">Its value, without white space around it.</param>
internal readonly record struct TemplateArgument(string Name, TextSpan Key, PageRange Value);

/// <summary>A template with its parameters as a page has them.</summary>
internal sealed class TemplateCall
{
    /// <summary>Units of the longest name of a parameter.</summary>
    private const int LongestName = 60;

    private readonly List<TemplateArgument> _arguments = [];

    private TemplateCall(Page page, int node, TextSpan name)
    {
        Page = page;
        Node = node;
        Name = name;
    }

    public Page Page { get; }

    /// <summary>Index of its node.</summary>
    public int Node { get; }

    /// <summary>Where its name stands.</summary>
    public TextSpan Name { get; }

    /// <summary>What the template means; null where it is not known.</summary>
    public TemplateRule? Rule => Find(Page, Name);

    /// <summary>The template in the file, brackets included.</summary>
    public TextSpan Span => new(Page.Nodes[Node].Start, Page.Nodes[Node].End);

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<TemplateArgument> Arguments => _arguments;

    /// <summary>What the template <paramref name="node"/> means, without reading its parameters; null where it is not known.</summary>
    public static TemplateRule? RuleOf(Page page, int node)
    {
        ref readonly var template = ref page.Nodes[node];
        var content = page.Text.AsSpan(template.Content, template.ContentEnd - template.Content);
        var end = content[..Math.Min(content.Length, TemplateName.MostUnits)].IndexOfAny('|', ':', '<');
        return Find(page, new TextSpan(template.Content, template.Content + (end < 0 ? Math.Min(content.Length, TemplateName.MostUnits) : end)));
    }

    /// <summary>Reads the parameters of the template <paramref name="node"/>.</summary>
    public static TemplateCall Read(Page page, int node)
    {
        var parts = Split(page, page.ContentOf(node), '|');
        // "{{formatnum:1234}}", "{{#tag:ref|…}}": what stands behind the colon is the first parameter.
        var head = parts[0];
        var colon = Colon(page.Text, head);
        var call = new TemplateCall(page, node, new TextSpan(head.Start, colon < 0 ? NameEnd(page, head) : colon));
        var unnamed = 0;
        if (colon >= 0)
            call._arguments.Add(new TemplateArgument(Number(++unnamed), default, (head with { Start = colon + 1 }).Trim(page.Text)));
        for (var i = 1; i < parts.Count; i++)
        {
            var equals = EqualsSign(page, parts[i]);
            if (equals < 0)
            {
                call._arguments.Add(new TemplateArgument(Number(++unnamed), default, parts[i].Trim(page.Text)));
                continue;
            }
            var key = (parts[i] with { End = equals }).Trim(page.Text);
            var value = new PageRange(equals + 1, parts[i].End, parts[i].Node).Trim(page.Text);
            var name = key.Span.In(page.Text).ToString();
            if (key.End - key.Start <= LongestName)
                call._arguments.Add(new TemplateArgument(name, key.Span, Skip(page, value)));
        }
        return call;
    }

    /// <summary>The value of a parameter that is given and not empty; the last one where it is given twice.</summary>
    public PageRange? Find(string name)
    {
        for (var i = _arguments.Count - 1; i >= 0; i--)
        {
            if (!_arguments[i].Value.IsEmpty && _arguments[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return _arguments[i].Value;
        }
        return null;
    }

    /// <summary>The unnamed or numbered parameters that are not empty, from the <paramref name="first"/> on.</summary>
    public IEnumerable<PageRange> Unnamed(int first)
    {
        foreach (var argument in _arguments)
        {
            if (!argument.Value.IsEmpty && int.TryParse(argument.Name, System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= first)
                yield return argument.Value;
        }
    }

    /// <summary>The parts of a range between separators that stand in no markup.</summary>
    public static List<PageRange> Split(Page page, PageRange range, char separator)
    {
        var parts = new List<PageRange>();
        int start = range.Start, node = range.Node, at = range.Start, first = range.Node, stop = -1;
        while (true)
        {
            if (stop < at)
                stop = page.Text.AsSpan(at, range.End - at).IndexOf(separator) is var next and >= 0 ? at + next : range.End;
            while (node < page.Nodes.Length && page.Nodes[node].End <= at && page.Nodes[node].Start < at)
                node = page.Nodes[node].Next;
            // A separator in a node is the node's.
            if (node < page.Nodes.Length && page.Nodes[node].Start <= stop && page.Nodes[node].Start < range.End)
            {
                at = Math.Max(at, Math.Min(page.Nodes[node].End, range.End));
                node = page.Nodes[node].Next;
                continue;
            }
            parts.Add(new PageRange(start, stop, first));
            if (stop == range.End)
                return parts;
            start = at = stop + 1;
            first = node;
        }
    }

    private static TemplateRule? Find(Page page, TextSpan name)
    {
        Span<char> buffer = stackalloc char[TemplateName.MostUnits];
        return page.Templates.Find(TemplateName.Normalise(name.In(page.Text), buffer));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A comment behind the name is no part of it.
    private static int NameEnd(Page page, PageRange head) =>
        head.Node < page.Nodes.Length && page.Nodes[head.Node].Start < head.End ? Math.Max(head.Start, page.Nodes[head.Node].Start) : head.End;

    private static int Colon(string text, PageRange head)
    {
        var name = head.Span.In(text);
        var colon = name.IndexOf(':');
        if (colon <= 0)
            return -1;
        var before = name[..colon].Trim();
        return before.Equals("template", StringComparison.OrdinalIgnoreCase) ? -1 : head.Start + colon;
    }

    private static int EqualsSign(Page page, PageRange part)
    {
        var sign = page.Text.AsSpan(part.Start, part.End - part.Start).IndexOf('=');
        if (sign < 0)
            return -1;
        // "{{quote|<ref name=a/>}}": the sign stands in a node, so the parameter has no name; a comment may stand before one.
        for (var node = part.Node; node < page.Nodes.Length && page.Nodes[node].Start < part.Start + sign; node = page.Nodes[node].Next)
        {
            if (page.Nodes[node].Kind != MarkupKind.Comment)
                return -1;
            if (page.Nodes[node].End > part.Start + sign)
            {
                var rest = page.Nodes[node].End;
                sign = rest >= part.End ? -1 : page.Text.AsSpan(rest, part.End - rest).IndexOf('=');
                if (sign < 0)
                    return -1;
                sign += rest - part.Start;
            }
        }
        return part.Start + sign;
    }

    // The node index of a part may be before the value: the name can hold a comment.
    private static PageRange Skip(Page page, PageRange value)
    {
        var node = value.Node;
        while (node < page.Nodes.Length && page.Nodes[node].Start < value.Start)
            node++;
        return value with { Node = node };
    }
}
