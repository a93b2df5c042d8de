using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MoscowTrials.Ledger.Storage;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Storage;

public sealed class SafeFileTests : IDisposable
{
    private const string Rewrites = "TRIALS_TEST_REWRITES";

    private readonly string _folder = Directory.CreateTempSubdirectory("trials-safe-").FullName;

    private string File_ => Path.Combine(_folder, "a.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_made_changed_and_left_as_it_is()
    {
        var path = Path.Combine(_folder, "below", "deeper", "a.yaml");

        Assert.Equal(WriteResult.Written, SafeFile.Replace(path, null, "one"u8.ToArray()));
        Assert.Equal(WriteResult.Written, SafeFile.Replace(path, "one"u8.ToArray(), "two"u8.ToArray()));
        Assert.Equal(WriteResult.Unchanged, SafeFile.Replace(path, "two"u8.ToArray(), "two"u8.ToArray()));
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("one", "other")]
    [InlineData("one", null)]
    [InlineData(null, "other")]
    [InlineData(null, "")]
    public void What_somebody_wrote_in_between_stays(string? was, string? content)
    {
        if (content is not null)
            File.WriteAllText(File_, content);

        Assert.Equal(WriteResult.ChangedInBetween, SafeFile.Replace(File_, was is null ? null : Encoding.UTF8.GetBytes(was), "new"u8.ToArray()));
        Assert.Equal(content, File.Exists(File_) ? File.ReadAllText(File_) : null);
    }

    [Fact]
    public void Only_leftovers_of_its_own_are_taken_away()
    {
        string[] others = ["a.yaml.notes.tmp", "a.yaml.tmp", "a.yaml..tmp", "b.yaml.17.tmp", "aXyaml.17.tmp"];
        foreach (var name in others.Append("a.yaml.17.tmp"))
            File.WriteAllText(Path.Combine(_folder, name), "x");

        SafeFile.Replace(File_, null, "new"u8.ToArray());

        Assert.Equal(others.Append("a.yaml").Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_is_written_through_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("links take a privilege, and permissions are others");
            return;
        }
        var target = Path.Combine(_folder, "target.yaml");
        File.WriteAllText(target, "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(Path.Combine(_folder, "middle.yaml"), "target.yaml");
        File.CreateSymbolicLink(File_, "middle.yaml");

        Assert.Equal(WriteResult.Written, SafeFile.Replace(File_, "old"u8.ToArray(), "new"u8.ToArray()));

        Assert.Equal("middle.yaml", new FileInfo(File_).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(target));
    }

    [Fact]
    public void A_folder_in_its_place_is_an_error_and_not_touched()
    {
        Directory.CreateDirectory(File_);

        Assert.ThrowsAny<Exception>(() => SafeFile.Replace(File_, null, "new"u8.ToArray()));
        Assert.Equal([File_], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Of_many_that_write_at_once_none_is_lost()
    {
        const int writers = 4, times = 15;
        File.WriteAllText(File_, "0");
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers }, _ =>
        {
            for (var done = 0; done < times;)
            {
                try
                {
                    var was = SafeFile.Read(File_)!;
                    var next = int.Parse(Encoding.UTF8.GetString(was), CultureInfo.InvariantCulture) + 1;
                    if (SafeFile.Replace(File_, was, Encoding.UTF8.GetBytes(next.ToString(CultureInfo.InvariantCulture))) == WriteResult.Written)
                        done++;
                }
                catch (IOException)
                {
                    // Another one writes at this moment.
                }
            }
        });

        Assert.Equal((writers * times).ToString(CultureInfo.InvariantCulture), File.ReadAllText(File_));
        Assert.Equal([File_], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_a_whole_text()
    {
        SafeFile.Replace(File_, null, Text(0));
        for (var kill = 0; kill < 5; kill++)
        {
            var before = SafeFile.Read(File_)!;
            using var process = Process.Start(Rewriting(File_))!;
            try
            {
                while (!process.HasExited && SafeFile.Read(File_)!.AsSpan().SequenceEqual(before))
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                // At another point of a rewriting each time.
                await Task.Delay(3 * kill, TestContext.Current.CancellationToken);
                Assert.False(process.HasExited);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
            var text = SafeFile.Read(File_)!;
            Assert.True(text.AsSpan().SequenceEqual(Text(text[0] - 'a')));
        }

        Assert.Equal(WriteResult.Written, SafeFile.Replace(File_, SafeFile.Read(File_), "end"u8.ToArray()));
        Assert.Equal([File_], Directory.GetFiles(_folder));
    }

    /// <summary>Half a megabyte of one letter, each of its own length.</summary>
    private static byte[] Text(int step)
    {
        var bytes = new byte[500_000 + 1000 * (step % 26)];
        Array.Fill(bytes, (byte)('a' + step % 26));
        return bytes;
    }

    /// <summary>This program again, which does nothing but rewrite a file.</summary>
    private static ProcessStartInfo Rewriting(string path)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(SafeFileTests).Assembly.Location);
        start.Environment[Rewrites] = path;
        return start;
    }

    [ModuleInitializer]
    internal static void RewriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Rewrites) is not { Length: > 0 } path)
            return;
        while (true)
        {
            var was = SafeFile.Read(path)!;
            SafeFile.Replace(path, was, Text(was[0] - 'a' + 1));
        }
    }
}
