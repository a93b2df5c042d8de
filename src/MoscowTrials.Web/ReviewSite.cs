using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace MoscowTrials.Web;

/// <summary>A site on this machine alone, at which one person reviews an article.</summary>
/// <remarks>
/// It listens on 127.0.0.1 at a free port. Its address holds a token that nobody can guess, every request has to bring it, and what writes has to
/// come from the page itself.
/// </remarks>
public sealed class ReviewSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IReviewDesk _desk;
    private readonly Lock _turn = new();

    private ReviewSite(WebApplication app, IReviewDesk desk)
    {
        (_app, _desk) = (app, desk);
    }

    /// <summary>Where the person finds it, token included.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Opens the site.</summary>
    /// <param name="desk">What it shows and writes.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ReviewSite> Open(IReviewDesk desk, int port = 0)
    {
        // Empty: neither a file of settings nor a variable of the environment can open it to others.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = RequestGuard.MostBytes;
            o.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var site = new ReviewSite(app, desk);
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        RequestGuard? guard = null;
        app.Use(async (context, next) =>
        {
            SetHeaders(context.Response.Headers);
            if ((guard?.Refusal(context.Request) ?? (guard is null ? StatusCodes.Status503ServiceUnavailable : null)) is { } status)
            {
                context.Response.StatusCode = status;
                return;
            }
            await next(context);
        });
        app.MapGet("/", (RequestDelegate)site.Show);
        app.MapGet("/version", (RequestDelegate)site.TellVersion);
        app.MapPost("/decisions", (RequestDelegate)(c => site.Take<DecisionRequest>(c, desk.Decide)));
        app.MapPost("/reviews", (RequestDelegate)(c => site.Take<ReviewRequest>(c, desk.Review)));
        try
        {
            await app.StartAsync();
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new IOException(FormattableString.Invariant($"port {port} is taken; name another, or none"), e);
        }
        catch (SocketException e)
        {
            await app.DisposeAsync();
            throw new IOException(FormattableString.Invariant($"port {port} cannot be listened on; name another, or none"), e);
        }
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        guard = new RequestGuard(token, bound.Port);
        site.Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{bound.Port}/?token={token}"));
        return site;
    }

    /// <summary>Waits until the person ends it.</summary>
    public Task Wait(CancellationToken end = default) =>
        Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app, end);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private async Task Show(HttpContext context)
    {
        byte[] page;
        string policy;
        lock (_turn)
            (page, policy) = _desk.Page();
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = policy + "; frame-ancestors 'none'";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private async Task TellVersion(HttpContext context)
    {
        string version;
        lock (_turn)
            version = _desk.Version();
        await Answer(context, StatusCodes.Status200OK, "version", version);
    }

    private async Task Take<T>(HttpContext context, Func<T, ReviewAnswer> take) where T : class
    {
        T? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            request = null;
        }
        if (request is null)
        {
            await Answer(context, StatusCodes.Status400BadRequest, "reason", "This is not what the page sends.");
            return;
        }
        ReviewAnswer answer;
        lock (_turn)
            answer = take(request);
        await Answer(context, answer.Outcome switch
        {
            ReviewOutcome.Written => StatusCodes.Status200OK,
            ReviewOutcome.ChangedMeanwhile => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        }, "reason", answer.Reason);
    }

    private static async Task Answer(HttpContext context, int status, string name, string value)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteEndObject();
        }
        await context.Response.Body.WriteAsync(bytes.ToArray(), context.RequestAborted);
    }
}
