using System.Collections.Immutable;
using MoscowTrials.Reading.Sentences;

namespace MoscowTrials.Reading.Building;

/// <summary>A cleaned block of the body with its quotations.</summary>
internal sealed record Paragraph(MappedText Mapped, IReadOnlyList<PlacedMark> Marks, IReadOnlyList<PageLink> Links, Quotations Quotations)
{
    public int Length => Mapped.Text.Length;

    /// <summary>The whole as one sentence.</summary>
    public ImmutableArray<TextSpan> Whole => [new TextSpan(0, Length)];

    /// <summary>Whether a quotation that the paragraph before left open goes on here: it opens it anew, or closes it.</summary>
    public bool ContinuesQuotation => Quotations.StartsOpen || Quotations.Leading >= 0;

    /// <param name="mapped">The text without markers.</param>
    /// <param name="marks">The markers, in order.</param>
    /// <param name="links">Links to other pages, in order and without overlap; their spans count in the text.</param>
    public static Paragraph Of(MappedText mapped, IReadOnlyList<PlacedMark> marks, IReadOnlyList<PageLink> links) =>
        new(mapped, marks, links, Quotations.Find(mapped.Text));

    public ImmutableArray<TextSpan> Sentences()
    {
        var positions = new int[Marks.Count];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = Marks[i].Position;
        return SentenceSplitter.Split(Mapped.Text, Quotations, positions);
    }

    /// <summary>The sentences of a list item, which stays whole unless each of its sentences is a clause.</summary>
    /// <remarks>"Woolf, Virginia (1925). Mrs Dalloway. London." is one entry, not three statements.</remarks>
    public ImmutableArray<TextSpan> ListItemSentences()
    {
        var sentences = Sentences();
        foreach (var sentence in sentences)
        {
            if (!ClauseWords.AreIn(sentence.In(Mapped.Text)))
                return Whole;
        }
        return sentences;
    }
}
