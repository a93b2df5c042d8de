using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>A value of a YAML document with its place in the file.</summary>
/// <param name="Span">The value itself, quotation marks and brackets included; of a block, from its first key or dash to its last value.</param>
public abstract record YamlNode(TextSpan Span);

/// <summary>A word, number or string; YAML's own types are left out of account.</summary>
/// <param name="Span">Where it stands, quotation marks included.</param>
/// <param name="Value">The text that it stands for; empty where nothing is written.</param>
/// <param name="IsNull">Whether nothing, <c>~</c> or <c>null</c> is written.</param>
public sealed record YamlScalar(TextSpan Span, string Value, bool IsNull) : YamlNode(Span);

/// <summary>A list.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">Its values, in order.</param>
public sealed record YamlList(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>A mapping; no key stands in it twice.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Fields">Keys and values, in order.</param>
public sealed record YamlMap(TextSpan Span, ImmutableArray<YamlField> Fields) : YamlNode(Span);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlField(YamlScalar Key, YamlNode Value)
{
    /// <summary>From the key's first character to the value's last.</summary>
    public TextSpan Span => new(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
