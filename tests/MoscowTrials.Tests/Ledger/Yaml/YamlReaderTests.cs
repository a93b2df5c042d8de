using CsCheck;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Values_know_their_place()
    {
        const string text = "# ours\nclaims:\n\n- id: c-1 # kept\n  text: \"a \\\"b\\\" 😀\"\n  cites: [one, 'two']\n# behind\n- id: c-2\n";
        var (root, _) = YamlReader.Read(new SourceText("a.yaml", text));

        var claims = (YamlList)((YamlMap)root!).Fields[0].Value;
        var first = (YamlMap)claims.Items[0];
        Assert.Equal("id: c-1 # kept\n  text: \"a \\\"b\\\" 😀\"\n  cites: [one, 'two']", first.Span.In(text).ToString());
        Assert.Equal("\"a \\\"b\\\" 😀\"", first.Fields[1].Value.Span.In(text).ToString());
        Assert.Equal("a \"b\" 😀", ((YamlScalar)first.Fields[1].Value).Value);
        Assert.Equal("[one, 'two']", first.Fields[2].Value.Span.In(text).ToString());
        Assert.Equal("id: c-2", claims.Items[1].Span.In(text).ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("[one, 'two' ]")]
    [InlineData("[one, [two ] ,\n  ]")]
    [InlineData("{one: two, }")]
    [InlineData("{}")]
    public void Brackets_end_behind_the_last_one(string value)
    {
        var text = $"a: {value} # behind\n";
        var (root, _) = YamlReader.Read(new SourceText("a.yaml", text));

        Assert.Equal(value, ((YamlMap)root!).Fields[0].Value.Span.In(text).ToString());
    }

    [Fact]
    public void Windows_line_ends_move_no_place()
    {
        const string text = "a: 1\r\nb:\r\n  - x\r\n  - \"y\"\r\n";
        var (root, _) = YamlReader.Read(new SourceText("a.yaml", text));

        var list = (YamlList)((YamlMap)root!).Fields[1].Value;
        Assert.Equal(["x", "\"y\""], list.Items.Select(i => i.Span.In(text).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("---\n")]
    public void A_file_without_a_value_is_an_empty_mapping(string text)
    {
        var (root, problem) = YamlReader.Read(new SourceText("a.yaml", text));

        Assert.Null(problem);
        Assert.Empty(((YamlMap)root!).Fields);
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "2:1", "'a' stands here for the second time")]
    [InlineData("a: &x 1\nb: 2\n", "1:4", "an anchor (&)")]
    [InlineData("a: 1\nb: *x\n", "2:4", "an alias (*)")]
    [InlineData("a: !!binary x\n", "1:4", "a tag (!)")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1", "a second document")]
    [InlineData("a: [1, 2\n", "2:1", "this is no YAML")]
    [InlineData("a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", "2:1", "a merge left a conflict")]
    [InlineData("? [a]\n: 1\n", "1:1", "a key is one word")]
    [InlineData("a: 1\n# nothing\u2028b: 2\n", "2:10", "a line break that not every editor shows (U+2028); take it out, or write \"\\u2028\"")]
    [InlineData("a: 1 # nothing\u0085b: 2\n", "1:15", "a line break that not every editor shows (U+0085)")]
    [InlineData("a: 1\rb: 2\r\n", "1:5", "a line break that not every editor shows (U+000D)")]
    public void What_is_not_read_is_told_where_it_stands(string text, string place, string message)
    {
        var (root, problem) = YamlReader.Read(new SourceText("a.yaml", text));

        Assert.Null(root);
        Assert.StartsWith("a.yaml:" + place + ": " + message, problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tower_of_lists_is_refused()
    {
        var (_, problem) = YamlReader.Read(new SourceText("a.yaml", new string('[', 100_000)));

        Assert.Contains("nested too deeply", problem!.Message, StringComparison.Ordinal);
    }

    // Whatever a file holds, the reader answers with a value whose places lie in the file, or with one problem.
    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.Char["a: 1-[]{},:#\"'\\|>&*!%@ \n\r\t0xé\u2028\ud83d\ude00"].Array[0, 60].Select(c => new string(c)).Sample(text =>
        {
            var source = new SourceText("a.yaml", text);
            var (root, problem) = YamlReader.Read(source);
            Assert.True(root is null != problem is null);
            if (root is not null)
                Assert.All(All(root), n => Assert.InRange(n.Span.End, n.Span.Start, text.Length));
        });

    private static IEnumerable<YamlNode> All(YamlNode node) => node switch
    {
        YamlMap map => map.Fields.SelectMany(f => All(f.Key).Concat(All(f.Value))).Append(node),
        YamlList list => list.Items.SelectMany(All).Append(node),
        _ => [node],
    };
}
