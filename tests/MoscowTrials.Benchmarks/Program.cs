using MoscowTrials.Benchmarks;
using MoscowTrials.Benchmarks.Edits;
using MoscowTrials.Benchmarks.Planting;

const string Help = """
    Measures trials: how fast it is, and what it finds.

    benchmarks cold [RUNS]              whole process `trials check seeds/moscow-trials.txt`, published ahead-of-time
                                        compiled for this machine: least, median and most of RUNS (20), and where it goes
    benchmarks throughput [FILE...]     megabytes a second of each step on one core, over the files (the seed) repeated;
                                        and of pages of wikitext, where ../shared/data/articles has some
    benchmarks peers [FOLDER]           reading and checking the pages of FOLDER (../shared/data/articles) beside wtf_wikipedia
                                        and chrono-node, on one core; `npm install` in tests/wikitext-comparison first
    benchmarks paraphrases [--write]    how many paraphrases of each mechanism are found, and near-misses flagged;
                                        --write lists the missed ones beside the sets
    benchmarks fuzz [N] [FOLDER] [SEED] reads N (100000) inputs made by damaging the pages of FOLDER (../shared/data/articles),
                                        every twentieth through the whole check; the same ones for the same SEED (1)
    benchmarks plant [--seed N] [--kind KIND] [--folder DIR] [--list | --all]
                                        plants contradictions in real pages, and harmless twins of them: how many are found, how
                                        many twins disturbed, by kind; --list tells the misses and the disturbed, --all every edit
    benchmarks dates [FILE...]          how right dates are read: held-out sentences, and annotated articles where ../shared is
                                        at hand; megabytes of the files (the seed) tagged and resolved a second
    benchmarks timex extract FILE       its dates as TIMEX marks them, a range as two: what annotated articles are compared with
    benchmarks judge [--folder DIR] [--all]
                                        findings on real pages as they are against what people said of them (tests/judged.tsv): the
                                        unjudged, the vanished, and how many false ones there are in 1,000 sentences
    benchmarks editors [FILE]           how many contradictions that editors of Wikipedia tagged are found, by their standing
    benchmarks lineage [FOLDER]         how many claims of the pages of FOLDER (../shared/data/articles) are found again after random edits,
                                        by edit; and how long the worst input takes
    benchmarks revisions [FILE] [--list]
                                        how right it is told that a value changed under an unchanged citation, on the pairs of FILE
                                        (../shared/data/revisions-dev.jsonl), by halves; --list shows what is missed and wrong of the first
    benchmarks one-of [N]               whole process `trials check articles --base HEAD` with 1 changed of N articles (2000), with nothing
                                        remembered and with what the run before found
    benchmarks references [FOLDER|FILE...] [--list N [--seed N]]
                                        how right references are read: the notes and citations of the annotated article, by style the share
                                        with author, title and year (../shared/data/articles), and how long 10,000 take; --list shows N by chance
    benchmarks micro [OPTION...]        BenchmarkDotNet over the steps; options are BenchmarkDotNet's (--filter '*Dates*')

    Run from anywhere in the repository:
    dotnet run -c Release --project tests/MoscowTrials.Benchmarks -- VERB
    """;

string[] rest = args.Length > 0 ? args[1..] : [];
switch (args.FirstOrDefault())
{
    case "cold" when rest.Length <= 1:
        return ColdStart.Run(rest is [var runs] && int.TryParse(runs, out var count) ? Math.Max(count, 1) : 20);
    case "throughput":
        return Throughput.Run(rest);
    case "paraphrases" when rest is [] or ["--write"]:
        return ParaphraseCounts.Run(rest is ["--write"]);
    case "peers" when rest.Length <= 1:
        return Peers.Run(rest.FirstOrDefault());
    case "fuzz" when rest.Length <= 3:
        return Fuzz.Run(rest);
    case "plant":
        return PlantRun.Run(rest);
    case "dates":
        return DateAccuracy.Run(rest);
    case "timex":
        return TimexExport.Run(rest);
    case "judge":
        return JudgeRun.Run(rest);
    case "editors" when rest.Length <= 1:
        return EditorsRun.Run(rest);
    case "lineage" when rest.Length <= 1:
        return LineageRun.Run(rest);
    case "revisions" when rest.Length <= 2:
        return RevisionsRun.Run(rest);
    case "one-of" when rest.Length <= 1:
        return OneOfManyRun.Run(rest is [var many] && int.TryParse(many, out var number) ? Math.Max(number, 1) : 2000);
    case "references":
        return ReferencesRun.Run(rest);
    case "micro":
        return StepBenchmarks.Run(rest);
    case "--help" or "-h":
        Console.WriteLine(Help);
        return 0;
    default:
        Console.Error.WriteLine(Help);
        return 2;
}
