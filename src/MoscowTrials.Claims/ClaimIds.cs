using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Claims;

/// <summary>Names claims by what they say, so that a name survives whatever happens around the sentence.</summary>
internal sealed class ClaimIds
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next claim with this text.</summary>
    public string Next(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC)), hash);
        var id = "c-" + Convert.ToHexStringLower(hash[..4]);
        var count = _seen[id] = _seen.GetValueOrDefault(id) + 1;
        return count == 1 ? id : FormattableString.Invariant($"{id}-{count}");
    }
}
