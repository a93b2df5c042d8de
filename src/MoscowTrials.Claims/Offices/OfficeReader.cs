using System.Collections.Frozen;
using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>Reads who takes, leaves or holds an office that one person holds at a time: "was appointed bishop of Orn in 1871".</summary>
internal static class OfficeReader
{
    private static readonly ILookup<string, string> Offices =
        LexiconTable.Read("offices.tsv", 2).ToLookup(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (TenureTurn Turn, bool IsBehindAs)> Turns = LexiconTable.Read("office-turns.tsv", 3)
        .ToFrozenDictionary(r => r[0], r => (Enum.Parse<TenureTurn>(r[1], ignoreCase: true), r[2] == "as"), StringComparer.Ordinal);

    private static readonly WordList Shared = WordList.AnyCase("shared-offices.tsv");

    /// <param name="sentence">The sentence.</param>
    /// <param name="links">The links of its definite phrases and pronouns.</param>
    /// <param name="registry">What the article names.</param>
    public static ImmutableArray<Tenure> Read(SentenceReading sentence, IReadOnlyList<Mention> links, EntityRegistry registry)
    {
        ImmutableArray<Tenure>.Builder? found = null;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } verb || !Turns.TryGetValue(verb.Verb, out var turn)
                || !OrderReader.IsTold(sentence.Standings[clause.Index])
                || Office(sentence.Tokens, clause, turn.IsBehindAs) is not var (phrase, last, isNamed)
                || clause.Subject is not { } subject || Holder(sentence, subject, links, registry) is not var (holder, isInferred))
                continue;
            var when = EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, turn.Turn == TenureTurn.Holds, isNegated: false);
            if (when is null || turn.Turn == TenureTurn.Holds && (when.HoldsFrom is null || when.HoldsTo is null))
                continue;
            var span = sentence.Tokens.Span(FirstWord(sentence.Tokens, phrase), last);
            (found ??= ImmutableArray.CreateBuilder<Tenure>()).Add(new Tenure(
                holder, Key(span.In(sentence.Tokens.Text)), isNamed, turn.Turn, when, sentence.Standings[clause.Index].Voice, span, isInferred, IsShared(sentence.Tokens)));
        }
        return found?.ToImmutable() ?? [];
    }

    /// <summary>The office that a clause names, the last token of its name, and whether that says of what it is; null where it names
    /// none.</summary>
    private static (NounPhrase Phrase, int Last, bool IsNamed)? Office(SentenceTokens tokens, Clause clause, bool isBehindAs)
    {
        foreach (var phrase in clause.After)
        {
            if (phrase.Preposition >= 0 ? !(tokens.Word(phrase.Preposition) is "as") : isBehindAs)
                continue;
            if (phrase.Names.Length > 0 && phrase.Possessive < 0 && tokens.NameAt[phrase.Last] >= 0 || !IsOffice(tokens, phrase.Last,
                phrase.First))
                continue;
            var behind = Nouns.Following(clause, phrase, tokens, "of") ?? Nouns.Following(clause, phrase, tokens, "at");
            return (phrase, behind?.Last ?? phrase.Last, behind is { Names.Length: > 0 });
        }
        return null;
    }

    private static bool IsOffice(SentenceTokens tokens, int last, int first)
    {
        foreach (var before in Offices[tokens.Word(last).ToString()])
        {
            if (before.Length == 0 || last > first && tokens.Word(last - 1).Equals(before, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The phrase's first word that is no article.</summary>
    private static int FirstWord(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.First < phrase.Last && tokens.Tokens[phrase.First].Is(WordClass.Determiner) ? phrase.First + 1 : phrase.First;

    private static string Key(ReadOnlySpan<char> words) => words.ToString().ToLowerInvariant().Replace(" the ", " ",
        StringComparison.Ordinal);

    private static (int Entity, bool IsInferred)? Holder(
        SentenceReading sentence, NounPhrase subject, IReadOnlyList<Mention> links, EntityRegistry registry)
    {
        if (subject.JoinedTo is not null || subject.Possessive >= 0)
            return null;
        if (subject.Names is [.., var name] && sentence.Tokens.Names[name].Last == subject.Last)
            return IsPerson(sentence.Names[name].Entity) ? (sentence.Names[name].Entity, false) : null;
        var span = sentence.Tokens.Span(subject.First, subject.Last);
        foreach (var link in links)
        {
            if (link.Span == span && IsPerson(link.Entity))
                return (link.Entity, link.IsInferred);
        }
        return null;

        bool IsPerson(int entity) => registry.Entities[entity].Kind == EntityKind.Person && !registry.WithNamesake.Contains(entity);
    }

    private static bool IsShared(SentenceTokens tokens)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && Shared.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }
}
