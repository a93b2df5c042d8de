using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting;

/// <summary>Where a sentence stands in its file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The sentence in its text.</param>
internal readonly record struct Region(SourceText Source, TextSpan Span)
{
    /// <summary>Its first unit.</summary>
    public LinePosition Start => Source.GetPosition(Span.Start);

    /// <summary>One past its last unit.</summary>
    public LinePosition End => Source.GetPosition(Span.End);

    public static Region Of(Evidence evidence) => new(evidence.Article.Article.Source, evidence.Claim.Sentence.Span);
}
