using System.Collections.Immutable;
using System.Text;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>Somebody who made a work.</summary>
/// <param name="Family">The family name, or the whole of a name that has no parts.</param>
/// <param name="Given">The given names; empty where there are none.</param>
public sealed record WorkAuthor(string Family, string Given);

/// <summary>An entry of a bibliography that is kept in a file of its own; every field may be empty.</summary>
public sealed record BibliographyEntry
{
    /// <summary>Authors that are named; what is behind them becomes "et al.".</summary>
    private const int MostAuthors = 8;

    /// <summary>What citations call it.</summary>
    public required string Key { get; init; }

    /// <summary>The type as CSL has it: <c>book</c>, <c>article-journal</c>.</summary>
    public string Type { get; init; } = "";

    public ImmutableArray<WorkAuthor> Authors { get; init; } = [];

    public ImmutableArray<WorkAuthor> Editors { get; init; } = [];

    public ImmutableArray<WorkAuthor> Translators { get; init; } = [];

    public string Title { get; init; } = "";

    /// <summary>The journal, newspaper or book it stands in.</summary>
    public string Container { get; init; } = "";

    /// <summary>When it came out: <c>1990</c>, <c>1990-05</c>, <c>1990-05-12</c>, or as it is written.</summary>
    public string Issued { get; init; } = "";

    public string Edition { get; init; } = "";

    public string Volume { get; init; } = "";

    public string Issue { get; init; } = "";

    public string Pages { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string Place { get; init; } = "";

    public string Isbn { get; init; } = "";

    public string Issn { get; init; } = "";

    public string Doi { get; init; } = "";

    public string Url { get; init; } = "";

    public string Accessed { get; init; } = "";

    /// <summary>As a note names it: <c>Smith &amp; Jones 2004</c>; null without an author.</summary>
    public string? Short => Name(" & ") is { } name ? Year.Length == 0 ? name : $"{name} {Year}" : null;

    /// <summary>As a sentence names it: <c>Smith and Jones (2004)</c>; null without an author.</summary>
    public string? Named => Name(" and ") is { } name ? Year.Length == 0 ? name : $"{name} ({Year})" : null;

    /// <summary>The year of <see cref="Issued"/>, or what stands there.</summary>
    public string Year => Issued.Length > 4 && Issued[4] == '-' ? Issued[..4] : Issued;

    /// <summary>The entry as a list of references has it.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Append(text, Names(Authors), "");
            if (text.Length > 0 && Issued.Length > 0)
                text.Append(" (").Append(WrittenDate.Of(Issued)).Append(')');
            Append(text, Title, ". ");
            Append(text, Editors.IsEmpty ? "" : "Ed. " + Names(Editors), ". ");
            Append(text, Container, ". ");
            Append(text, Volume.Length == 0 ? "" : "Vol. " + Volume, ", ");
            Append(text, Issue.Length == 0 ? "" : "no. " + Issue, ", ");
            Append(text, string.Join(": ", new[] { Place, Publisher }.Where(p => p.Length > 0)), ". ");
            if (Authors.IsEmpty && Issued.Length > 0)
                Append(text, WrittenDate.Of(Issued), ". ");
            Append(text, Pages.Length == 0 ? "" : (Pages.AsSpan().ContainsAny("-–,") ? "pp. " : "p. ") + Pages, ". ");
            Append(text, Isbn.Length == 0 ? "" : "ISBN " + Isbn, ". ");
            Append(text, Issn.Length == 0 ? "" : "ISSN " + Issn, ". ");
            Append(text, Doi.Length == 0 ? "" : "doi:" + Doi, ". ");
            Append(text, Accessed.Length == 0 ? "" : "Retrieved " + WrittenDate.Of(Accessed), ". ");
            if (text.Length == 0)
                text.Append(Url.Length > 0 ? Url : Key);
            if (text[^1] is not ('.' or '?' or '!'))
                text.Append('.');
            return text.ToString();
        }
    }

    /// <summary>The entry as a source of an article.</summary>
    /// <param name="key">What the article calls it.</param>
    /// <param name="kind">What it is there.</param>
    /// <param name="span">Where the article names it.</param>
    public Source ToSource(string key, SourceKind kind, TextSpan span)
    {
        var text = Text;
        return new Source(key, kind, text, span) { Templates = [EntryTemplate.Of(this, new TextSpan(0, text.Length))] };
    }

    private string? Name(string and)
    {
        var names = Authors.IsEmpty ? Editors : Authors;
        return names.Length switch
        {
            0 => null,
            1 => names[0].Family,
            2 => names[0].Family + and + names[1].Family,
            _ => names[0].Family + " et al.",
        };
    }

    private static string Names(ImmutableArray<WorkAuthor> people)
    {
        var names = people.Take(MostAuthors).Select(p => p.Given.Length == 0 ? p.Family : $"{p.Family}, {p.Given}");
        return string.Join("; ", names) + (people.Length > MostAuthors ? " et al." : "");
    }

    private static void Append(StringBuilder text, string value, string separator)
    {
        if (value.Length == 0)
            return;
        if (text.Length > 0)
            text.Append(separator[0] == '.' && text[^1] is '.' or '?' or '!' ? " " : separator);
        text.Append(value);
    }
}
