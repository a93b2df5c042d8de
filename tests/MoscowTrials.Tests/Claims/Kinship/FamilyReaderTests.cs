using MoscowTrials.Claims.Contrasts;
using Xunit;

namespace MoscowTrials.Tests.Claims.Kinship;

public sealed class FamilyReaderTests
{
    // What is told of a family, where a birth or a death does not let it be.
    [Theory]
    [InlineData("Hans Kroll had three sons. Niels, the eldest, was born in 1701. Peter, the youngest of the brothers, was born in 1698.", "the eldest")]
    [InlineData("Maria Kroll was a painter, born in 1801. Her elder brother Niels was born in 1805.", "Her elder brother Niels")]
    [InlineData("Maria Kroll was a painter, the firstborn of her parents. She was born in 1801. Her sister Else was born in 1796.", "the firstborn of her parents")]
    [InlineData("Maria Kroll was a painter, born on 3 March 1801. Her sister Else was born on 5 July 1801.", "Her sister Else")]
    [InlineData("Hans Kroll and Inger Holm kept an inn. Hans Kroll was drowned in 1701. Their wedding took place in June 1703.", "wedding")]
    [InlineData("Hans Kroll and Inger Holm kept an inn. Inger Holm succumbed to the plague in 1701. The couple were married in 1703.", "married")]
    [InlineData("Maria Kroll was a painter. She remained childless. Her son Niels inherited the house.", "remained childless")]
    [InlineData("Maria Kroll was a painter. She never married. Her husband Niels inherited the house.", "married")]
    [InlineData("Anna Brandt was a harpist. She was laid to rest in March 1812. Her son Emil was born in 1816.", "Her son Emil")]
    // The order fits; nephews and half-sisters are others; a second wedding is another's; "until 1840".
    [InlineData("Maria Kroll was a painter, born in 1801. Her elder brother Niels was born in 1795. Her younger sister Else was born in 1805.", "")]
    [InlineData("Hans Kroll had three sons. Niels, the eldest, was born in 1701. Peter, the eldest of the nephews, was born in 1698.", "")]
    [InlineData("Maria Kroll was a painter, born on 3 March 1801. Her half-sister Else was born on 5 July 1801.", "")]
    [InlineData("Hans Kroll and Inger Holm kept an inn. Hans Kroll was drowned in 1701. Inger's second wedding took place in June 1703.", "")]
    [InlineData("Maria Kroll was a painter. She did not marry until 1840. Her husband Niels inherited the house.", "")]
    [InlineData("Maria Kroll was a painter. She remained childless. Her son-in-law Niels inherited the house.", "")]
    public void What_a_family_cannot_be_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Reading.Of(text) is var read ? read.Contrasts.Where(c => c.Kind == ContrastKind.OfKin)
            .Select(c => c.Span.In(read.Claims[c.Claim].Sentence.Text).TrimEnd('.').ToString()) : []));

    [Theory]
    [InlineData("Anna Brandt was a harpist. Cholera carried her off in 1812.", "die(patient Anna Brandt) 1812")]
    [InlineData("Anna Brandt was a harpist. A fall cost her her life in 1812.", "die(patient Anna Brandt) 1812")]
    [InlineData("Anna Brandt was a harpist. A fever ended her life in 1812.", "die(patient Anna Brandt) 1812")]
    [InlineData("Otto Lind was a harpist. In 1812 a thief stabbed him to the heart.", "die(patient Otto Lind) 1812")]
    [InlineData("Otto Lind was a harpist. In 1812 he was struck dead by lightning.", "die(patient Otto Lind) 1812")]
    // Nobody dies of being frightened to death, or of a letter that is carried off.
    [InlineData("Otto Lind was a harpist. In 1812 he was frightened to death by a cow.", "")]
    [InlineData("Otto Lind was a harpist. In 1812 a thief carried it off. His plays took him off in 1813.", "")]
    public void A_death_can_stand_in_the_object_of_another_verb(string text, string expected)
    {
        var told = Reading.Events(text, Shown.Who | Shown.When).Split(" / ").SelectMany(s => s.Split("; ")).Where(e => e.StartsWith("die", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join("; ", told));
    }

    [Theory]
    [InlineData("Hans Kroll was a smith. Peter, the son he begot in old age, was born in 1705.", "born(patient Peter) 1705")]
    [InlineData("Hans Kroll was a smith. The bridge he built was opened in 1705.", "build(agent Hans Kroll); open() 1705")]
    public void A_relative_clause_needs_no_word_of_its_own(string text, string expected) =>
        Assert.Contains(expected, Reading.Events(text, Shown.Who | Shown.When), StringComparison.Ordinal);
}
