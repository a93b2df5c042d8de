using MoscowTrials.Cli.Caching;
using Xunit;

namespace MoscowTrials.Tests.Cli.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trials-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void DeletesWhatNobodyAskedForInAMonth()
    {
        var start = new DateTimeOffset(2024, 5, 31, 12, 0, 0, TimeSpan.Zero);
        At(start).Keep("aa01", [1]);
        At(start).Keep("aa02", [2]);

        // Asked for on the way, it is young again.
        Assert.Equal([1], At(start.AddDays(20)).Find("aa01")!);
        At(start.AddDays(40)).Keep("aa03", [3]);

        Assert.Equal([1], At(start.AddDays(40)).Find("aa01")!);
        Assert.Null(At(start.AddDays(40)).Find("aa02"));
        Assert.Equal([3], At(start.AddDays(40)).Find("aa03")!);
    }

    [Fact]
    public void IsNobodyElsesBusiness()
    {
        if (OperatingSystem.IsWindows())
            return;
        At(DateTimeOffset.UnixEpoch).Keep("aa01", [1]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder, "aa")));
    }

    [Theory]
    [InlineData("/x", "/home/a", "/x/trials")]
    // The specification takes no relative folder.
    [InlineData("x", "/home/a", "/home/a/.cache/trials")]
    [InlineData(null, "/home/a", "/home/a/.cache/trials")]
    [InlineData(null, "", null)]
    [InlineData(null, null, null)]
    public void LiesWhereTheMachineKeepsSuchThings(string? cache, string? home, string? expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the folders of Linux");

        Assert.Equal(expected, CacheFolder.Default(name => name switch { "XDG_CACHE_HOME" => cache, "HOME" => home, _ => null }));
    }

    private CacheFolder At(DateTimeOffset now) => new(_folder, new Clock(now));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
