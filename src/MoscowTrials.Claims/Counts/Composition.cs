using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads what a whole is told to be made of: "twelve ships: seven frigates, four sloops and a cutter".</summary>
internal static class Composition
{
    private static readonly WordList Collectives = WordList.Exact("collective-nouns.tsv");

    /// <summary>
    /// The whole and all its parts, in the order of the text; null where the sentence tells none, or not each part has a number.
    /// </summary>
    public static (CountDraft Whole, List<CountDraft> Parts, bool IsComplete)? Read(SentenceTokens sentence, List<CountDraft> drafts)
    {
        for (var i = 0; i + 2 < drafts.Count; i++)
        {
            var whole = drafts[i];
            var isBare = whole.Phrase.Head < 0 && (IsOfCollective(sentence, whole.Numeral.First) || IsTally(whole));
            if (whole.Phrase.Head < 0 && !isBare || whole.Numeral.IsShare || whole.PartOf is not null || whole.IsOfPronoun
                || whole.Role == QuantityRole.Part)
                continue;
            var behind = (isBare ? whole.Numeral.Last : whole.Phrase.Last) + 1;
            var start = ListStart(sentence, behind);
            var isApart = start < 0;
            if (isApart)
                start = Announced(sentence, whole, behind, drafts[i + 1].Numeral.First);
            if (start < 0 || drafts[i + 1].Numeral.First != start || isApart && TellsMore(sentence, start))
                continue;
            var parts = Parts(sentence, drafts, i + 1);
            if (parts is not null)
                return (whole, parts, sentence.Word(start - 1) is "of" or "comprising" or "namely");
        }
        return null;
    }

    /// <summary>"The crew of 34 was made up of …".</summary>
    private static bool IsOfCollective(SentenceTokens sentence, int number) =>
        number > 1 && sentence.Word(number - 1) is "of" && Collectives.Contains(sentence.Word(number - 2));

    /// <summary>"The crew numbered 31: …".</summary>
    private static bool IsTally(CountDraft whole) =>
        whole.Clause?.Verb is { Verb: "number" or "total" or "count" or "muster", IsNegated: false, IsModal: false } verb
        && whole.Numeral.First - verb.Last is 1 or 2;

    /// <summary>
    /// "lists 124 men in the service of the works, namely 38 smiths …", "86 ships were launched at the yard: 40 steamers …": the list stands
    /// further on, behind a colon or "namely"; what is counted has to be what the sentence is about, and no circumstance ("for three weeks:").
    /// </summary>
    /// <returns>The token behind that sign; -1 where there is none.</returns>
    private static int Announced(SentenceTokens sentence, CountDraft whole, int from, int first)
    {
        if (first <= from || sentence.Word(first - 1) is not (":" or "namely"))
            return -1;
        var before = whole.Numeral.First - 1;
        while (before >= 0 && sentence.Tokens[before].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb))
            before--;
        if (before >= 0 && sentence.Tokens[before].Is(WordClass.Preposition))
            return -1;
        for (var i = from; i < first - 1; i++)
        {
            if (sentence.Word(i) is ":" or ";" or "(")
                return -1;
        }
        return first;
    }

    /// <summary>Whether the list tells what its parts did, so that others may have done nothing.</summary>
    private static bool TellsMore(SentenceTokens sentence, int start)
    {
        for (var i = start; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.Taken[i] && (sentence.Tokens[i].Is(WordClass.Auxiliary) || VerbGroupReader.Read(sentence, i) is { Form: VerbForm.Finite }))
                return true;
        }
        return false;
    }

    /// <summary>The token at which the list begins: behind ":", "(", "consisting of", "made up of", "were made up of".</summary>
    private static int ListStart(SentenceTokens sentence, int at)
    {
        if (at >= sentence.Tokens.Length)
            return -1;
        if (sentence.Word(at) is ":" or "(")
            return at + 1;
        if (sentence.Word(at) is "," or "was" or "were" or "is" or "are")
            at++;
        if (at + 2 < sentence.Tokens.Length && sentence.Word(at) is "consisting" or "composed" && sentence.Word(at + 1) is "of")
            return at + 2;
        if (at + 3 < sentence.Tokens.Length && sentence.Word(at) is "made" && sentence.Word(at + 1) is "up"
            && sentence.Word(at + 2) is "of")
            return at + 3;
        return at + 1 < sentence.Tokens.Length && sentence.Word(at) is "comprising" ? at + 1 : -1;
    }

    /// <summary>Numbers with their nouns, parted by commas and a last "and", and nothing else to the sentence's or bracket's end.</summary>
    private static List<CountDraft>? Parts(SentenceTokens sentence, List<CountDraft> drafts, int first)
    {
        var parts = new List<CountDraft>();
        for (var i = first; i < drafts.Count; i++)
        {
            var part = drafts[i];
            if (part.PartOf is not null || part.Numeral.IsShare || part.Continuation != Continuation.None || part.IsOfPronoun)
                return null;
            parts.Add(part);
            var isLast = i + 1 == drafts.Count;
            var end = End(sentence, Math.Max(part.Phrase.Last, part.Numeral.Last) + 1, isLast
                ? sentence.Tokens.Length : drafts[i + 1].Numeral.First, out var closes);
            if (!end)
                return null;
            if (closes)
                break;
        }
        if (parts.Count < 2)
            return null;
        foreach (var part in parts)
            part.Role = QuantityRole.Part;
        return parts;
    }

    private static bool IsSecondNoun(SentenceTokens sentence, int at, int to) =>
        at + 1 < to && sentence.Tokens[at] is { Kind: TokenKind.Word } noun && !noun.Is(WordClass.Function) && Plurals.IsPlural(sentence.Word(at))
        && sentence.Word(at + 1) is "," or ";" or "and";

    /// <summary>Whether between a part and the next number stand only words of that part, and a comma, semicolon or "and".</summary>
    private static bool End(SentenceTokens sentence, int from, int to, out bool closes)
    {
        closes = false;
        var separated = false;
        for (var i = from; i < to; i++)
        {
            var word = sentence.Word(i);
            if (word is ")" or "." or ";" && to == sentence.Tokens.Length)
            {
                closes = true;
                return true;
            }
            // "one each by", "two apiece", "four or five": what is told is not the number of the part.
            if (word is "each" or "apiece" or "or" or "plus" or "including" or "both" or "(")
                return false;
            // "38 smiths and hammermen, 22 …": two words for those of one part.
            if (word is "and" && !separated && IsSecondNoun(sentence, i + 1, to))
                continue;
            if (word is "," or ";" or "and")
                separated = true;
            else if (separated)
            {
                // ", sailed in May" goes on with the sentence; "seven frigates, a sloop and two cutters" has a part without a number.
                closes = to == sentence.Tokens.Length && sentence.Word(i - 1) is "," or ";"
                    && sentence.Tokens[i].Is(WordClass.Past | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator | WordClass.Preposition);
                return closes;
            }
        }
        closes = to == sentence.Tokens.Length;
        return closes ? !separated : separated;
    }
}
