using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Kinship;

/// <summary>
/// Reads the children of somebody where they are told as a row: "They had three children: Anna, born in 1842, …", "Of the couple's children, the elder, …",
/// "Three of their children lived. The eldest, Karl, was born …".
/// </summary>
internal sealed class ChildrenReader(EntityRegistry registry, PhraseLinks links)
{
    /// <summary>Sentences for which a row goes on.</summary>
    private const int Memory = 3;

    private static readonly WordList Children = WordList.Exact("children-words.tsv", "children");
    private static readonly WordList Ranks = WordList.AnyCase("children-words.tsv", "rank");
    private static readonly WordList Between = WordList.AnyCase("children-words.tsv", "between");
    private static readonly WordList Having = WordList.Exact("children-words.tsv", "having");
    private static readonly WordList Others = WordList.AnyCase("children-words.tsv", "others");
    private static readonly WordList NotOfBlood = WordList.AnyCase("not-of-blood.tsv");
    private static readonly WordList Mates = WordList.Of(["wife", "husband"]);

    // Whose children the paragraph speaks of, and who was last told to be married to whom.
    private readonly List<(int Entity, bool IsInferred)> _parents = [];
    private readonly List<(int Entity, bool IsInferred)> _couple = [];
    private int _paragraph = -1;
    private int _told = -1;

    /// <summary>What the sentence tells, beyond what a noun of kinship and its owner do by themselves.</summary>
    /// <param name="sentence">The sentence; they come in the order of the article.</param>
    /// <param name="drafts">Its events.</param>
    public ImmutableArray<Parenthood> Read(SentenceReading sentence, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (sentence.Paragraph != _paragraph || sentence.Index > _told + Memory)
            _parents.Clear();
        _paragraph = sentence.Paragraph;
        Marry(sentence, drafts);
        var noun = tokens.Has(Children) ? Noun(tokens) : -1;
        if (noun < 0 && _parents.Count == 0)
            return [];
        // By another marriage, by law: then no more is concluded.
        if ((noun >= 0 || _parents.Count > 0) && IsOfOthers(tokens))
        {
            _parents.Clear();
            return [];
        }
        if (noun >= 0 && Owners(sentence, noun) is { Count: > 0 } owners)
        {
            _parents.Clear();
            _parents.AddRange(owners);
            _told = sentence.Index;
        }
        if (_parents.Count == 0 || sentence.Names.Length == 0)
            return [];
        var found = ImmutableArray.CreateBuilder<Parenthood>();
        var isRow = noun >= 0;
        for (var i = Math.Max(0, noun + 1); i < tokens.Tokens.Length; i++)
        {
            if (tokens.NameAt[i] is var name and >= 0)
            {
                if ((isRow || IsRanked(tokens, i)) && sentence.Names[name].Entity is var child && IsPerson(child)
                    && !(tokens.Names[name].Last + 1 < tokens.Tokens.Length && tokens.Tokens[tokens.Names[name].Last + 1].Kind == TokenKind.Possessive))
                    Add(sentence, name, child, found);
                i = tokens.Names[name].Last;
            }
            // The row is over at the first word that belongs to none.
            else if (tokens.DateAt[i] < 0 && tokens.Tokens[i].Kind == TokenKind.Word && !Between.Contains(tokens.Word(i)) && !Ranks.Contains(tokens.Word(i)))
            {
                isRow = false;
            }
        }
        return found.DrainToImmutable();
    }

    private void Add(SentenceReading sentence, int name, int child, ImmutableArray<Parenthood>.Builder found)
    {
        if (_parents.Exists(p => p.Entity == child) || registry.WithNamesake.Contains(child))
            return;
        foreach (var (parent, isInferred) in _parents)
        {
            var role = registry.Entities[parent].Gender switch { Gender.Female => ParentRole.Mother, Gender.Male => ParentRole.Father, _ => ParentRole.Parent };
            found.Add(new Parenthood(parent, child, role, sentence.Standings[0].Voice, sentence.Names[name].Name.Span, isInferred));
        }
    }

    /// <summary>"the eldest, Karl", "the younger Karl", "their last child, Karl".</summary>
    private static bool IsRanked(SentenceTokens tokens, int name)
    {
        for (var i = name - 1; i >= 0 && i >= name - 4; i--)
        {
            if (Ranks.Contains(tokens.Word(i)))
                return i > 0 && tokens.Word(i - 1) is "the" or "The" or "their" or "Their" or "a" or "A" || i == 0;
            if (!(tokens.Word(i) is "," or "child" or "son" or "daughter" or "boy" or "girl" or "one"))
                return false;
        }
        return false;
    }

