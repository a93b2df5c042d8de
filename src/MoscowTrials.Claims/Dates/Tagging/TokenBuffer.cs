namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The tokens of a stretch of text, with nothing at either end, so that a grammar may look around without a bounds check.</summary>
/// <remarks>Reused from sentence to sentence; not safe for several threads.</remarks>
internal sealed class TokenBuffer
{
    /// <summary>How far a grammar may look to the left of the first or the right of the last token.</summary>
    internal const int Margin = 64;

    private Token[] _tokens = new Token[512];

    /// <summary>Number of tokens.</summary>
    internal int Count { get; private set; }

    /// <summary>The text that the tokens' offsets count in.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>The token at <paramref name="index"/>, which may lie <see cref="Margin"/> outside of the tokens.</summary>
    internal ref readonly Token this[int index] => ref _tokens[index + Margin];

    internal TokenKind Kind(int index) => _tokens[index + Margin].Kind;

    /// <summary>Whether the token at <paramref name="index"/> is the word <paramref name="lower"/>, in any case.</summary>
    internal bool Is(int index, string lower)
    {
        ref readonly var token = ref this[index];
        return token.End - token.Start == lower.Length
            && Text.AsSpan(token.Start, lower.Length).Equals(lower, StringComparison.OrdinalIgnoreCase);
    }

    internal void Clear(string text)
    {
        Text = text;
        Count = 0;
    }

    internal void Add(in Token token)
    {
        if (Count + 2 * Margin >= _tokens.Length)
            Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[Count++ + Margin] = token;
    }

    /// <summary>Ends the tokens: what an earlier text left behind them is wiped.</summary>
    internal void Seal() => _tokens.AsSpan(Count + Margin, Margin).Clear();
}
