using System.Net;
using System.Text;
using MoscowTrials.Web;
using Xunit;

namespace MoscowTrials.Tests.Web;

/// <summary>Who may see and write what.</summary>
public sealed class ReviewSiteTests : IAsyncLifetime
{
    private readonly Desk _desk = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private ReviewSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ReviewSite.Open(_desk);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    private string Origin => _site.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Its_own_address_opens_the_page_under_a_strict_policy()
    {
        var answer = await _client.GetAsync(_site.Address, TestContext.Current.CancellationToken);
        Assert.Equal("the page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("127.0.0.1", _site.Address.Host);
        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Two_sites_have_different_tokens()
    {
        await using var other = await ReviewSite.Open(new Desk());
        Assert.NotEqual(_site.Address.Query, other.Address.Query);
        Assert.Equal("?token=".Length + 32, other.Address.Query.Length);
    }

    [Theory]
    // Without the token, with a wrong one, and under a name that somebody made to lead here.
    [InlineData("/", "", null, HttpStatusCode.Forbidden)]
    [InlineData("/", "?token=00000000000000000000000000000000", null, HttpStatusCode.Forbidden)]
    [InlineData("/version", "", null, HttpStatusCode.Forbidden)]
    [InlineData("/", "TOKEN", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/", "TOKEN", "evil.example:PORT", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/", "TOKEN", "localhost:PORT", HttpStatusCode.OK)]
    [InlineData("/etc/passwd", "TOKEN", null, HttpStatusCode.NotFound)]
    [InlineData("/version", "TOKEN", null, HttpStatusCode.OK)]
    public async Task Others_may_not_read(string path, string query, string? host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Origin + path + query.Replace("TOKEN", _site.Address.Query, StringComparison.Ordinal));
        request.Headers.Host = host?.Replace("PORT", $"{_site.Address.Port}", StringComparison.Ordinal);
        Assert.Equal(status, (await _client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("OWN", "application/json", "same-origin", true, HttpStatusCode.OK)]
    [InlineData("OWN", "application/json", null, true, HttpStatusCode.OK)]
    [InlineData(null, "application/json", null, true, HttpStatusCode.Forbidden)]
    [InlineData("null", "application/json", null, true, HttpStatusCode.Forbidden)]
    [InlineData("http://evil.example", "application/json", null, true, HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", "application/json", null, true, HttpStatusCode.Forbidden)]
    // The same machine by another name is another origin.
    [InlineData("http://localhost:PORT", "application/json", null, true, HttpStatusCode.Forbidden)]
    [InlineData("OWN", "application/json", "cross-site", true, HttpStatusCode.Forbidden)]
    [InlineData("OWN", "text/plain", null, true, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("OWN", "application/json", null, false, HttpStatusCode.Forbidden)]
    public async Task Only_its_own_page_may_write(string? origin, string type, string? site, bool hasToken, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Origin + "/decisions" + (hasToken ? _site.Address.Query : ""))
        {
            Content = new StringContent("""{"finding":"f","verdict":"accepted","because":"b","until":"","version":"v"}""", Encoding.UTF8, type),
        };
        if (origin is not null)
            request.Headers.Add("Origin", origin.Replace("OWN", Origin, StringComparison.Ordinal).Replace("PORT", $"{_site.Address.Port}", StringComparison.Ordinal));
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        Assert.Equal(status, (await _client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, _desk.Taken);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":"old"}""", HttpStatusCode.Conflict)]
    [InlineData("""{"version":"bad"}""", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_taken_down_is_answered(string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Origin + "/decisions" + _site.Address.Query)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Origin", Origin);
        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("\"reason\":\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_megabytes_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Origin + "/decisions" + _site.Address.Query)
        {
            Content = new StringContent("\"" + new string('x', 1 << 20) + "\"", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Origin", Origin);
        // The server answers, or hangs up while it is still being sent to.
        try
        {
            Assert.False((await _client.SendAsync(request, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
        }
        Assert.Equal(0, _desk.Taken);
    }

    private sealed class Desk : IReviewDesk
    {
        public int Taken { get; private set; }

        public string Version() => "v";

        public (byte[] Page, string Policy) Page() => ("the page"u8.ToArray(), "default-src 'none'");

        public ReviewAnswer Decide(DecisionRequest request)
        {
            if (request.Version == "v")
                Taken++;
            return request.Version switch
            {
                "v" => new(ReviewOutcome.Written),
                "old" => new(ReviewOutcome.ChangedMeanwhile, "changed"),
                _ => new(ReviewOutcome.Refused, "refused"),
            };
        }

        public ReviewAnswer Review(ReviewRequest request) => new(ReviewOutcome.Written);
    }
}
