using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Kinship;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads the events of one sentence after another, linking their participants as it goes.</summary>
internal sealed class EventReader
{
    private static readonly WordList Favouring = WordList.Exact("favouring-verbs.tsv");

    private readonly EntityRegistry _registry;
    private readonly Discourse _discourse;
    private readonly PhraseLinks _links;
    private readonly VerbEvents _verbs;
    private readonly NounEvents _nouns;
    private readonly ParenthoodReader _parents;
    private readonly ChildBirths _births;
    private readonly ChildrenReader _children;
    private readonly VitalIdioms _vital;
    private readonly FamilyReader _family;
    private readonly EndingsForGood _endings = new();
    private bool _hasLead;
    private readonly Scene _scene;
    private readonly Confinements _confinements;
    private readonly BodyTurns _turns;

    public EventReader(EntityRegistry registry, UnnamedThings unnamed, Discourse discourse)
    {
        _registry = registry;
        _discourse = discourse;
        _links = new PhraseLinks(registry, discourse);
        var participants = new ParticipantReader(registry, _links);
        _verbs = new VerbEvents(registry, unnamed, _links, participants);
        _nouns = new NounEvents(registry, _links, participants);
        _scene = new Scene(registry);
        _confinements = new Confinements(registry, _links, participants);
        _turns = new BodyTurns(registry, _links);
        _parents = new ParenthoodReader(registry, _links);
        _births = new ChildBirths(registry);
        _children = new ChildrenReader(registry, _links);
        _vital = new VitalIdioms(registry, _links);
        _family = new FamilyReader(registry, _links);
    }

    /// <summary>The links of definite phrases and pronouns of the sentence read last, with where they stand.</summary>
    public IReadOnlyList<Mention> Mentions => _links.Mentions;

    /// <summary>Who is whose child, by the sentence read last.</summary>
    public ImmutableArray<Parenthood> Parents { get; private set; } = [];

    /// <summary>What was read of families so far.</summary>
    public FamilyFacts Family => _family.Facts;

    /// <param name="isField">Whether it is a field of a box, where years in brackets behind a name are of a marriage, a term, a label.</param>
    public List<EventDraft> Read(SentenceReading sentence, bool isField)
    {
        var drafts = new List<EventDraft>();
        _links.BeginSentence();
        _discourse.Begin(sentence.Index, sentence.Paragraph, sentence.Tokens, sentence.Names);
        _parents.Begin(sentence.Tokens);
        _vital.Parents.Clear();
        _family.Begin();
        foreach (var clause in sentence.Clauses.Clauses)
        {
            _links.BeginClause(clause);
            var subject = _links.Subject(sentence, clause);
            if (clause.Verb is { } verb)
                _verbs.Read(sentence, clause, verb, subject, drafts);
            if (Nouns.OwnSubject(clause) is { } own)
                _nouns.Read(sentence, clause, own, drafts);
            foreach (var phrase in clause.Before)
                _nouns.Read(sentence, clause, phrase, drafts);
            foreach (var phrase in clause.After)
                _nouns.Read(sentence, clause, phrase, drafts);
            _vital.Read(sentence, clause, drafts);
            _family.Read(sentence, clause);
            // "His father died": whose, is known as long as the father is not spoken of himself.
            _parents.Read(sentence, clause, drafts);
            if (subject is null && clause.Subject is { Possessive: >= 0 } owned)
                Own(sentence, clause, owned);
            if (clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content or ClauseKind.Adverbial)
            {
                _discourse.Pronouns.Subject(subject, IsMain(sentence, clause),
                    clause.Subject is { } unknown ? SubjectKinds.Of(sentence.Tokens, unknown) : UnknownSubject.None,
                    clause.Subject is { Possessive: >= 0 }, Rival(sentence, clause));
            }
            Introduce(sentence.Tokens, clause);
        }
        LiveOn(drafts);
        _births.Read(sentence, drafts);
        Parents = [.. _parents.Told, .. _vital.Parents, .. _children.Read(sentence, drafts)];
        if (!isField)
        {
            _family.Read(sentence, drafts);
            Parents = [.. Parents, .. _family.Parents.Where(p => !Parents.Any(q => q.Parent == p.Parent && q.Child == p.Child))];
        }
        _family.Learn(Parents);
        foreach (var draft in drafts)
        {
            if (draft is { Type: { Effect: EventEffect.Ends, Name: "die" or "kill" or "bury" }, Standing: { IsDenied: false, Actuality: Actuality.Actual } })
                Bury(draft);
        }
        if (!isField && !_hasLead)
            TakeSubject(sentence);
        Attendance.Read(sentence, _registry, drafts);
        _confinements.Read(sentence, drafts);
        _turns.Read(sentence, drafts);
        TakeAim(drafts);
        _scene.GoOn(sentence, drafts);
        _endings.Settle(drafts, sentence.Tokens.Text);
        if (!isField)
            Brackets.Read(sentence, _registry, drafts);
        _discourse.End();
        return drafts;
    }

