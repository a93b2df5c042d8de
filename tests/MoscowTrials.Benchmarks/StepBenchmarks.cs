using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>Each step over the seed article, warm.</summary>
[MemoryDiagnoser]
public class StepBenchmarks : IDisposable
{
    private readonly byte[] _bytes = File.ReadAllBytes(Repository.Seed);
    private readonly SourceText _rulebook = new("rules.md", File.ReadAllText(Repository.PathOf("rules.md")));
    private readonly RuleRunner _rules = new(Repository.Rules(), Repository.Today);
    private readonly Article _article;
    private readonly ArticleClaims _claims;

    public StepBenchmarks()
    {
        _article = Read();
        _claims = Extract();
    }

    internal static int Run(string[] args)
    {
        BenchmarkSwitcher.FromTypes([typeof(StepBenchmarks)]).Run(args.Length > 0 ? args : ["--filter", "*"]);
        return 0;
    }

    [Benchmark]
    public Article Read() => ArticleReader.Read("seed.txt", _bytes).Article!;

    [Benchmark]
    public ImmutableArray<ImmutableArray<DateMention>> Dates() => DateReader.Read(_article);

    [Benchmark]
    public ArticleClaims Extract() => ClaimExtractor.Extract(_article);

    [Benchmark]
    public Rulebook Rulebook() => Rules.Rulebook.Load(_rulebook).Rulebook;

    [Benchmark]
    public CheckResult Check() => _rules.Run(_claims);

    public void Dispose()
    {
        _rules.Dispose();
        GC.SuppressFinalize(this);
    }
}
