using System.Collections.Immutable;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Reviews;

/// <summary>The entities of an article with those that corrections bring in.</summary>
internal sealed class CorrectedEntities
{
    /// <summary>Faults that tell which name may have been meant; it takes a look at every name.</summary>
    private const int MostSuggested = 20;

    private readonly List<Entity> _entities;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> _declared = [];
    private readonly HashSet<int> _refused = [];
    private readonly List<CorrectionFault> _faults;

    public CorrectedEntities(ImmutableArray<Entity> entities, List<CorrectionFault> faults)
    {
        _entities = [.. entities];
        _faults = faults;
        foreach (var entity in entities)
            Remember(entity);
    }

    public ImmutableArray<Entity> ToImmutable() => [.. _entities];

    /// <summary>Takes in what a correction says there is.</summary>
    public void Declare(NameCorrection correction)
    {
        if (correction is { Is: { } name, New: { } kind })
        {
            var known = _byName.GetValueOrDefault(name)?.FindAll(id => _entities[id].Kind == kind) ?? [];
            if (known.Exists(_declared.Contains))
                return;
            var entity = new Entity { Id = _entities.Count, Kind = kind, Name = name, Within = correction.Within };
            if (known.Count > 0)
            {
                _refused.Add(correction.At);
                _faults.Add(new CorrectionFault(correction.At, $"the article names '{name}' already; leave out 'new'"));
                return;
            }
            _entities.Add(entity);
            _declared.Add(entity.Id);
            Remember(entity);
        }
    }

    /// <summary>The entity of a name; null, with a complaint, where there is none or more than one.</summary>
    public int? Find(string name, int at)
    {
        if (_refused.Contains(at))
            return null;
        switch (_byName.GetValueOrDefault(name) ?? [])
        {
            case [var one]:
                return one;
            case []:
                _faults.Add(new CorrectionFault(at, $"the article names no '{name}'{Suggested(name)}"
                    + "; write it as the claim records do, or add 'new: person' (or building, place, body, work, vessel, occasion) to a name"));
                return null;
            case var several:
                // One that a person declared is meant rather than one that was read.
                if (several.FindAll(_declared.Contains) is [var declared])
                    return declared;
                _faults.Add(new CorrectionFault(at, $"the article names {several.Count} things '{name}'; say which with a longer name and 'new'"));
                return null;
        }
    }

    private string Suggested(string name) => _faults.Count < MostSuggested ? Suggestion.Phrase(name, _byName.Keys) : "";

    /// <summary>Sets the place that holds an entity.</summary>
    public void Place(int entity, string within) => _entities[entity] = _entities[entity] with { Within = within };

    private void Remember(Entity entity)
    {
        if (!_byName.TryGetValue(entity.Name, out var ids))
            _byName[entity.Name] = ids = [];
        ids.Add(entity.Id);
    }
}
