using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Where the first sentence of an article puts the house or body that it is about: "was a playhouse in the Old Town of Prague".</summary>
internal static class LeadTown
{
    /// <summary>Tells the registry, if the sentence does.</summary>
    public static void Learn(ImmutableArray<Sentence> sentences, IReadOnlyList<IReadOnlyList<NameSpan>> names, EntityRegistry registry)
    {
        if (registry.Hero is not { } hero || registry.Entities[hero].Kind is not (EntityKind.Building or EntityKind.Body or EntityKind.Unknown))
            return;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind != SentenceKind.Prose)
                continue;
            foreach (var name in names[i])
            {
                var (entity, _) = registry.Find(name);
                if (entity == hero || name.Place is not { Kind: PlaceKind.City } || registry.Entities[entity] is not { Kind: EntityKind.Place, Latitude: not null } town)
                    continue;
                var before = sentences[i].Text.AsSpan(0, name.Span.Start).TrimEnd();
                if (before[(before.LastIndexOf(' ') + 1)..] is "in" or "at" or "near" or "outside" or "of" or "for")
                    registry.Locate(hero, town.Name);
                return;
            }
            return;
        }
    }
}
