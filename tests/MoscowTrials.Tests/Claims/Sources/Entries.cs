using System.Text;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Tests.Claims.Sources;

/// <summary>References as tests write them.</summary>
internal static class Entries
{
    /// <summary>The work that a written reference tells.</summary>
    public static Work Work(string text, SourceKind kind = SourceKind.Bibliography) =>
        WrittenWork.Read(new Source("b1", kind, text, new TextSpan(0, text.Length)), new TextSpan(0, text.Length));

    /// <summary>An article of which each note is cited once, with its bibliography.</summary>
    public static ArticleBibliography Read(string notes, string entries) => BibliographyReader.Read(Article(notes, entries));

    public static Article Article(string notes, string entries)
    {
        var text = new StringBuilder("Piers\n\n");
        var lines = notes.Split('\n');
        for (var i = 1; i <= lines.Length; i++)
            text.Append("The pier was mended in the spring of that year.[").Append(i).Append("] ");
        text.Append("\n\nNotes\n\n");
        for (var i = 1; i <= lines.Length; i++)
            text.Append("  ").Append(i).Append(". ").Append(lines[i - 1]).Append('\n');
        text.Append("\nBibliography\n\n");
        foreach (var entry in entries.Split('\n'))
            text.Append("  • ").Append(entry).Append('\n');
        return ArticleReader.Read("piers.txt", Encoding.UTF8.GetBytes(text.ToString())).Article!;
    }

    /// <summary>Wikitext as an article.</summary>
    public static Article Wikitext(string text) => ArticleReader.Read("piers.wikitext", Encoding.UTF8.GetBytes(text)).Article!;

    /// <summary>The contributors of a role as a test writes them: <c>Lund|Anna; Berg|Bo; {Harbour Board}</c>.</summary>
    public static string Names(Work work, ContributorRole role = ContributorRole.Author) => string.Join(
        "; ", work.Contributors.Where(c => c.Role == role).Select(c => c.Literal is null ? c.Given is null
            ? c.Family : c.Family + "|" + c.Given : "{" + c.Literal + "}"));
}
