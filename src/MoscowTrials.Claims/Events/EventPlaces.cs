using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Events;

/// <summary>Finds where an event happens among the phrases of its clause.</summary>
internal static class EventPlaces
{
    private static readonly WordList Parts = WordList.Exact("building-parts.tsv");
    private static readonly WordList Occasions = WordList.Exact("occasion-nouns.tsv");
    private static readonly WordList AnotherThing = WordList.Exact("another-thing.tsv", "place");

    /// <summary>The building, else the town, in which the clause places its event; null where it names none.</summary>
    public static EventPlace? Find(
        SentenceReading sentence, Clause clause, EventDraft draft, EntityRegistry registry, PhraseLinks links)
    {
        EventPlace? town = null;
        var found = Among(clause.After) ?? Among(clause.Before);
        // "the meeting in Leeds, at which Pugh spoke"
        if (found is null && town is null && SharedDates.Occasion(sentence, clause) is { } occasion)
        {
            found = Among(Before(occasion, clause.Introducer));
        }
        // "was born in Leiden, in a house on the Oude Rijn": people are born in towns.
        if (found is null || town is not null && registry.Entities[found.Entity].Kind == EntityKind.Unknown && draft.Type.Name is "born" or "die")
            return town;
        if (registry.Entities[found.Entity].Kind == EntityKind.Place)
            return found;
        return found with { Town = town?.Entity ?? TownBehind(found) };

        EventPlace? Among(List<NounPhrase> phrases)
        {
            foreach (var phrase in phrases)
            {
                if (Locates(sentence.Tokens, clause, phrase, draft) && links.Resolve(sentence, phrase) is { } link
                    && Place(phrase, link) is { } place)
                    return place;
            }
            return null;
        }

        // "at the Amalienborg in Copenhagen"
        int? TownBehind(EventPlace building)
        {
            foreach (var phrase in clause.After)
            {
                if (phrase.Preposition >= 0 && sentence.Tokens.Word(phrase.Preposition) is "in" or "at" && phrase.Names is [.., var name]
                    && sentence.Tokens.Names[name].Last == phrase.Last && registry.Entities[sentence.Names[name].Entity].Kind == EntityKind.Place
                    && sentence.Names[name].Entity != building.Entity)
                    return sentence.Names[name].Entity;
            }
            return null;
        }

        EventPlace? Place(NounPhrase phrase, Link link)
        {
            var kind = registry.Entities[link.Entity].Kind;
            // Near a town is not far from it; near a house is another house.
            if (kind != EntityKind.Place && phrase.Preposition >= 0 && sentence.Tokens.Word(phrase.Preposition) is "near" or "Near")
                return null;
            var place = new EventPlace(link.Entity, sentence.Tokens.Span(phrase.First, phrase.Last), link.IsInferred);
            // "the observatory in Oslo", which has no name, is known by its town only.
            if (kind is EntityKind.Building && link.Form == MentionForm.DefinitePhrase && draft.Type.Presence == Presence.Bodily
                && phrase.Last + 2 < sentence.Tokens.Tokens.Length && sentence.Tokens.Word(phrase.Last + 1) is "in" or "at"
                && sentence.Tokens.NameAt[phrase.Last + 2] >= 0)
                return null;
            // "the premiere of Ghosts" is at no such place.
            if (kind is EntityKind.Unknown && phrase.Preposition >= 0 && sentence.Tokens.Word(phrase.Preposition) is "of"
                && (EndingAt(clause.After, phrase.Preposition - 1) ?? EndingAt(clause.Before, phrase.Preposition - 1)) is { } shown
                && EventLexicon.MatchNoun(sentence.Tokens.Word(shown.Last)) is { Type.Name: "premiere" or "perform" })
                return null;
            if (kind is EntityKind.Building or EntityKind.Unknown)
                return place;
            // Who plays at a festival is where the festival is.
            if (kind is EntityKind.Occasion && draft.Type.Presence == Presence.Bodily && phrase.Preposition >= 0)
                town ??= place;
            // Who works or teaches at an institute is there.
            if (kind is EntityKind.Body && draft.Type.Name is "study" or "teach" or "attend" or "serve"
                && sentence.Tokens.Word(Math.Max(0, phrase.Preposition)) is "at" or "At")
                return place;
            if (kind is EntityKind.Place)
                town ??= place;
            return null;
        }
    }

    /// <summary>The phrases of a clause that stand before a token, those with a preposition.</summary>
    private static List<NounPhrase> Before(Clause clause, int token) =>
        [.. clause.After.Concat(clause.Before).Where(p => p.Last < token && p.Preposition >= 0)];

    private static bool Locates(SentenceTokens tokens, Clause clause, NounPhrase phrase, EventDraft draft)
    {
        if (!TellsWhere(tokens, clause, phrase, draft))
            return false;
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            // The former hotel is a house of another use, and the site of the hotel is no hotel.
            if (AnotherThing.Contains(tokens.Word(i)))
                return false;
        }
        return true;
    }

    private static bool TellsWhere(SentenceTokens tokens, Clause clause, NounPhrase phrase, EventDraft draft)
    {
        if (phrase.Preposition < 0)
        {
            return clause.Verb is { IsPassive: false } && !phrase.Equals(clause.Subject)
                && (draft.Type.Name is "visit" or "reach" or "attend" or "perform" or "attack" or "verb:leave"
                    || draft.Type.Name is "travel" && clause.Verb.Verb is "cross") && clause.After.Contains(phrase);
        }
        return tokens.Word(phrase.Preposition) switch
        {
            "at" or "At" or "in" or "In" or "inside" or "Inside" or "on" or "On" => true,
            "from" or "via" or "through" or "over" or "across" or "aboard" =>
                (draft.Type.Presence == Presence.Bodily || IsMotion(clause, draft)) && !clause.Verb!.IsPassive,
            "along" => IsMotion(clause, draft),
            "by" => draft.Type.Name is "travel",
            "near" or "Near" => draft.Type.Presence == Presence.Bodily,
            "to" or "into" => draft.Type.Name is "travel" or "fly" or "visit",
            "of" => (EndingAt(clause.After, phrase.Preposition - 1) ?? EndingAt(clause.Before, phrase.Preposition - 1)) is { } whole
                && (Parts.Contains(tokens.Word(whole.Last)) || IsOccasion(tokens.Word(whole.Last)))
                && Locates(tokens, clause, whole, draft),
            _ => false,
        };
    }

    /// <summary>"The first cars drove through the tunnel".</summary>
    private static bool IsMotion(Clause clause, EventDraft draft) =>
        draft.Noun is null && draft.Type.Effect == EventEffect.None && clause.Verb is { } verb
            && VerbTable.IsMotion(verb.Verb);

    private static NounPhrase? EndingAt(List<NounPhrase> phrases, int last)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Last == last)
                return phrase;
        }
        return null;
    }

    /// <summary>Whether who is at it is where it is: "at the siege of La Réole".</summary>
    private static bool IsOccasion(ReadOnlySpan<char> noun) => NameKinds.OfHead(noun) == EntityKind.Occasion || Occasions.Contains(noun);
}
