using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Writes the text that a template stands for, by its pattern.</summary>
internal sealed class TemplateWriter(InlineRenderer renderer, TemplateCall call, TextCollector into, InlineMode mode)
{
    private int _written = call.Name.End;

    /// <summary>What words of the pattern stand for: the sign behind the parameter that was written last.</summary>
    private TextSpan Here => _written < call.Span.End ? new(_written, _written + 1) : new(call.Span.End - 1, call.Span.End);

    /// <summary>Writes the whole pattern.</summary>
    public void Write(TemplatePattern pattern)
    {
        var before = into.Length;
        // Words around parameters of which the page gives none say nothing.
        if (!pattern.Pieces.Any(p => p is PatternPiece.Parameter) || First(pattern, call) is not null)
            Write(pattern.Pieces);
        if (into.Length == before)
            into.Drop();
    }

    /// <summary>The first parameter of a pattern that the page gives.</summary>
    public static PageRange? First(TemplatePattern? pattern, TemplateCall call)
    {
        foreach (var piece in pattern?.Pieces ?? [])
        {
            if (piece is PatternPiece.Parameter parameter && Find(call, parameter.Names) is { } value)
                return value;
        }
        return null;
    }

    /// <summary>The page that a pattern's first parameter names; null where the page gives none.</summary>
    public static string? Locator(TemplatePattern? pattern, TemplateCall call, Func<PageRange, string> read) =>
        First(pattern, call) is { } value ? read(value) : null;

    private static PageRange? Find(TemplateCall call, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (call.Find(name) is { } value)
                return value;
        }
        return null;
    }

    private void Write(ImmutableArray<PatternPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case PatternPiece.Words words:
                    into.AddReplacement(words.Text, Here);
                    break;
                case PatternPiece.Parameter parameter when Find(call, parameter.Names) is { } value:
                    Write(value);
                    break;
                case PatternPiece.All all:
                    var isFirst = true;
                    foreach (var value in call.Unnamed(all.From))
                    {
                        if (!isFirst)
                            into.AddReplacement(all.Separator + " ", Here);
                        isFirst = false;
                        Write(value);
                    }
                    break;
                case PatternPiece.Date date:
                    Write(date);
                    break;
                case PatternPiece.Age age:
                    into.AddReplacement(TemplateValues.Age(call, age.Names), call.Span);
                    break;
                case PatternPiece.Measure measure:
                    Write(measure);
                    break;
                case PatternPiece.Coordinates place
                    when call.Find("display") is not { } display || display.Span.In(call.Page.Text) is not "title":
                    into.AddReplacement(TemplateValues.Coordinates(call, place.From), call.Span);
                    break;
                case PatternPiece.Optional optional when IsGiven(optional.Pieces):
                    Write(optional.Pieces);
                    break;
            }
        }
    }

    private void Write(PageRange value)
    {
        if (value.Start < _written)
        {
            // The pattern turns the order round; what is read stands for the template as a whole.
            into.AddReplacement(renderer.Text(value), call.Span);
            return;
        }
        renderer.Render(value, into, mode);
        _written = value.End;
    }

    private void Write(PatternPiece.Date date)
    {
        // What the date was written with: from its first parameter to its last.
        var (start, end) = (int.MaxValue, 0);
        foreach (var name in date.Names)
        {
            if (call.Find(name) is { } value)
                (start, end) = (Math.Min(start, value.Start), Math.Max(end, value.End));
        }
        if (end == 0)
            return;
        into.AddReplacement(TemplateValues.Date(call, date.Names, renderer.Text), start >= _written ? new TextSpan(start, end) : call.Span);
        _written = Math.Max(_written, end);
    }

    // "{{convert|10|to|20|km|mi}}": what follows the unit is what to convert it to.
    private void Write(PatternPiece.Measure measure)
    {
        foreach (var value in call.Unnamed(measure.From))
        {
            var text = value.Span.In(call.Page.Text);
            if (text is "-" or "–")
            {
                into.AddReplacement("–", value.Span);
                _written = value.End;
                continue;
            }
            if (_written > call.Name.End && into.Last != '–')
                into.AddSpace(Here);
            Write(value);
            if (!TemplateValues.IsNumber(text) && !TemplateValues.IsJoint(text))
                return;
        }
    }

    private bool IsGiven(ImmutableArray<PatternPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is PatternPiece.Parameter parameter && Find(call, parameter.Names) is null
                || piece is PatternPiece.All all && !call.Unnamed(all.From).Any()
                || piece is PatternPiece.Date date && TemplateValues.Date(call, date.Names, renderer.Text).Length == 0)
                return false;
        }
        return true;
    }
}
