using System.Collections.Immutable;

namespace MoscowTrials.Reading.Building;

/// <summary>What an entry of the references says, and how it is written.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Templates">The citation templates in it, in order.</param>
/// <param name="Accents">What the page sets apart in it, in the order of their ends.</param>
internal sealed record EntryText(string Text, ImmutableArray<SourceTemplate> Templates, ImmutableArray<SourceAccent> Accents)
{
    /// <summary>The text that was collected, without the signs around it that lead back to the markers.</summary>
    /// <param name="collected">The text.</param>
    /// <param name="templates">The citation templates in it.</param>
    /// <param name="before">Signs that are left out at its beginning.</param>
    /// <param name="after">Signs that are left out at its end.</param>
    public static EntryText Of(
        TextCollector collected, ImmutableArray<SourceTemplate> templates, ReadOnlySpan<char> before = default,
        ReadOnlySpan<char> after = default)
    {
        var whole = collected.Build().Mapped.Text;
        var start = before.IsEmpty ? 0 : whole.Length - whole.AsSpan().TrimStart(before).Length;
        var end = after.IsEmpty ? whole.Length : Math.Max(start, whole.AsSpan().TrimEnd(after).Length);
        var text = whole[start..end];
        var accents = ImmutableArray.CreateBuilder<SourceAccent>();
        foreach (var accent in collected.Accents)
        {
            var from = Math.Clamp(accent.Span.Start - start, 0, text.Length);
            accents.Add(accent with { Span = new TextSpan(from, Math.Clamp(accent.Span.End - start, from, text.Length)) });
        }
        return new EntryText(text, templates, accents.DrainToImmutable());
    }

    /// <summary>The entry; one without words is a question mark.</summary>
    public Source ToSource(string key, SourceKind kind, TextSpan span) =>
        new(key, kind, Text.Length == 0 ? "?" : Text, span) { Templates = Templates, Accents = Accents };
}
