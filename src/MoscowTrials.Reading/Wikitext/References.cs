using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>The notes of a page: numbers them as the page shows them, in the order in which they are first cited.</summary>
/// <param name="page">The page.</param>
internal sealed class References(Page page)
{
    private readonly Dictionary<(string Group, string Name), Note> _byName = [];
    private readonly Dictionary<int, Note> _byNode = [];
    private readonly List<Note> _notes = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>A note.</summary>
    private sealed class Note
    {
        public required string Group { get; init; }

        public string Name { get; init; } = "";

        public string? Key { get; set; }

        /// <summary>What defines it; empty where nothing does.</summary>
        public PageRange Content { get; set; }

        /// <summary>Its text, where that is not what its content reads as.</summary>
        public string? Text { get; set; }

        /// <summary>The template whose text that is.</summary>
        public SourceTemplate? Template { get; set; }

        public TextSpan Span { get; set; }

        /// <summary>Markers in parts of the page that are no sentences.</summary>
        public int OtherUses { get; set; }

        /// <summary>What is wrong with its definition, and the name or words that it is about.</summary>
        public SourceFaultKind? Fault { get; set; }
    }

    /// <summary>What is wrong with the notes that <see cref="Sources"/> told, in their order.</summary>
    public ImmutableArray<SourceFault> Faults { get; private set; } = [];

