using System.Collections.Frozen;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads what the fields of infoboxes tell: that the subject was born then, opened there.</summary>
internal static class FieldEvents
{
    private static readonly FrozenDictionary<string, Field> Fields = Read();

    /// <param name="Type">What happens.</param>
    /// <param name="IsPlace">Whether the field tells where; otherwise it tells when.</param>
    /// <param name="Subject">What has such a field.</param>
    private sealed record Field(EventType Type, bool IsPlace, EntityKind Subject);

    /// <summary>The kind of thing that has a field of this name; unknown where any can have it.</summary>
    public static EntityKind KindOf(FieldLabel label) => Find(label)?.Subject ?? EntityKind.Unknown;

    /// <summary>The names of a field that tells where: what the gazetteer has among them is a place without further signs.</summary>
    public static void TakeForPlaces(FieldLabel label, List<NameSpan> names)
    {
        if (label.Form.Length == 0 || Find(label) is not { IsPlace: true })
            return;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind is EntityKind.Unknown or EntityKind.Person && Gazetteer.Shared.TryFind(names[i].Core, out var place) && !place.IsAdjective)
                names[i] = names[i] with { Kind = EntityKind.Place, Place = place, Because = "the field tells where" };
        }
    }

    /// <summary>Adds the event that a field tells of its subject.</summary>
    /// <param name="label">The field.</param>
    /// <param name="sentence">Its value.</param>
    /// <param name="subject">Entity that the box is about.</param>
    /// <param name="drafts">Takes the event.</param>
    public static void Read(FieldLabel label, SentenceReading sentence, int subject, List<EventDraft> drafts)
    {
        // "established_date3": of several such dates none is the date.
        if (label.Form.Length == 0 || char.IsAsciiDigit(label.Name[^1]) || Find(label) is not { } field || IsInDoubt(sentence.Tokens.Text))
            return;
        var when = field.IsPlace ? -1 : Date(sentence);
        var where = field.IsPlace ? Place(sentence) : null;
        if (when < 0 && where is null)
            return;
        var span = when >= 0 ? sentence.Dates[when].Span : where!.Span;
        var draft = new EventDraft
        {
            Sentence = sentence.Index, Type = field.Type, Trigger = span, Clause = sentence.Clauses.Clauses[0],
            Standing = new ClauseStanding(VoiceReading.Article, Actuality.Actual, false), IsKept = true,
            When = when < 0 ? null : EventDates.Read(sentence.Tokens, sentence.Dates[when], when, isState: false, isNegated: false),
            Place = where,
        };
        draft.Add(Role.Patient, new Link(subject, MentionForm.Name, "the box of facts is about it"), span);
        drafts.Add(draft);
    }

    private static Field? Find(FieldLabel label)
    {
        Span<char> name = stackalloc char[40];
        if (label.Name.Length > name.Length)
            return null;
        var length = 0;
        foreach (var c in label.Name)
            name[length++] = c is ' ' or '-' ? '_' : char.ToLowerInvariant(c);
        while (length > 0 && (char.IsAsciiDigit(name[length - 1]) || name[length - 1] == '_'))
            length--;
        return Fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var field) ? field : null;
    }

    /// <summary>The field's one date; further ones may stand in brackets behind it. -1 where there is none, or several.</summary>
    private static int Date(SentenceReading sentence)
    {
        var found = -1;
        for (var i = 0; i < sentence.Dates.Length; i++)
        {
            if (sentence.Dates[i].Date is null || sentence.Dates[i].Relation == DateRelation.Duration)
                continue;
            if (found < 0)
                found = i;
            else if (!IsInBrackets(sentence.Tokens.Text, sentence.Dates[found].Span.End, sentence.Dates[i].Span.Start))
                return -1;
        }
        // "Reopened 1950 (opened 1890)": words before the date may say anything.
        return found >= 0 && !HasWord(sentence.Tokens.Text.AsSpan(0, sentence.Dates[found].Span.Start)) ? found : -1;
    }

    /// <summary>The first name of a place or building in the field, unless it lists several places.</summary>
    private static EventPlace? Place(SentenceReading sentence)
    {
        if (sentence.Tokens.Text.Contains(';', StringComparison.Ordinal))
            return null;
        foreach (var (name, entity, _) in sentence.Names)
        {
            if (name.Kind is EntityKind.Place or EntityKind.Building)
                return new EventPlace(entity, name.Span, IsInferred: false);
        }
        return null;
    }

    private static bool IsInDoubt(string text) =>
        text.Contains('?', StringComparison.Ordinal) || text.Contains(" or ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("disputed", StringComparison.OrdinalIgnoreCase) || text.Contains("unknown", StringComparison.OrdinalIgnoreCase);

    private static bool IsInBrackets(string text, int from, int at) =>
        text.AsSpan(from, at - from) is var between && between.LastIndexOfAny('(', '[') > between.LastIndexOfAny(')', ']');

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 0 && text is not ("c." or "ca." or "circa" or "on" or "On" or "in" or "In");
    }

    private static FrozenDictionary<string, Field> Read()
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("infobox-events.tsv", 4))
        {
            var type = EventLexicon.Named(row[0]);
            var subject = row[2] switch
            {
                "person" => EntityKind.Person,
                "thing" => EntityKind.Building,
                "body" => EntityKind.Body,
                _ => EntityKind.Unknown,
            };
            foreach (var name in row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                fields.TryAdd(name, new Field(type, row[1] == "place", subject));
        }
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
