using MoscowTrials.Reading.Building;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Reads the fields of infoboxes.</summary>
/// <param name="page">The page.</param>
/// <param name="inline">Makes the text of a value.</param>
/// <param name="article">Takes the fields.</param>
/// <param name="title">What a box without a name is about.</param>
internal sealed class FieldReader(Page page, InlineRenderer inline, ArticleBuilder article, string title)
{
    /// <summary>Most boxes in boxes.</summary>
    private const int MostNested = 4;

    private static readonly System.Collections.Frozen.FrozenDictionary<string, string> Fields =
        WordTable.Load("Wikitext/infobox-fields.tsv", StringComparer.OrdinalIgnoreCase, "drop", "drop*", "drop-end", "caption");

    private static readonly string[] Beginnings = [.. Fields.Where(f => f.Value == "drop*").Select(f => f.Key)];

    private static readonly string[] Endings = [.. Fields.Where(f => f.Value == "drop-end").Select(f => f.Key)];

    /// <summary>What a field holds that says nothing.</summary>
    private static readonly System.Buffers.SearchValues<char> Fillers = System.Buffers.SearchValues.Create(" ;,.-–—");

    private int _depth;

    /// <summary>The name that the first box gives its subject, or null.</summary>
    public string? Subject { get; private set; }

    /// <summary>Reads the box that the template <paramref name="node"/> is.</summary>
    public void Read(int node)
    {
        if (++_depth <= MostNested)
        {
            var call = TemplateCall.Read(page, node);
            var name = call.Find("name") is { } named ? inline.Text(named) : "";
            if (name.Length > 0)
                Subject ??= name;
            var form = TemplateName.Normalise(call.Name.In(page.Text).ToString());
            foreach (var argument in call.Arguments)
                Read(argument, name.Length > 0 ? name : Subject ?? title, form);
        }
        _depth--;
    }

    private void Read(TemplateArgument argument, string subject, string form)
    {
        if (argument.Key.IsEmpty || argument.Value.IsEmpty)
            return;
        var role = Role(argument.Name);
        if (role == "drop")
        {
            ReadInner(argument.Value);
            return;
        }
        var value = argument.Value;
        while (!value.IsEmpty && page.Text[value.Start] is '*' or '#' or ':' or ' ')
            value = value with { Start = value.Start + 1 };
        var text = inline.Paragraph(value, InlineMode.Field);
        var side = inline.TakeSide();
        if (role == "caption")
            article.Add(text, SentenceKind.Caption);
        else if (text.Mapped.Text.AsSpan().IndexOfAnyExcept(Fillers) >= 0 && !IsFileName(text.Mapped.Text))
            article.Add(text, SentenceKind.InfoboxField, new FieldLabel(argument.Name, subject, form));
        foreach (var block in side)
            Settle(block);
    }

    // "module = {{Infobox …}}": a box in the box, and nothing else of it.
    private void ReadInner(PageRange value)
    {
        for (var i = value.Node; i < page.Nodes.Length && page.Nodes[i].Start < value.End; i = page.Nodes[i].Next)
        {
            if (page.Nodes[i].Kind == MarkupKind.Template && TemplateCall.RuleOf(page, i)?.Kind == TemplateKind.Infobox)
                Read(i);
        }
    }

    private void Settle(SideBlock block)
    {
        switch (block.Kind)
        {
            case SideKind.Infobox:
                Read(block.Node);
                break;
            case SideKind.Caption or SideKind.Note:
                var text = inline.Paragraph(block.Range.Trim(page.Text), InlineMode.Prose);
                inline.TakeSide();
                article.Add(text, block.Kind == SideKind.Note ? SentenceKind.Note : SentenceKind.Caption);
                break;
        }
    }

    // "Apollo_11_insignia.png": a picture under a name that the table does not have.
    private static bool IsFileName(string value) =>
        Path.GetExtension(value).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".SVG" or ".GIF" or ".TIF" or ".OGG" or ".OGV" or ".WEBP" or ".MAP";

    private static string Role(string field)
    {
        var name = field;
        while (name.Length > 0 && (char.IsAsciiDigit(name[^1]) || name[^1] == '_'))
            name = name[..^1];
        if (Fields.TryGetValue(name, out var role) && role is "drop" or "caption")
            return role;
        if (name.Length == 0 || Array.Exists(Beginnings, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return "drop";
        return "field";
    }
}
