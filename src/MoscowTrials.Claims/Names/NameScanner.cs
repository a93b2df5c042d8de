using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Finds the names in a sentence: runs of capitalised words with the small words that join them.</summary>
internal sealed class NameScanner
{
    /// <summary>Words from "namesake" to the name that it is about.</summary>
    private const int NamesakeReach = 4;

    // Words that the article also writes in lower case: capitalised at the start of a sentence they are no names.
    private readonly HashSet<string> _lowerCase;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isLowerCase;

    /// <summary>Units of two words that need no memory to be looked up.</summary>
    private const int LongestPair = 128;

    // Names met inside sentences so far; a first sentence that starts with one is read as an ordinary start, which loses a name
    // but invents none.
    private readonly HashSet<string> _midSentence = new(StringComparer.Ordinal);

    // Pairs of capitalised words inside sentences, each as one text.
    private readonly HashSet<string> _pairs = new(StringComparer.Ordinal);

    /// <param name="sentences">The text and tokens of every sentence of the article.</param>
    public NameScanner(IEnumerable<(string Text, Token[] Tokens)> sentences)
    {
        _lowerCase = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _isLowerCase = _lowerCase.GetAlternateLookup<ReadOnlySpan<char>>();
        // Most words are common ones, met again and again.
        var met = new HashSet<Spelling>(Spelling.ByPlace);
        foreach (var (text, tokens) in sentences)
        {
            foreach (var token in tokens)
            {
                if (token.Kind == TokenKind.Word && !token.IsCapitalised && NameExtent.CouldBeName(text, token) && met.Add(token.Spelling))
                    _lowerCase.Add(token.Spelling.Text);
            }
        }
    }

    /// <summary>Takes note of the capitalised words inside the sentences, to recognise them at the start of one.</summary>
    public void Learn(string text, Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (NameExtent.IsNameWord(text, tokens[i]) && tokens[i - 1].Kind != TokenKind.Punctuation)
                _midSentence.GetAlternateLookup<ReadOnlySpan<char>>().Add(tokens[i].Span.In(text));
            if (i > 1 && NameExtent.IsNameWord(text, tokens[i]) && NameExtent.IsNameWord(text, tokens[i - 1])
                && tokens[i - 2].Kind != TokenKind.Punctuation)
                AddPair(tokens[i - 1].Span.In(text), tokens[i].Span.In(text));
            if (i > 1 && NameExtent.IsNameWord(text, tokens[i]) && NameExtent.ParticleBefore(text, tokens, i) is var particle && particle < i
                && particle > 0 && NameExtent.IsNameWord(text, tokens[particle - 1]))
                AddPair(tokens[particle].Span.In(text), tokens[i].Span.In(text));
        }
    }

    /// <summary>The names of a sentence, in order, without overlap.</summary>
    /// <param name="dates">Its dates: their words are no names.</param>
    /// <param name="isTitleCase">Whether it is a heading, where capitals tell nothing.</param>
    public List<NameSpan> Scan(string text, Token[] tokens, TextSpan[] dates, bool isTitleCase)
    {
        var found = new List<NameSpan>();
        int? namesake = null;
        int i;
        for (i = 0; i < tokens.Length;)
        {
            if (!NameExtent.Starts(text, tokens, i, dates))
            {
                i++;
                continue;
            }
            var last = NameExtent.Extend(text, tokens, i, dates);
            if (IsOrdinaryStart(text, tokens, i, last))
            {
                i++;
                continue;
            }
            // "van Laer was hit", where the article has a Cornelis van Laer.
            var particle = NameExtent.ParticleBefore(text, tokens, i);
            var first = particle < i && !EndsAt(found, tokens[particle]) && IsPair(tokens[particle].Span.In(text), tokens[i].Span.In(text)) ? particle
                : NameExtent.WithDescription(text, tokens, i);
            if ((!isTitleCase || last > first) && NameReader.Read(text, tokens, first, last, found) is { } name)
            {
                namesake ??= NameContext.TellsNamesake(text, tokens);
                found.Add(IsOfNamesake(namesake.Value) ? name with { HasNamesakeCue = true } : name);
            }
            i = last + 1;
        }
        return found;

        // "his grandfather and namesake, Captain Lincoln" is about that name; "a club of the same name" about any of the sentence.
        bool IsOfNamesake(int cue) => cue >= 0 && (tokens[cue].Span.In(text) is not "namesake" || Math.Abs(cue - i) <= NamesakeReach);
    }

    /// <summary>Whether the first word is capitalised only because a sentence or quotation starts with it.</summary>
    private bool IsOrdinaryStart(string text, Token[] tokens, int first, int last)
    {
        var before = first - 1;
        while (before >= 0 && tokens[before].Kind == TokenKind.Punctuation
            && text[tokens[before].Span.Start] is '"' or '“' or '(' or '\'' or '‘')
            before--;
        if (before >= 0 && !(tokens[before].Kind == TokenKind.Punctuation && text[tokens[before].Span.Start] is ':' or '.'))
            return false;
        var word = tokens[first].Span.In(text);
        if (NameKinds.IsTitle(word, out _) && last > first)
            return false;
        if (last > first && (GivenNames.Find(word) is not null || NameKinds.OfFirst(word) is not null))
            return false;
        // "Zhaoding" looks like a gerund; where it is a name inside a sentence, and no word anywhere, it is one here.
        if (tokens[first].Is(WordClass.Adverb | WordClass.Verb))
            return _isLowerCase.Contains(word) || !IsKnownMidSentence(word);
        // "Thirty-eight went to prison"
        if (last == first && NumberWords.TrySplit(word, out _, out _))
            return true;
        if (_isLowerCase.Contains(word) || NameKinds.IsPersonNoun(word, out _))
            return true;
        // "Castle Park opened": the article names it so inside a sentence too, or what would be left is no name.
        if (last > first && (IsPair(word, tokens[first + 1].Span.In(text))
            || last == first + 1 && NameKinds.OfHead(tokens[last].Span.In(text)) is not null))
            return false;
        // A common word alone at the start is a name only where something else says so.
        return CommonWords.Contains(word) && !(last == first && (Gazetteer.Shared.TryFind(word, out _) || IsKnownMidSentence(word)));
    }

    /// <summary>Whether the last name found reaches up to a token.</summary>
    private static bool EndsAt(List<NameSpan> found, Token token) => found.Count > 0 && found[^1].Span.End >= token.Span.Start - 1;

    private void AddPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<char> buffer = stackalloc char[LongestPair];
        _pairs.GetAlternateLookup<ReadOnlySpan<char>>().Add(Pair(first, second, buffer));
    }

    private bool IsPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<char> buffer = stackalloc char[LongestPair];
        return _pairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Pair(first, second, buffer));
    }

    /// <summary>Two words with a blank between, in <paramref name="buffer"/> if they fit; no word has a blank in it.</summary>
    private static ReadOnlySpan<char> Pair(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> buffer) =>
        buffer.TryWrite($"{first} {second}", out var length) ? buffer[..length] : $"{first} {second}";

    private bool IsKnownMidSentence(ReadOnlySpan<char> word) => _midSentence.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
