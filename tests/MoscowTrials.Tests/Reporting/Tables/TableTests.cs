using System.Text;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Reporting.Terminal;
using Xunit;

namespace MoscowTrials.Tests.Reporting.Tables;

public class TableTests
{
    private static readonly QueryTable Sample = new(["name", "n", "n"], [["a, \"b\"", 1L, null], ["京", 22.5, new byte[] { 0xAB }]]);

    [Fact]
    public void Text_aligns_columns()
    {
        using var writer = new StringWriter();
        TableTextWriter.Write(new TerminalWriter(writer, false, 80), Sample);
        Assert.Equal("name    n     n\na, \"b\"     1\n京      22.5  ab\n2 rows\n", writer.ToString());
    }

    [Fact]
    public void Csv_quotes_as_RFC_4180_says()
    {
        using var writer = new StringWriter();
        TableCsvWriter.Write(writer, Sample);
        Assert.Equal("name,n,n\n\"a, \"\"b\"\"\",1,\n京,22.5,ab\n", writer.ToString());
    }

    [Fact]
    public void Json_keeps_types_and_tells_columns_of_one_name_apart()
    {
        using var stream = new MemoryStream();
        TableJsonWriter.Write(stream, Sample);
        Assert.Equal("[{\"name\":\"a, \\\"b\\\"\",\"n\":1,\"n_2\":null},{\"name\":\"京\",\"n\":22.5,\"n_2\":\"ab\"}]",
            Encoding.UTF8.GetString(stream.ToArray()).Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal)
                .Replace("\": ", "\":", StringComparison.Ordinal));
    }
}
