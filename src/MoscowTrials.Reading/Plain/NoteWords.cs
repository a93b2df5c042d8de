namespace MoscowTrials.Reading.Plain;

/// <summary>Finds out how the text calls its explanatory notes.</summary>
internal static class NoteWords
{
    /// <summary>The word of the first marker of the form <c>[note 1]</c>, in small letters; null where there is none.</summary>
    public static string? First(string text)
    {
        var markers = new MarkerScanner(new HashSet<string>());
        for (var i = text.IndexOf(" 1]", StringComparison.Ordinal); i >= 0; i = text.IndexOf(" 1]", i + 1, StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('[', i, Math.Min(i + 1, 16));
            if (open >= 0 && markers.Read(text, open) is { Kind: MarkerKind.Citation, Keys: [var key] }
                && key.EndsWith(" 1", StringComparison.Ordinal))
                return key[..^2];
        }
        return null;
    }
}
