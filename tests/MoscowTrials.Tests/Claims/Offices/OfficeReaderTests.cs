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
        Karl Moll held the office of mayor of Bergen from 1891 to 1899. | Karl Moll holds mayor of bergen 1891/1899
        From 1891 to 1899 the mayor of Bergen was Karl Moll. | Karl Moll holds mayor of bergen 1891/1899
        His successor as mayor of Bergen was Karl Moll, a lawyer by training, who held the mayoralty from 1891 until 1899. | Karl Moll holds mayor of bergen 1891/1899
        Karl Moll, a former sailor, was mayor of Bergen from 1891 to 1899. | Karl Moll holds mayor of bergen 1891/1899
        Karl Moll was mayor of Bergen until 1899. | Karl Moll ends mayor of bergen ../1899
        Karl Moll was mayor of Bergen in 1895. | Karl Moll acts mayor of bergen 1895
        Ada Holm laid down the office of dean in 1949. | Ada Holm ends dean 1949
        Ada Holm gave up the post of general manager in 1949. | Ada Holm ends general manager 1949
        // Whose office it is, and of whom the verb takes or gives it.
        The king appointed Karl Moll chancellor in 1893. | Karl Moll begins chancellor 1893
        In 1893 Karl Moll appointed Otto Lind treasurer. | Otto Lind begins treasurer 1893
        Karl Moll was bishop of Ulm. In 1502 he resigned. | Karl Moll ends bishop of ulm 1502
        Karl Moll was bishop of Ulm. In 1502 Otto Lind succeeded him as bishop. | Otto Lind begins bishop of ulm 1502; Karl Moll ends bishop of ulm 1502
        Karl Moll was bishop of Ulm. In 1502 he was succeeded by Otto Lind. | Otto Lind begins bishop of ulm 1502; Karl Moll ends bishop of ulm 1502
        // What is done in it.
        In 1904, as mayor of Bergen, Karl Moll opened the theatre. | Karl Moll acts mayor of bergen 1904
        A contract was signed in 1935 by Rosa Holm in her capacity as artistic director. | Rosa Holm acts artistic director 1935
        In 1904 Karl Moll, then mayor of Bergen, opened the theatre. | Karl Moll acts mayor of bergen 1904
        In 1904 Karl Moll wrote of his time as mayor of Bergen. | nothing
        In 1904 Mayor Moll opened the theatre. | nothing
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
        TenureTurn.Acts => "acts",
        _ => "holds",
    };
}
