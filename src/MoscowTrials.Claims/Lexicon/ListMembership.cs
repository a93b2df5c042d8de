using System.Runtime.Intrinsics;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>Which of the word lists have a word, or some word of a sentence.</summary>
/// <param name="lists">A bit for each list.</param>
/// <param name="asked">How many lists there were.</param>
internal sealed class ListMembership(Vector256<ulong> lists, int asked)
{
    /// <summary>Of nothing, before any list was asked.</summary>
    public static readonly ListMembership None = new(default, -1);

    public Vector256<ulong> Lists => lists;

    /// <summary>Whether no list was loaded since.</summary>
    public bool IsUpToDate => asked == WordIndex.Count;

    public int Asked => asked;
}
