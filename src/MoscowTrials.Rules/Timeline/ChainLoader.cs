using System.Collections.Immutable;
using MoscowTrials.Rules.Database;
using SQLitePCL;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Writes the conflicts of the timeline into the tables.</summary>
internal sealed class ChainLoader(sqlite3 database, TableInserts inserts, LoadedRows rows) : IDisposable
{
    private readonly TimelineRows _told = new(database);
    private readonly PreparedInsert _chain = inserts.Into("conflict_chain", 10);
    private readonly PreparedInsert _step = inserts.Into("conflict_step", 7);

    /// <summary>Writes them, when everything else is written and indexed.</summary>
    public void Load()
    {
        if (!_chain.IsAsked || TimelineBuilder.Build(_told, rows) is not { } timeline)
            return;
        var (conflicts, notJudged) = timeline.Network.Judge(edge => timeline.Steps[edge.Source].IsTold);
        var id = 0;
        foreach (var conflict in conflicts)
            Write(++id, conflict, timeline.Steps);
        for (var i = 0; i < notJudged; i++)
        {
            _chain.Add(++id).Add(false).Add(null as int?).Add(null as string).Add(false).Add(false).Add(false).Add(null as int?)
                .Add("").Add("").Run(database);
        }
    }

    public void Dispose() => _told.Dispose();

    private void Write(int id, TimeConflict conflict, IReadOnlyList<TimelineStep> known)
    {
        var cycle = FromOrigin(conflict.Cycle);
        var steps = cycle.Select(edge => known[edge.Source]).ToImmutableArray();
        var told = steps.Where(step => step.Says.Length > 0).DistinctBy(step => step.Says, StringComparer.Ordinal).ToList();
        var facts = told.Select(step => step.Fact).Order(StringComparer.Ordinal);
        _chain.Add(id).Add(true).Add((int)Math.Min(conflict.Excess, int.MaxValue)).Add(TimelineWords.Days(conflict.Excess))
            .Add(steps.Any(step => step.IsInferred)).Add(steps.Any(step => step.IsApproximate)).Add(steps.Any(step => step.IsLoose))
            .Add(steps.Min(step => step.Day)).Add(string.Join("; ", told.Select(step => step.Says))).Add(string.Join(" | ",
                facts)).Run(database);
        for (var i = 0; i < steps.Length; i++)
        {
            _step.Add(id).Add(i).Add(steps[i].Claim == 0 ? null : steps[i].Claim).Add(steps[i].Event == 0 ? null : steps[i].Event)
                .Add(steps[i].Role).Add(Plain(steps[i].Says)).Add(cycle[i].Most).Run(database);
        }
    }

    /// <summary>Words that can stand in a JSON string as they are.</summary>
    private static string Plain(string words) =>
        string.Concat(words.Select(unit => unit is '"' or '\\' || char.IsControl(unit) ? ' ' : unit));

    /// <summary>The cycle from where it leaves the count of days, so that it is told from a date on to the date that does not
    /// fit.</summary>
    private static ImmutableArray<TimeConstraint> FromOrigin(ImmutableArray<TimeConstraint> cycle)
    {
        var start = 0;
        for (var i = 0; i < cycle.Length; i++)
        {
            if (cycle[i].From == TemporalNetwork.Origin)
                start = i;
        }
        return [.. cycle[start..], .. cycle[..start]];
    }
}
