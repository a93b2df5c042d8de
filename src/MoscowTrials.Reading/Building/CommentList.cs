namespace MoscowTrials.Reading.Building;

/// <summary>The comments of a page, in the order in which they are found.</summary>
internal sealed class CommentList
{
    private readonly List<(TextSpan Content, TextSpan Span)> _comments = [];

    /// <summary>The comments.</summary>
    public IReadOnlyList<(TextSpan Content, TextSpan Span)> All => _comments;

    /// <summary>Takes down a comment.</summary>
    /// <param name="content">What stands between its signs.</param>
    /// <param name="span">The whole.</param>
    public void Add(TextSpan content, TextSpan span) => _comments.Add((content, span));
}
