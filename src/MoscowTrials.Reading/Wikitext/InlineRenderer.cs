using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Where a piece of wikitext stands.</summary>
internal enum InlineMode
{
    /// <summary>In running text.</summary>
    Prose,

    /// <summary>In a field or a cell, whose lines are parted by semicolons.</summary>
    Field,

    /// <summary>In a reference: its markers are nobody's.</summary>
    Reference,
}

/// <summary>Something that stands within a paragraph without being a part of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Its text.</param>
/// <param name="Node">The piece of markup.</param>
internal readonly record struct SideBlock(SideKind Kind, PageRange Range, int Node);

/// <summary>What stands within a paragraph without being a part of it.</summary>
internal enum SideKind
{
    Caption,
    Note,
    Infobox,
}

/// <summary>Makes readable text out of wikitext within a paragraph.</summary>
/// <param name="page">The page.</param>
/// <param name="references">Its notes.</param>
internal sealed class InlineRenderer(Page page, References references)
{
    /// <summary>Deepest markup in markup that is read.</summary>
    public const int MostNested = 40;

    private readonly List<SideBlock> _side = [];
    private readonly CharacterRenderer _characters = new(page.Text);
    private int _depth;
    private TextCollector? _entry;
    private readonly ImmutableArray<SourceTemplate>.Builder _templates = ImmutableArray.CreateBuilder<SourceTemplate>();

    /// <summary>What stood within the text that was rendered since the last call.</summary>
    public List<SideBlock> TakeSide()
    {
        List<SideBlock> side = [.. _side];
        _side.Clear();
        return side;
    }

    /// <summary>The words in bold type so far: an article names its subject so.</summary>
    public IReadOnlyList<string> Bold => _characters.Bold;

    /// <summary>The text of a range as a paragraph.</summary>
    public Paragraph Paragraph(PageRange range, InlineMode mode)
    {
        var text = new TextCollector();
        _characters.BeginParagraph();
        Render(range, text, mode);
        return text.Build();
    }

    /// <summary>The text of a range without markers.</summary>
    public string Text(PageRange range)
    {
        if (_depth > MostNested)
            return "";
        var simple = range.Span.In(page.Text);
        if (!simple.ContainsAny(CharacterRenderer.Special) && !simple.Contains('<') && simple.IndexOf("  ") < 0)
            return simple.Trim().ToString();
        var text = new TextCollector();
        Render(range, text, InlineMode.Reference);
        return text.Build().Mapped.Text;
    }

    /// <summary>An entry of the references.</summary>
    public EntryText Entry(PageRange range)
    {
        var text = _entry = new TextCollector();
        _characters.BeginParagraph();
        Render(range, text, InlineMode.Reference);
        _entry = null;
        return EntryText.Of(text, _templates.DrainToImmutable());
    }

    /// <summary>Renders a range.</summary>
    public void Render(PageRange range, TextCollector into, InlineMode mode)
    {
        if (++_depth <= MostNested)
        {
            int at = range.Start, node = range.Node;
            while (at < range.End)
            {
                while (node < page.Nodes.Length && page.Nodes[node].Start < at)
                    node++;
                var stop = node < page.Nodes.Length ? Math.Min(page.Nodes[node].Start, range.End) : range.End;
                if (stop > at)
                    _characters.Add(new TextSpan(at, stop), into, mode);
                if (stop == range.End)
                    break;
                RenderNode(node, into, mode);
                at = Math.Max(stop, page.Nodes[node].End);
                node = page.Nodes[node].Next;
            }
        }
        _depth--;
    }

    private void RenderNode(int index, TextCollector into, InlineMode mode)
    {
        ref readonly var node = ref page.Nodes[index];
        var span = new TextSpan(node.Start, node.End);
        switch (node.Kind)
        {
            case MarkupKind.Stray or MarkupKind.Comment:
                into.Drop();
                break;
            case MarkupKind.Literal:
                into.Add(page.Text.AsSpan(node.Content, node.ContentEnd - node.Content), node.Content);
                break;
            case MarkupKind.Formula:
                into.AddReplacement(CodeWords.Formula, span);
                break;
            case MarkupKind.Hidden or MarkupKind.Parameter or MarkupKind.ReferenceList or MarkupKind.Gallery:
                into.Drop();
                break;
            case MarkupKind.Reference:
                RenderReference(index, into, mode);
                break;
            case MarkupKind.Template:
                RenderTemplate(index, into, mode);
                break;
            case MarkupKind.Link:
                RenderLink(index, into, mode);
                break;
            case MarkupKind.ExternalLink:
                RenderExternalLink(index, into, mode);
                break;
            case MarkupKind.Tag when node.Tag is TagKind.Break && mode == InlineMode.Field:
                into.AddSeparator(span);
                break;
            case MarkupKind.Tag when node.Tag is not TagKind.Inline:
                into.AddSpace(span);
                break;
        }
    }

