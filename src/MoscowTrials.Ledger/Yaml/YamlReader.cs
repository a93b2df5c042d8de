using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MoscowTrials.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Mark = YamlDotNet.Core.Mark;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>Reads a YAML file into values that know their place.</summary>
/// <remarks>
/// A file of a repository is untrusted: anchors and aliases (of which a short file can make a huge tree), tags, several documents in a
/// file and deep nesting are refused, as are keys that stand twice and lines that end where editors show no end. What is left is the YAML
/// that people write.
/// </remarks>
public static partial class YamlReader
{
    /// <summary>Mappings and lists within each other; ours need six.</summary>
    private const int Deepest = 16;

    /// <summary>Reads a file.</summary>
    /// <returns>Its value (an empty file has an empty mapping), or the first thing that is wrong with it.</returns>
    public static (YamlNode? Root, InputProblem? Problem) Read(SourceText text)
    {
        if (ConflictMarker().Match(text.Text) is { Success: true } marker)
            return (null, At(text, marker.Index, "a merge left a conflict here; keep one side or both, and take out the lines of <, = and >"));
        if (OddBreak().Match(text.Text) is { Success: true } odd)
        {
            var unit = (int)odd.Value[0];
            return (null, At(text, odd.Index, $"a line break that not every editor shows (U+{unit:X4}); take it out, or write \"\\u{unit:x4}\""));
        }
        var parser = new Parser(new Scanner(new StringReader(text.Text), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
                return (new YamlMap(default, []), null);
            parser.Consume<DocumentStart>();
            var root = Node(parser, text, 0);
            // What is edited by span may get lines behind it.
            if (parser.Consume<DocumentEnd>() is { IsImplicit: false } mark)
                return (null, At(text, Offset(mark.Start), "'...' ends the file early; take it out"));
            return parser.Accept<DocumentStart>(out var second)
                ? (null, At(text, Offset(second.Start), "a second document begins here; keep one in a file"))
                : (root is YamlScalar { IsNull: true } ? new YamlMap(default, []) : root, null);
        }
        catch (Refused e)
        {
            return (null, At(text, e.Offset, e.Message));
        }
        catch (YamlException e)
        {
            return (null, At(text, Offset(e.Start), $"this is no YAML: {Phrase(e.Message)}"));
        }
        // What the parser answers to some heaps of signs, without a word about where.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return (null, At(text, parser.Current is { } last ? Offset(last.End) : 0, "this is no YAML: its structure is broken from here on"));
        }
    }

    private static YamlNode Node(Parser parser, SourceText text, int depth)
    {
        var next = parser.Current ?? throw new Refused(text.Text.Length, "the file ends in the middle of a value; finish it");
        var start = Offset(next.Start);
        if (depth > Deepest)
            throw new Refused(start, "nested too deeply to be meant; flatten it");
        switch (next)
        {
            case AnchorAlias:
                throw new Refused(start, "an alias (*) is not read here; write the value out");
            case NodeEvent { Anchor.IsEmpty: false }:
                throw new Refused(start, "an anchor (&) is not read here; leave it out");
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }:
                throw new Refused(start, "a tag (!) is not read here; leave it out");
        }
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlScalar(Span(scalar.Start, scalar.End), isNull ? "" : scalar.Value, isNull);
        }
        var end = start;
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            for (; !parser.Accept<SequenceEnd>(out _); end = Math.Max(end, items[^1].Span.End))
                items.Add(Node(parser, text, depth + 1));
            return new YamlList(new TextSpan(start, Close(parser.Consume<SequenceEnd>(), list.Style == SequenceStyle.Flow, end)), items.ToImmutable());
        }
        if (!parser.TryConsume<MappingStart>(out var map))
            throw new Refused(start, "a value is missing here; write one");
        var fields = ImmutableArray.CreateBuilder<YamlField>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (Node(parser, text, depth + 1) is not YamlScalar key)
                throw new Refused(start, "a key is one word; write it without brackets");
            if (!seen.Add(key.Value))
                throw new Refused(key.Span.Start, $"'{key.Value}' stands here for the second time; keep one of them");
            fields.Add(new YamlField(key, Node(parser, text, depth + 1)));
            end = Math.Max(end, fields[^1].Span.End);
        }
        return new YamlMap(new TextSpan(start, Close(parser.Consume<MappingEnd>(), map.Style == MappingStyle.Flow, end)), fields.ToImmutable());
    }

    /// <summary>
    /// The end of brackets is their own, of which the parser tells the begin twice; that of a block is told only where the next one begins,
    /// comments between them.
    /// </summary>
    private static int Close(ParsingEvent end, bool hasBrackets, int lastValue) =>
        hasBrackets ? Math.Max(Offset(end.Start), lastValue) + 1 : lastValue;

    private static TextSpan Span(Mark start, Mark end) => new(Offset(start), Math.Max(Offset(start), Offset(end)));

    private static int Offset(Mark mark) => (int)mark.Index;

    private static InputProblem At(SourceText text, int offset, string message)
    {
        var (line, column) = text.GetPosition(Math.Clamp(offset, 0, text.Text.Length));
        return new InputProblem(text.Path, line, column, message);
    }

    /// <summary>The parser's words as the middle of a sentence.</summary>
    private static string Phrase(string message) =>
        message.Length == 0 ? "its structure is broken" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.').ReplaceLineEndings(" ");

    [GeneratedRegex("^(<<<<<<<|=======|>>>>>>>)( |\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ConflictMarker();

    /// <summary>What ends a line for YAML and not for us: what looks like a comment could go on as something else.</summary>
    [GeneratedRegex("[\u0085\u2028\u2029]|\r(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex OddBreak();

    private sealed class Refused(int offset, string message) : Exception(message)
    {
        public int Offset { get; } = offset;
    }
}
