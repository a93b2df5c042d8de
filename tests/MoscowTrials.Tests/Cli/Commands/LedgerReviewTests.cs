using Xunit;

namespace MoscowTrials.Tests.Cli.Commands;

/// <summary>What people write into a ledger changes what <c>trials check</c> finds.</summary>
public sealed class LedgerReviewTests : IDisposable
{
    private const string Fell = "The Grand Pier was torn down in 1917.[1]";
    private const string Met = "In 1932 Ann Long met Karl Short at the Grand Pier.";

    private readonly LedgerRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string, string> Corrections => new()
    {
        { Met, "", "error MT101" },
        // Dates
        { Met, "dates:\n- {words: 1932, is: 1912}", "" },
        { Met, "dates:\n- {words: 1932, is: none}", "" },
        { Met, "dates:\n- {words: 1932, is: 1933-05-01}", "error MT101" },
        { Met, "dates:\n- {words: 1932, is: 1932, relation: before}", "" },
        { Met, "dates:\n- {words: 1932, is: 1932, relation: after}", "error MT101" },
        // Names
        { Met, "names:\n- {words: the Grand Pier, is: Long Pier, new: building, within: Brighton}", "" },
        { Met, "names:\n- {words: Grand Pier, is: none}", "" },
        { Met, "names:\n- {words: Grand Pier, is: Grand Pier}", "error MT101" },
        // Events
        { Met, "events:\n- {words: met, says: nothing}", "" },
        { Met, "events:\n- {words: met, says: denied}", "" },
        { Met, "events:\n- {words: met, when: 1912}", "" },
        { Met, "events:\n- {words: met, type: meet, who: Ann Long, with: Karl Short, where: Grand Pier, when: 1933}", "error MT101" },
        // Voice
        { Met, "voice: alleged\nspeaker: the owner", "warning MT101" },
        { Met, "voice: article", "error MT101" },
        // An inferred link
        { "In 1932 Ann Long met Karl Short at the pier.", "", "error MT101" },
        { "In 1932 Ann Long met Karl Short at the pier.", "names:\n- {words: the pier, is: Long Pier, new: building}", "" },
        // What was not read
        { "In 1932 Ann Long bumped into Karl Short on the Grand Pier's boards.", "events:\n- {words: bumped into, type: meet, who: Ann Long, with: Karl Short, where: Grand Pier, when: 1932}", "error MT101" },
    };

    [Theory]
    [MemberData(nameof(Corrections))]
    public void A_review_changes_what_is_found(string sentence, string corrections, string findings)
    {
        _run.WriteArticle(Fell, sentence);
        _run.Sync();
        var before = _run.Check();
        _run.Review("In 1932", corrections);

        Assert.Equal(findings.Split(';', StringSplitOptions.RemoveEmptyEntries), _run.Check());
        Assert.Empty(_run.Error);
        // A review that changes nothing would prove nothing.
        Assert.Equal(sentence == Met, before is ["error MT101"]);
        _run.Sync();
    }

    [Fact]
    public void An_inferred_link_counts_fully_once_it_is_confirmed()
    {
        _run.WriteArticle(Fell, "In 1932 Ann Long met Karl Short at the pier.");
        _run.Sync();
        Assert.Equal(["warning MT101"], _run.Check());
        _run.Review("In 1932");
        Assert.Equal(["error MT101"], _run.Check());
    }

    [Fact]
    public void Two_people_of_one_surname_are_told_apart()
    {
        _run.WriteArticle("John Smith died in 1920.[1]", "In 1932 Smith visited Paris.", "Smith wrote a book in 1935.");
        _run.Sync();
        Assert.Equal(["error MT103", "error MT103"], _run.Check());
        _run.Review("In 1932", "names:\n- {words: Smith, is: Jack Smith, new: person}");
        Assert.Equal(["error MT103"], _run.Check());
        // A name that one sentence brings in is there for others.
        _run.Review("Smith wrote", "names:\n- {words: Smith, is: Jack Smith}");
        Assert.Empty(_run.Check());
    }

    [Fact]
    public void A_review_does_not_count_any_more_when_what_it_saw_changes()
    {
        _run.WriteArticle(Fell, Met + "[2]");
        _run.Sync();
        _run.Review("In 1932", "events:\n- {words: met, says: nothing}");
        Assert.Empty(_run.Check());

        // Its number and its place are not what was reviewed.
        _run.WriteArticle("Rain fell.[2]", Met + "[2]", Fell);
        Assert.Empty(_run.Check());
        _run.WriteArticle(Fell, Met.Replace("Ann Long", "Ann B. Long", StringComparison.Ordinal) + "[2]");
        Assert.Equal(["error MT101"], _run.Check());
        _run.WriteArticle(Fell, Met + "[1]");
        Assert.Equal(["error MT101"], _run.Check());
        File.WriteAllText(_run.Article, File.ReadAllText(_run.Article).Replace("met Karl Short at the Grand Pier.[1]", "met Karl Short at the Grand Pier.[2]", StringComparison.Ordinal)
            .Replace("Annals, p. 12", "Annals, p. 13", StringComparison.Ordinal));
        Assert.Equal(["error MT101"], _run.Check());
        _run.Sync();
        Assert.Equal(["error MT101"], _run.Check());

        _run.WriteArticle(Fell, Met + "[2]");
        Assert.Empty(_run.Check());
    }

    [Theory]
    [InlineData("names:\n- {words: Grand Pier, is: Gand Pier}", "the article names no 'Gand Pier'; did you mean 'Grand Pier'?; ")]
    [InlineData("names:\n- {words: Grand Pier, is: Grand Pier, new: building}", "the article names 'Grand Pier' already; leave out 'new'")]
    [InlineData("names:\n- {words: Grand Peer, is: none}", "the sentence has no words 'Grand Peer'; copy them from it")]
    [InlineData("dates:\n- {words: 1923, is: none}", "the sentence has no words '1923'; copy them from it")]
    [InlineData("events:\n- {words: meet, says: nothing}", "the sentence has no words 'meet'; copy them from it")]
    [InlineData("events:\n- {words: met, type: meat}", "there is no kind of event 'meat'; did you mean '")]
    [InlineData("events:\n- {words: Short, says: denied}", "no event was read there; write 'type' to add one, such as 'type: meet'")]
    [InlineData("events:\n- {words: met, where: Narnia}", "the article names no 'Narnia'")]
    public void A_correction_that_does_not_fit_is_told_and_costs_nothing_else(string corrections, string message)
    {
        _run.WriteArticle(Fell, Met, "John Smith died in 1920.", "In 1932 Smith visited Paris.");
        _run.Sync();
        _run.Review("In 1932 Smith", "dates:\n- {words: 1932, is: 1912}");
        _run.Review("In 1932 Ann", corrections);

        Assert.Equal(["error MT101"], _run.Check(2));
        Assert.Matches("^claims/piers\\.yaml:[0-9]+:[0-9]+: [^\n]+\n$", _run.Error);
        Assert.Contains(": " + message, _run.Error, StringComparison.Ordinal);
    }
}
