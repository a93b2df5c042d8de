using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads the numbers of one sentence, each with what it counts.</summary>
internal static class CountReader
{
    private static readonly WordList Collectives = WordList.Exact("collective-nouns.tsv");

    /// <summary>Tokens of the longest phrase that is taken for a scope.</summary>
    private const int LongestScope = 6;

    public static List<CountDraft> Read(SentenceReading reading)
    {
        var sentence = reading.Tokens;
        var drafts = new List<CountDraft>();
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var numeral = NumeralReader.Read(sentence, i, out var next);
            if (numeral is { } number && Draft(reading, number, drafts.Count) is { } draft)
                drafts.Add(draft);
            i = next;
        }
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            if (IsPartitive(sentence, drafts[i], drafts[i + 1]))
            {
                drafts[i].PartOf = drafts[i + 1];
                drafts[i].Role = QuantityRole.Part;
            }
        }
        return drafts;
    }

    private static CountDraft? Draft(SentenceReading reading, Numeral numeral, int index)
    {
        var sentence = reading.Tokens;
        var from = numeral.Last + 1;
        var continuation = ContinuationOf(sentence, numeral, ref from);
        var isOfPronoun = IsOfPronoun(sentence, from) || IsWhomBefore(sentence, numeral);
        // "half of the members", "hundreds of people", "eight out of the ten"
        var behind = from;
        if (behind < sentence.Tokens.Length && sentence.Word(behind) is "of" && !isOfPronoun)
            behind += behind + 1 < sentence.Tokens.Length
                && sentence.Tokens[behind + 1].Is(WordClass.Determiner | WordClass.Possessive) ? 2 : 1;
        var ownPhrase = CountPhrase.Read(sentence, from, numeral is { Minimum: 1, Maximum: 1 });
        var phrase = ownPhrase.Head >= 0 || behind == from ? ownPhrase : CountPhrase.Read(sentence, behind, isOne: false);
        // A year that the dates did not take, a bare number that stands for nothing told.
        if (phrase.Head < 0 && !numeral.IsShare && IsYearLike(sentence, numeral))
            return null;
        // "five short tons" weigh.
        if (phrase.Head >= 0 && NumeralReader.IsUnit(sentence, phrase.Head))
            return null;
        var clause = ClauseOf(reading, numeral.Core, out var isSubject);
        // "one of the greatest", "one in Paris": no count that anything could be held against.
        if (numeral is { Minimum: 1, Maximum: 1 } && phrase.Head < 0 && !isSubject && !isOfPronoun && continuation == Continuation.None
            && !IsOfNumber(sentence, from))
            return null;
        var kind = phrase.Kind(sentence, ownPhrase.Head >= 0 ? from : behind);
        var scope = ScopeOf(sentence, phrase, out var end);
        return new CountDraft
        {
            Numeral = numeral, Phrase = phrase, Index = index, Continuation = continuation, IsOfPronoun = isOfPronoun,
            Of = phrase.Head < 0 ? null : Noun(sentence, phrase.Head),
            Kind = kind,
            Scope = scope >= 0 ? sentence.Span(scope + 1, end).In(sentence.Text).ToString() : null,
            Narrowed = kind is null ? OfCollective(sentence, from) : scope < 0
                ? kind : string.Concat(kind, " ", sentence.Span(scope, end).In(sentence.Text)).ToLowerInvariant(),
            IsDefinite = IsDefinite(sentence, numeral), IsAnnounced = IsAnnounced(sentence, numeral), Clause = clause,
            SubjectOf = isSubject ? clause : null, Told = isSubject ? clause : Apposed(reading, numeral),
            Role = numeral.IsShare ? QuantityRole.Share : QuantityRole.Whole,
        };
    }

    /// <summary>"Four of the crew" are members of the crew; null for anything else.</summary>
    private static string? OfCollective(SentenceTokens sentence, int from) =>
        from + 2 < sentence.Tokens.Length && sentence.Word(from) is "of" && sentence.Word(from + 1) is "the" or "her" or "its" or "his"
            && Collectives.Contains(sentence.Word(from + 2)) ? $"member of the {sentence.Word(from + 2)}" : null;

    /// <summary>The preposition of the phrase that says within what is counted ("of the council", "on the quay"), or -1.</summary>
    private static int ScopeOf(SentenceTokens sentence, CountPhrase phrase, out int end)
    {
        end = -1;
        var at = phrase.Last + 1;
        if (phrase.Head < 0 || at + 1 >= sentence.Tokens.Length || sentence.Taken[at]
            || sentence.Word(at) is not ("of" or "in" or "on" or "aboard" or "at" or "from" or "to"))
            return -1;
        var first = at + 1;
        if (sentence.DateAt[first] >= 0 || !(sentence.NameAt[first] >= 0
            || sentence.Tokens[first].Is(WordClass.Determiner | WordClass.Possessive)))
            return -1;
        end = NounPhraseReader.Read(sentence, first, at)?.Last ?? -1;
        return end < 0 || end - at > LongestScope ? -1 : at;
    }

    /// <summary>The counted noun in the singular; a people's name keeps its capital letter.</summary>
    private static string Noun(SentenceTokens sentence, int head)
    {
        var noun = Plurals.Singular(sentence.Word(head));
        return sentence.Tokens[head].IsCapitalised ? string.Concat(noun[..1].ToUpperInvariant(), noun[1..]) : noun;
    }

    /// <summary>"of the three": a number stands close behind "of".</summary>
    private static bool IsOfNumber(SentenceTokens sentence, int from)
    {
        for (var i = from + 1; i < sentence.Tokens.Length && i < from + 5 && sentence.Word(from) is "of" or "out"; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Number
                || NumberWords.Find(sentence.Word(i)).Kind is NumberWordKind.Unit or NumberWordKind.Ten)
                return true;
        }
        return false;
    }

    /// <summary>"the other nine", "four more", "another six"; the words behind the number are passed over.</summary>
    public static Continuation ContinuationOf(SentenceTokens sentence, Numeral numeral, ref int from)
    {
        var before = numeral.First > 0 ? sentence.Word(numeral.First - 1) : default;
        var outer = numeral.First > 1 ? sentence.Word(numeral.First - 2) : default;
        var found = before is "remaining" && outer is "the" or "The" || before is "other"
            && outer is "the" or "The" ? Continuation.Remaining
            : before is "another" or "Another" or "further" or "additional" or "other" ? Continuation.More : Continuation.None;
        if (from >= sentence.Tokens.Length)
            return found;
        if (sentence.Word(from) is "more" or "others" or "further" or "additional")
        {
            found = before is "the" or "The" && sentence.Word(from) is "others" ? Continuation.Remaining : Continuation.More;
            from++;
        }
        else if (sentence.Word(from) is "other")
        {
            found = before is "the" or "The" ? Continuation.Remaining : Continuation.More;
            from++;
        }
        return found;
    }

    /// <summary>"seven of them", "four of whom".</summary>
    private static bool IsOfPronoun(SentenceTokens sentence, int from) =>
        from + 1 < sentence.Tokens.Length && sentence.Word(from) is "of" && sentence.Word(from + 1) is "them" or "whom" or "which";

    /// <summary>"of whom four", "of which seven", "among them four".</summary>
    private static bool IsWhomBefore(SentenceTokens sentence, Numeral numeral) =>
        numeral.First > 1 && sentence.Word(numeral.First - 2) is "of"
            && sentence.Word(numeral.First - 1) is "whom" or "which" or "them" or "these";

    private static bool IsDefinite(SentenceTokens sentence, Numeral numeral) =>
        numeral.First > 0 && sentence.Word(numeral.First - 1) is "the" or "The" or "these" or "These" or "those" or "Those" or "all"
            or "All" or "both"
            or "his" or "her" or "their" or "its" or "same" or "latter" or "only" && (sentence.Word(numeral.First - 1) is not "only");

    /// <summary>"Of the 53 defendants, …", "Out of 120 houses …", at the start of a sentence or behind a semicolon.</summary>
    private static bool IsAnnounced(SentenceTokens sentence, Numeral numeral)
    {
        var at = numeral.First - 1;
        if (at >= 0 && sentence.Tokens[at].Is(WordClass.Determiner | WordClass.Possessive))
            at--;
        if (at >= 1 && sentence.Word(at) is "of" && sentence.Word(at - 1) is "Out" or "out")
            at--;
        else if (at < 0 || sentence.Word(at) is not ("Of" or "of" or "Among" or "From"))
            return false;
        return at == 0 || at > 0 && sentence.Word(at - 1) is ";" or ":";
    }

    /// <summary>"four of the fifty-three", "three out of its five": only "the" and its like stand between.</summary>
    private static bool IsPartitive(SentenceTokens sentence, CountDraft part, CountDraft whole)
    {
        if (part.Numeral.IsShare || whole.Numeral.IsShare)
            return false;
        int at = part.Numeral.Last + 1, core = whole.Numeral.First;
        if (part.Continuation != Continuation.None && at < core && sentence.Word(at) is "more" or "other")
            at++;
        if (at + 1 < core && sentence.Word(at) is "out")
            at++;
        if (at >= core || sentence.Word(at) is not "of")
            return false;
        for (at++; at < core; at++)
        {
            if (!sentence.Tokens[at].Is(WordClass.Determiner | WordClass.Possessive)
                && sentence.Word(at) is not ("original" or "total" or "remaining" or "surviving"))
                return false;
        }
        return true;
    }

    /// <summary>The clause whose subject "one of the captains" describes: "Karl Berg, one of the captains, was hanged".</summary>
    private static Clause? Apposed(SentenceReading reading, Numeral numeral) =>
        numeral is { Minimum: 1, Maximum: 1, First: > 1 } && reading.Tokens.Word(numeral.First - 1) is ","
            ? reading.Clauses.Clauses.FirstOrDefault(c => c.Verb is { } verb && verb.First > numeral.Last && c.Subject is { } s
                && s.Last == numeral.First - 2) : null;

    private static bool IsYearLike(SentenceTokens sentence, Numeral numeral) =>
        numeral.Core == numeral.Last && sentence.Tokens[numeral.Core] is { Kind: TokenKind.Number, Span.Length: 4 }
        && numeral.Minimum is >= 1000 and < 2100;

    private static Clause? ClauseOf(SentenceReading reading, int token, out bool isSubject)
    {
        Clause? nearest = null;
        isSubject = false;
        foreach (var clause in reading.Clauses.Clauses)
        {
            // "12 arches faced with stone" are told of by the clause that they stand in.
            if (clause.Kind is not (ClauseKind.Participial or ClauseKind.Relative)
                && clause.Subject is { } subject && subject.First <= token && token <= subject.Last)
            {
                isSubject = clause.Verb is not null;
                return clause;
            }
            if (clause.Verb is { } verb && verb.First < token)
                nearest = clause;
        }
        return nearest;
    }
}
