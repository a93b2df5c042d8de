using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Cli;

/// <summary>Whatever is wrong takes one line, exit code 2, and nothing from the rest.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string> Files => new()
    {
        { "missing.txt", "missing.txt:1:1: no such file; check the name" },
        { "none/missing.txt", "none/missing.txt:1:1: no such file; check the name" },
        { "empty-folder", "empty-folder:1:1: this folder holds no article (no file named *.txt, *.wikitext, *.wiki, *.mediawiki, *.mw, *.md, *.markdown, *.mdown, *.mkd, *.mdx, *.qmd, *.rmd, *.html, *.htm, *.xhtml); name a file or another folder" },
        { "binary.txt", "binary.txt:2:3: this is a binary file (it holds a zero byte); name a text file" },
        { "latin1.txt", "latin1.txt:1:4: not valid UTF-8; save the file as UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_is_told_in_one_line_after_the_others_were_checked(string name, string line)
    {
        Directory.CreateDirectory(_run.PathOf("empty-folder"));
        _run.Write("binary.txt", "ab\ncd\0"u8.ToArray());
        _run.Write("latin1.txt", [(byte)'C', (byte)'a', (byte)'f', 0xE9]);
        foreach (var command in new[] { "check", "extract" })
        {
            Assert.Equal(2, _run.Run(command, _run.PathOf(name), _run.WritePier()));
            Assert.Equal(line + "\n", _run.Error);
            Assert.Contains("pier.txt:2:1", _run.Output, StringComparison.Ordinal);
        }
    }

    // `trials check "$file"` where the variable is not set.
    [Theory]
    [InlineData("check", "", "FILE")]
    [InlineData("check", "FILE", "--base-file", "")]
    [InlineData("extract", "", "FILE")]
    [InlineData("query", "select 1", "", "FILE")]
    [InlineData("explain", "0123", "", "FILE")]
    public void An_empty_name_is_told_in_one_line_and_costs_no_other_file(params string[] args)
    {
        var path = _run.WritePier();
        Assert.Equal(2, _run.Run([.. args.Select(a => a == "FILE" ? path : a)]));
        Assert.Equal("'':1:1: an empty name is no file; name one\n", _run.Error);
        Assert.NotEmpty(_run.Output);
    }

    [Fact]
    public void An_empty_name_is_no_rulebook()
    {
        Assert.Equal(2, _run.Run("rules", "--rules", ""));
        Assert.Equal("'':1:1: an empty name is no file; name one (it was looked for as the rulebook)\n", _run.Error);
    }

    public static TheoryData<string[], string> Usages => new()
    {
        { ["check"], "trials: name an article or a folder to check, or - for standard input; `trials init` writes down what is to be checked; see `trials check --help`" },
        { ["check", "FILE", "--as-of", "yesterday"], "trials: --as-of 'yesterday' is no day; write it as 2024-05-31; see `trials check --help`" },
        { ["check", "FILE", "--as-of", "2023-02-29"], "trials: --as-of '2023-02-29' is no day; write it as 2024-05-31; see `trials check --help`" },
        { ["check", "FILE", "--format", "jsno"], "trials: --format 'jsno' is none of text, json, sarif, github, markdown, junit, rdjson; did you mean 'json'?; see `trials check --help`" },
        { ["check", "FILE", "--select", "evnt-at-vanished-place"], "trials: --select 'evnt-at-vanished-place' fits no rule; did you mean 'event-at-vanished-place'? (`trials rules` lists them); see `trials check --help`" },
        { ["check", "FILE", "--ignore", "MT101,MT9"], "trials: --ignore 'MT9' fits no rule (`trials rules` lists them); see `trials check --help`" },
        { ["check", "FILE", "--base-file", "FILE", "FILE"], "trials: --base-file goes with one article; name only its new version; see `trials check --help`" },
        { ["check", "FILE", "--base-file", "/"], "trials: --base-file takes one article, and '/' is a folder; name a file in it; see `trials check --help`" },
        { ["check", "-", "--base-file", "-"], "trials: standard input cannot be both versions; name a file for one of them; see `trials check --help`" },
        { ["explain", "MT101", "MT102"], "trials: explain takes one rule or line at a time; leave out 'MT102'; see `trials explain --help`" },
        { ["explain", "FILE:2", "b.txt"], "trials: explain takes one rule or line at a time; leave out 'b.txt'; see `trials explain --help`" },
        { ["explain", "nonsense"], "trials: 'nonsense' is no rule, finding or FILE:LINE; see `trials explain --help`" },
        { ["explain", "uncited-clam"], "trials: 'uncited-clam' is no rule, finding or FILE:LINE; did you mean 'uncited-claim'?; see `trials explain --help`" },
        { ["explain", "0123abcd"], "trials: name the article of finding 0123abcd, as in `trials explain 0123abcd FILE`; see `trials explain --help`" },
        { ["check", "FILE", "--formt", "json"], "trials: there is no option --formt; did you mean '--format'?; see `trials check --help`" },
        { ["chekc", "FILE"], "trials: there is no command chekc; did you mean 'check'?; see `trials --help`" },
        { [""], "trials: there is no command ''; see `trials --help`" },
        { ["--nonsense"], "trials: there is no option --nonsense; see `trials --help`" },
        { ["rules", "MT9"], "trials: 'MT9' fits no rule; see `trials rules --help`" },
        { ["query"], "trials: write a SELECT, and name the articles to ask; see `trials query --help`" },
        { ["query", "select 1"], "trials: name the articles to ask, or - for standard input; see `trials query --help`" },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public void Bad_usage_is_told_in_one_line(string[] args, string line)
    {
        var path = _run.WritePier();
        Assert.Equal(2, _run.Run([.. args.Select(a => a.Replace("FILE", path, StringComparison.Ordinal))]));
        Assert.Equal(line + "\n", _run.Error);
        Assert.Empty(_run.Output);
    }

    // The wording of these is System.CommandLine's.
    [Theory]
    [InlineData("check", "FILE", "--format")]
    [InlineData("explain")]
    public void What_does_not_parse_is_told_in_one_line(params string[] args)
    {
        Assert.Equal(2, _run.Run(args));
        Assert.Matches("^trials: [^\n]+; see `trials[^\n]*--help`\n$", _run.Error);
        Assert.Empty(_run.Output);
    }

    [Theory]
    [InlineData("explain", "FILE:99", "pier.txt:99:1: the file has only 9 lines; name one of them")]
    [InlineData("explain", "missing.txt:1", "missing.txt:1:1: no such file; check the name")]
    [InlineData("query", "selec", "query:1:1: near \"selec\": syntax error")]
    public void A_bad_subject_is_told_in_one_line(string command, string subject, string line)
    {
        var path = _run.WritePier();
        string[] args = [command, subject.Replace("FILE", path, StringComparison.Ordinal)];
        Assert.Equal(2, _run.Run(command == "query" ? [.. args, path] : args));
        Assert.Equal(line + "\n", _run.Error);
    }

    [Theory]
    [InlineData("check --format json -- -dash.txt")]
    [InlineData("check --format json -- - -dash.txt")]
    [InlineData("extract -- -dash.txt -")]
    [InlineData("explain -- 0123 -dash.txt")]
    public void Behind_two_dashes_there_are_only_files(string args)
    {
        Assert.Equal(2, _run.Run(args.Split(' ')));
        Assert.StartsWith("-dash.txt:1:1: no such file; check the name\n", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_dashes_excuse_no_option_before_them()
    {
        Assert.Equal(2, _run.Run("check", "--formt", "--", "-dash.txt"));
        Assert.Equal("trials: there is no option --formt; did you mean '--format'?; see `trials check --help`\n", _run.Error);
    }

    [Fact]
    public void A_finding_that_is_not_there_is_told_in_one_line()
    {
        Assert.Equal(2, _run.Run("explain", "aaaa", _run.WritePier()));
        Assert.Equal("pier.txt:1:1: no finding aaaa here; `trials check --format json` lists their ids\n", _run.Error);
    }

    [Fact]
    public void A_finding_is_not_missed_in_a_file_that_could_not_be_read()
    {
        Assert.Equal(2, _run.Run("explain", "aaaa", _run.PathOf("missing.txt")));
        Assert.Equal("missing.txt:1:1: no such file; check the name\n", _run.Error);
        Assert.Equal(2, _run.Run("explain", "aaaa", _run.PathOf("missing.txt"), _run.WritePier()));
        Assert.Equal("missing.txt:1:1: no such file; check the name\n"
            + "pier.txt:1:1: no finding aaaa here; `trials check --format json` lists their ids\n", _run.Error);
    }

    [Fact]
    public void A_broken_rule_costs_no_other()
    {
        _run.Write("rules.md", "broken");
        Assert.Equal(2, _run.Run("check", _run.WritePier()));
        Assert.Contains("MT101", _run.Output, StringComparison.Ordinal);
        Assert.Equal("rules.md:3:1: MT103 has no message; add a ```message block\n", _run.Error);
    }

    [Theory]
    [InlineData("check", "FILE", "--select", "MT103")]
    [InlineData("explain", "MT103")]
    [InlineData("rules", "MT103")]
    public void A_broken_rule_that_is_asked_for_is_told_as_broken(params string[] args)
    {
        _run.Write("rules.md", "broken");
        var path = _run.WritePier();
        Assert.Equal(2, _run.Run([.. args.Select(a => a == "FILE" ? path : a)]));
        Assert.StartsWith("rules.md:3:1: MT103 has no message; add a ```message block\ntrials: ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _run.Error.Count(c => c == '\n'));
        Assert.Empty(_run.Output);
    }

    [Fact]
    public void A_rulebook_without_rules_does_not_pass_for_a_clean_article()
    {
        _run.Write("rules.md", "");
        Assert.Equal(2, _run.Run("check", _run.WritePier()));
        Assert.StartsWith("rules.md:1:1: this rulebook holds no rule; ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _run.Run("rules"));
        Assert.Empty(_run.Output);
    }

    [Fact]
    public void A_missing_rulebook_is_told_in_one_line()
    {
        Assert.Equal(2, _run.Run("check", _run.WritePier(), "--rules", "none.md"));
        Assert.Equal("none.md:1:1: no such file; check the name (it was looked for as the rulebook)\n", _run.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("rules")]
    public void A_working_folder_that_was_deleted_is_told_in_one_line(string command)
    {
        _run.WorkingFolder = "";
        Assert.Equal(2, _run.Run(command == "check" ? [command, _run.WritePier()] : [command]));
        Assert.Equal($"trials: the working folder was deleted; change to another one; see `trials {command} --help`\n", _run.Error);
        Assert.Empty(_run.Output);
        Assert.Equal(0, _run.Run(command, "--help"));
    }

    [Fact]
    public void A_fault_of_the_tool_costs_one_file_and_shows_no_trace()
    {
        var bad = _run.Write("bad.txt", "Bad.\n");
        _run.Extract = article => article.Source.Path == bad ? throw new InvalidOperationException("a\nb") : Reporting.SampleArticle.Claims(article);
        Assert.Equal(2, _run.Run("check", bad, _run.WritePier()));
        Assert.Equal("bad.txt:1:1: internal error (InvalidOperationException), the file was not checked; please report it with the output of TRIALS_DEBUG=1\n", _run.Error);
        Assert.Contains("pier.txt:2:1: warning MT101", _run.Output, StringComparison.Ordinal);

        _run.Variables["TRIALS_DEBUG"] = "1";
        Assert.Equal(2, _run.Run("check", bad));
        Assert.Contains("   at ", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_pipe_ends_the_run_without_a_word()
    {
        _run.OutputStream = new ThrowingStream(new ClosedPipeException());
        Assert.Equal(141, _run.Run("check", _run.WritePier()));
        Assert.Empty(_run.Error);
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line()
    {
        _run.OutputStream = new ThrowingStream(new IOException("standard output: No space left on device"));
        Assert.Equal(2, _run.Run("check", _run.WritePier(), "--format", "json"));
        Assert.Equal("trials: standard output: No space left on device\n", _run.Error);
    }

    [Fact]
    public void A_file_name_cannot_steer_the_terminal()
    {
        Assert.Equal(2, _run.Run("check", _run.PathOf("a\e[31m\nb.txt")));
        Assert.Equal("a␛[31m b.txt:1:1: no such file; check the name\n", _run.Error);
    }

    private sealed class ThrowingStream(IOException failure) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;

        public override void Write(byte[] buffer, int offset, int count) => throw failure;
    }
}
