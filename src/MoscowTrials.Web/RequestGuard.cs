using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MoscowTrials.Web;

/// <summary>Tells requests of the person's own page from those of anybody else whom a browser or another program of the machine lets ask.</summary>
/// <param name="token">What the address has to hold.</param>
/// <param name="port">The port of the site.</param>
internal sealed class RequestGuard(string token, int port)
{
    /// <summary>Bytes of a request's body; a reason of a page is a fraction of it.</summary>
    public const long MostBytes = 64 << 10;

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);
    private readonly string[] _hosts = [FormattableString.Invariant($"127.0.0.1:{port}"), FormattableString.Invariant($"localhost:{port}")];

    /// <summary>The status with which a request is turned away; null where it may pass.</summary>
    public int? Refusal(HttpRequest request)
    {
        // A name that somebody made to lead to this machine is a site of theirs in the browser's eyes.
        if (!_hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return StatusCodes.Status421MisdirectedRequest;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Query["token"].ToString()), _token))
            return StatusCodes.Status403Forbidden;
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isReading)
            return null;
        // A browser names the origin of whatever may write.
        var origin = request.Headers.Origin.ToString();
        if (!_hosts.Any(h => string.Equals(origin, "http://" + h, StringComparison.OrdinalIgnoreCase)) || origin != "http://" + request.Host.Value)
            return StatusCodes.Status403Forbidden;
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
            return StatusCodes.Status403Forbidden;
        // No form of another site can send this type unasked.
        return request.HasJsonContentType() ? null : StatusCodes.Status415UnsupportedMediaType;
    }
}
