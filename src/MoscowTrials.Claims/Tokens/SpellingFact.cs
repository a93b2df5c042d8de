using System.Runtime.CompilerServices;

namespace MoscowTrials.Claims.Tokens;

/// <summary>Something that one reader works out of a word alone, kept with the word's spelling.</summary>
/// <param name="workOut">The same word must always give the same; null where there is nothing.</param>
internal sealed class SpellingFact<T>(Func<string, T?> workOut)
    where T : class
{
    private readonly int _number = SpellingFacts.Number();

    public T? Of(Spelling spelling)
    {
        if (spelling.FactOf(_number) is not { } known)
            spelling.Remember(_number, known = workOut(spelling.Text) ?? SpellingFacts.Nothing);
        return ReferenceEquals(known, SpellingFacts.Nothing) ? null : Unsafe.As<T>(known);
    }

    public T? Of(ReadOnlySpan<char> word) => Of(Spelling.Of(word));
}

/// <summary>Numbers the facts.</summary>
internal static class SpellingFacts
{
    /// <summary>Facts that a spelling has room for; a new one takes the next.</summary>
    public const int Most = 8;

    private static int _count;

    /// <summary>Stands for a fact that was worked out to be none.</summary>
    public static object Nothing { get; } = new();

    public static int Number() => Interlocked.Increment(ref _count) is var number and <= Most ? number - 1
        : throw new InvalidOperationException("more facts than a spelling has room for");
}
