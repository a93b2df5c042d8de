using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>HTML with its elements found.</summary>
/// <param name="Text">The file.</param>
/// <param name="Nodes">Its nodes, in the order of their beginnings.</param>
internal sealed record HtmlPage(string Text, HtmlNode[] Nodes)
{
    /// <summary>The comments of the page.</summary>
    public CommentList Comments { get; init; } = new();

    /// <summary>What the classes, the identifier and the role of an element mark it as.</summary>
    /// <param name="node">The element.</param>
    /// <param name="mark">A class of the table.</param>
    public bool IsMarked(int node, string mark)
    {
        foreach (var (name, value) in Nodes[node].Attributes ?? [])
        {
            if (name is not ("class" or "role" or "id"))
                continue;
            foreach (var range in value.AsSpan().Split(' '))
            {
                var word = value.AsSpan()[range];
                if (!word.IsEmpty && Elements.MarkOf(word.ToString()) is { } found && found == mark)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether an element is the marker of a note, or holds one.</summary>
    public bool IsReference(int node) => IsMarked(node, "reference-link") || (Nodes[node].Name != "a" && IsMarked(node, "reference"));

    /// <summary>Whether an element is no part of what a reader sees of the text.</summary>
    public bool IsHidden(int node)
    {
        ref readonly var element = ref Nodes[node];
        if (element.Element == ElementKind.Hidden)
            return true;
        if (element.Attributes is null)
            return false;
        // Pandoc hides a caption that repeats what is told of the picture from those who hear the page; it is seen all the same.
        if (element.Attribute("hidden") is not null || (element.Attribute("aria-hidden") == "true" && element.Element != ElementKind.Caption))
            return true;
        if (element.Attribute("style") is { } style && IsUnseen(style))
            return true;
        return element.Name is not ("body" or "html" or "main" or "article") && !IsMarked(node, "needed")
            && (IsMarked(node, "hidden") || IsMarked(node, "cite-error") || (element.Attribute("role") is not null && IsMarked(node, "hidden-role")));
    }

    private static bool IsUnseen(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 10).TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where an element stands in the file, its tags included.</summary>
    public TextSpan SpanOf(int node) => new(Nodes[node].Start, Math.Max(Nodes[node].Start, Nodes[node].End));

    /// <summary>The letters in an element as they stand, entities read, at most <paramref name="most"/> units.</summary>
    public string Raw(int node, int most = 200)
    {
        var text = new System.Text.StringBuilder();
        for (var i = node; i < Nodes[node].Next && text.Length < most; i++)
        {
            if (Nodes[i].Kind == HtmlNodeKind.Text)
                text.Append(Text, Nodes[i].Start, Math.Min(Nodes[i].End - Nodes[i].Start, most));
        }
        return Entities.Decode(text.ToString()).Trim();
    }

    /// <summary>The first element of a name in a node, or -1.</summary>
    public int Find(int node, string name)
    {
        for (var i = node + 1; i < Nodes[node].Next; i++)
        {
            if (Nodes[i].Kind == HtmlNodeKind.Element && Nodes[i].Name == name)
                return i;
        }
        return -1;
    }
}
