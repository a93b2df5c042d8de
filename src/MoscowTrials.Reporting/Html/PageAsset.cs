using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Reporting.Html;

/// <summary>A style sheet or script that the page carries, with the hash by which its policy admits it and nothing else.</summary>
public sealed class PageAsset
{
    private PageAsset(string name)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream($"{typeof(PageAsset).Namespace}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        // A checkout may have turned the ends of lines, and the browser hashes what it parsed.
        Content = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
    }

    /// <summary>The looks of the page, on a screen and on paper.</summary>
    public static PageAsset Style { get; } = new("report.css");

    /// <summary>Filters, search, keys; the page can be read without it.</summary>
    public static PageAsset Script { get; } = new("report.js");

    /// <summary>Sends what a reviewer decides to the site that the page came from.</summary>
    public static PageAsset ReviewScript { get; } = new("review.js");

    /// <summary>The text; line feeds only.</summary>
    public string Content { get; }

    /// <summary>As a policy writes it: <c>sha256-…</c>.</summary>
    public string Hash { get; }
}
