using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Finds lists of names in sentences, with the noun by which the article counts them.</summary>
internal static class NamedListReader
{
    private static readonly WordList Names = WordList.AnyCase("naming-links.tsv", "names");
    private static readonly WordList Turns = WordList.AnyCase("naming-links.tsv", "turns");
    private static readonly WordList Makes = WordList.AnyCase("naming-links.tsv", "makes");

    /// <summary>The list of a sentence, or null.</summary>
    public static NamedList? Read(SentenceReading reading, TallySentence? numbers)
    {
        var tokens = reading.Tokens;
        if (tokens.Tokens.Length < 6 || !HasAnd(tokens))
            return null;
        var end = tokens.Tokens.Length;
        while (end > 0 && tokens.Tokens[end - 1].Kind == TokenKind.Punctuation && tokens.Word(end - 1) is not ("\"" or "”"))
            end--;
        return Apposed(reading, numbers, end) ?? Linked(reading, numbers, end) ?? Made(reading, end) ?? Route(reading, end) ?? Doing(
            reading);
    }

    /// <summary>
    /// "Horn has two lakes, Big Horn, Little Horn and Mirror Lake": behind a comma more may be told than are counted only if all is a
    /// list.
    /// </summary>
    private static NamedList? Apposed(SentenceReading reading, TallySentence? numbers, int end)
    {
        for (var n = 0; numbers is not null && n < numbers.Tallies.Length; n++)
        {
            var tally = numbers.Tallies[n];
            if (tally is { IsExact: true, IsMeasure: false, Unit: not null } && tally.Last + 4 < end
                && reading.Tokens.Word(tally.Last + 1) is ","
                && reading.Tokens.NameAt[tally.Last + 2] >= 0 && NameRow.Read(reading.Tokens, tally.Last + 2, end) is { } row
                && row.First == tally.Last + 2 && row.Last == end - 1 && row.Least > tally.Value)
                return new NamedList(reading.Index, reading.Paragraph, row, tally.Unit, ListForm.Named, n);
        }
        return null;
    }

