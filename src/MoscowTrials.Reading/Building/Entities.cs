using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;

namespace MoscowTrials.Reading.Building;

/// <summary>Reads the entities of HTML: <c>&amp;nbsp;</c>, <c>&amp;#8211;</c>.</summary>
internal static class Entities
{
    /// <summary>Units of the longest entity: <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int Longest = 33;

    private static readonly SearchValues<char> Name =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Adds the character of the entity at <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its ampersand stands in it.</param>
    /// <param name="source">The same place in the file.</param>
    /// <param name="into">Takes the character.</param>
    /// <returns>One past the entity in <paramref name="text"/>, or 0 where there is none.</returns>
    public static int Add(ReadOnlySpan<char> text, int at, int source, TextCollector into)
    {
        var length = Length(text, at, out var decoded);
        if (length == 0)
            return 0;
        if (string.IsNullOrWhiteSpace(decoded) || char.IsControl(decoded[0]))
            into.AddSpace(new TextSpan(source, source + length));
        else
            into.AddReplacement(decoded, new TextSpan(source, source + length));
        return at + length;
    }

    /// <summary>The text with its entities read.</summary>
    public static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    private static int Length(ReadOnlySpan<char> text, int at, out string decoded)
    {
        decoded = "";
        var length = text.Slice(at, Math.Min(Longest, text.Length - at)).IndexOf(';') + 1;
        // "&  &amp;" is an ampersand before an entity.
        if (length < 3 || text.Slice(at + 1, length - 2).IndexOfAnyExcept(Name) >= 0)
            return 0;
        var entity = text.Slice(at, length).ToString();
        decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity && entity[1] != '#')
            decoded = Named(entity[1..]);
        return decoded.Length == 0 || decoded == entity ? 0 : length;
    }

    // What HTML 5 has added to the names. Kept apart, so that AngleSharp is loaded where there is such a name and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Named(string name) => AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name) ?? "";
}
