using System.Collections.Immutable;
using System.Text;

namespace MoscowTrials.Tests.Paraphrases;

/// <summary>One of the folders beside this file: its cases, and those of them that are known to be missed.</summary>
public sealed record ParaphraseSet(string Folder, ImmutableArray<ParaphraseCase> Cases, ImmutableHashSet<string> Missed)
{
    private const string MissedFile = "missed.txt";

    /// <summary>Where the sets lie, from the root of the repository.</summary>
    public const string Home = "tests/MoscowTrials.Tests/Paraphrases";

    public string Name => Path.GetFileName(Folder);

    /// <summary>Reads every set.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <exception cref="FormatException">A line of a file is not as README.md has it.</exception>
    public static ImmutableArray<ParaphraseSet> ReadAll(string root) =>
        [.. Directory.GetDirectories(Path.Combine(root, Home)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Writes which of the flagged cases are missed.</summary>
    public void WriteMissed(IEnumerable<string> ids)
    {
        var text = new StringBuilder("# Flagged cases of this set that are not found yet: the mechanism, the number and the name. Written by\n")
            .Append("# dotnet run --project tests/MoscowTrials.Benchmarks -- paraphrases --write\n");
        foreach (var id in ids.Order(StringComparer.Ordinal))
            text.Append(id).Append('\n');
        File.WriteAllText(Path.Combine(Folder, MissedFile), text.ToString());
    }

    /// <summary>Reads the cases of one folder.</summary>
    public static ParaphraseSet Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt").Where(f => Path.GetFileName(f) != MissedFile).Order(StringComparer.Ordinal);
        var missed = Path.Combine(folder, MissedFile);
        return new ParaphraseSet(folder, [.. files.SelectMany(ReadFile)],
            File.Exists(missed) ? [.. File.ReadLines(missed).Where(line => line.Length > 0 && line[0] != '#')] : []);
    }

    private static IEnumerable<ParaphraseCase> ReadFile(string file)
    {
        var mechanism = Path.GetFileNameWithoutExtension(file);
        string? kind = null, name = null;
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                var rest = line[4..];
                var space = rest.IndexOf(' ', StringComparison.Ordinal);
                (kind, name) = space > 0 && rest[..space] is "flagged" or "clean" ? (rest[..space], rest[(space + 1)..])
                    : throw new FormatException($"{file}: \"{line}\" should name flagged or clean, a number and a name");
                text.Clear();
            }
            else if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                yield return new ParaphraseCase(mechanism, kind == "flagged", name ?? throw new FormatException($"{file}: \"{line}\" ends no case"),
                    text.ToString().Trim() + "\n");
                name = null;
            }
            else
                text.Append(line).Append('\n');
        }
    }
}