    /// <summary>The noun for children, told as several or as somebody's: "three sons", "their children"; -1 where none is.</summary>
    private static int Noun(SentenceTokens tokens)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && tokens.NameAt[i] < 0 && Children.Contains(tokens.Word(i)))
                return i;
        }
        return -1;
    }

    private List<(int Entity, bool IsInferred)> Owners(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            foreach (var phrase in clause.Before.Concat(clause.After).Append(clause.Subject))
            {
                if (phrase is null || phrase.First > noun || phrase.Last < noun)
                    continue;
                if (phrase.Possessive >= 0)
                {
                    if (tokens.Word(phrase.Possessive) is "their" or "Their" || phrase.Possessive > 0 && tokens.Word(phrase.Possessive - 1) is "couple" or "pair")
                        return _parents.Count > 0 ? [.. _parents] : [.. _couple];
                    return links.Possessor(sentence, phrase) is { } owner && IsPerson(owner.Entity) ? [(owner.Entity, owner.IsInferred)] : [];
                }
                if (clause.Verb is { IsNegated: false, IsModal: false, IsPassive: false } verb && Having.Contains(verb.Verb) && phrase.Preposition < 0 && phrase != clause.Subject)
                    return Subjects(sentence, clause);
            }
        }
        return [];
    }

    /// <summary>"Roth and his wife Ida had", "they had", "the marriage produced".</summary>
    private List<(int Entity, bool IsInferred)> Subjects(SentenceReading sentence, Clause clause)
    {
        if (clause.Subject is not { } subject)
            return [];
        if (sentence.Tokens.Word(subject.Last) is "they" or "They" or "couple" or "pair" or "marriage" or "union")
            return _couple.Count > 0 ? [.. _couple] : [];
        var owners = new List<(int, bool)>();
        if (links.Resolve(sentence, subject) is { } one && IsPerson(one.Entity))
            owners.Add((one.Entity, one.IsInferred));
        foreach (var phrase in clause.Before)
        {
            if (phrase.JoinedTo == subject && phrase.Names is [.., var name] && sentence.Tokens.Names[name].Last == phrase.Last && IsPerson(sentence.Names[name].Entity))
                owners.Add((sentence.Names[name].Entity, false));
        }
        return owners;
    }

    /// <summary>"married Ida Berg", "his wife Ida", "Her husband, the painter Jan Weiss,".</summary>
    private void Marry(SentenceReading sentence, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Type.Name: "marry", Standing: { IsDenied: false, Actuality: Actuality.Actual } })
                continue;
            var pair = draft.Participants.Where(p => p.Entity is { } who && IsPerson(who)).Select(p => (p.Entity!.Value, p.IsInferred)).DistinctBy(p => p.Item1).ToList();
            if (pair.Count == 2)
                Couple(pair);
        }
        if (!sentence.Tokens.Has(Mates))
            return;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            foreach (var phrase in clause.Before.Concat(clause.After).Append(Nouns.OwnSubject(clause)))
            {
                if (phrase is not { Possessive: >= 0 } || Mate(sentence, clause, phrase) is not { } mate || links.Possessor(sentence, phrase) is not { } owner
                    || !IsPerson(owner.Entity) || owner.Entity == mate)
                    continue;
                Couple([(owner.Entity, owner.IsInferred), (mate, false)]);
            }
        }
    }

    private void Couple(List<(int, bool)> pair)
    {
        _couple.Clear();
        _couple.AddRange(pair);
    }

    /// <summary>The husband or wife whom a phrase names, or one beside it between commas.</summary>
    private int? Mate(SentenceReading sentence, Clause clause, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        for (var i = phrase.Possessive + 1; i <= phrase.Last; i++)
        {
            if (!(tokens.Word(i) is "wife" or "husband") || tokens.NameAt[i] >= 0)
                continue;
            if (phrase.Names is [.., var own] && tokens.Names[own].Last == phrase.Last && tokens.Names[own].First > i)
                return IsPerson(sentence.Names[own].Entity) ? sentence.Names[own].Entity : null;
            foreach (var beside in clause.Before.Concat(clause.After))
            {
                if (beside.First == phrase.Last + 2 && tokens.Word(phrase.Last + 1) is "," && beside.Names is [.., var name] && tokens.Names[name].Last == beside.Last
                    && IsPerson(sentence.Names[name].Entity))
                    return sentence.Names[name].Entity;
            }
        }
        return null;
    }

    private static bool IsOfOthers(SentenceTokens tokens)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && (Others.Contains(tokens.Word(i)) || NotOfBlood.Contains(tokens.Word(i))))
                return true;
        }
        return false;
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;
}
