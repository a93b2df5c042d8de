using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Takes back what the article itself takes back, and lets out whom the article lets out for a day.</summary>
internal static class Corrections
{
    /// <summary>Sentences before it that a sentence can take back.</summary>
    internal const int Reach = 1;

    private static readonly WordList Retractions = WordList.AnyCase("corrections.tsv");

    private static readonly PhraseTable Leaves = new("leaves.tsv");
    private static readonly PhraseTable Absences = new("absences.tsv");

    private static readonly WordList Posthumous = WordList.AnyCase("posthumous.tsv");

    /// <summary>"The plaque is mistaken": what the sentence, or the one before it, reports of others no longer counts.</summary>
    public static void Retract(SentenceReading sentence, IReadOnlyList<SentenceReading> before, IReadOnlyList<List<EventDraft>> drafts)
    {
        bool? retracts = null;
        for (var i = sentence.Index; i >= 0 && i >= sentence.Index - Reach && before[i].Paragraph == sentence.Paragraph; i--)
        {
            foreach (var draft in drafts[i])
            {
                if (draft.Standing.Voice is { Voice: not Voice.Article, IsFactive: false } && (retracts ??= Has(sentence, Retractions)))
                    draft.Standing = draft.Standing with { Actuality = Actuality.Unreal };
            }
        }
    }

    /// <summary>"on parole", "under guard": whoever the sentence names was let out at its time.</summary>
    public static void LetOut(SentenceReading sentence, EntityRegistry registry, List<EventDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i] is { Type.Effect: EventEffect.Releases, Standing.Actuality: Actuality.Unreal } && IsRefused(sentence, drafts[i].Clause))
                drafts.RemoveAt(i);
        }
        if (!Leaves.AreIn(sentence.Tokens) || !drafts.Exists(static d => d.Participants.Any(static p => p.Entity is not null)))
            return;
        var isGranted = IsLeave(sentence.Tokens, out var isDenied);
        if (isDenied)
            return;
        var when = drafts.Select(d => d.When).FirstOrDefault(w => w is not null);
        // "His brother edited the paper in his absence": he was not there, which is no leave.
        if (when is null && IsAbsent(sentence.Tokens))
            return;
        var told = drafts.SelectMany(d => d.Participants.Where(p => p.Entity is not null).Select(p => (Entity: p.Entity!.Value, Draft: d)));
        foreach (var (entity, trigger) in told.DistinctBy(p => p.Entity).ToList())
        {
            if (registry.Entities[entity].Kind is not (EntityKind.Person or EntityKind.Unknown))
                continue;
            // "was transported to the islands": so the confinement begins.
            if (!isGranted && drafts.Exists(d => d is { Type.Effect: EventEffect.Confines, When.HoldsFrom: not null } && d.Participants.Any(p => p.Entity == entity)))
                continue;
            var leave = new EventDraft
            {
                Sentence = sentence.Index, Type = new EventType("leave-of-absence", EventEffect.Releases, Presence.None),
                Trigger = trigger.Trigger, Clause = trigger.Clause,
                Standing = trigger.Standing with { IsDenied = false }, IsKept = true, When = when,
            };
            leave.Add(Role.Patient, new Link(entity, MentionForm.Name, "by name"), trigger.Trigger);
            drafts.Add(leave);
        }
    }

    /// <summary>Whether somebody is given leave; "without a day of leave", "not broken by a single furlough" he is not.</summary>
    private static bool IsLeave(SentenceTokens tokens, out bool isDenied)
    {
        isDenied = false;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (!(tokens.Word(i) is "leave" or "furlough" or "parole" or "honour" or "honor" or "out"))
                continue;
            for (var before = i - 1; before >= 0 && before >= i - 7; before--)
                isDenied |= tokens.Word(before) is "without" or "no" || tokens.Word(before) is "not" or "never" && tokens.Word(i) is "leave" or "furlough" or "parole";
            return true;
        }
        return false;
    }

    /// <summary>"was sentenced in his absence", "married by proxy": nobody whom the sentence names need have been there.</summary>
    public static void StayAway(SentenceReading sentence, List<EventDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Type is { Presence: Presence.Bodily, Effect: EventEffect.None } type && Absences.AreIn(sentence.Tokens))
                drafts[i] = drafts[i].As(type with { Presence = Presence.None });
        }
    }

    /// <summary>Where a sentence speaks of statues, spirits or remains, what it tells needs nobody alive.</summary>
    public static void LayToRest(SentenceReading sentence, List<EventDraft> drafts)
    {
        bool? rests = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Type is { Presence: not Presence.None, Effect: EventEffect.None } type && (rests ??= Has(sentence, Posthumous)))
                drafts[i] = drafts[i].As(type with { Presence = Presence.None });
        }
    }

    /// <summary>"supervised the work in person": who did it was there.</summary>
    public static void BeThere(SentenceReading sentence, List<EventDraft> drafts)
    {
        bool? inPerson = null;
        for (var d = 0; d < drafts.Count; d++)
        {
            if (drafts[d].Type.Presence == Presence.Remote && drafts[d].Noun is null && (inPerson ??= SaysInPerson(sentence.Tokens)))
                drafts[d] = drafts[d].As(drafts[d].Type with { Presence = Presence.Bodily });
        }
    }

    private static bool SaysInPerson(SentenceTokens tokens)
    {
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "in" && tokens.Word(i + 1) is "person")
                return true;
        }
        return false;
    }

    /// <summary>"refused to give his parole": he was not let out for it.</summary>
    private static bool IsRefused(SentenceReading sentence, Clause clause) =>
        clause is { Kind: ClauseKind.Infinitive, Parent: >= 0 } && sentence.Clauses.Clauses[clause.Parent].Verb is { Verb: "refuse" or "decline", IsNegated: false };

    private static bool IsAbsent(SentenceTokens tokens)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "absence")
                return true;
        }
        return false;
    }

    private static bool Has(SentenceReading sentence, WordList words)
    {
        if (!sentence.Tokens.Has(words))
            return false;
        for (var i = 0; i < sentence.Tokens.Tokens.Length; i++)
        {
            if (sentence.Tokens.Tokens[i].Kind == TokenKind.Word && sentence.Tokens.IsIn(i, words)
                && !(i > 0 && sentence.Tokens.Word(i - 1) is "without" or "no" or "any"))
                return true;
        }
        return false;
    }
}