    /// <summary>"The Board's functions were handed to a company, and it ceased": what the article is about may be gone on about.</summary>
    private void Own(SentenceReading sentence, Clause clause, NounPhrase owned)
    {
        if (_registry.Hero is { } hero && _registry.Entities[hero].Kind is EntityKind.Body && _links.Possessor(sentence, owned) is { } owner && owner.Entity == hero)
            _discourse.Pronouns.Subject(owner, IsMain(sentence, clause), UnknownSubject.None, isAnothers: false, rival: null);
    }

    /// <summary>Takes note of people whom the clause does not name: "a painter from Rome came", "was bought by a painter".</summary>
    private void Introduce(SentenceTokens tokens, Clause clause)
    {
        if (clause.Subject is { } subject)
        {
            _discourse.Introduce(tokens, subject);
            if (SubjectKinds.IsSeveral(tokens, subject))
                _discourse.Pronouns.Plural();
        }
        foreach (var phrase in clause.After)
        {
            if (SubjectKinds.IsSeveral(tokens, phrase))
                _discourse.Pronouns.Plural();
            if (phrase.Preposition >= 0 || clause.Verb is { IsCopula: false })
                _discourse.Introduce(tokens, phrase);
            // "owed his start to the society"
            if (phrase.Last == phrase.First + 1 && _registry.Hero is { } hero && tokens.Word(phrase.First) is "the" && phrase.Names.Length == 0
                && _registry.Entities[hero].Kind is EntityKind.Body && _registry.NounsOf(hero).Contains(tokens.Word(phrase.Last).ToString()))
                _discourse.Pronouns.SpeakOf(hero);
        }
    }

    private void Bury(EventDraft draft)
    {
        foreach (var participant in draft.Participants)
        {
            if (participant is { Role: Role.Patient, Entity: { } dead })
                _discourse.Pronouns.Died(dead);
        }
    }

    /// <summary>"When he died in 1902, Holm took over the firm", "after his death Holm went to Rome": it was not Holm who died.</summary>
    private static void LiveOn(List<EventDraft> drafts)
    {
        foreach (var death in drafts)
        {
            if (death is not { Type: { Effect: EventEffect.Ends, Name: "die" or "kill" or "bury" }, Participants: [.., { IsInferred: true, Entity: { } who }] })
                continue;
            if ((death.Clause.Kind is ClauseKind.Adverbial || death.Noun is not null) && ActsLater(drafts, death, who))
                (death.IsKept, death.Participants) = (false, []);
        }
    }

    private static bool ActsLater(List<EventDraft> drafts, EventDraft death, int who) =>
        drafts.Exists(d => d != death && d.Noun is null && d.Trigger.Start > death.Trigger.Start && (d.Clause != death.Clause || death.Noun is not null)
            && d.Participants.Any(p => p is { Role: Role.Agent, IsInferred: false } && p.Entity == who && p.Span.Start > death.Trigger.Start));

    /// <summary>"The Teatro Reale was an opera house", first of all: that is what the article is about, if its title does not
    /// tell.</summary>
    private void TakeSubject(SentenceReading sentence)
    {
        _hasLead = true;
        if (sentence.Clauses.Clauses.FirstOrDefault(static c => c.Kind == ClauseKind.Main) is { Verb: { IsCopula: true, IsNegated: false },
            Subject: { } subject }
            && _links.Resolve(sentence, subject) is { Form: MentionForm.Name } link
                && _registry.Entities[link.Entity].Kind != EntityKind.Person)
            _registry.TakeForHero(link.Entity);
    }

    /// <summary>Main, or coordinated with the main clause.</summary>
    private static bool IsMain(SentenceReading sentence, Clause clause)
    {
        while (clause.Kind == ClauseKind.Coordinate && clause.Parent >= 0)
            clause = sentence.Clauses.Clauses[clause.Parent];
        return clause.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content;
    }

    /// <summary>"Lund appointed Berg as secretary": the next sentence may go on about Berg.</summary>
    private int? Rival(SentenceReading sentence, Clause clause) =>
        clause.Verb is { } verb
        && (verb.IsPassive ? verb.Verb is "succeed" or "follow" or "replace" ? clause.Behind(sentence.Tokens, "by") : null
            : Favouring.Contains(verb.Verb) ? clause.FirstObject : null) is { } phrase
        && _links.Resolve(sentence, phrase) is { } link && _registry.Entities[link.Entity].Kind is EntityKind.Person or EntityKind.Unknown
            ? link.Entity : null;

    /// <summary>"the leader of the group which planned Smith's murder": both lie before the murder.</summary>
    private static void TakeAim(List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { When: null, Noun: null, Type.Name: "plan" or "order" or "lead" })
                draft.Aim = EndingBehind(drafts, draft.Trigger.End);
        }
    }

    private static EventDraft? EndingBehind(List<EventDraft> drafts, int end) =>
        drafts.Find(d => d.Noun is not null && d.Type.Effect == EventEffect.Ends && d.Trigger.Start > end);
}
