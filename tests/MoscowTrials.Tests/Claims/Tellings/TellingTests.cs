using MoscowTrials.Claims.Contrasts;
using Xunit;

namespace MoscowTrials.Tests.Claims.Tellings;

/// <summary>Two sentences that tell one event by other words, with two days or at two towns; and a twin of the second that tells something else.</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData("The Drowned Bell", "The Drowned Bell is a symphony by the Dutch composer Pieter Hoek. It was first played in Utrecht on 3 March 1887.",
        "The programme of the premiere, in 1891, hangs in the foyer.",
        "The programme of the Leiden premiere, in 1891, hangs in the foyer.", ContrastKind.Redated)]
    [InlineData("The Glass Orchard", "The Glass Orchard is a play by the Irish writer Nora Keane. The first performance took place in Dublin on 12 May 1926.",
        "Keane never forgot the night in 1931 when the play was first staged.",
        "Keane never forgot the night in 1931 when the play was staged in Cork.", ContrastKind.Redated)]
    [InlineData("Marmora Tramway", "The Marmora Tramway was a horse tramway in Smyrna. It was opened to traffic on 2 June 1883.",
        "The first passengers were carried in 1888, behind four grey horses.",
        "The first women passengers were carried in 1888, behind four grey horses.", ContrastKind.Redated)]
    [InlineData("Calder Viaduct", "The Calder Viaduct is a railway viaduct in Yorkshire. The viaduct came into use in October 1848.",
        "A medal was struck for the day in 1853 on which it was opened.",
        "A medal was struck for the day in 1853 on which the station beside it was opened.", ContrastKind.Redated)]
    [InlineData("Society of Quarrymen", "The Society of Quarrymen was a trade union in Wales. It was founded at Bethesda in 1874.",
        "Its establishment in 1881 alarmed the owners.",
        "The establishment of a rival in 1881 alarmed the owners.", ContrastKind.Redated)]
    [InlineData("The Northern Star", "The Northern Star was a weekly newspaper in Leeds. The first number appeared on 18 November 1837.",
        "Printers still tell how the paper's debut, in 1842, sold out before noon.",
        "Printers still tell how the paper's supplement, in 1842, sold out before noon.", ContrastKind.Redated)]
    [InlineData("Elsa Brandt (ship)", "The Elsa Brandt was a German barque. She foundered off Skagen in December 1871.",
        "The loss of the ship, in 1876, was the subject of an inquiry.",
        "The loss of the ship's boat, in 1868, was the subject of an inquiry.", ContrastKind.Redated)]
    [InlineData("College of Midwives, Lund", "The College of Midwives was a school in Sweden. Lessons began on 4 October 1790.",
        "The first pupils were admitted in 1797.",
        "The first married pupils were admitted in 1797.", ContrastKind.Redated)]
    [InlineData("Mount Harra", "Mount Harra is a volcano in Ecuador. Its only eruption took place in June 1702.",
        "When the mountain erupted in 1711, two villages were buried.",
        "When its neighbour erupted in 1711, two villages were buried.", ContrastKind.Redated)]
    [InlineData("Carl Nyberg", "Carl Nyberg was a Swedish engraver. He was born in Uppsala on 8 May 1790.",
        "The cottage in which he saw the light of day in 1795 has been pulled down.",
        "The cottage in which his brother saw the light of day in 1795 has been pulled down.", ContrastKind.Redated)]
    [InlineData("Karin Lund", "Karin Lund was a Danish singer. On 3 May 1851 she married the organist Jens Holm at Odense.",
        "The bells cracked at her wedding in 1857.",
        "The bells cracked at her sister's wedding in 1857.", ContrastKind.Redated)]
    [InlineData("Pont de Sainte-Lise", "The Pont de Sainte-Lise was a suspension bridge in Savoy. On 3 May 1851 the bridge collapsed under a column of soldiers.",
        "The priest blessed the spot every year after the collapse in 1857.",
        "The priest blessed the spot every year after the collapse of the scaffold in 1857.", ContrastKind.Redated)]
    [InlineData("Lantern moth", "The lantern moth is a moth of Borneo. It was discovered in 1866 by the collector Ada Holm.",
        "The discovery of the moth in 1872 was reported in London.",
        "The discovery of a second moth in 1872 was reported in London.", ContrastKind.Redated)]
    [InlineData("Nordlys (ship)", "The Nordlys was a Norwegian steamer. She was launched at Bergen on 14 May 1861.",
        "Her launching in 1866 was watched by the king.",
        "The launching of her sister in 1866 was watched by the king.", ContrastKind.Redated)]
    [InlineData("Treaty of Wenden", "The Treaty of Wenden was a treaty between two orders. It was signed at Wenden on 3 May 1451.",
        "The table on which the treaty was concluded in 1457 is lost.",
        "The table on which its renewal was concluded in 1457 is lost.", ContrastKind.Redated)]
    [InlineData("Mount Orn", "Mount Orn is a mountain in Norway. It was first climbed on 3 July 1881 by the surveyor Karl Stern.",
        "The first ascent, in 1887, was made without guides.",
        "The first winter ascent, in 1887, was made without guides.", ContrastKind.Redated)]
    [InlineData("Abbey of Rosk", "The abbey of Rosk was a Cistercian abbey in Denmark. It was dissolved in 1536.",
        "After the suppression of the abbey in 1541 its lead was sold.",
        "After the suppression of the guild in 1541 its lead was sold.", ContrastKind.Redated)]
    [InlineData("The Blue Stair", "The Blue Stair is a novel by the Polish writer Jan Zelin. It was published in Warsaw in 1901.",
        "When the book came out in 1907, the author was in prison.",
        "When the sequel came out in 1907, the author was in prison.", ContrastKind.Redated)]
    [InlineData("The Salt Road", "The Salt Road is a ballet in two acts. It was first danced in Milan on 4 May 1887.",
        "The dancer recalled the premiere in Vienna that night.",
        "The dancer recalled the revival in Vienna that year.", ContrastKind.Relocated)]
    [InlineData("Edla Stern", "Edla Stern was a Swedish botanist. She was born in Lund in 1811.",
        "A tablet marks the house in Hamburg where she was born.",
        "A tablet marks the house in Hamburg where she died.", ContrastKind.Relocated)]
    public void One_event_told_by_other_words_has_one_day_and_one_town(string title, string plain, string other, string twin, ContrastKind expected)
    {
        Assert.Equal([expected], Told(title, plain, other));
        Assert.Empty(Told(title, plain, twin));
    }

    private static IEnumerable<ContrastKind> Told(string title, string plain, string other) =>
        Reading.Of($"{title}\n\n{plain} Its fame spread slowly over the years.\n\nLittle else is known. {other}\n").Contrasts.Select(static c => c.Kind);
}
