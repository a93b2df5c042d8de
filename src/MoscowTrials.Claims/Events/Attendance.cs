using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// Reads who is told to have been among those on the spot, whatever verb tells it: "among those attending, the minutes list Moll", "a crowd, among
/// whom the reporters noticed Moll", "the mourners, Moll among them".
/// </summary>
internal static class Attendance
{
    /// <summary>Tokens from "among" to the noun for those on the spot, and from there to the name.</summary>
    private const int Reach = 12;

    private static readonly EventType Being = new("attend", EventEffect.None, Presence.Bodily);
    private static readonly WordList Attendants = WordList.Exact("attendants.tsv");
    private static readonly WordList Among = WordList.Of(["among", "Among", "amongst", "Amongst"]);
    private static readonly WordList Crowds = WordList.Exact("attendants.tsv", "crowd");

    /// <summary>Adds the presence that the sentence tells, unless a verb has told it.</summary>
    public static void Read(SentenceReading sentence, EntityRegistry registry, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (sentence.Names.Length == 0 || sentence.Dates.Length == 0 || !tokens.Has(Among))
            return;
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (!tokens.IsIn(i, Among) || Group(tokens, i) is not (var group and >= 0)
                || Who(sentence, registry, i, group) is not (var name and >= 0) || Day(sentence, name) is not { } when)
                continue;
            var entity = sentence.Names[name].Entity;
            if (registry.WithNamesake.Contains(entity) || drafts.Exists(d => d.Type.Name == "attend" && d.Participants.Any(p => p.Entity == entity)))
                continue;
            var clause = Around(sentence, i);
            if (sentence.Standings[clause.Index] is not { IsDenied: false, Actuality: Actuality.Actual })
                continue;
            var draft = EventDraft.Of(sentence, clause, Being, i, group);
            draft.IsKept = true;
            draft.When = when;
            draft.Add(Role.Agent, new Link(entity, MentionForm.Name, "by name"), tokens.Span(tokens.Names[name].First, tokens.Names[name].Last));
            drafts.Add(draft);
        }
    }

    /// <summary>The token that tells who was on the spot: "those present", "the guests", "whom" behind a crowd; -1 where none does.</summary>
    private static int Group(SentenceTokens tokens, int among)
    {
        var next = tokens.Word(among + 1);
        if (next is "those" && among + 2 < tokens.Tokens.Length)
        {
            for (var i = among + 2; i < tokens.Tokens.Length && i <= among + 5; i++)
            {
                if (tokens.Word(i) is "present" or "attending" or "attended" or "attendance" or "watching" or "listening")
                    return i;
            }
            return -1;
        }
        if (next is "whom" or "them" or "which")
        {
            for (var i = among - 1; i >= 0 && i >= among - Reach; i--)
            {
                if (tokens.Tokens[i].Kind == TokenKind.Word && (Crowds.Contains(tokens.Word(i)) || Attendants.Contains(Nouns.Singular(tokens.Word(i)))))
                    return among + 1;
            }
            return -1;
        }
        for (var i = among + 1; i < tokens.Tokens.Length && i <= among + 4 && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && Attendants.Contains(Nouns.Singular(tokens.Word(i))) && tokens.NameAt[i] < 0)
                return i;
        }
        return -1;
    }

    /// <summary>The person named behind the group, or right before ("Moll among them"); -1 where somebody is told to have been missed there.</summary>
    private static int Who(SentenceReading sentence, EntityRegistry registry, int among, int group)
    {
        var tokens = sentence.Tokens;
        for (var i = group + 1; i < tokens.Tokens.Length && i <= group + Reach; i++)
        {
            if (tokens.Tokens[i].Is(WordClass.Negation) || tokens.Word(i) is "missing" or "absent" or "missed" or "without" or ";")
                return -1;
            if (IsPerson(sentence, registry, i) is var name and >= 0)
                return tokens.Names[name].Last + 1 < tokens.Tokens.Length && tokens.Tokens[tokens.Names[name].Last + 1].Kind == TokenKind.Possessive ? -1 : name;
        }
        return tokens.Word(group) is "them" && among > 0 ? IsPerson(sentence, registry, among - 1) : -1;
    }

    private static int IsPerson(SentenceReading sentence, EntityRegistry registry, int at) =>
        sentence.Tokens.NameAt[at] is var name and >= 0 && registry.Entities[sentence.Names[name].Entity].Kind == EntityKind.Person ? name : -1;

    /// <summary>The one time of the sentence before the name.</summary>
    private static EventDate? Day(SentenceReading sentence, int name)
    {
        var found = -1;
        for (var i = 0; i < sentence.Dates.Length; i++)
        {
            if (sentence.Dates[i].Relation == DateRelation.Duration || sentence.Tokens.Dates[i].First < 0 || sentence.Tokens.Dates[i].First > sentence.Tokens.Names[name].Last)
                continue;
            if (found >= 0 || sentence.Dates[i] is not { Date: { } date, Relation: DateRelation.During } || EventDates.Ends(date) is not null)
                return null;
            found = i;
        }
        return found < 0 ? null : new EventDate(sentence.Dates[found].Date!.Earliest, sentence.Dates[found].Date!.Latest, sentence.Dates[found].Date!.Edtf, found,
            sentence.Dates[found].IsInferred);
    }

    private static Clause Around(SentenceReading sentence, int at)
    {
        var around = sentence.Clauses.Clauses[0];
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if ((clause.Introducer >= 0 ? clause.Introducer : clause.Verb?.First ?? 0) <= at)
                around = clause;
        }
        return around;
    }
}
