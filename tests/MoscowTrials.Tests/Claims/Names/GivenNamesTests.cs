using MoscowTrials.Claims.Names;
using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

public class GivenNamesTests
{
    [Theory]
    [InlineData("Maria", Gender.Female)]
    [InlineData("Natalia", Gender.Female)]
    [InlineData("Fatima", Gender.Female)]
    [InlineData("Indira", Gender.Female)]
    [InlineData("Cleopatra", Gender.Female)]
    [InlineData("Grigory", Gender.Male)]
    [InlineData("Lev", Gender.Male)]
    [InlineData("Nikolai", Gender.Male)]
    [InlineData("Ali", Gender.Male)]
    [InlineData("Jawaharlal", Gender.Male)]
    [InlineData("Zedong", Gender.Male)]
    [InlineData("Julius", Gender.Male)]
    [InlineData("Andrea", Gender.Either)]
    [InlineData("Sasha", Gender.Either)]
    public void A_given_name_has_a_gender(string name, Gender gender) => Assert.Equal(gender, GivenNames.Find(name));

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Władysław", "Wladyslaw")]
    public void Accents_do_not_count(string one, string other) => Assert.Equal(GivenNames.Find(one), GivenNames.Find(other));

    [Theory]
    [InlineData("Jean-Luc", Gender.Male)]
    [InlineData("Karl-Heinz", Gender.Male)]
    [InlineData("Anna-Xyzzy", Gender.Female)]
    public void A_compound_goes_by_itself_or_its_first_part(string name, Gender gender) => Assert.Equal(gender, GivenNames.Find(name));

    [Theory]
    [InlineData("maria")]
    [InlineData("The")]
    [InlineData("German")] // a given name in Spanish, but a nationality first
    [InlineData("Danish")]
    [InlineData("Xyzzy")]
    [InlineData("Мария")]
    [InlineData("")]
    public void Another_word_has_none(string word) => Assert.Null(GivenNames.Find(word));
}
