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
        In 1904 Karl Moll, who as mayor of Bergen had the last word, opened the theatre. | Karl Moll acts mayor of bergen 1904
        The theatre was opened in 1904 by Karl Moll, who as mayor of Bergen cut the ribbon. | Karl Moll acts mayor of bergen 1904
        The lease was signed in 1904 by Karl Moll, acting as director of Norden Theatre. | Karl Moll acts director of norden theatre 1904
        // Without dates.
        Karl Moll was mayor of Bergen. | nothing
        // One of several who may hold it, and the only one.
        Karl Moll was professor of law from 1891 to 1899. | Karl Moll holds professor of law 1891/1899 (one of many)
        Karl Moll was editor from 1891 to 1899. | Karl Moll holds editor 1891/1899 (one of many)
        Karl Moll was the sole editor from 1891 to 1899. | Karl Moll holds editor 1891/1899
        Karl Moll was chief designer from 1891 to 1899. | Karl Moll holds chief designer 1891/1899
        Karl Moll was minister of Public Works from 1891 to 1899. | Karl Moll holds minister of public works 1891/1899
        // A participle may be part of the name.
        Karl Moll became managing director on 1 May 1924. | Karl Moll begins managing director 1924-05-01
        Karl Moll resigned as managing director in March 1921. | Karl Moll ends managing director 1921-03
        In 1921 the board made Karl Moll managing director. | Karl Moll begins managing director 1921
        // A word for its time or dignity stands for the office.
        Karl Moll took up the directorship on 1 April 1889. | Karl Moll begins director 1889-04-01
        Karl Moll resigned the directorship in October 1887. | Karl Moll ends director 1887-10
        Having laid down the directorship in the spring of 1851, Karl Moll had withdrawn to Brno. | Karl Moll ends director 1851-21
        Karl Moll took over the presidency of the Alpine Club in May 1907. | Karl Moll begins president of alpine club 1907-05
        Karl Moll left the chair of the board in April 1947. | Karl Moll ends chairman 1947-04
        Karl Moll gave up the managing directorship in the winter of 1931. | Karl Moll ends managing director 1931-24
        Karl Moll resigned the curatorship in 1929. | Karl Moll ends curator 1929 (one of many)
        // Beside a name, without a verb.
        Karl Moll, mayor of Bergen from 1891 to 1899, opened the theatre. | Karl Moll holds mayor of bergen 1891/1899
        The hall was laid out by Karl Moll, head gardener from 1820 to 1829. | Karl Moll holds head gardener 1820/1829
        // Whose end another clause tells.
        Karl Moll held the office of mayor of Bergen from 1891 until he died in 1899. | Karl Moll holds mayor of bergen 1891/1899
        In April 1934, when the board made Karl Moll director, the firm was in debt. | Karl Moll begins director 1934-04
        // Behind other words about the same man.
        Recovery is owed to Karl Moll, an engineer from Gothenburg who became director in 1924. | Karl Moll begins director 1924
        The task fell to Karl Moll, a lawyer's son from Brno, who became director in 1856. | Karl Moll begins director 1856
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
            $"{read.Entities[t.Holder].Name} {Word(t.Turn)} {t.Office} {t.When?.Edtf}{(t.IsQualified ? " (shared)" : t.IsSole ? "" : " (one of many)")}").ToList();
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
