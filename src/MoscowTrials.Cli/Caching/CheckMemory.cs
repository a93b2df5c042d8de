using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reading;
using MoscowTrials.Reading.Wikitext;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Keeping;

namespace MoscowTrials.Cli.Caching;

/// <summary>Remembers between runs what the rules said of an article, by all that it depends on.</summary>
/// <remarks>
/// That is: the tool's own build and the runtime, the rules with their levels, the day that counts as today, how the file is read, its name
/// and content, and what people wrote about it. Whatever is kept under a key therefore never has to be thrown away for being out of date.
/// </remarks>
internal sealed class CheckMemory : IArticleMemory<CheckedArticle>
{
    private readonly Run _run;
    private readonly Ledgers? _ledgers;
    private readonly CacheFolder _folder;
    private readonly Predicate<string> _isAlone;
    private readonly byte[] _circumstances;
    private readonly FrozenDictionary<string, Rule> _rules;

    private CheckMemory(Run run, CacheFolder folder, ImmutableArray<Rule> rules, Predicate<string> isAlone)
    {
        (_run, _folder, _isAlone) = (run, folder, isAlone);
        _ledgers = run.UsesLedgers ? new Ledgers(run) : null;
        _rules = rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        _circumstances = Circumstances(run, rules);
    }

    /// <summary>The memory of a run; null where it has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rules">The rules that run, with their levels.</param>
    /// <param name="isAlone">Whether a file is checked without an earlier version of it; only then what is said depends on nothing else.</param>
    public static CheckMemory? Of(Run run, IRuleSet? rules, Predicate<string> isAlone) =>
        // A wiki's own templates are read with what their table says, and that has no name by which to remember it.
        rules is null || run.Host.CacheFolder is not { } folder || !ReferenceEquals(run.Reading.Templates, TemplateTable.BuiltIn) ? null
        : new CheckMemory(run, new CacheFolder(folder, run.Host.Clock), rules.Rules, isAlone);

    public string? KeyOf(string file, ReadOnlySpan<byte> bytes)
    {
        if (file == InputFiles.Stdin || !_isAlone(file))
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_circumstances);
        Append(hash, InputFiles.Shown(file));
        Append(hash, _run.ReadingOf(file).Format?.ToString() ?? "");
        Append(hash, bytes);
        try
        {
            foreach (var path in LedgerFiles(InputFiles.Shown(file)))
            {
                var content = SafeFile.Read(path);
                Append(hash, content is null ? "" : path);
                Append(hash, content);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    public CheckedArticle? Recall(string key, string file, byte[] bytes)
    {
        if (_folder.Find(key) is not { } kept)
            return null;
        var text = SourceText.OfText(InputFiles.Shown(file), bytes);
        using var input = new MemoryStream(kept, writable: false);
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        var (language, claims) = (reader.ReadString(), reader.ReadInt32());
        return ResultReader.Read(input, text, id => _rules.GetValueOrDefault(id)) is { } result
            ? new CheckedArticle(text.Path, language, BeginsFile: true, claims, result) : null;
    }

    public void Keep(string key, CheckedArticle value)
    {
        // What a comment silences is found out when the findings are joined with what people decided.
        if (value.Comments is not null)
            return;
        // What is wrong with a ledger has to be told each time.
        if (_run.HasProblem(path => path == value.Path || LedgerFiles(value.Path).Any(f => _ledgers!.Shown(f) == path)))
            return;
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(value.Language);
        writer.Write(value.Claims);
        writer.Flush();
        if (ResultWriter.TryWrite(output, value.Result))
            _folder.Keep(key, output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    /// <summary>The files in which people may have written about an article.</summary>
    private IEnumerable<string> LedgerFiles(string file) =>
        _ledgers?.Find(file) is var (folder, article) ? [.. folder.Candidates(article), folder.Background] : [];

    /// <summary>All that is the same for every article of the run.</summary>
    private static byte[] Circumstances(Run run, ImmutableArray<Rule> rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The identity of a deterministic build follows from its code and the word lists in it.
        foreach (var part in new[] { typeof(Article), typeof(Claim), typeof(SafeFile), typeof(Rule), typeof(CheckMemory) })
            Append(hash, part.Module.ModuleVersionId.ToString());
        Append(hash, Environment.Version.ToString());
        Append(hash, run.Today.DayNumber.ToString(CultureInfo.InvariantCulture));
        Append(hash, run.Reading.Language ?? "");
        Append(hash, run.Reading.MarkersCoverParagraph ? "paragraph" : "sentence");
        foreach (var rule in rules)
        {
            foreach (var text in new[] { rule.Id, rule.Name, rule.Family.ToString(), rule.Level.ToString(), rule.Sql, rule.Message })
                Append(hash, text);
            foreach (var limit in rule.Limits)
                Append(hash, string.Create(CultureInfo.InvariantCulture, $"{limit.Name}={limit.Value}"));
        }
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = ArrayPool<byte>.Shared.Rent(most);
        Append(hash, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>With its length first, so that two rows of parts are never the same bytes.</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
