using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Kinship;

/// <summary>
/// Reads the births of children that a sentence names one after the other: "Their three children were Anna, born in 1842, Karl, born in 1845, and
/// Sofia, born in 1852", "They had two sons: Otto (born 1891) and Karl (b. 1894)".
/// </summary>
internal sealed class ChildBirths(EntityRegistry registry)
{
    private static readonly WordList Nouns = WordList.Exact("child-lists.tsv", "children");
    private static readonly WordList NotOfBlood = WordList.AnyCase("not-of-blood.tsv");
    private static readonly EventType Born = new("born", EventEffect.Begins, Presence.None);

    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Its events; births are added, and those read without the child get it.</param>
    public void Read(SentenceReading sentence, List<EventDraft> drafts)
    {
        NameBorn(sentence, drafts);
        if (sentence.Names.Length > 1 && Noun(sentence.Tokens) is >= 0 and var noun)
            List(sentence, noun, drafts);
    }

    /// <summary>", and Sofia, born in 1852": of whom the participle tells stands right before it.</summary>
    private void NameBorn(SentenceReading sentence, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Type.Name: "born", Noun: null } || draft.Participants.Any(static p => p.Entity is not null))
                continue;
            var at = 0;
            while (at < sentence.Tokens.Tokens.Length && sentence.Tokens.Tokens[at].Span.Start < draft.Trigger.Start)
                at++;
            if (at < 2 || at == sentence.Tokens.Tokens.Length || !(sentence.Tokens.Word(at) is "born") || NameBefore(sentence, at) is not { } name)
                continue;
            registry.Learn(sentence.Names[name].Entity, EntityKind.Person, onlyIfUnknown: true);
            var (first, last) = sentence.Tokens.Names[name];
            draft.Participants = [new Participant(Role.Patient, sentence.Names[name].Entity, sentence.Tokens.Span(first, last), false)];
        }
    }

    /// <summary>The name that ends right before the comma or bracket before <paramref name="at"/>.</summary>
    private int? NameBefore(SentenceReading sentence, int at)
    {
        var tokens = sentence.Tokens;
        var mark = at - 1;
        if (mark < 1 || !(tokens.Word(mark) is "," or "(") || tokens.NameAt[mark - 1] is not (var name and >= 0) || tokens.Names[name].Last != mark - 1)
            return null;
        return IsPerson(sentence.Names[name].Entity) && !registry.WithNamesake.Contains(sentence.Names[name].Entity) ? name : null;
    }

    private void List(SentenceReading sentence, int noun, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        for (var n = 0; n < tokens.Names.Length; n++)
        {
            var (first, last) = tokens.Names[n];
            var child = sentence.Names[n].Entity;
            if (first <= noun || !IsPerson(child) || registry.WithNamesake.Contains(child) || !IsItem(tokens, first)
                || Birth(sentence, last) is not var (date, trigger))
                continue;
            registry.Learn(child, EntityKind.Person, onlyIfUnknown: true);
            // "She had two daughters, Emma, born in 1860": it is not she who was born.
            if (drafts.Find(d => d is { Type.Name: "born", Noun: null } && d.Trigger.Start == tokens.Tokens[trigger].Span.Start) is { } told)
            {
                told.Participants = [new Participant(Role.Patient, child, tokens.Span(first, last), false)];
            }
            // What stands in brackets is read there.
            else if (tokens.Word(last + 1) is "," && !drafts.Exists(d => d is { Type.Name: "born" } && d.Participants.Any(p => p.Entity == child)))
            {
                var value = sentence.Dates[date].Date!;
                told = new EventDraft
                {
                    Sentence = sentence.Index, Type = Born, Trigger = tokens.Span(trigger, trigger), Clause = sentence.Clauses.Clauses[0], IsKept = true,
                    Standing = sentence.Standings[0], When = new EventDate(value.Earliest, value.Latest, value.Edtf, date, sentence.Dates[date].IsInferred),
                };
                told.Add(Role.Patient, new Link(child, MentionForm.Name, "by name"), tokens.Span(first, last));
                drafts.Add(told);
            }
        }
    }

    /// <summary>Whether a name is one of a row: behind a comma, a colon, "and", the verb.</summary>
    private static bool IsItem(SentenceTokens tokens, int first) =>
        tokens.Word(first - 1) is "," or ":" or "and" or ";" or "were" or "are" or "was" or "namely" or "–" or "—" || first > 1 && tokens.Word(first - 2) is "," or "and" or ":";

    /// <summary>The date of ", born in 1842", "(born 1842)", "(b. 1842)", "(1842–1903)" behind a name, with the word that tells it.</summary>
    private static (int Date, int Trigger)? Birth(SentenceReading sentence, int name)
    {
        var tokens = sentence.Tokens;
        var at = name + 1;
        if (at + 1 >= tokens.Tokens.Length || !(tokens.Word(at) is "," or "("))
            return null;
        at++;
        if (!(tokens.Word(at) is "born" or "b" or "b."))
            return null;
        var trigger = at++;
        while (at < tokens.Tokens.Length && tokens.Word(at) is "in" or "on" or ".")
            at++;
        return at < tokens.Tokens.Length && tokens.DateAt[at] is var date and >= 0 && sentence.Dates[date] is { Date: { }, Fault: null } ? (date, trigger) : null;
    }

    /// <summary>The one word for children; -1 for none, or where some are not of blood.</summary>
    private static int Noun(SentenceTokens tokens)
    {
        var found = -1;
        if (!tokens.Has(Nouns) || tokens.Has(NotOfBlood))
            return -1;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (found < 0 && tokens.Tokens[i].Kind == TokenKind.Word && tokens.NameAt[i] < 0 && tokens.IsIn(i, Nouns))
                found = i;
        }
        return found;
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;
}
