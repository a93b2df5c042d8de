using System.Runtime.InteropServices;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>The pieces of markup that were found so far, in the order of their beginnings.</summary>
internal sealed class NodeList
{
    private readonly List<MarkupNode> _nodes = [];

    public Span<MarkupNode> All => CollectionsMarshal.AsSpan(_nodes);

    public ref MarkupNode this[int index] => ref All[index];

    /// <summary>Adds a piece of which only the beginning is known; its index.</summary>
    public int Add(MarkupKind kind, int start) => AddWhole(kind, start, start, start, start);

    /// <summary>Adds a piece that holds no other; its index.</summary>
    public int AddWhole(MarkupKind kind, int start, int end, int content, int contentEnd)
    {
        _nodes.Add(new MarkupNode
        {
            Kind = kind, Start = start, End = end, Content = content, ContentEnd = contentEnd, Next = _nodes.Count + 1,
        });
        return _nodes.Count - 1;
    }

    /// <summary>Ends a piece with what was read last.</summary>
    public void Finish(int index, int contentEnd, int end)
    {
        ref var node = ref this[index];
        (node.ContentEnd, node.End, node.Next) = (contentEnd, end, _nodes.Count);
    }

    /// <summary>Ends a template or a link before what was read last.</summary>
    public void End(int index, int end)
    {
        ref var node = ref this[index];
        var next = index + 1;
        while (next < _nodes.Count && _nodes[next].Start < end)
            next = _nodes[next].Next;
        (node.Content, node.ContentEnd, node.End, node.Next) = (node.Start + 2, end, end, next);
    }

    public MarkupNode[] ToArray() => [.. _nodes];
}
