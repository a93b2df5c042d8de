using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Yaml;

public class YamlFieldsTests
{
    [Theory]
    [InlineData("nmae: x\n", "1:1", "unknown key 'nmae'; did you mean 'name'?; the keys here are name, sort, many, parts")]
    [InlineData("name: [x]\n", "1:7", "'name' takes one text; write it without brackets and dashes")]
    [InlineData("sort: bog\n", "1:7", "'bog' is none of big, small; did you mean 'big'?")]
    [InlineData("many: {a: b}\n", "1:7", "'many' takes a list of texts; write [a, b], or a dash before each")]
    [InlineData("many: [a, [b]]\n", "1:11", "'many' takes a list of texts; write one here")]
    [InlineData("parts: x\n", "1:8", "'parts' takes a list; write a dash before each entry")]
    [InlineData("parts:\n- x\n", "2:3", "an entry of 'parts' has fields (\"name: value\"); write them")]
    public void What_does_not_fit_is_told_where_it_stands(string yaml, string place, string message)
    {
        var problems = Read(yaml, f =>
        {
            f.Only("name", "sort", "many", "parts");
            f.Text("name");
            f.Word("sort", "big", "small");
            f.Texts("many");
            Assert.Empty(f.Maps("parts").ToList());
        });

        Assert.Equal($"a.yaml:{place}: {message}", Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("other: 1\n")]
    [InlineData("name:\n")]
    [InlineData("name: ''\n")]
    public void What_is_needed_and_missing_is_asked_for(string yaml)
    {
        var problems = Read(yaml, f => Assert.Null(f.Needed("name", "who it was")));

        Assert.Equal("'name' is missing; write who it was", Assert.Single(problems).Message);
    }

    [Fact]
    public void One_text_is_a_list_of_one() =>
        Assert.Empty(Read("many: x\n", f => Assert.Equal(["x"], f.Texts("many").Select(t => t.Value))));

    private static List<InputProblem> Read(string yaml, Action<YamlFields> use)
    {
        var text = new SourceText("a.yaml", yaml);
        var problems = new List<InputProblem>();
        use(new YamlFields((YamlMap)YamlReader.Read(text).Root!, text, problems));
        return problems;
    }
}
