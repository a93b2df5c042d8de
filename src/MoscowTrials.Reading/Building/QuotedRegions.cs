namespace MoscowTrials.Reading.Building;

/// <summary>Tells which sentences of a paragraph lie inside a quotation.</summary>
/// <param name="paragraph">The paragraph.</param>
/// <param name="carried">Whether a quotation of the paragraph before is still open at its start.</param>
/// <param name="goesOn">Whether a quotation that it leaves open goes on in the next paragraph.</param>
internal sealed class QuotedRegions(Paragraph paragraph, bool carried, bool goesOn)
{
    /// <summary>Whether a sentence begins inside a quotation, or is one from its first unit to its last.</summary>
    public bool Holds(TextSpan sentence)
    {
        var quotations = paragraph.Quotations;
        if (carried && (sentence.Start < quotations.Leading || !quotations.HasMarks))
            return true;
        if (goesOn && quotations.Unclosed >= 0 && quotations.Unclosed <= sentence.Start)
            return true;
        if (quotations.At(sentence.Start) is not { } quotation)
            return false;
        return quotation.Start < sentence.Start || quotation.End >= sentence.End || !HasWord(new TextSpan(quotation.End, sentence.End));
    }

    private bool HasWord(TextSpan rest)
    {
        foreach (var c in rest.In(paragraph.Mapped.Text))
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}
