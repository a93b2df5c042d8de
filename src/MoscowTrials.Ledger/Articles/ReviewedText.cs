using System.Security.Cryptography;
using System.Text;
using MoscowTrials.Claims;

namespace MoscowTrials.Ledger.Articles;

/// <summary>Names what a review looked at, so that it no longer counts when that changes.</summary>
/// <remarks>The sentence and what it cites, page and all; not its place, nor the numbers of the notes.</remarks>
public static class ReviewedText
{
    /// <summary>The first 16 lower-case hex digits of a SHA-256.</summary>
    public static string Fingerprint(Claim claim)
    {
        var text = new StringBuilder(claim.Sentence.Text);
        foreach (var citation in claim.Citations)
        {
            // A unit separator cannot stand in a sentence.
            text.Append('\u001f').Append(citation.Source?.Text ?? citation.Mark.Key);
            if (citation.Mark.Locator is { } page)
                text.Append('\u001e').Append(page);
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString().Normalize(NormalizationForm.FormC));
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
