using System.Globalization;
using MoscowTrials.Tests.Cli.Versions;
using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

/// <summary>Two branches edit an article and bring its ledger up to date; <c>git merge</c> joins them.</summary>
public sealed class LedgerMergeTests : IDisposable
{
    private static readonly string[] Base =
    [
        "The Grand Pier was opened in 1887.[1]", "It burned down in 1917.", "Ann Long wrote to the council in May 1932.", "The council met in Oslo.[2]",
        "A choir sang on the bridge.", "The last tram ran in 1951.",
    ];

    private readonly LedgerRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string> Edits => new()
    {
        { "reword 0", "reword 5" },
        { "reword 2", "reword 3" },
        { "reword 3", "reword 2" },
        { "insert 2", "reword 3" },
        { "insert 2", "reword 1" },
        { "remove 2", "reword 3" },
        { "remove 2", "reword 1" },
        { "insert 1", "insert 4" },
        { "insert 0", "insert 6" },
        { "remove 1", "remove 4" },
        { "move 0", "reword 3" },
        { "review 2", "reword 3" },
        { "review 2", "reword 1" },
        { "review 2", "insert 3" },
        { "review 2", "insert 2" },
        { "review 2", "review 3" },
        { "review 5", "insert 6" },
        { "review 5", "remove 0" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edits_of_different_sentences_merge(string ours, string theirs)
    {
        Merge(ours, theirs);
        Assert.DoesNotContain("<<<<<<<", File.ReadAllText(_run.Ledger), StringComparison.Ordinal);
        // Neighbouring lines of the article may be in each other's way; what is at stake is the ledger.
        _run.WriteArticle(ours[^1] > theirs[^1] ? Edited(Edited(Base, ours, 'o'), theirs, 't') : Edited(Edited(Base, theirs, 't'), ours, 'o'));

        Assert.Contains(_run.Run("sync", "--check", _run.Article), new[] { 0, 1 });
        Assert.Empty(_run.Error);
        _run.Sync();
        var ledger = File.ReadAllText(_run.Ledger);
        Assert.Equal(new[] { ours, theirs }.Count(e => e.StartsWith("review", StringComparison.Ordinal)), ledger.Split("note: kept").Length - 1);
        Assert.Equal(0, _run.Run("check", _run.Article, "--fail-on", "error"));
    }

    [Theory]
    [InlineData("reword 2", "remove 2")]
    [InlineData("insert 2", "add 2")]
    public void A_conflict_is_told_where_it_stands(string ours, string theirs)
    {
        Merge(ours, theirs);
        _run.WriteArticle(Base);

        var before = File.ReadAllText(_run.Ledger);
        var line = before[..before.IndexOf("<<<<<<<", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        foreach (var command in new[] { "sync", "check" })
        {
            Assert.Equal(2, _run.Run(command, _run.Article));
            Assert.StartsWith($"claims/piers.yaml:{line}:1: a merge left a conflict here; ", _run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllText(_run.Ledger));
    }

    /// <summary>Edits on two branches, and merges.</summary>
    private void Merge(string ours, string theirs)
    {
        GitRepository.NeedsGit();
        Directory.Delete(_run.PathOf(".git"));
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Ann");
        Git("config", "user.email", "ann@example.org");
        Commit("base", Base, null);
        Git("checkout", "-q", "-b", "theirs");
        Commit("theirs", Edited(Base, theirs, 't'), theirs);
        Git("checkout", "-q", "main");
        Commit("ours", Edited(Base, ours, 'o'), ours);
        Git("merge", "-q", "--no-edit", "theirs");
    }

    private void Commit(string name, IEnumerable<string> paragraphs, string? edit)
    {
        _run.WriteArticle(paragraphs);
        _run.Sync();
        if (edit?.Split(' ') is ["review", var at])
        {
            _run.Review(Base[int.Parse(at, CultureInfo.InvariantCulture)].Split('.')[0], "note: kept");
            _run.Sync();
        }
        Git("add", "-A");
        Assert.Equal(0, Git("commit", "-q", "-m", name));
    }

    private static List<string> Edited(IEnumerable<string> sentences, string edit, char side)
    {
        var edited = sentences.ToList();
        var at = edit[^1] - '0';
        switch (edit.Split(' ')[0])
        {
            case "reword":
                edited[at] = edited[at].Replace(".", side == 'o' ? " at last." : " in the end.", StringComparison.Ordinal);
                break;
            case "insert":
                edited.Insert(at, side == 'o' ? "Two ships lay there for a week.[1]" : "The mill was sold in 1940.[2]");
                break;
            case "add":
                edited.Insert(at, "Nobody knows why the lamps went out.");
                break;
            case "remove":
                edited.RemoveAt(at);
                break;
            case "move":
                edited.Add(edited[at]);
                edited.RemoveAt(at);
                break;
        }
        return edited;
    }

    private int Git(params string[] arguments) => GitRepository.RunGit(_run.Folder, arguments).Code;
}
