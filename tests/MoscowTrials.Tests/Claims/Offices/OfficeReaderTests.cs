using MoscowTrials.Claims.Offices;
using Xunit;

namespace MoscowTrials.Tests.Claims.Offices;

/// <summary>Who takes, leaves and holds which office.</summary>
public sealed class OfficeReaderTests
{
    public static TheoryData<string, string> Rows => Reading.Table("""
        Karl Moll was mayor of Bergen from 1891 to 1899. | Karl Moll holds mayor of bergen 1891/1899
        Karl Moll served as the mayor of Bergen from 1891 to 1899. | Karl Moll holds mayor of bergen 1891/1899
        Karl Moll was appointed director in June 1893. | Karl Moll begins director 1893-06
        In 1951 Ada Holm was elected president of the Alpine Club. | Ada Holm begins president of alpine club 1951
        Ada Holm stepped down as president of the Alpine Club in March 1949. | Ada Holm ends president of alpine club 1949-03
        Karl Moll was deputy mayor of Bergen from 1891 to 1899. | Karl Moll holds deputy mayor of bergen 1891/1899 (shared)
        // Without dates, or of an office that many hold.
        Karl Moll was mayor of Bergen. | nothing
        Karl Moll was professor of law from 1891 to 1899. | nothing
        // Not told as having happened.
        Karl Moll was not elected mayor of Bergen in 1891. | nothing
        The paper claimed that Karl Moll was elected mayor of Bergen in 1891. | nothing
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads(string text, string expected)
    {
        var read = Reading.Of(text);
        var tenures = read.Claims.SelectMany(c => c.Tenures).Select(t =>
            $"{read.Entities[t.Holder].Name} {Word(t.Turn)} {t.Office} {t.When?.Edtf}{(t.IsQualified ? " (shared)" : "")}").ToList();
        Assert.Equal(expected, tenures.Count == 0 ? Reading.Nothing : string.Join("; ", tenures));
    }

    private static string Word(TenureTurn turn) => turn switch
    {
        TenureTurn.Begins => "begins",
        TenureTurn.Ends => "ends",
        _ => "holds",
    };
}