    private void RenderReference(int index, TextCollector into, InlineMode mode)
    {
        if (mode == InlineMode.Reference)
        {
            into.Drop();
            return;
        }
        if (references.Cite(index) is not { } key)
            return;
        ref readonly var node = ref page.Nodes[index];
        into.AddMark(MarkKind.Citation, References.MarkText(key), key, null, new TextSpan(node.Start, node.End));
        // Notes of a group of their own are prose, not sources.
        if (!char.IsAsciiDigit(key[0]) && node.ContentEnd > node.Content)
            _side.Add(new SideBlock(SideKind.Note, page.ContentOf(index), index));
    }

    private void RenderLink(int index, TextCollector into, InlineMode mode)
    {
        var parts = TemplateCall.Split(page, page.ContentOf(index), '|');
        var target = parts[0].Span.In(page.Text).Trim();
        switch (Namespaces.Classify(target, parts.Count > 1))
        {
            case LinkKind.File:
                RenderFile(index, parts, mode);
                into.Drop();
                return;
            case LinkKind.Hidden:
                into.Drop();
                return;
        }
        if (target.StartsWith(':'))
            target = target[1..];
        var hash = target.IndexOf('#');
        var name = (hash < 0 ? target : target[..hash]).Trim();
        var words = parts.Count > 1 ? parts[^1] : parts[0];
        if (parts.Count > 1 && words.Trim(page.Text).IsEmpty)
            words = WithoutDisambiguation(parts[0]);
        else if (parts.Count == 1 && page.Text[words.Trim(page.Text).Start] == ':')
            words = words with { Start = words.Trim(page.Text).Start + 1 };
        into.BeginLink();
        Render(words, into, mode);
        if (!name.IsEmpty && !name.Contains('{') && !IsElsewhere(name))
            into.EndLink(name.IndexOf('_') < 0 ? name.ToString() : name.ToString().Replace('_', ' '));
    }

    // "wikt:town", "Category:Towns"; but "Mission: Impossible".
    private static bool IsElsewhere(ReadOnlySpan<char> target) =>
        target.IndexOf(':') is var colon and >= 0 && !target[(colon + 1)..].StartsWith(' ');

    // "[[Seoul (city)|]]" shows "Seoul".
    private PageRange WithoutDisambiguation(PageRange target)
    {
        var text = target.Span.In(page.Text);
        var open = text.IndexOf('(');
        return open > 0 ? (target with { End = target.Start + open }).Trim(page.Text) : target;
    }

    private void RenderFile(int index, List<PageRange> parts, InlineMode mode)
    {
        if (mode == InlineMode.Reference)
            return;
        var caption = parts.Count > 1 ? parts[^1].Trim(page.Text) : default;
        if (caption.IsEmpty || FileOptions.IsOption(caption.Span.In(page.Text)))
            return;
        _side.Add(new SideBlock(SideKind.Caption, caption, index));
    }

    private void RenderExternalLink(int index, TextCollector into, InlineMode mode)
    {
        var content = page.ContentOf(index);
        var space = content.Span.In(page.Text).IndexOfAny(" \t");
        // Without words a page shows a number.
        if (space < 0)
        {
            into.AddAddress(into.Length, content.Span.In(page.Text).ToString());
            into.Drop();
            return;
        }
        var before = into.Length;
        var words = content with { Start = content.Start + space + 1 };
        while (words.Node < page.Nodes[index].Next && page.Nodes[words.Node].Start < words.Start)
            words = words with { Node = words.Node + 1 };
        Render(words, into, mode);
        into.AddAddress(before, content.Span.In(page.Text)[..space].ToString());
    }

