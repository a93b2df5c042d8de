using MoscowTrials.Claims.Names;
using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

public sealed class TravelSpeedTests
{
    [Theory]
    [InlineData(-489, 400)]
    [InlineData(1499, 400)]
    [InlineData(1500, 900)]
    [InlineData(1889, 1600)]
    [InlineData(1911, 2600)]
    [InlineData(1931, 6500)]
    public void A_year_has_the_speed_of_its_era(int year, int kilometres) => Assert.Equal(kilometres, TravelSpeed.KilometresADay(year));

    [Fact]
    public void Nobody_gets_slower() => Assert.Equal(
        Enumerable.Range(-500, 2600).Select(TravelSpeed.KilometresADay).Order(), Enumerable.Range(-500, 2600).Select(TravelSpeed.KilometresADay));

    // From 1952 on half the globe lies within a day.
    [Fact]
    public void Today_everything_is_near() => Assert.True(TravelSpeed.KilometresADay(1952) > 20_100);
}
