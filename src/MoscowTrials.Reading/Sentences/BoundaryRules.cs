namespace MoscowTrials.Reading.Sentences;

/// <summary>Decides whether a stop ends a sentence. Asked for stops in the order of the text.</summary>
internal sealed class BoundaryRules(string text, Quotations quotations, List<TextSpan> brackets)
{
    /// <summary>Quotations up to this length that stand inside a clause ("the slogan 'Peace. Land. Bread.' became") stay whole.</summary>
    private const int ShortQuotation = 60;

    private int _bracket;
    private int _wordless;

    /// <summary>Where the sentence that began at <paramref name="start"/> ends.</summary>
    /// <param name="start">The first unit of the sentence.</param>
    /// <param name="stop">The stop in question.</param>
    /// <param name="marked">Whether a citation marker stood behind the stop.</param>
    /// <returns>One past the sentence's last unit, or -1 where the sentence goes on.</returns>
    public int Cut(int start, Stop stop, bool marked)
    {
        if (stop.End >= text.Length || IsInsideBracket(start, stop) || IsInsideShortQuotation(stop))
            return -1;
        var next = stop.End;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == text.Length)
            return -1;
        if (next == stop.End)
            return CutWithoutSpace(stop);
        if (!HasLetter(start, stop.First) || InlineEnumeration.IsLabel(text.AsSpan(start, stop.First - start)))
            return -1;

