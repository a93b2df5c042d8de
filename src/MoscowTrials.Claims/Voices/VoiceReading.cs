namespace MoscowTrials.Claims.Voices;

/// <summary>The voice of a clause as read.</summary>
/// <param name="Voice">Who says it.</param>
/// <param name="Speaker">The words that name who says it, or null.</param>
/// <param name="IsFactive">
/// Whether the attribution presents what is said as so ("revealed", "established"); it then weighs like the article, unless
/// the speaker is a party that accuses or testifies.
/// </param>
/// <param name="Cue">The words from which the voice was read, for <c>explain</c>; null for the article's own.</param>
public sealed record VoiceReading(Voice Voice, string? Speaker = null, bool IsFactive = false, string? Cue = null)
{
    /// <summary>The article's own voice.</summary>
    public static VoiceReading Article { get; } = new(Voice.Article);
}
