using Markdig.Syntax;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Rulebooks;

/// <summary>The text of a fenced block, tied to its place in the rulebook.</summary>
internal sealed class FencedText
{
    private readonly FencedCodeBlock _block;
    private readonly SourceText _source;

    public FencedText(SourceText source, FencedCodeBlock block)
    {
        _source = source;
        _block = block;
        Text = block.Lines.ToString();
    }

    /// <summary>The lines between the fences, joined by line feeds.</summary>
    public string Text { get; }

    /// <summary>1-based line of the opening fence.</summary>
    public int FenceLine => _block.Line + 1;

    /// <summary>1-based line of the first line of the text.</summary>
    public int Line => _block.Line + 2;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The problem <paramref name="message"/> at an offset of <see cref="Text"/>.</summary>
    public InputProblem At(int offset, string message)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        var line = before.Count('\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        // An indented fence takes its indentation off every line.
        var indentation = _block.Lines.Count > line ? _block.Lines.Lines[line].Column : 0;
        return new InputProblem(_source.Path, Line + line, column + indentation + 1, message);
    }
}