        var first = SkipOpeners(next);
        if (first == text.Length)
            return -1;
        // "compounds. . . . The": the first full stop ends the sentence, the rest is an omission before the next.
        if (stop is { Spaced: true, Dots: 4 } && stop.First > 0 && !char.IsWhiteSpace(text[stop.First - 1]) && char.IsUpper(text[first]))
            return stop.First + 1;
        return Ends(start, stop, next, first, marked) ? stop.End : -1;
    }

    private bool Ends(int start, Stop stop, int next, int first, bool marked)
    {
        var c = text[first];
        if (char.IsLower(c))
        {
            return first + 1 < text.Length && char.IsUpper(text[first + 1]) && !stop.Asks && Word(stop) is var before
                && Abbreviations.Classify(before) == AbbreviationClass.None;
        }
        if (char.IsDigit(c))
            return stop.Asks || IsEndBeforeDigit(stop, marked);
        if (!char.IsLetter(c))
            return c is '$' or '€' or '£' or '#' or '.' or '…' or '•' && (stop.Asks || Abbreviations.Classify(Word(stop)) == AbbreviationClass.None);
        if (stop.Asks)
            return !IsNameWithMark(stop, first) && !(stop.Quoted && IsAttribution(first));
        // A dash goes on with the sentence, unless a full stop came before it.
        if (stop.Dots == 3)
            return marked || stop.Quoted || ContextWords.IsStarter(text, first, onlyStrong: false);
        return stop.Dots > 1 || next != first && text[next] is '"' or '“' && stop.Quoted || IsEndBeforeCapital(start, stop, first, marked);
    }

    private bool IsEndBeforeDigit(Stop stop, bool marked)
    {
        if (stop.Dots == 3)
            return marked;
        return Abbreviations.Classify(Word(stop)) switch
        {
            AbbreviationClass.None or AbbreviationClass.Era or AbbreviationClass.Time or AbbreviationClass.Acronym or AbbreviationClass.Final => true,
            AbbreviationClass.Place => marked,
            _ => false,
        };
    }

    private bool IsEndBeforeCapital(int start, Stop stop, int first, bool marked)
    {
        var word = Word(stop);
        var kind = Abbreviations.Classify(word);
        if (kind == AbbreviationClass.None)
            return !IsOrdinalBeforeMonth(stop, first);
        if (kind is AbbreviationClass.Title or AbbreviationClass.Inner)
            return kind == AbbreviationClass.Title && !IsTitleListed(word) && ContextWords.IsStarter(text, first, onlyStrong: true);
        if (marked)
            return true;
        return kind switch
        {
            AbbreviationClass.Word => !IsNumeral(first),
            AbbreviationClass.Final => true,
            AbbreviationClass.Era => IsDigitBefore(stop.First - word.Length) || ContextWords.IsStarter(text, first, onlyStrong: false),
            AbbreviationClass.Time => !IsOpeningTime(start, stop.First) && !GoesOnWithTime(first),
            AbbreviationClass.Initial => EndsName(stop.First - 1) || ContextWords.IsStarter(text, first, onlyStrong: true),
            AbbreviationClass.Letter => ContextWords.IsStarter(text, first, onlyStrong: true),
            _ => ContextWords.IsStarter(text, first, onlyStrong: false),
        };
    }

    // Titles that are known only by their form ("Xnt.") may end a sentence after all.
    private static bool IsTitleListed(ReadOnlySpan<char> word) => Abbreviations.IsListed(word);

    /// <summary>"end.The next": a space was lost. Only before a word that starts sentences, because names and addresses look alike.</summary>
    private int CutWithoutSpace(Stop stop)
    {
        if (text[stop.First] is '。' or '！' or '？')
            return stop.End;
        if (stop.Dots != 1 || stop.Asks || !char.IsUpper(text[stop.End]) || !ContextWords.IsStarter(text, stop.End, onlyStrong: true))
            return -1;
        var after = ContextWords.WordEnd(text, stop.End);
        var before = ContextWords.WordStart(text, stop.First, withStops: true);
        var word = text.AsSpan(before, stop.First - before);
        var isWord = word.Length >= 3 && !word.Contains('.') && char.IsLower(word[^1]) && Abbreviations.Classify(word) == AbbreviationClass.None;
        return isWord && after < text.Length && text[after] == ' ' && (before == 0 || text[before - 1] is not ('@' or '/' or '.')) ? stop.End : -1;
    }

    private bool IsInsideBracket(int start, Stop stop)
    {
        while (_bracket < brackets.Count && brackets[_bracket].End <= stop.First)
            _bracket++;
        if (_bracket == brackets.Count || !brackets[_bracket].Contains(stop.First))
            return false;
        var bracket = brackets[_bracket];
        // The bracket closes right behind the stop, and began with the sentence: "(He left.) She stayed."
        if (stop.End >= bracket.End)
            return bracket.Start != start || (stop.Dots >= 3 && text[bracket.Start] == '[');
        return bracket.Start != start || text[bracket.Start] == '[';
    }

    private bool IsInsideShortQuotation(Stop stop)
    {
        if (quotations.At(stop.First) is not { } quotation || quotation.Length > ShortQuotation || quotation.End <= stop.End)
            return false;
        var after = quotation.End;
        while (after < text.Length && text[after] == ' ')
            after++;
        return after < text.Length && (char.IsLower(text[after]) || text[after] is ',' or ';');
    }

    private ReadOnlySpan<char> Word(Stop stop)
    {
        var start = ContextWords.WordStart(text, stop.First, withStops: true);
        return text.AsSpan(start, stop.First - start);
    }

    private bool IsOrdinalBeforeMonth(Stop stop, int first)
    {
        var at = stop.First;
        while (at > 0 && stop.First - at < 3 && char.IsAsciiDigit(text[at - 1]))
            at--;
        return stop.First - at is 1 or 2 && (at == 0 || text[at - 1] == ' ')
            && ContextWords.Is("month", text.AsSpan(first, ContextWords.WordEnd(text, first) - first));
    }

    private bool IsNumeral(int first)
    {
        var end = ContextWords.WordEnd(text, first);
        return text.AsSpan(first, end - first).IndexOfAnyExcept("IVXLC") < 0;
    }

    private bool IsDigitBefore(int at)
    {
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at > 0 && char.IsDigit(text[at - 1]);
    }

    // "At 5 a.m. Mr. Smith went": the clause is still to come.
    private bool IsOpeningTime(int start, int end) =>
        end - start <= 16 && text.AsSpan(start, ContextWords.WordEnd(text, start) - start) is "At" or "By" or "Around" or "Before" or "After" or "Until" or "From";

    private bool GoesOnWithTime(int first)
    {
        var end = ContextWords.WordEnd(text, first);
        var word = text.AsSpan(first, end - first);
        // Zones are capitals: EST, GMT. "I" and "A" are words.
        if (ContextWords.Is("zone", word) || (word.Length > 1 && word.IndexOfAnyExceptInRange('A', 'Z') < 0))
            return true;
        var after = text.AsSpan(end).TrimStart(' ');
        return after.StartsWith("time", StringComparison.OrdinalIgnoreCase);
    }

    // "World War I. Germany", "you and I. Did": a numeral or the pronoun, not an initial.
    private bool EndsName(int letter)
    {
        var end = letter;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var start = ContextWords.WordStart(text, end, withStops: false);
        var before = text.AsSpan(start, end - start);
        if (before is "and" or "than" or "or")
            return text[letter] == 'I';
        return ContextWords.Is("numbered", before);
    }

    private bool IsNameWithMark(Stop stop, int first) =>
        !stop.Quoted && Abbreviations.IsExclaimedName(Word(stop)) && !ContextWords.IsStarter(text, first, onlyStrong: true);

    // "Why?" President Smith asked: up to three words of a name, then a verb of saying.
    private bool IsAttribution(int first)
    {
        var at = first;
        for (var words = 0; words < 4 && at < text.Length; words++)
        {
            var end = ContextWords.WordEnd(text, at);
            if (end == at)
                return false;
            if (words > 0 && ContextWords.Is("saying", text.AsSpan(at, end - at)))
                return true;
            if (!char.IsUpper(text[at]) && text.AsSpan(at, end - at) is not ("the" or "de" or "von" or "of"))
                return false;
            // "Mr. Smith": the full stop of a title.
            if (end + 1 < text.Length && text[end] == '.' && text[end + 1] == ' ')
                end++;
            at = end < text.Length && text[end] == ' ' ? end + 1 : text.Length;
        }
        return false;
    }

    private int SkipOpeners(int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '“' or '‘' or '„' or '‚' or '«' or '»' or '‹' or '(' or '[' or '{' or '¿' or '¡'
            or '–' or '—' or '-' or '*' or '_' or ' ')
            at++;
        return at;
    }

    // Looks at each unit once: stops come in order, and what was found to hold no letter is not read again.
    private bool HasLetter(int start, int end)
    {
        for (_wordless = Math.Max(_wordless, start); _wordless < end; _wordless++)
        {
            if (char.IsLetter(text[_wordless]))
                return true;
        }
        return false;
    }
}
