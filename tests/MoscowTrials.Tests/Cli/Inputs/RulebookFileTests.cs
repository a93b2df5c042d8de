using MoscowTrials.Cli;
using MoscowTrials.Cli.Inputs;
using Xunit;

namespace MoscowTrials.Tests.Cli.Inputs;

public sealed class RulebookFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("trials-rules-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_nearest_rulebook_up_to_the_repository_wins()
    {
        var below = Directory.CreateDirectory(Path.Combine(_root, "repo", "a", "b")).FullName;
        File.WriteAllText(Path.Combine(_root, "rules.md"), "outside");
        Directory.CreateDirectory(Path.Combine(_root, "repo", ".git"));
        var host = new Host { Output = Stream.Null, Error = TextWriter.Null, OpenInput = () => Stream.Null, WorkingFolder = below, InstallFolder = "/install" };

        Assert.Equal(Path.Combine("/install", "rules.md"), RulebookFile.Find(null, host));
        File.WriteAllText(Path.Combine(_root, "repo", "rules.md"), "inside");
        Assert.Equal("../../rules.md", RulebookFile.Find(null, host));
        Assert.Equal("inside", RulebookFile.Read(null, host).Text?.Text);
        Assert.Equal("other.md", RulebookFile.Find("other.md", host));
    }
}
