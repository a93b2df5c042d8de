namespace MoscowTrials.Claims.Dates.Tagging;

[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>White space stands before it, or the start of the text.</summary>
    Spaced = 1,

    /// <summary>Begins with a capital.</summary>
    Capital = 2,

    /// <summary>A number with -st, -nd, -rd, -th.</summary>
    Ordinal = 4,

    /// <summary>A number with -s or 's: "1930s".</summary>
    Plural = 8,

    /// <summary>A number with grouped thousands: "1,966".</summary>
    Grouped = 16,

    /// <summary>An abbreviation with its full stops: "a.m.", "B.C.".</summary>
    Dotted = 32,

    /// <summary>A word with more than one letter, all capital.</summary>
    Shouted = 64,
}

/// <summary>A word, number or mark of the text.</summary>
internal struct Token
{
    /// <summary>0-based UTF-16 offset in the text, end exclusive.</summary>
    public int Start, End;

    /// <summary>The number, or what the word list gives.</summary>
    public int Value;
    public TokenKind Kind;
    public TokenFlags Flags;

    /// <summary>Digits of a number, at most 255.</summary>
    public byte Digits;

    /// <summary>The character of a mark; the last letter, in lower case, of a word.</summary>
    public char Character;

    public readonly bool IsSpaced => (Flags & TokenFlags.Spaced) != 0;

    public readonly bool IsCapital => (Flags & TokenFlags.Capital) != 0;

    public readonly bool Has(TokenFlags flag) => (Flags & flag) != 0;

    public readonly bool IsMark(char c) => Kind == TokenKind.Mark && Character == c;

    /// <summary>Hyphen, en dash, em dash, minus and the like.</summary>
    public readonly bool IsDash => Kind == TokenKind.Mark && Character is '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '−';

    public readonly bool IsWord => Kind is TokenKind.Word or > TokenKind.Mark;
}
