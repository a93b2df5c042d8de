using MoscowTrials.Claims;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Articles;

/// <summary>Articles of a few sentences and their ledgers.</summary>
internal static class SampleLedger
{
    public const string ArticlePath = "a/piers.txt";

    /// <summary>A fingerprint that fits no sentence.</summary>
    public const string Stale = "0123456789abcdef";

    /// <summary>An article of which each argument is a paragraph.</summary>
    public static ArticleClaims Article(params IEnumerable<string> paragraphs) =>
        Tests.Claims.Reading.Of("Piers\n\n" + string.Join("\n\n", paragraphs) + "\n\nReferences\n\n1. A History of Piers.\n2. Annals, p. 12.\n");

    public static LedgerFile Read(string text)
    {
        var (ledger, problems) = LedgerReader.Read(new SourceText("claims/piers.yaml", text));
        Assert.Empty(problems);
        return ledger!;
    }

    public static LedgerUpdate Update(string? ledger, ArticleClaims article) =>
        LedgerSync.Update(ledger is null ? null : Read(ledger), ArticlePath, article);

    /// <summary>The ledger brought up to date, which the next time is found to be so.</summary>
    public static string Sync(string? ledger, ArticleClaims article)
    {
        var text = Update(ledger, article).Text;
        var again = Update(text, article);
        Assert.Equal(text, again.Text);
        Assert.Equal((0, 0, 0, 0), (again.Added, again.Changed, again.Removed, again.Kept));
        return text;
    }

    /// <summary>Puts lines behind the last one of the entry whose sentence begins so.</summary>
    public static string Write(string ledger, string sentence, string lines)
    {
        var entry = Assert.Single(Read(ledger).Entries, e => e.Text.StartsWith(sentence, StringComparison.Ordinal));
        var feed = ledger.IndexOf('\n', entry.Map.Span.End);
        return feed < 0 ? ledger + "\n" + lines : ledger.Insert(feed + 1, lines);
    }

    /// <summary>The lines that one has and the other has not, as a diff tells them, in order.</summary>
    public static (string[] Gone, string[] Come) Diff(string old, string now)
    {
        string[] before = old.Split('\n'), after = now.Split('\n');
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }
        var (gone, come) = (new List<string>(), new List<string>());
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
                (i, j) = (i + 1, j + 1);
            else if (j == after.Length || i < before.Length && length[i + 1, j] >= length[i, j + 1])
                gone.Add(before[i++]);
            else
                come.Add(after[j++]);
        }
        return ([.. gone], [.. come]);
    }
}