    private void RenderTemplate(int index, TextCollector into, InlineMode mode)
    {
        var call = TemplateCall.Read(page, index);
        var rule = call.Rule;
        switch (rule?.Kind ?? TemplateKind.Drop)
        {
            case TemplateKind.Text when rule!.Pattern is { } pattern:
                new TemplateWriter(this, call, into, mode).Write(pattern);
                break;
            case TemplateKind.Quote when rule!.Pattern is { } pattern:
                new TemplateWriter(this, call, into, mode).Write(pattern);
                break;
            case TemplateKind.Infobox when mode != InlineMode.Reference:
                into.Drop();
                _side.Add(new SideBlock(SideKind.Infobox, page.ContentOf(index), index));
                break;
            case TemplateKind.Note or TemplateKind.Reference:
                RenderNote(call, rule!, into, mode);
                break;
            case TemplateKind.Named when mode != InlineMode.Reference:
                RenderNamed(call, into);
                break;
            case TemplateKind.Short when mode != InlineMode.Reference:
                var cited = ShortCitation.Read(call, Text);
                var key = references.CiteTemplate("\t" + cited.Note, "", default, cited.Note, call.Span, Template(call, 0, cited.Note.Length, true));
                into.AddMark(MarkKind.Citation, References.MarkText(key), key, cited.Locator, call.Span);
                break;
            case TemplateKind.Short or TemplateKind.ShortInText:
                AddEntryPart(call, ShortCitation.Read(call, Text).Text, into, isShort: true);
                break;
            case TemplateKind.Locator when mode != InlineMode.Reference
                && TemplateWriter.Locator(rule!.Pattern, call, Text) is { Length: > 0 } locator:
                into.SetLocator(locator);
                break;
            case TemplateKind.Cite:
                AddEntryPart(call, CiteText.Of(CiteCall.Fields(call, Text)), into, isShort: false);
                break;
            case TemplateKind.Needed when mode != InlineMode.Reference:
                into.AddMark(MarkKind.CitationNeeded, NeededText, call.Find("date") is { } date ? Text(date) : "", null, call.Span);
                break;
            default:
                into.Drop();
                break;
        }
    }

    private void AddEntryPart(TemplateCall call, string text, TextCollector into, bool isShort)
    {
        var before = into.Length;
        into.AddReplacement(text, call.Span);
        if (ReferenceEquals(into, _entry) && into.Length > before)
            _templates.Add(Template(call, Math.Max(before, into.Length - text.Trim().Length), into.Length, isShort));
    }

    private SourceTemplate Template(TemplateCall call, int start, int end, bool isShort) =>
        new(call.Name.In(page.Text).Trim().ToString(), new TextSpan(start, end), CiteCall.Fields(call, Text), isShort);

    /// <summary>How a page shows that an editor asks for a citation.</summary>
    private const string NeededText = "[citation needed]";

    private void RenderNote(TemplateCall call, TemplateRule rule, TextCollector into, InlineMode mode)
    {
        var name = call.Find("name") is { } given ? Text(given).Trim('"') : null;
        var value = TemplateWriter.First(rule.Pattern, call);
        if (mode == InlineMode.Reference || value is null && name is null)
        {
            into.Drop();
            return;
        }
        var group = call.Find("group") is { } named ? Text(named)
            : rule.Kind == TemplateKind.Note ? NoteGroup(call.Name.In(page.Text)) : "";
        var content = value ?? default;
        var key = references.CiteTemplate(name, group, content, null, content.IsEmpty ? default : call.Span);
        into.AddMark(MarkKind.Citation, References.MarkText(key), key, null, call.Span);
        if (!char.IsAsciiDigit(key[0]) && !content.IsEmpty)
            _side.Add(new SideBlock(SideKind.Note, content, call.Node));
    }

    // "{{efn-ua}}": upper-case letters of the alphabet.
    private static string NoteGroup(ReadOnlySpan<char> template)
    {
        var name = template.Trim();
        return name.EndsWith("-ua", StringComparison.OrdinalIgnoreCase) ? "upper-alpha"
            : name.EndsWith("-ur", StringComparison.OrdinalIgnoreCase) ? "upper-roman"
            : name.EndsWith("-lr", StringComparison.OrdinalIgnoreCase) ? "lower-roman"
            : name.EndsWith("-lg", StringComparison.OrdinalIgnoreCase) ? "lower-greek"
            : "lower-alpha";
    }

    private void RenderNamed(TemplateCall call, TextCollector into)
    {
        var group = call.Find("group") is { } named ? Text(named) : "";
        var page = call.Find("p") ?? call.Find("pp") ?? call.Find("page") ?? call.Find("pages") ?? call.Find("loc") ?? call.Find("at");
        var locator = page is { } value ? Text(value) : null;
        foreach (var name in call.Unnamed(1))
        {
            var key = references.CiteNamed(Text(name), group);
            into.AddMark(MarkKind.Citation, References.MarkText(key), key, locator, call.Span);
        }
    }
}
