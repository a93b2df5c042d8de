using Xunit;

namespace MoscowTrials.Tests.Cli.Reviewing;

/// <summary>What <c>trials review --web</c> refuses before it opens anything.</summary>
public sealed class ReviewWebOptionTests : IDisposable
{
    private readonly LedgerRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("a/piers.txt a/piers.txt --web --by Ann", "with --web, name one article")]
    [InlineData("a --web --by Ann", "with --web, name one article")]
    [InlineData("a/piers.txt --web --by Ann --no-ledger", "--no-ledger leaves nothing to write to")]
    [InlineData("a/piers.txt --web --by Ann --port 0", "--port '0' is no port")]
    [InlineData("a/piers.txt --web --by Ann --port 70000", "--port '70000' is no port")]
    [InlineData("a/none.txt --web --by Ann", "a/none.txt:1:1: no such file")]
    public void What_cannot_be_is_told(string args, string error)
    {
        _run.WriteArticle("The pier burned in 1917.");
        Assert.Equal(2, _run.Run(["review", .. args.Split(' ')]));
        Assert.Contains(error, _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Output);
    }
}
