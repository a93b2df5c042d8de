using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Where a sentence stands, as far as its dates ask.</summary>
/// <param name="Section">Index of its section.</param>
/// <param name="Title">The section's heading.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Kind">What it stands in.</param>
internal readonly record struct Place(int Section, string Title, int Paragraph, SentenceKind Kind)
{
    internal bool IsHeading => Kind == SentenceKind.Heading;

    /// <summary>Outside of the running text: a caption, cell, field or note neither goes on with the story nor moves it.</summary>
    internal bool IsApart => Kind is SentenceKind.Caption or SentenceKind.TableCell or SentenceKind.InfoboxField or SentenceKind.Note;
}
