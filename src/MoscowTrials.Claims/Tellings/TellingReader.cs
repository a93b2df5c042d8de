using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Tellings;

/// <summary>Finds what a sentence tells to have happened once: by a verb, by a noun, by "first", by what began.</summary>
internal sealed class TellingReader(EntityRegistry registry)
{
    /// <summary>Tokens between the words of a phrase: "went finally into service".</summary>
    private const int MostBetween = 2;

    /// <summary>Tokens before a noun that describe it.</summary>
    private const int MostBefore = 6;

    private static readonly WordList First = WordList.AnyCase("firstness.tsv");
    private static readonly WordList Doubts = WordList.AnyCase("telling-doubts.tsv");
    private static readonly WordList Memories = WordList.Exact("telling-memories.tsv");
    private static readonly WordList Plain = WordList.AnyCase("plain-modifiers.tsv");
    private static readonly WordList Structure = WordList.Exact("structure-nouns.tsv");
    private static readonly WordList Sole = WordList.Of(["only", "sole", "single"]);

    private readonly TellingThings _things = new(registry);

    /// <param name="found">What is told is added.</param>
    public void Read(SentenceReading sentence, IReadOnlyList<Mention> mentions, List<Telling> found)
    {
        _things.Begin(sentence);
        var tokens = sentence.Tokens;
        if (sentence.Dates.IsEmpty && sentence.Names.Length == 0 || tokens.Has(Doubts))
            return;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i] is not { Kind: TokenKind.Word, InQuotation: false } token || tokens.Taken[i]
                || TellingLexicon.Find(token.Spelling) is not { } words)
                continue;
            if (ClauseOfVerb(sentence, i) is { } own)
            {
                foreach (var word in words.Verbs)
                {
                    var before = found.Count;
                    found.AddRange(OfVerb(sentence, mentions, own, i, word));
                    if (found.Count > before)
                        break;
                }
                continue;
            }
            foreach (var word in words.Nouns)
            {
                if (OfNoun(sentence, mentions, i, word) is not { } told)
                    continue;
                found.Add(told);
                break;
            }
            foreach (var activity in words.Activities)
            {
                if (OfActivity(sentence, i, activity) is { } told)
                    found.Add(told);
            }
        }
    }

    private IEnumerable<Telling> OfVerb(SentenceReading sentence, IReadOnlyList<Mention> mentions, Clause clause, int at, TellingWord word)
    {
        var tokens = sentence.Tokens;
        var verb = clause.Verb!;
        if (Match(tokens, at, word.Following) is not (>= 0 and var last) || !IsTold(sentence, clause, out var isReported)
            || verb.IsNegated || verb.IsModal || Parts.AreToldIn(tokens, clause, word.Entry.Kind is "birth" or "wedding" or "death")
            || word.NeedsFirst && !IsFirst(tokens, verb, last))
            yield break;
        if (word.Entry.Frame is TellingFrame.Of or TellingFrame.To)
        {
            if (clause.Behind(tokens, word.Entry.Frame == TellingFrame.Of ? "of" : "to") is { } behind && behind.First > last
                && _things.Resolve(sentence, mentions, behind.First, behind.Last) is { } born && _things.Is(born, word.Entry.Sorts)
                && Of(sentence, clause, word, born, verb.First, behind.Last, isReported) is { } birth)
                yield return birth;
            yield break;
        }
        var isPassive = verb.IsPassive || verb.Form == VerbForm.Participle && clause.Kind == ClauseKind.Participial;
        var phrase = isPassive ? word.Entry.Frame == TellingFrame.Subject ? null : clause.Subject
            : word.Entry.Frame == TellingFrame.Object ? Clause.FirstBare(clause.After, last)
            : word.Entry.Frame == TellingFrame.Subject || Clause.FirstBare(clause.After, last) is null ? clause.Subject
            : Clause.FirstBare(clause.After, last);
        // "in whose upper storey she first saw the light": the pronoun at the verb is its subject.
        if ((phrase == clause.Subject || phrase is null && clause.Subject is null)
            && !(isPassive && word.Entry.Frame == TellingFrame.Subject)
            && PronounBefore(tokens, verb) is { } pronoun)
            phrase = pronoun;
        if (phrase is null)
            yield break;
        foreach (var one in phrase == clause.Subject || word.Entry.Kind != "wedding" ? [phrase] : (NounPhrase?[])[phrase, clause.Subject])
        {
            if (word.Entry.Kind == "collapse" && one is not null && IsPartOfHero(tokens, one)
                && _things.Is(_things.Hero, word.Entry.Sorts)
                && Of(sentence, clause, word, _things.Hero, verb.First, last, isReported) is { } fell)
            {
                yield return fell;
                yield break;
            }
            if (one is not null && _things.Resolve(sentence, mentions, one.First, one.Last) is { } thing
                && _things.Is(thing, word.Entry.Sorts)
                && Of(sentence, clause, word, thing, verb.First, last, isReported) is { } told)
                yield return told;
        }
    }

    /// <summary>"its central span", "the ironwork": what gives way with them is the bridge.</summary>
    private static bool IsPartOfHero(SentenceTokens tokens, NounPhrase phrase) =>
        tokens.NameAt[phrase.Last] < 0 && tokens.IsIn(phrase.Last, Structure)
        && tokens.Word(phrase.First) is "the" or "The" or "its" or "Its";

    private static NounPhrase? PronounBefore(SentenceTokens tokens, VerbGroup verb)
    {
        var at = verb.First - 1;
        while (at > 0 && (tokens.Tokens[at].Is(WordClass.Adverb) || tokens.Word(at) is "first"))
            at--;
        return at >= 0
            && !(at > 0 && (tokens.Tokens[at - 1].Is(WordClass.Preposition) || tokens.Word(at - 1) is "beside" or "opposite" or "below" or "above"))
            && tokens.Word(at) is "he" or "she" or "it" or "He" or "She" or "It"
            ? new NounPhrase { First = at, Last = at, Preposition = -1 } : null;
    }

    private Telling? OfNoun(SentenceReading sentence, IReadOnlyList<Mention> mentions, int at, TellingWord word)
    {
        var tokens = sentence.Tokens;
        if (Match(tokens, at, word.Following) is not (>= 0 and var last) || Governing(sentence, at) is not { } clause
            || !IsTold(sentence, clause, out var isReported))
            return null;
        // "her wedding day", "the opening night"
        if (last + 1 < tokens.Tokens.Length && tokens.Word(last + 1) is "day" or "night" or "evening" or "morning" or "ceremony" or "hour")
            last++;
        else if (last + 1 < tokens.Tokens.Length && IsNounBehind(tokens, last + 1))
            return null;
        var first = at;
        var isFirst = false;
        var isOnly = false;
        while (first > 0 && at - first < MostBefore && tokens.Tokens[first - 1].Kind == TokenKind.Word && tokens.NameAt[first - 1] < 0
            && (tokens.IsIn(first - 1, First) || tokens.IsIn(first - 1, Plain) || tokens.DateAt[first - 1] >= 0))
        {
            first--;
            isFirst |= tokens.IsIn(first, First);
            isOnly |= tokens.IsIn(first, Sole);
        }
        if (word.NeedsFirst && !isFirst || first == 0 && !tokens.Tokens[0].IsCapitalised)
            return null;
        int? thing = null;
        if (last + 1 < tokens.Tokens.Length && tokens.Word(last + 1) is "of")
            thing = Complement(sentence, mentions, last + 2, ref last);
        else if (first == 0 || tokens.Word(first - 1) is "the" or "The" or "that" or "this")
            thing = _things.Hero;
        else if (tokens.Tokens[first - 1].Kind == TokenKind.Possessive)
            thing = Owner(sentence, mentions, first - 2);
        else if (tokens.Tokens[first - 1].Is(WordClass.Possessive))
            thing = _things.Pronoun(sentence, mentions, first - 1);
        if (thing is not { } known || !_things.Is(known, word.Entry.Sorts))
            return null;
        return Of(sentence, clause, word, known, first, last, isReported, isNoun: true) is { } told
            ? told with { IsOnly = isOnly, IsNoun = true } : null;
    }

    /// <summary>"Instruction began", "lessons commenced": what the article is about began to do what it is there for.</summary>
    private Telling? OfActivity(SentenceReading sentence, int at, TellingEntry entry)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { Verb: "begin" or "commence" or "start" } verb || verb.IsNegated || verb.IsModal || verb.First < at)
                continue;
            if (clause.Subject is not { } subject || subject.Last != at || !IsTold(sentence, clause, out var isReported)
                || !_things.Is(_things.Hero, entry.Sorts) || !IsBare(tokens, subject.First, at))
                continue;
            // "began in the new wing", "began with"
            return Of(sentence, clause, new TellingWord(entry, [], false), _things.Hero, subject.First, verb.Last, isReported);
        }
        return null;
    }

    private static Telling? Of(
        SentenceReading sentence, Clause clause, TellingWord word, int thing, int first, int last, bool isReported, bool isNoun = false)
    {
        var around = new TellingCircumstances(sentence, clause, first, last, word.NeedsFirst, isNoun);
        var days = around.Days(out var date);
        var place = around.Place(out var town);
        if (days is null && place is null)
            return null;
        var span = sentence.Tokens.Span(first, last);
        foreach (var other in (ReadOnlySpan<int>)[date, town])
        {
            if (other < 0)
                continue;
            var beside = sentence.Tokens.Tokens[other].Span;
            span = new TextSpan(Math.Min(span.Start, beside.Start), Math.Max(span.End, beside.End));
        }
        return new Telling(word.Entry.Kind, thing, sentence.Index, sentence.Paragraph, span)
        {
            Days = days, Place = place, IsReported = isReported,
        };
    }

    /// <summary>"lessons", "the lessons", "the day lessons"</summary>
    private static bool IsBare(SentenceTokens tokens, int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (tokens.Word(i) is not ("the" or "The" or
                "its" or "Its" or "regular" or "Regular" or "day" or "night" or "morning" or "year"))
                return false;
        }
        return true;
    }

    /// <summary>The last of the words that follow a token in order, with a few others between them; -1 where they do not.</summary>
    private static int Match(SentenceTokens tokens, int at, string[] following)
    {
        var last = at;
        foreach (var word in following)
        {
            var i = last + 1;
            while (i < tokens.Tokens.Length && i <= last + 1 + MostBetween
                && !tokens.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase)
                && tokens.Tokens[i].Is(WordClass.Adverb))
                i++;
            if (i >= tokens.Tokens.Length || !tokens.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase))
                return -1;
            last = i;
        }
        return last;
    }

    /// <summary>Whether the clause tells what happened; what somebody says counts where he recalls it.</summary>
    private static bool IsTold(SentenceReading sentence, Clause clause, out bool isReported)
    {
        var standing = sentence.Standings[clause.Index];
        isReported = standing.Voice.Voice != Voice.Article;
        if (standing.Actuality != Actuality.Actual && !IsRemembered(sentence, clause) || standing.Voice.Voice == Voice.Quoted)
            return false;
        return !isReported || standing.Voice.IsFactive
            || standing.Voice.Cue is { } cue && Memories.Contains(Words.FindBase(cue.ToLowerInvariant()));
    }

    /// <summary>"was fond of recalling how it opened"</summary>
    private static bool IsRemembered(SentenceReading sentence, Clause clause)
    {
        if (sentence.Standings[clause.Index].Actuality != Actuality.Unreal)
            return false;
        while (clause is { Kind: not ClauseKind.Gerund, Parent: >= 0, Verb: { IsModal: false } })
            clause = sentence.Clauses.Clauses[clause.Parent];
        return clause is { Kind: ClauseKind.Gerund, Verb.Verb: "recall" or "remember" or "recollect" or "recount" or "describe",
            Parent: >= 0 }
            && sentence.Standings[clause.Parent].Actuality == Actuality.Actual;
    }

    /// <summary>"was first given", "heard for the first time", "first of all".</summary>
    private static bool IsFirst(SentenceTokens tokens, VerbGroup verb, int last)
    {
        for (var i = Math.Max(0, verb.First - 1); i <= Math.Min(last + 1, tokens.Tokens.Length - 1); i++)
        {
            if (tokens.Word(i) is "first" or "First")
                return true;
        }
        for (var i = last + 1; i + 3 < tokens.Tokens.Length && i < last + 8; i++)
        {
            if (tokens.Word(i) is "for" && tokens.Word(i + 1) is "the" && tokens.Word(i + 2) is "first" && tokens.Word(i + 3) is "time")
                return true;
        }
        return false;
    }

    private int? Complement(SentenceReading sentence, IReadOnlyList<Mention> mentions, int from, ref int last)
    {
        var tokens = sentence.Tokens;
        var end = from;
        while (end < tokens.Tokens.Length && (tokens.NameAt[end] >= 0 || tokens.Tokens[end].Kind == TokenKind.Word
            && tokens.DateAt[end] < 0 && !(tokens.Tokens[end].Is(WordClass.Function) && !tokens.Tokens[end].Is(WordClass.Determiner))))
        {
            if (end > from && tokens.NameAt[end] != tokens.NameAt[end - 1] && tokens.NameAt[end - 1] >= 0)
                break;
            end++;
        }
        // "the birth of her brother"
        if (end == from || end < tokens.Tokens.Length && tokens.Tokens[end].Kind == TokenKind.Possessive
            || _things.Resolve(sentence, mentions, from, end - 1) is not { } thing)
            return null;
        last = end - 1;
        return thing;
    }

    private int? Owner(SentenceReading sentence, IReadOnlyList<Mention> mentions, int last)
    {
        if (last < 0)
            return null;
        var tokens = sentence.Tokens;
        var first = last;
        while (first > 0 && (tokens.NameAt[last] >= 0 && tokens.NameAt[first - 1] == tokens.NameAt[last]
            || tokens.NameAt[last] < 0 && tokens.Tokens[first - 1].Kind == TokenKind.Word && !tokens.Tokens[first].Is(WordClass.Determiner)
                && last - first < MostBefore))
            first--;
        return _things.Resolve(sentence, mentions, first, last);
    }

    private static bool IsNounBehind(SentenceTokens tokens, int at) =>
        tokens.Tokens[at].Kind == TokenKind.Word && tokens.DateAt[at] < 0
        && !tokens.Tokens[at].Is(WordClass.Function | WordClass.Adverb | WordClass.Verb);

    private static Clause? ClauseOfVerb(SentenceReading sentence, int at)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb?.Last == at)
                return clause;
        }
        return null;
    }

    /// <summary>The clause in which a noun stands: the last that begins before it.</summary>
    private static Clause? Governing(SentenceReading sentence, int at)
    {
        Clause? found = null;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (Holds(clause, at))
                return clause;
            if (clause.Verb is { } verb && verb.First < at)
                found = clause;
        }
        return found ?? sentence.Clauses.Clauses.FirstOrDefault();
    }

    private static bool Holds(Clause clause, int at) =>
        Nouns.OwnSubject(clause) is { } subject && subject.First <= at && at <= subject.Last
        || clause.Before.Exists(p => p.First <= at && at <= p.Last) || clause.After.Exists(p => p.First <= at && at <= p.Last);
}
