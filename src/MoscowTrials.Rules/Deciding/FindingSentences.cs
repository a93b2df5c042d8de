using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Rules.Deciding;

/// <summary>Names the sentences of a finding, so that a decision on it no longer counts when they change.</summary>
public static class FindingSentences
{
    /// <summary>The first 16 lower-case hex digits of a SHA-256 over the texts; their places and order do not count.</summary>
    public static string Fingerprint(Finding finding)
    {
        var texts = finding.Evidence.Select(e => e.Claim.Sentence.Text).Order(StringComparer.Ordinal);
        // A unit separator cannot stand in a sentence.
        var bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', texts).Normalize(NormalizationForm.FormC));
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
