using System.Text;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Lineage;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("one two", "one  two", "one two")]
    [InlineData("opened in 1931.", "opened in 1932.", "opened in [-1931][+1932].")]
    [InlineData("a b", "", "[-a b]")]
    [InlineData("", "a b", "[+a b]")]
    // A number is one word, with its points and commas; a hyphen holds a word together.
    [InlineData("1,200 well-known men", "1,300 well-known men", "[-1,200][+1,300] well-known men")]
    [InlineData("He died.", "He, too, died.", "He[+, too,] died.")]
    // Case counts.
    [InlineData("The men", "Men", "[-The men][+Men]")]
    // A lone comma between two rewritten stretches goes with them.
    [InlineData("one two three, four five six end", "uno due tre, quattro cinque sei end", "[-one two three, four five six][+uno due tre, quattro cinque sei] end")]
    public void The_script_shows_what_changed(string old, string now, string expected) => Assert.Equal(expected, Show([old], [now]));

    [Fact]
    public void Several_texts_are_one_script() =>
        Assert.Equal("It fell[-, and it] / [+.] / [+It] rose.", Show(["It fell, and it rose."], ["It fell.", "It rose."]).Replace("][+", "] / [+", StringComparison.Ordinal));

    /// <summary>The script as text: kept words bare, the others in brackets.</summary>
    private static string Show(string[] old, string[] now)
    {
        var shown = new StringBuilder();
        WordRun? last = null;
        foreach (var run in WordDiff.Of(old, now))
        {
            var text = run.Change == WordChange.Removed ? old[run.OldText] : now[run.NowText];
            var span = run.Change == WordChange.Removed ? run.Old : run.Now;
            var gap = last is { } before && (run.Change == WordChange.Removed ? IsApart(before.Old, run.Old) : IsApart(before.Now, run.Now));
            shown.Append(gap && run.Change != WordChange.Added || gap && last is { Change: WordChange.Kept } ? " " : "");
            shown.Append(run.Change switch { WordChange.Kept => "", WordChange.Removed => "[-", _ => "[+" }).Append(span.In(text).ToString().Replace("  ", " ", StringComparison.Ordinal));
            shown.Append(run.Change == WordChange.Kept ? "" : "]");
            last = run;
        }
        return shown.ToString();

        static bool IsApart(TextSpan before, TextSpan after) => after.Start > before.End;
    }
}
