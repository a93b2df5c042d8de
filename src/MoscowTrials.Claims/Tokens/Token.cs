using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>The <c>'s</c> or <c>'</c> that marks a possessor.</summary>
    Possessive,
    Punctuation,
}

/// <summary>A word, number or mark of a sentence.</summary>
/// <param name="Span">Where it stands in the sentence's text.</param>
/// <param name="Class">What the word can be by itself.</param>
/// <param name="IsCapitalised">Whether its first letter is upper case.</param>
/// <param name="InQuotation">Whether it stands between quotation marks.</param>
/// <param name="Spelling">What it is as a word.</param>
internal readonly record struct Token(
    TextSpan Span, WordClass Class, TokenKind Kind, bool IsCapitalised, bool InQuotation, Spelling Spelling)
{
    public bool Is(WordClass any) => (Class & any) != 0;
}
