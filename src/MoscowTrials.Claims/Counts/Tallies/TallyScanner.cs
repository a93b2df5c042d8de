using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Reads the numbers of a sentence with their units, whether they count, measure, pay or share.</summary>
internal static class TallyScanner
{
    /// <summary>Tokens of the longest words that narrow a noun.</summary>
    private const int LongestNarrowing = 12;

    private static readonly WordList All = WordList.AnyCase("all-told.tsv", "all");
    private static readonly WordList OtherTimes = WordList.AnyCase("all-told.tsv", "time");
    private static readonly WordList Changes = WordList.AnyCase("all-told.tsv", "change");
    private static readonly WordList Currencies = WordList.AnyCase("currencies.tsv");
    private static readonly WordList Units = WordList.AnyCase("measure-units.tsv");
    private static readonly WordList Collectives = WordList.Exact("collective-nouns.tsv");

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Sets = LexiconTable.Read(
        "set-numbers.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => decimal.Parse(r[1], CultureInfo.InvariantCulture),
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordList SetWords = WordList.AnyCase("set-numbers.tsv", null);

    /// <summary>The numbers of a sentence; null where it has none.</summary>
    public static TallySentence? Read(SentenceReading reading, int section, List<CountDraft> drafts)
    {
        var tokens = reading.Tokens;
        var hasSets = tokens.Has(SetWords);
        List<Tally>? found = null;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Taken[i])
                continue;
            if (Compound(reading, i) is { } compound)
                (found ??= []).Add(compound);
            if (!(tokens.Tokens[i].Kind == TokenKind.Number || tokens.Tokens[i].Spelling.IsNumeral
                || hasSets && Sets.ContainsKey(tokens.Word(i))))
                continue;
            if (At(reading, i, drafts, out var next) is { } tally)
                (found ??= []).Add(tally);
            i = Math.Max(i, next - 1);
        }
        if (found is null)
            return null;
        Sides.Settle(tokens, found);
        Join(tokens, found);
        var rest = found.Exists(static t => t.Is(TallyForm.Rest)) || !RestWords.AreIn(tokens) ? -1 : RestWords.Bare(tokens,
            found[0].Last + 1);
        return new TallySentence(reading.Index, reading.Paragraph, section, [.. found])
        {
            IsAll = tokens.Has(All), HasChange = tokens.Has(Changes), HasOtherTime = tokens.Has(OtherTimes) || HasYear(reading),
            BareRest = rest, RestSpan = rest < 0 ? default : tokens.Span(rest, rest),
        };
    }

    /// <summary>"a twelve-volume history", "an eight-man crew".</summary>
    private static Tally? Compound(SentenceReading reading, int at)
    {
        var word = reading.Tokens.Word(at);
        var hyphen = word.Length > 6 && reading.Tokens.Tokens[at].Kind == TokenKind.Word ? word.IndexOf('-') : -1;
        if (hyphen < 3 || NumberWords.Find(word[..hyphen]) is not (NumberWordKind.Unit or NumberWordKind.Ten, > 1 and var value)
            || word[(hyphen + 1)..].IndexOf('-') >= 0)
            return null;
        var unit = word[(hyphen + 1)..].ToString();
        if (NumberWords.Find(unit).Kind != NumberWordKind.None || Units.Contains(unit) || Units.Contains(unit + "s")
            || unit is "fold" or "time" or "old" or "foot")
            return null;
        return new Tally
        {
            Claim = reading.Index, First = at, Last = at, Head = at, Value = value, IsExact = true, Unit = Plurals.Singular(unit),
                Narrowing = [],
            Span = reading.Tokens.Span(at, at), Voice = ClauseAt(reading, at) is { } clause ? reading.Standings[clause.Index].Voice
                : VoiceReading.Article,
        };
    }

    private static bool HasYear(SentenceReading reading)
    {
        foreach (var (first, last) in reading.Tokens.Dates)
        {
            for (var i = Math.Max(0, first); i <= last; i++)
            {
                if (reading.Tokens.Tokens[i] is { Kind: TokenKind.Number, Span.Length: 4 })
                    return true;
            }
        }
        return false;
    }

    private static Tally? At(SentenceReading reading, int i, List<CountDraft> drafts, out int next)
    {
        var tokens = reading.Tokens;
        if (Number(tokens, i, out next) is not { } numeral || numeral.Minimum <= 0 || numeral is { Maximum: 1 })
            return null;
        var (unit, head) = numeral.IsShare ? ("%", -1) : Unit(tokens, numeral);
        if (unit is null && numeral.Minimum < 2)
            return null;
        var draft = drafts.Find(d => d.Numeral.Core == numeral.Core);
        var behind = numeral.Last + 1;
        var goesOn = CountReader.ContinuationOf(tokens, numeral, ref behind);
        var form = goesOn == Continuation.Remaining || RestWords.StandBefore(tokens, numeral.First) ? TallyForm.Rest
            : goesOn == Continuation.More ? TallyForm.More : TallyForm.None;
        if (draft is { PartOf: not null } || draft is not null && drafts.Exists(d => d.PartOf == draft) || IsOfNumber(tokens, behind))
            form |= TallyForm.Partitive;
        var end = Math.Max(numeral.Last, head);
        form |= Definite(tokens, numeral.First, end);
        var clause = draft?.Clause ?? ClauseAt(reading, numeral.Core);
        if (unit is null && clause is { Verb: { Verb: "number" or "total" } counting, Subject: { } counted }
            && numeral.First > counting.Last)
            unit = Plurals.Singular(tokens.Word(counted.Last));
        if (unit is null && (form & TallyForm.Whole) != 0)
            unit = WholeUnit(tokens, numeral.First);
        return new Tally
        {
            Claim = reading.Index, First = numeral.Core, Last = end, Head = head, Value = numeral.Minimum, Unit = unit, Form = form,
            IsExact = numeral.IsExact && ((form & (TallyForm.Definite | TallyForm.Rest)) != 0
                || clause?.Verb is not ({ IsModal: true } or { IsNegated: true })),
            Narrowing = head < 0 ? null : Narrowings.Read(tokens, numeral.Last + 1, head, clause), Span = tokens.Span(numeral.First, end),
            Voice = clause is null ? VoiceReading.Article : reading.Standings[clause.Index].Voice,
            IsMotion = IsMotion(clause, numeral), IsInto = numeral.First > 0
                && tokens.Word(numeral.First - 1) is "into", IsMeasure = head >= 0 && tokens.IsIn(head, Units),
        };
    }

    /// <summary>Whether those that are counted move ("Twenty men turned east"): nobody does to two sides.</summary>
    private static bool IsMotion(Clause? clause, Numeral numeral) => clause is { Verb: { Form: VerbForm.Finite, IsNegated: false,
        IsModal: false } verb, Subject: { } subject }
        && subject.First <= numeral.Core && numeral.Core <= subject.Last && VerbTable.IsMotion(verb.Verb);

    /// <summary>The clause whose verb is the last before a token.</summary>
    private static Clause? ClauseAt(SentenceReading reading, int token)
    {
        Clause? nearest = null;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause.Verb is { } verb && (verb.First < token || nearest is null))
                nearest = clause;
        }
        return nearest;
    }

    /// <summary>What "all those who had sailed, 30 of them", "Of his songs that are left, 30 in number" count.</summary>
    private static string? WholeUnit(SentenceTokens tokens, int number)
    {
        for (var i = number - 1; i > 0; i--)
        {
            if (tokens.Word(i) is "who" or "whom")
                return "person";
            if (tokens.Tokens[i].Kind == TokenKind.Word && Plurals.IsPlural(tokens.Word(i)) && !tokens.Tokens[i].Is(WordClass.Function)
                && tokens.Tokens[i - 1].Is(WordClass.Determiner | WordClass.Possessive))
                return Plurals.Singular(tokens.Word(i));
        }
        return null;
    }

    private static Numeral? Number(SentenceTokens tokens, int i, out int next)
    {
        if (Sets.TryGetValue(tokens.Word(i), out var set))
        {
            next = i + 1;
            return i > 0 && tokens.Word(i - 1) is "a" or "A" or "the" or "The" or "another" && next < tokens.Tokens.Length
                && tokens.Word(next) is "of"
                ? new Numeral(i, i, i, set, set, true, false) : null;
        }
        var read = NumeralReader.Read(tokens, i, out next);
        if (read is not null)
            return read;
        // "5,600 hectares", "forty thousand pounds", "£40,000", "the hundred seats"
        if (Cardinals.Read(tokens, i, out var value) is not (>= 0 and var last))
        {
            if (i > 0 && tokens.Word(i - 1) is "the" or "The" && tokens.Word(i) is "hundred")
                return new Numeral(i, i, i, 100, 100, true, false);
            return null;
        }
        next = last + 1;
        var start = tokens.Tokens[i].Span.Start;
        var sign = start > 0 && tokens.Text[start - 1] is '£' or '$' or '€';
        var behind = tokens.Tokens[last].Span.End;
        if (!sign && !(next < tokens.Tokens.Length && tokens.IsIn(next, Units)) || !sign && start > 0
            && !char.IsWhiteSpace(tokens.Text[start - 1])
            || behind < tokens.Text.Length && tokens.Text[behind] is '-' or '–' or '/' or '°' || next < tokens.Tokens.Length
                && tokens.Word(next) is "times" or "per")
            return null;
        return AmountWords.Widen(tokens, new Numeral(i, i, last, value, value, true, false));
    }

    private static (string? Unit, int Head) Unit(SentenceTokens tokens, Numeral numeral)
    {
        var start = tokens.Tokens[numeral.Core].Span.Start;
        if (start > 0 && tokens.Text[start - 1] is '£' or '$' or '€')
            return (tokens.Text[(start - 1)..start], -1);
        var at = numeral.Last + 1;
        if (at < tokens.Tokens.Length && tokens.IsIn(at, Units))
            return (Plurals.Singular(tokens.Word(at)), at);
        if (at < tokens.Tokens.Length && tokens.Word(at) is "of" && Sets.ContainsKey(tokens.Word(numeral.Core)))
            at += at + 1 < tokens.Tokens.Length && tokens.Tokens[at + 1].Is(WordClass.Determiner | WordClass.Possessive) ? 2 : 1;
        var phrase = CountPhrase.Read(tokens, at, isOne: false);
        // "ninety of the boys"
        if (phrase.Head < 0 && at + 2 < tokens.Tokens.Length && tokens.Word(at) is "of"
            && tokens.Tokens[at + 1].Is(WordClass.Determiner | WordClass.Possessive))
            phrase = CountPhrase.Read(tokens, at + 2, isOne: false);
        if (phrase.Head >= 0)
            return (Plurals.Singular(tokens.Word(phrase.Head)), phrase.Head);
        // "a crew of 83"
        return numeral.First > 1 && tokens.Word(numeral.First - 1) is "of"
            && Collectives.Contains(tokens.Word(numeral.First - 2)) ? ("member", -1) : (null, -1);
    }

    private static bool IsOfNumber(SentenceTokens tokens, int at) => at + 2 < tokens.Tokens.Length && tokens.Word(at) is "of"
        && tokens.Tokens[at + 1].Is(WordClass.Determiner | WordClass.Possessive)
        && (tokens.Tokens[at + 2].Kind == TokenKind.Number || tokens.Tokens[at + 2].Spelling.IsNumeral);

    private static TallyForm Definite(SentenceTokens tokens, int first, int last)
    {
        var form = TallyForm.None;
        if (first > 0)
        {
            var before = tokens.Word(first - 1);
            if (before is "the" or "The" or "these" or "These" or "those" or "all" or "All" or "his" or "her" or "its" or "their" or "His" or "Her" or "Its"
                or "Their" || tokens.Tokens[first - 1].Kind == TokenKind.Possessive)
                form |= TallyForm.Definite;
        }
        var at = last + 1;
        // "30 in number", "30 in all", "all those who had sailed, 30 of them,"
        if (at + 1 < tokens.Tokens.Length && tokens.Word(at) is "in" && tokens.Word(at + 1) is "number" or "all")
            form |= TallyForm.Definite | TallyForm.Whole;
        else if (first > 1 && tokens.Word(first - 1) is "," && (at >= tokens.Tokens.Length
            || tokens.Tokens[at].Kind == TokenKind.Punctuation
            || tokens.Word(at) is "of" && at + 1 < tokens.Tokens.Length && tokens.Word(at + 1) is "them") && IsAllThose(tokens, first - 2))
            form |= TallyForm.Definite | TallyForm.Whole;
        return form;
    }

    /// <summary>Whether "all those who …" ends before a comma.</summary>
    private static bool IsAllThose(SentenceTokens tokens, int from)
    {
        for (var i = from; i > 0 && i > from - LongestNarrowing; i--)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (tokens.Word(i) is "those" or "them")
                return tokens.Word(i - 1) is "all" or "All" || i > 1 && tokens.Word(i - 1) is "of" && tokens.Word(i - 2) is "all" or "All";
        }
        return false;
    }

    /// <summary>"131 passengers and a crew of 83", "200 limes on the left and the same number on the right": both together.</summary>
    private static void Join(SentenceTokens tokens, List<Tally> found)
    {
        if (found is [{ IsExact: true, Unit: { } first } one, { IsExact: true, Unit: { } second } other] && CountedKinds.IsPerson(first)
            && CountedKinds.IsPerson(second) && other.First - one.Last <= 6 && HasAnd(tokens, one.Last + 1, other.First))
        {
            found.Add(one with { Last = other.Last, Value = one.Value + other.Value, Unit = "person", Form = TallyForm.Joined,
                Told = [], Narrowing = null,
                Span = new TextSpan(one.Span.Start, other.Span.End) });
            return;
        }
        for (var i = found[0].Last + 1; found.Count == 1 && found[0].IsExact && i + 2 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "the" or "an" && tokens.Word(i + 1) is "same" or "equal" && tokens.Word(i + 2) is "number"
                && HasAnd(tokens, found[0].Last + 1, i))
            {
                found[0] = found[0] with { Value = found[0].Value * 2, Last = i + 2, Form = TallyForm.Joined, Span = new TextSpan(
                    found[0].Span.Start,
                    tokens.Tokens[i + 2].Span.End) };
                return;
            }
        }
    }

    private static bool HasAnd(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.Word(i) is "and")
                return true;
        }
        return false;
    }
}
