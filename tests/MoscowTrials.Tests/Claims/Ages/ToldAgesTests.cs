using Xunit;

namespace MoscowTrials.Tests.Claims.Ages;

public sealed class ToldAgesTests
{
    private const string Lind = "Otto Lind was a Danish sailor, born at Ribe. ";

    // Whose, and from how many to how many years; @ the day as EDTF, + the age at death.
    [Theory]
    [InlineData("At nineteen, in 1880, he was admitted to the guild.", "Otto Lind 19 @1880")]
    [InlineData("In 1880, still a teenager, he was admitted to the guild.", "Otto Lind 13-19 @1880")]
    [InlineData("In 1880 he was admitted to the guild, though not yet twenty.", "Otto Lind 0-19 @1880")]
    [InlineData("Lind died in his forty-first year, on 4 June 1911, and was buried at Ribe.", "Otto Lind 40 @1911-06-04")]
    [InlineData("In 1880 his first book appeared; the sailor was twenty-one.", "Otto Lind 21 @1880")]
    [InlineData("When the ship burned in 1899, Lind was in his sixties.", "Otto Lind 60-69 @1899")]
    [InlineData("By 1850 he was already over sixty and half blind.", "Otto Lind 60-125 @1850")]
    [InlineData("He first went to sea in 1826, a boy of nine.", "Otto Lind 9 @1826")]
    [InlineData("In 1890 he turned fifty, and the crew sang.", "Otto Lind 50 @1890")]
    [InlineData("Lind, then thirty-four, took over the yard in 1899.", "Otto Lind 34 @1899")]
    [InlineData("The octogenarian Lind opened the new yard in 1905.", "Otto Lind 80-89 @1905")]
    [InlineData("In 1905 the eighty-year-old sailor opened the new yard.", "Otto Lind 80 @1905")]
    [InlineData("His fiftieth birthday, in 1881, was kept on board.", "Otto Lind 50 @1881")]
    [InlineData("He lived to be ninety.", "Otto Lind 90 +")]
    [InlineData("He died at sea. He was only forty-one.", "Otto Lind 41 +")]
    // "At nine" is an hour, "his fourth year" one at the school; a boy who is met is another one; "nineteen were" counts.
    [InlineData("In 1880 he came home at nine, in his fourth year at the school.", "")]
    [InlineData("In 1880 he taught a boy of nine. In 1881 he married a widow of sixty.", "")]
    [InlineData("In 1880 his book appeared; the sailor who had told it was twenty-one.", "")]
    [InlineData("In 1880 he told how at nineteen he had gone to sea.", "")]
    [InlineData("He died in 1880 in the house of a widow then in her ninetieth year.", "")]
    [InlineData("In 1880 the crew were all over sixty. In 1880 his mother was over sixty.", "")]
    [InlineData("In 1880 he was nineteen miles from home. In 1881 he was first of sixty.", "")]
    public void An_age_is_of_whom_the_sentence_tells_it(string text, string expected)
    {
        var read = Reading.Of(Lind + text);
        Assert.Equal(expected, string.Join("; ", read.Claims.SelectMany(c => c.Ages).Select(a => read.Entities[a.Entity].Name + " "
            + (a.MostYears > a.Years ? $"{a.Years}-{a.MostYears}" : $"{a.Years}") + (a.When is { } when ? " @" + when.Edtf : "") + (a.AtDeath ? " +" : ""))));
    }
}
