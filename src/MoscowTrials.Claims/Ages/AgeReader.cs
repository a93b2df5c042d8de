using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Ages;

/// <summary>
/// Reads whose age a sentence tells, and of which day: "died in 1912 aged 43", "at the age of 24 in 1890", "was 24 when he
/// married in 1890", "his 50th birthday in 1920".
/// </summary>
/// <remarks>
/// An age belongs to the subject of its clause, unless it stands behind another person ("left a son, aged 12"). Ages that are rough
/// ("about 40") or reckoned in another way are left out: of them nothing follows for certain.
/// </remarks>
internal static class AgeReader
{
    private static readonly WordList Rough = WordList.AnyCase("rough-words.tsv");
    private static readonly WordList Reckonings = WordList.AnyCase("reckonings.tsv");

    private static readonly ImmutableDictionary<string, int> Ordinals = LexiconTable.Read("birthday-ordinals.tsv", 2)
        .ToImmutableDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <param name="inferred">Whom the pronouns of the sentence were taken for.</param>
    /// <param name="before">The events of the sentence before in the paragraph; null where there is none.</param>
    public static ImmutableArray<PersonAge> Read(
        SentenceReading sentence, EntityRegistry registry, List<EventDraft> drafts, IReadOnlyList<Mention> inferred, List<EventDraft>? before = null)
    {
        if (sentence.Tokens.Has(Reckonings))
            return [];
        var ages = ImmutableArray.CreateBuilder<PersonAge>(0);
        if (sentence.Dates.IsEmpty)
        {
            new ToldAges(sentence, registry, drafts, inferred, before).Read(ages);
            return ages.ToImmutable();
        }
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (YearsOf(sentence, d) is not { } years)
                continue;
            var told = IsAtAge(sentence.Tokens, d) ? OfSubject(sentence, d, registry, drafts)
                : AgeOfState.Read(sentence, d, registry, drafts, inferred);
            if (told is var (event_, who))
                Add(event_, who, years, d, isBirthday: false);
            else
                AddDay(AgeOfDay.Read(sentence, d, years, IsAtAge(sentence.Tokens, d), registry, inferred), d);
        }
        AddDay(AgeOfDay.ReadNoun(sentence, registry, inferred), -1);
        foreach (var birthday in drafts)
        {
            if (birthday is { Noun: "birthday", When: { Mention: >= 0 } when }
                && birthday.Participants.FirstOrDefault(p => p.Entity is not null) is { } who
                && BirthdayOf(sentence.Tokens, birthday.Trigger.Start) is { } years)
                Add(birthday, who, years, when.Mention, isBirthday: true);
        }
        new ToldAges(sentence, registry, drafts, inferred, before).Read(ages);
        return ages.ToImmutable();

        void AddDay(AgeOfDay.Told? told, int age)
        {
            if (told is { } day && !(age >= 0 && sentence.Clauses.Clauses.FirstOrDefault(c => c.Dates.Contains(age)) is { } clause
                    && IsOfAnother(sentence, clause, age, registry)) && !registry.WithNamesake.Contains(day.Entity))
                ages.Add(new PersonAge(day.Entity, day.Years, day.Date, false, false, day.When, day.IsInferred));
        }

        void Add(EventDraft told, Participant who, int years, int date, bool isBirthday)
        {
            if (told.Standing is not { IsDenied: false, Actuality: Actuality.Actual } || registry.WithNamesake.Contains(who.Entity!.Value))
                return;
            var atDeath = told.Type.Effect == EventEffect.Ends && told.Type.Name is "die" or "kill";
            ages.Add(new PersonAge(who.Entity.Value, years, date, isBirthday, atDeath, told.When, who.IsInferred));
        }
    }

    /// <summary>The years of an age that is exact; null for any other date of the sentence.</summary>
    private static int? YearsOf(SentenceReading sentence, int date)
    {
        var mention = sentence.Dates[date];
        if (mention is not { IsAge: true, Bound: DurationBound.Exact, Duration: ['P', .. var amount, 'Y'] }
            || !int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var years))
            return null;
        var (first, last) = sentence.Tokens.Dates[date];
        for (var i = Math.Max(0, first - 2); i <= last; i++)
        {
            if (Rough.Contains(sentence.Tokens.Word(i)))
                return null;
        }
        return years;
    }

    /// <summary>"aged 40", "at the age of 40"; but "by the age of 40", "until the age of 14" are bounds, not the age of the day.</summary>
    private static bool IsAtAge(SentenceTokens tokens, int date)
    {
        var (first, _) = tokens.Dates[date];
        // "Moll, then 44 years old, was appointed"
        return tokens.Word(first) is "aged" || first > 0 && (tokens.Word(first - 1) is "at" or "At" || tokens.Word(first - 1) is "then" && first > 1 && tokens.Word(first - 2) is ",");
    }

    /// <summary>The event of which the age at <paramref name="date"/> tells, with the person, its clause's subject.</summary>
    private static (EventDraft Event, Participant Who)? OfSubject(
        SentenceReading sentence, int date, EntityRegistry registry, List<EventDraft> drafts)
    {
        var clause = sentence.Clauses.Clauses.FirstOrDefault(c => c.Dates.Contains(date));
        // "died on 1 January 1980 (aged 69)": the bracket has no verb of its own.
        while (clause is { Verb: null, Parent: >= 0 })
            clause = sentence.Clauses.Clauses[clause.Parent];
        if (clause?.Subject is not { } subject || IsOfAnother(sentence, clause, date, registry))
            return null;
        var span = sentence.Tokens.Span(subject.First, subject.Last);
        foreach (var draft in drafts)
        {
            if (draft.Noun is null && draft.Clause == clause
                && draft.Participants.FirstOrDefault(p => p.Entity is not null && p.Span == span) is { } who
                && registry.Entities[who.Entity!.Value].Kind is EntityKind.Person or EntityKind.Unknown)
                return (draft, who);
        }
        return null;
    }

    /// <summary>"left a son, aged 12", "by his widow, aged 50": right behind a noun that is neither the subject nor a place.</summary>
    private static bool IsOfAnother(SentenceReading sentence, Clause clause, int date, EntityRegistry registry)
    {
        var tokens = sentence.Tokens;
        var (first, _) = tokens.Dates[date];
        if (tokens.Word(first) is not "aged")
            return false;
        var at = first - 1;
        while (at >= 0 && tokens.Tokens[at].Kind == TokenKind.Punctuation)
            at--;
        if (at < 0 || tokens.DateAt[at] >= 0)
            return false;
        foreach (var phrase in clause.Before.Concat(clause.After))
        {
            if (phrase.Last != at)
                continue;
            return !phrase.Names.Any(n => registry.Entities[sentence.Names[n].Entity].Kind is EntityKind.Place or EntityKind.Building);
        }
        return false;
    }

    /// <summary>The number before "birthday", or null.</summary>
    private static int? BirthdayOf(SentenceTokens tokens, int birthday)
    {
        for (var i = 1; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Span.Start != birthday)
                continue;
            var word = tokens.Word(i - 1);
            if (Ordinals.TryGetValue(word.ToString(), out var years))
                return years;
            return word.Length > 2 && word[^2..] is "th" or "st" or "nd" or "rd"
                && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out years) && years <= 130 ? years : null;
        }
        return null;
    }
}