    /// <summary>Takes down what every reference of the page defines, because a marker may come before its definition.</summary>
    public void Collect()
    {
        var (listEnd, listGroup) = (-1, "");
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (IsList(i))
                (listEnd, listGroup) = (node.Next, GroupOfList(i));
            if (node.Kind != MarkupKind.Reference)
                continue;
            var tag = new TextSpan(node.Start, node.Content);
            var (name, group) = (Attribute(tag, "name"), Attribute(tag, "group"));
            // What is defined in a group's list is of the group.
            if (group.Length == 0 && i < listEnd)
                group = listGroup;
            var content = page.ContentOf(i).Trim(page.Text);
            if (name.Length > 0)
                _byNode[i] = Define(name, group, content, new TextSpan(node.Start, node.End));
            else if (!content.IsEmpty)
                _byNode[i] = new Note { Group = group, Content = content, Span = new TextSpan(node.Start, node.End) };
            if (!content.IsEmpty && node.End == node.ContentEnd && _byNode.TryGetValue(i, out var open))
                open.Fault ??= SourceFaultKind.Unclosed;
        }
    }

    /// <summary>Cites the reference whose tag is <paramref name="node"/>; null where it is empty and has no name.</summary>
    public string? Cite(int node) => _byNode.TryGetValue(node, out var note) ? Key(note) : null;

    /// <summary>Cites the reference of a name, wherever it is defined.</summary>
    public string CiteNamed(string name, string group) => Key(Define(name, group, default, default));

    /// <summary>Defines and cites a reference that a template makes.</summary>
    /// <param name="name">Its name, or null; the same name is the same note.</param>
    /// <param name="group">Its group; empty for the common one.</param>
    /// <param name="content">What its text is read from.</param>
    /// <param name="text">Its text where it is not read from the content.</param>
    /// <param name="span">The template in the file.</param>
    /// <param name="template">The template where that text is all that it says.</param>
    public string CiteTemplate(string? name, string group, PageRange content, string? text, TextSpan span, SourceTemplate? template = null)
    {
        var note = name is null ? new Note { Group = group, Content = content, Span = span } : Define(name, group, content, span);
        if (note.Span.IsEmpty && text is not null)
            note.Span = span;
        note.Text ??= text;
        note.Template ??= template;
        return Key(note);
    }

    /// <summary>The notes that are defined, numbered ones first in the order of their numbers, the rest as the page has them.</summary>
    /// <param name="read">Reads the content of a note.</param>
    /// <param name="sentences">The sentences: markers that stand in none of them are counted apart.</param>
    public ImmutableArray<Source> Sources(Func<PageRange, EntryText> read, ImmutableArray<Sentence> sentences)
    {
        var marked = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            foreach (var mark in sentence.Marks)
                marked.Add(mark.Span.Start);
        }
        CountOthers(marked);
        var sources = ImmutableArray.CreateBuilder<Source>(_notes.Count);
        var faults = ImmutableArray.CreateBuilder<SourceFault>();
        foreach (var note in _notes)
        {
            if (note.Span.IsEmpty)
                continue;
            var entry = note.Text is { } known ? new EntryText(known, note.Template is { } only ? [only] : [], []) : read(note.Content);
            sources.Add(entry.ToSource(note.Key!, SourceKind.Note, note.Span) with { OtherUses = note.OtherUses });
            if (note.Fault is { } fault)
                faults.Add(new SourceFault(fault, sources[^1], note.Name.Length > 0 ? note.Name : note.Key!));
        }
        Faults = faults.DrainToImmutable();
        return sources.DrainToImmutable();
    }

    /// <summary>Numbers what no sentence cites, and counts markers in parts of the page that are none.</summary>
    private void CountOthers(HashSet<int> marked)
    {
        for (var i = 0; i < page.Nodes.Length;)
        {
            ref readonly var node = ref page.Nodes[i];
            if (IsList(i))
            {
                // Defined there, not cited.
                for (i++; i < node.Next; i++)
                {
                    if (_byNode.TryGetValue(i, out var defined))
                        Key(defined);
                }
                continue;
            }
            if (!marked.Contains(node.Start) && _byNode.TryGetValue(i, out var note))
            {
                Key(note);
                note.OtherUses++;
            }
            i++;
        }
    }

    private bool IsList(int node) => page.Nodes[node].Kind == MarkupKind.ReferenceList
        || page.Nodes[node].Kind == MarkupKind.Template && TemplateCall.RuleOf(page, node)?.Kind == TemplateKind.ReferenceList;

    private string GroupOfList(int node) => page.Nodes[node].Kind == MarkupKind.ReferenceList
        ? Attribute(new TextSpan(page.Nodes[node].Start, page.Nodes[node].Content), "group")
        : TemplateCall.Read(page, node).Find("group") is { } group ? group.Span.In(page.Text).Trim("\"'").ToString() : "";

    /// <summary>How a marker reads on the page.</summary>
    public static string MarkText(string key) => $"[{key}]";

    private Note Define(string name, string group, PageRange content, TextSpan span)
    {
        // MediaWiki makes an anchor of the name, in which the two are one.
        var anchor = name.Replace('_', ' ');
        if (!_byName.TryGetValue((group, anchor), out var note))
            _byName[(group, anchor)] = note = new Note { Group = group, Name = name };
        if (note.Span.IsEmpty && !content.IsEmpty)
            (note.Content, note.Span) = (content, span);
        else if (!content.IsEmpty && !content.Span.In(page.Text).Trim().SequenceEqual(note.Content.Span.In(page.Text).Trim()))
            note.Fault ??= SourceFaultKind.Redefined;
        return note;
    }

    private string Key(Note note)
    {
        if (note.Key is { } known)
            return known;
        _notes.Add(note);
        // A page shows a number for a note that nothing defines, too; but what is missing is the name.
        if (note.Span.IsEmpty)
            return note.Key = Unique(note.Name, "ref " + note.Name, IsLikeKey(note.Name));
        var number = _numbers[note.Group] = _numbers.GetValueOrDefault(note.Group) + 1;
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var key = note.Group switch
        {
            "" => digits,
            "lower-alpha" => Letters(number),
            "upper-alpha" => Letters(number).ToUpperInvariant(),
            "lower-roman" => Roman(number).ToLowerInvariant(),
            "upper-roman" => Roman(number),
            "lower-greek" when number <= Greek.Length => Greek[number - 1].ToString(),
            _ => note.Group + " " + digits,
        };
        return note.Key = Unique(key, note.Group + " " + digits, isTaken: false);
    }

    // "5", "iv", "b1": what notes and entries of bibliographies are called.
    private static bool IsLikeKey(string name) =>
        name.AsSpan(name.Length > 1 && name[0] is 'b' or 'f' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0
        || name.Length <= 3 && name.All(char.IsAsciiLetter);

    // Roman and other letters, and the name of a note that is missing, may read alike.
    private string Unique(string key, string longer, bool isTaken)
    {
        if (!isTaken && _keys.Add(key))
            return key;
        for (key = longer; !_keys.Add(key);)
            key += "'";
        return key;
    }

    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψω";

    /// <summary>Largest number that Roman signs are used for.</summary>
    private const int MostRoman = 3999;

    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        return letters;
    }

    private static string Roman(int number)
    {
        if (number > MostRoman)
            return number.ToString(CultureInfo.InvariantCulture);
        ReadOnlySpan<(int, string)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new System.Text.StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }

    /// <summary>The value of an attribute of a tag; empty where it has none.</summary>
    private string Attribute(TextSpan tag, string name)
    {
        var text = tag.In(page.Text);
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0;)
        {
            var rest = text[(at + name.Length)..].TrimStart();
            if (!char.IsAsciiLetterOrDigit(text[at - 1]) && rest.StartsWith('='))
                return Value(rest[1..].TrimStart());
            var next = text[(at + 1)..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return "";
    }

    private static string Value(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] is '"' or '\'' && text[1..].IndexOf(text[0]) is var close and >= 0)
            return text[1..(close + 1)].Trim().ToString();
        var end = text.IndexOfAny(" \t\r\n>");
        return (end < 0 ? text : text[..end]).TrimEnd('/').Trim("\"'").ToString();
    }
}
