using System.Globalization;
using Markdig;
using Markdig.Syntax;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Rulebooks;

/// <summary>Reads the sections of a rulebook: every heading of the second level is a rule, all else is prose for people.</summary>
internal sealed class RulebookReader
{
    private readonly SourceText _source;
    private readonly List<InputProblem> _problems;
    private readonly List<RuleSection> _sections = [];
    private readonly Dictionary<string, int> _lineOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lineOfName = new(StringComparer.Ordinal);
    private RuleSection? _current;
    private bool _awaitsFamily;

    private RulebookReader(SourceText source, List<InputProblem> problems)
    {
        _source = source;
        _problems = problems;
    }

    public static List<RuleSection> Read(SourceText source, List<InputProblem> problems)
    {
        var reader = new RulebookReader(source, problems);
        if (Parse(source.Text) is not { } blocks)
        {
            problems.Add(new InputProblem(source.Path, 1, 1, "this is nested too deeply for a rulebook; write rules as headings, paragraphs and fenced blocks"));
            return [];
        }
        foreach (var block in blocks)
            reader.Read(block);
        reader.Finish();
        return reader._sections;
    }

    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that lists, quotations or brackets are nested deeper than its limit.
            return null;
        }
    }

    private void Read(Block block)
    {
        if (block is HeadingBlock { Level: <= 2 } heading)
        {
            Finish();
            if (heading.Level == 2)
                Begin(heading);
            return;
        }
        if (_current is null)
            return;
        if (_awaitsFamily)
        {
            _awaitsFamily = false;
            if (block is ParagraphBlock)
            {
                ReadFamily(_current, block);
                return;
            }
            Problem(block, 0, $"{_current.Id} wants its family and level first, as a line: impossible · error");
        }
        if (block is FencedCodeBlock { Info: { Length: > 0 } info } fence)
            ReadFence(_current, fence, info);
        else
            _current.Prose.Add(Text(block).ToString());
    }

    private void Begin(HeadingBlock heading)
    {
        var line = _source.GetLine(heading.Line + 1);
        var text = line.In(_source.Text).Trim().TrimStart('#').Trim();
        var space = text.IndexOf(' ');
        var id = space < 0 ? text : text[..space];
        var name = space < 0 ? default : text[(space + 1)..].Trim();
        if (!RuleNames.IsId(id) || !RuleNames.IsName(name))
        {
            Problem(heading, 0, "a heading of the second level is a rule: ## MT101 name-of-the-fault, with a number MT101 to MT799 "
                + "and a name in lower case and hyphens");
            return;
        }
        _current = new RuleSection { Id = id.ToString(), Name = name.ToString(), Line = heading.Line + 1 };
        _awaitsFamily = true;
        if (!_lineOfId.TryAdd(_current.Id, _current.Line))
            Problem(heading, 0, $"{_current.Id} is the number of the rule in line {Line(_lineOfId[_current.Id])}; take the next free one");
        if (!_lineOfName.TryAdd(_current.Name, _current.Line))
            Problem(heading, 0, $"{_current.Name} is the name of the rule in line {Line(_lineOfName[_current.Name])}; choose another");

        static string Line(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private void ReadFamily(RuleSection rule, Block block)
    {
        var text = Text(block).ToString();
        var dot = text.IndexOf('·', StringComparison.Ordinal);
        var family = (dot < 0 ? text : text[..dot]).Trim();
        var level = dot < 0 ? "" : text[(dot + 1)..].Trim();
        rule.Family = RuleNames.Family(family);
        rule.Level = RuleNames.Level(level);
        if (dot < 0)
            Problem(block, 0, $"{rule.Id} wants its family and level here, as a line: impossible · error");
        else if (rule.Family is null)
            Problem(block, 0, $"unknown family \"{family}\"; use one of {RuleNames.Families}");
        else if (rule.Level is null)
            Problem(block, dot + 1, $"unknown level \"{level}\"; use error, warning or note");
        else if (rule.Id[2] - '0' != (int)rule.Family)
            Problem(block, 0, FormattableString.Invariant(
                $"{rule.Id} is not a number of family {family}, which has MT{(int)rule.Family}01 to MT{(int)rule.Family}99"));
    }

    private void ReadFence(RuleSection rule, FencedCodeBlock fence, string info)
    {
        var text = new FencedText(_source, fence);
        switch (info)
        {
            case "sql" when rule.Sql is null:
                rule.Sql = text;
                break;
            case "message" when rule.Message is null:
                rule.Message = text;
                break;
            case "sql" or "message":
                Problem(fence, 0, $"{rule.Id} has a block \"{info}\" already; a rule has one");
                break;
            case "settings":
                LimitReader.Read(rule, text, _problems);
                break;
            case "flagged" or "clean":
                if (text.IsEmpty)
                    Problem(fence, 0, "this example is empty; write a sentence or two");
                rule.Examples.Add(new RuleExample(info == "flagged", text.Text, text.Line));
                break;
            default:
                Problem(fence, 0, $"unknown block \"{info}\"; use settings, sql, message, flagged or clean");
                break;
        }
    }

    private void Finish()
    {
        if (_current is not { } rule)
            return;
        if (_awaitsFamily)
            Missing(rule, "the line with its family and level: impossible · error");
        if (rule.Prose.Count == 0)
            Missing(rule, "prose that says what it finds, why, and what is no fault");
        if (rule.Sql is null || rule.Sql.IsEmpty)
            Missing(rule, "a block ```sql");
        if (rule.Message is null || rule.Message.IsEmpty)
            Missing(rule, "a block ```message");
        if (!rule.Examples.Exists(example => example.IsFlagged))
            Missing(rule, "an example that it finds fault with, a block ```flagged");
        if (!rule.Examples.Exists(example => !example.IsFlagged))
            Missing(rule, "an example that it leaves alone, a block ```clean");
        _sections.Add(rule);
        _current = null;
        _awaitsFamily = false;
    }

    private ReadOnlySpan<char> Text(Block block) =>
        // Markdig's spans include their last unit.
        _source.Text.AsSpan(block.Span.Start, Math.Clamp(block.Span.End + 1 - block.Span.Start, 0, _source.Text.Length - block.Span.Start));

    private void Missing(RuleSection rule, string what) =>
        _problems.Add(new InputProblem(_source.Path, rule.Line, 1, $"{rule.Id} {rule.Name} lacks {what}"));

    private void Problem(Block block, int offset, string message)
    {
        var position = _source.GetPosition(Math.Min(block.Span.Start + offset, _source.Text.Length));
        _problems.Add(new InputProblem(_source.Path, position.Line, position.Column, message));
    }
}
