using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>
/// Holds how many members a body is said to have against the list of them in another sentence: "A commission of seven engineers chose the
/// design. …
/// The members of the commission were Alder, Bright and Coates."
/// </summary>
internal sealed class MemberLists
{
    // By the noun that the body is called by; null where two numbers are told of it.
    private readonly Dictionary<string, (QuantityPlace Place, decimal Number)?> _stated = new(StringComparer.Ordinal);

    /// <summary>The numbers with the lists that another sentence gives.</summary>
    public List<Enumeration> All { get; } = [];

    public void Observe(int claim, SentenceReading reading, List<CountDraft> drafts)
    {
        ReadList(claim, reading);
        foreach (var draft in drafts)
        {
            if (draft is { Numeral: { IsExact: true, IsShare: false, Minimum: >= 2 and <= 30 }, Of: { } of, PartOf: null,
                Continuation: Continuation.None }
                && IsMember(of) && BodyOf(reading, draft) is { } body)
            {
                _stated[body] = _stated.TryGetValue(body, out var known) && known?.Number != draft.Numeral.Minimum ? null
                    : (new QuantityPlace(claim, draft.Index), draft.Numeral.Minimum);
            }
        }
    }

    private void ReadList(int claim, SentenceReading reading)
    {
        if (_stated.Count == 0)
            return;
        var tokens = reading.Tokens;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause is not { Kind: ClauseKind.Main, Verb: { IsNegated: false, IsModal: false } verb, Subject: { } subject }
                || ListedBody(tokens, clause, subject, verb, out var start) is not { } body
                    || _stated.GetValueOrDefault(body) is not { } stated
                || stated.Place.Claim == claim)
                continue;
            var end = tokens.Tokens.Length;
            while (end > start && tokens.Tokens[end - 1].Kind == TokenKind.Punctuation && tokens.Word(end - 1) is not (")" or "]"))
                end--;
            if (ItemList.Read(tokens, start, end) is { HasAnd: true, AreNames: true } list)
                All.Add(new Enumeration(stated.Place, list.Least, list.Most, list.IsOpen, [claim]));
        }
    }

    /// <summary>The noun of the body whose members the clause lists from <paramref name="start"/> on; null where it lists none.</summary>
    private static string? ListedBody(SentenceTokens tokens, Clause clause, NounPhrase subject, VerbGroup verb, out int start)
    {
        start = verb.Last + 1;
        var next = start < tokens.Tokens.Length ? tokens.Word(start) : default;
        // "The members of the commission were Alder, …"
        if (verb.IsCopula && tokens.Word(subject.Last) is "members" && subject.Last == subject.First + 1
            && tokens.Word(subject.First) is "the" or "The"
            && Nouns.Following(clause, subject, tokens, "of") is { Names.Length: 0 } of)
            return Body(tokens, of);
        // "The jury was composed of Anna Berg, …", "consisted of"
        if ((verb is { Verb: "compose", IsPassive: true } or { Verb: "consist" }) && next is "of"
            && tokens.Word(subject.First) is "the" or "The")
        {
            start++;
            return Body(tokens, subject);
        }
        return null;
    }

    /// <summary>The body of "a commission of seven engineers", "the jury had five members".</summary>
    private static string? BodyOf(SentenceReading reading, CountDraft draft)
    {
        var tokens = reading.Tokens;
        var at = draft.Numeral.First - 1;
        if (at > 0 && tokens.Word(at) is "of" && tokens.Tokens[at - 1].Kind == TokenKind.Word
            && NameKinds.OfHead(tokens.Word(at - 1)) == EntityKind.Body)
            return tokens.Word(at - 1).ToString().ToLowerInvariant();
        return draft.Clause is { Verb: { IsNegated: false, IsPassive: false,
            Verb: "have" or "comprise" or "number" or "consist" or "count" } verb, Subject: { } subject }
            && draft.Numeral.First - verb.Last is 1 or 2 && subject.Names.Length == 0 ? Body(tokens, subject) : null;
    }

    private static string? Body(SentenceTokens tokens, NounPhrase phrase)
    {
        var noun = tokens.Word(phrase.Last);
        return tokens.Tokens[phrase.Last].Kind == TokenKind.Word && phrase.Last == phrase.First + 1
            && (NameKinds.OfHead(noun) == EntityKind.Body
                || SoleThings.KindOf(noun) == EntityKind.Body) ? noun.ToString().ToLowerInvariant() : null;
    }

    private static bool IsMember(string noun) => noun is "member" or "man" or "woman" or "person" || NameKinds.IsPersonNoun(noun, out _);
}
