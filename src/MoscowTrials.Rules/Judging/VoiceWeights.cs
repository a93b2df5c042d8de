using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Rules.Judging;

/// <summary>Whose word counts as the article's own: the one place where standing is decided.</summary>
/// <remarks>
/// The article's own voice does. So does an attribution that presents what it says as so ("it was revealed that"), unless
/// its speaker is a party to the matter: named by a party's role, or heard elsewhere in the article with a
/// charge or a testimony. A quotation never does.
/// </remarks>
internal sealed class VoiceWeights
{
    private readonly HashSet<string> _alleging = new(StringComparer.OrdinalIgnoreCase);

    public VoiceWeights(ArticleClaims article)
    {
        foreach (var claim in article.Claims)
        {
            Note(claim.Voice);
            foreach (var happening in claim.Events)
                Note(happening.Voice);
        }
    }

    /// <summary>Whether what is said in this voice weighs like the article's own word.</summary>
    public bool IsAsserted(VoiceReading voice) => voice.Voice switch
    {
        Voice.Article => true,
        Voice.Attributed => voice.IsFactive && !IsParty(voice.Speaker),
        _ => false,
    };

    /// <summary>Whether a piece of evidence is asserted: by its event's voice where one was used, else by its sentence's.</summary>
    public bool IsAsserted(Claim claim, ClaimEvent? used) => IsAsserted(used?.Voice ?? claim.Voice);

    private bool IsParty(string? speaker) => speaker is not null && (_alleging.Contains(speaker) || Parties.IsNamedIn(speaker));

    private void Note(VoiceReading voice)
    {
        if (voice is { Voice: Voice.Alleged, Speaker: { } speaker })
            _alleging.Add(speaker);
    }
}
