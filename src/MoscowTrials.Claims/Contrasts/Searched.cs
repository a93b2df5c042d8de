using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>What a sentence rules out, kept until the whole article is read.</summary>
internal abstract class Searched(int claim, TextSpan span, VoiceReading voice)
{
    public int Claim { get; } = claim;

    public TextSpan Span { get; } = span;

    public VoiceReading Teller { get; } = voice;

    public abstract ContrastKind Kind { get; }

    /// <summary>Beginnings of words of which a sentence has to hold one to be looked at.</summary>
    public abstract IReadOnlyList<string> Needles { get; }

    /// <summary>Where the sentence tells what is ruled out; null where it does not.</summary>
    public abstract TextSpan? Find(Retelling other);

    /// <summary>Whether the sentence makes what is found elsewhere no contradiction.</summary>
    public virtual bool IsSilencedBy(Retelling other) => false;

    /// <summary>What all sentences together came to.</summary>
    public virtual IEnumerable<Contrast> Close() => [];
}