    private static bool HasAnd(SentenceTokens tokens)
    {
        for (var i = 1; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "and" or "&")
                return true;
        }
        return false;
    }

    /// <summary>
    /// "The novels, written at long intervals, are …", "They are called …", "three books, headed …", "a pair of species, namely …".
    /// </summary>
    private static NamedList? Linked(SentenceReading reading, TallySentence? numbers, int end)
    {
        var tokens = reading.Tokens;
        for (var i = 1; i + 3 < end; i++)
        {
            if (tokens.Taken[i])
                continue;
            var names = tokens.IsIn(i, Names);
            var being = tokens.Word(i) is "are" or "were" or "bear" or "bore";
            var of = tokens.Word(i) is "as" && i > 2 && HasNames(tokens, i);
            if (!names && !being && !of)
                continue;
            var start = i + 1;
            if (start < end && tokens.IsIn(start, Names))
                continue;
            // "called, in descending order of weight, …", "bear the titles …"
            if (start < end && tokens.Word(start) is "," && tokens.Tokens[start + 1].Is(WordClass.Preposition))
                start = Behind(tokens, start + 1, end, ",");
            if (start + 1 < end && tokens.Word(start) is "the" && tokens.Word(start + 1) is "titles" or "names")
                start += 2;

            if (start + 2 >= end || NameRow.Read(tokens, start, end) is not { } row || row.First > start + 1)
                continue;
            if (numbers is not null && names && Array.FindLastIndex(numbers.Tallies, t => t.Last < i
                && t is { IsExact: true, Unit: not null }) is >= 0 and var here
                && i - numbers.Tallies[here].Last <= 6 && !HasName(tokens, numbers.Tallies[here].Last + 1, i))
                return new NamedList(reading.Index, reading.Paragraph, row, numbers.Tallies[here].Unit, ListForm.Named, here);
            if (of)
                return new NamedList(reading.Index, reading.Paragraph, row, Plurals.Singular(tokens.Word(i - 1)), ListForm.Named, -1);
            if (Subject(tokens, i) is var (noun, isPronoun))
                return new NamedList(reading.Index, reading.Paragraph, row, noun, isPronoun ? ListForm.TakenUp : ListForm.Named, -1);
        }
        return null;
    }

    /// <summary>"the names of the vessels as"</summary>
    private static bool HasNames(SentenceTokens tokens, int at) => at > 3 && tokens.Word(at - 3) is "of" && tokens.Word(at - 4) is "names"
        && tokens.Tokens[at - 2].Is(WordClass.Determiner | WordClass.Possessive) && Plurals.IsPlural(tokens.Word(at - 1));

    private static int Behind(SentenceTokens tokens, int from, int end, string mark)
    {
        for (var i = from; i < end && i < from + 8; i++)
        {
            if (tokens.Word(i).SequenceEqual(mark))
                return i + 1;
        }
        return end;
    }

    /// <summary>The subject that opens the sentence: "The novels", "They", "His wives"; null where anything narrows it.</summary>
    private static (string? Noun, bool IsPronoun)? Subject(SentenceTokens tokens, int verb)
    {
        var at = 0;
        // "From north to south, these are"
        if (tokens.Tokens[0].Is(WordClass.Preposition))
        {
            at = Behind(tokens, 1, verb, ",");
            if (at >= verb)
                return null;
        }
        if (tokens.Word(at) is "They" or "they" or "These" or "these")
            return at + 1 == verb || tokens.Word(at + 1) is "are" or "were" ? (null, true) : null;
        if (!(tokens.Word(at) is "The" or "the") && !tokens.Tokens[at].Is(WordClass.Possessive) || at + 1 >= verb
            || tokens.Tokens[at + 1].Kind != TokenKind.Word
            || tokens.NameAt[at + 1] >= 0 || !Plurals.IsPlural(tokens.Word(at + 1)))
            return null;
        // What stands between commas tells of all of them; anything else may narrow.
        var behind = at + 2;
        if (behind < verb && tokens.Word(behind) is ",")
            behind = Behind(tokens, behind + 1, verb + 1, ",");
        if (behind < verb && tokens.Word(behind) is "are" or "were" or "bear" or "bore" or "was")
            behind++;
        return behind == verb ? (Plurals.Singular(tokens.Word(at + 1)), false) : null;
    }

    /// <summary>"consisted of Count Otto, Bishop Hugo and …", "was composed of the faculties of theology, law and medicine".</summary>
    private static NamedList? Made(SentenceReading reading, int end)
    {
        var tokens = reading.Tokens;
        if (!tokens.Has(Makes) && !HasInto(tokens))
            return null;
        for (var i = 1; i + 3 < end; i++)
        {
            if (!(tokens.Word(i) is "of" && tokens.IsIn(i - 1, Makes)) && !(tokens.Word(i) is "into"))
                continue;
            var start = i + 1;
            string? noun = null;
            if (start + 3 < end && tokens.Word(start) is "the" && tokens.Tokens[start + 1].Kind == TokenKind.Word
                && tokens.NameAt[start + 1] < 0
                && Plurals.IsPlural(tokens.Word(start + 1)))
            {
                noun = Plurals.Singular(tokens.Word(start + 1));
                start += tokens.Word(start + 2) is "of" ? 3 : 2;
            }
            if (!(tokens.Word(i) is "into" && noun is null) && NameRow.Read(tokens, start, end) is { } row && row.First <= start + 1)
                return new NamedList(reading.Index, reading.Paragraph, row, noun, ListForm.Made, -1);
        }
        return null;
    }

    private static bool HasInto(SentenceTokens tokens)
    {
        for (var i = 1; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is "into")
                return true;
        }
        return false;
    }

    /// <summary>
    /// "would come first to Ladyrigg, then to Stobs Bridge, and at length to Whitton", "visited in succession Prague, Graz and Trieste".
    /// </summary>
    private static NamedList? Route(SentenceReading reading, int end)
    {
        var tokens = reading.Tokens;
        if (!tokens.Has(Turns))
            return null;
        for (var i = 1; i + 3 < end; i++)
        {
            if (tokens.Taken[i] || !tokens.IsIn(i, Turns))
                continue;
            var start = i + 1;
            if (tokens.Tokens[start].Is(WordClass.Preposition))
                start++;
            else if (tokens.Word(i) is "first")
                continue;
            if (NameRow.Read(tokens, start, end) is { Kind: not EntityKind.Person } row && row.First <= start + 1)
                return new NamedList(reading.Index, reading.Paragraph, row, null, ListForm.Route, -1);
        }
        return null;
    }

    /// <summary>
    /// "Sulzbach, Rothau and Thann set their seals to the compact", "Plenipotentiaries of Denmark, Sweden and Prussia signed it".
    /// </summary>
    private static NamedList? Doing(SentenceReading reading)
    {
        var tokens = reading.Tokens;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause is not { Kind: ClauseKind.Main, Verb: { IsNegated: false, IsModal: false,
                Form: VerbForm.Finite or VerbForm.Ambiguous } verb } || verb.First < 4)
                continue;
            var start = tokens.Tokens[0].Is(WordClass.Preposition) || tokens.NameAt[0] < 0
                && tokens.Word(1) is "to" ? Behind(tokens, 1, verb.First, ",") : 0;
            string? noun = null;
            if (start + 4 < verb.First && Plurals.IsPlural(tokens.Word(start)) && tokens.NameAt[start] < 0
                && tokens.Word(start + 1) is "of")
            {
                noun = Plurals.Singular(tokens.Word(start));
                start += 2;
            }
            return NameRow.Read(tokens, start, verb.First) is { } row && row.First <= start + 1 && row.Most > 2
                ? new NamedList(reading.Index, reading.Paragraph, row, noun, ListForm.Doing, -1) : null;
        }
        return null;
    }

    private static bool HasName(SentenceTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.NameAt[i] >= 0)
                return true;
        }
        return false;
    }
}
