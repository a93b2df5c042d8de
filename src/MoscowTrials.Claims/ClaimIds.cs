using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Claims;

/// <summary>Names claims by what they say, so that a name survives whatever happens around the sentence.</summary>
public sealed class ClaimIds
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next claim with this text.</summary>
    internal string Next(string text)
    {
        var id = Of(text);
        var count = ++CollectionsMarshal.GetValueRefOrAddDefault(_seen, id, out _);
        return count == 1 ? id : FormattableString.Invariant($"{id}-{count}");
    }

    /// <summary>The id of the first claim with this text: <c>c-</c> and eight hex digits of its SHA-256.</summary>
    public static string Of(string text)
    {
        text = text.Normalize(NormalizationForm.FormC);
        Span<byte> buffer = stackalloc byte[1024];
        var bytes = Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return string.Concat("c-", Convert.ToHexStringLower(hash[..4]));
    }
}
