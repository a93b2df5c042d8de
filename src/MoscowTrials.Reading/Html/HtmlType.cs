using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Html;

/// <summary>Follows bold and italic type and links to other sites, which end with their elements.</summary>
internal sealed class HtmlType
{
    /// <summary>Words in bold type that are kept: those of the first paragraph are enough.</summary>
    private const int MostBold = 10;

    private readonly List<string> _bold = [];

    /// <summary>The words in bold type so far.</summary>
    public IReadOnlyList<string> Bold => _bold;

    /// <summary>What is to be done at the end of an element that begins now; null where it means nothing here.</summary>
    public Action? Begin(string? name, string? address, TextCollector into, HtmlInline.Mode mode)
    {
        var start = into.Length;
        var isEntry = mode == HtmlInline.Mode.Reference;
        switch (name)
        {
            case "a" when isEntry && address is not null && IsElsewhere(address):
                return () => into.AddAddress(start, address);
            case "i" or "em" when isEntry:
                into.BeginItalic();
                return into.EndItalic;
            case "b" or "strong" when mode == HtmlInline.Mode.Prose && _bold.Count < MostBold:
                return () =>
                {
                    if (into.Length > start)
                        _bold.Add(into.TextFrom(start).Trim().ToString());
                };
            default:
                return null;
        }
    }

    private static bool IsElsewhere(string address) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.Contains("://", StringComparison.Ordinal);
}
