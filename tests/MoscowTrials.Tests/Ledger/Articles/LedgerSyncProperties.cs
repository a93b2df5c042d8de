using CsCheck;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Articles;

/// <summary>Articles are edited in every way, people write into the ledger in every way, and <c>sync</c> loses nothing of either.</summary>
public class LedgerSyncProperties
{
    private static readonly string[] Pool =
    [
        "The Grand Pier was opened in 1887.[1]", "It burned down in 1917, and nobody was hurt.", "Ann Long wrote to the council in May 1932.",
        "The council met on 3 June 1932, and it voted for a new pier.[2]", "Karl Short called the plan “a bridge: to nowhere”.",
        "Rain fell.", "The new pier cost 40,000 pounds, and half of it was given by the town.[1][2]", "A choir sang on the bridge.",
        "In 1940 the army closed the pier.", "The mill by the river was sold to Paul Wide.", "Two ships lay at the pier for a week.",
        "The dog's name was \\Rex\\, or so they say.", "Nobody knows why.", "She lived in Oslo from 1936 to 1938.[2]", "Rain fell.",
        "The last tram ran in 1951, and the rails were taken up.", "The tower # was never built.", "Ann Long died in 1961.[1]",
    ];

    private static readonly Gen<Step[]> Steps =
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 999], Gen.Int[0, 999]).Select(t => new Step(t.Item1, t.Item2, t.Item3)).Array[2, 14];

    private static readonly Gen<string[]> Paragraphs =
        Gen.Int[0, Pool.Length - 1].Array[1, 4].Select(s => string.Join(' ', s.Select(i => Pool[i]))).Array[1, 6];

    /// <summary>What is done to the article or the ledger, where, and with what.</summary>
    private sealed record Step(int Kind, int At, int With);

    [Fact]
    public void No_id_and_no_line_of_a_person_is_lost() => Gen.Select(Paragraphs, Steps, Gen.Bool, Gen.Bool).Sample(
        (paragraphs, steps, isSetIn, isWindows) => new Edited(paragraphs, isSetIn, isWindows).Take(steps), iter: 200);

    /// <summary>An article with its ledger, and what has to hold of them.</summary>
    private sealed class Edited
    {
        private readonly List<List<string>> _paragraphs;
        private readonly Dictionary<string, string> _reviewed = new(StringComparer.Ordinal);
        private readonly List<string> _lines = [];
        private readonly string _newLine;
        private string _ledger;
        private ArticleClaims _article;

        public Edited(string[] paragraphs, bool isSetIn, bool isWindows)
        {
            _paragraphs = [.. paragraphs.Select(p => p.Split(". ").Select(s => s.TrimEnd('.') + ".").ToList())];
            _article = Read();
            _ledger = SampleLedger.Sync(null, _article);
            if (isSetIn)
                _ledger = string.Join('\n', _ledger.Split('\n').Select((l, i) => i > 4 && l.Length > 0 ? "   " + l : l));
            _newLine = isWindows ? "\r\n" : "\n";
            _ledger = _ledger.ReplaceLineEndings(_newLine);
        }

        public void Take(Step[] steps)
        {
            foreach (var step in steps)
            {
                if (step.Kind > 7)
                    Write(step);
                else
                    Edit(step);
                var before = _ledger;
                _article = Read();
                _ledger = SampleLedger.Sync(_ledger, _article);
                if (step.Kind > 7)
                    Assert.Equal(before, _ledger);
                Check(before);
            }
        }

        private ArticleClaims Read() => SampleLedger.Article(_paragraphs.Where(p => p.Count > 0).Select(p => string.Join(' ', p)));

        private void Edit(Step step)
        {
            if (_paragraphs.Count == 0)
                _paragraphs.Add([]);
            var paragraph = _paragraphs[step.At % _paragraphs.Count];
            var at = paragraph.Count == 0 ? 0 : step.With % paragraph.Count;
            var sentence = paragraph.Count == 0 ? "" : paragraph[at];
            switch (step.Kind)
            {
                case 0:
                    paragraph.Insert(at, Pool[(step.At + step.With) % Pool.Length]);
                    break;
                case 1 when sentence.Length > 0:
                    paragraph.RemoveAt(at);
                    break;
                case 2 when sentence.Length > 0:
                    paragraph[at] = sentence.Replace(" the ", " that ", StringComparison.Ordinal).Replace("193", "194", StringComparison.Ordinal);
                    break;
                case 3 when sentence.Contains(", and ", StringComparison.Ordinal):
                    var comma = sentence.IndexOf(", and ", StringComparison.Ordinal);
                    paragraph[at] = sentence[..comma] + ".";
                    paragraph.Insert(at + 1, char.ToUpperInvariant(sentence[comma + 6]) + sentence[(comma + 7)..]);
                    break;
                case 4 when at + 1 < paragraph.Count:
                    paragraph[at] = sentence.Split('.')[0] + ", and " + char.ToLowerInvariant(paragraph[at + 1][0]) + paragraph[at + 1][1..];
                    paragraph.RemoveAt(at + 1);
                    break;
                case 5 when sentence.Length > 0:
                    paragraph.RemoveAt(at);
                    _paragraphs[step.With % _paragraphs.Count].Add(sentence);
                    break;
                case 6:
                    _paragraphs.Remove(paragraph);
                    if (step.With % 3 > 0)
                        _paragraphs.Insert(step.With % (_paragraphs.Count + 1), paragraph);
                    break;
                case 7:
                    _paragraphs.Insert(step.With % (_paragraphs.Count + 1), [Pool[step.At % Pool.Length], Pool[step.With % Pool.Length]]);
                    break;
            }
        }

        /// <summary>A review or a remark, in one of the places where people put them.</summary>
        private void Write(Step step)
        {
            var ledger = SampleLedger.Read(_ledger);
            if (ledger.Entries.IsEmpty)
                return;
            var entry = ledger.Entries[step.At % ledger.Entries.Length];
            var (indent, dash) = (new string(' ', ledger.Source.GetPosition(entry.Map.Span.Start).Column - 1), new string(' ', ledger.Indent));
            var (remark, note) = ($"# remark {_lines.Count}.", $"note: \"n{_lines.Count}\"");
            var text = entry.Map.Fields.Single(f => f.Key.Value == "text");
            if (step.Kind == 8 && entry.Review is null)
            {
                Put(LineEnd(entry.Map.Span.End), $"{indent}review:", $"{indent}  by:   Ann", $"{indent}  of: {SampleLedger.Stale} {remark}", $"{indent}  {note}");
                _reviewed.Add(entry.Id, $"n{_lines.Count - 4}");
                return;
            }
            switch (step.With % 6)
            {
                case 0:
                    Put(LineStart(entry.Map.Span.Start), $"{dash}{remark}");
                    break;
                case 1:
                    Put(LineStart(text.Key.Span.Start), $"{indent}  {remark}");
                    break;
                case 2:
                    Put(LineEnd(entry.Map.Span.End), $"{indent}{remark}");
                    break;
                case 3:
                    Put(LineEnd(entry.Block.End), "", $"{dash}{remark}", "");
                    break;
                case 4:
                    _ledger = _ledger.Insert(text.Value.Span.Start, "   ");
                    break;
                case 5:
                    _ledger = _ledger.TrimEnd('\r', '\n');
                    break;
            }
        }

        private void Put(int at, params string[] lines)
        {
            var block = string.Concat(lines.Select(l => l + _newLine));
            _ledger = at > 0 && _ledger[at - 1] != '\n' ? _ledger.Insert(at, _newLine + block) : _ledger.Insert(at, block);
            _lines.AddRange(lines.Where(l => l.Length > 0));
        }

        private int LineStart(int at) => _ledger.LastIndexOf('\n', at) + 1;

        private int LineEnd(int at) => at >= _ledger.Length || _ledger.IndexOf('\n', at) is var feed && feed < 0 ? _ledger.Length
            : at > 0 && _ledger[at - 1] == '\n' ? at : feed + 1;

        private void Check(string before)
        {
            var (was, now) = (SampleLedger.Read(before), SampleLedger.Read(_ledger));
            // In the order of the article, each sentence once; the reader refuses an id that stands twice.
            Assert.Equal(Sentences(_article), now.Entries.Where(e => !e.IsRemoved).Select(e => e.Text));
            // What stays in the same words, and only once, keeps its id, also while it is away if somebody wrote about it.
            var names = now.Entries.ToLookup(e => e.Text, StringComparer.Ordinal);
            foreach (var same in was.Entries.GroupBy(e => e.Text, StringComparer.Ordinal).Where(g => g.Count() == 1 && names[g.Key].Count() == 1))
                Assert.Equal(same.Single().Id, names[same.Key].Single().Id);
            foreach (var (id, note) in _reviewed)
                Assert.Equal(note, Assert.Single(now.Entries, e => e.Id == id).Review?.Note);
            var lines = _ledger.Split(_newLine).ToLookup(l => l, StringComparer.Ordinal);
            Assert.All(_lines.Where(l => l.Contains('#', StringComparison.Ordinal) || l.Contains("note", StringComparison.Ordinal)), l => Assert.Single(lines[l]));
            Assert.Equal(_newLine == "\n" ? 0 : _ledger.Count(c => c == '\n'), _ledger.Count(c => c == '\r'));
        }

        private static IEnumerable<string> Sentences(ArticleClaims article) =>
            article.Claims.Where(c => c.Sentence.Kind != SentenceKind.Heading && c.Sentence.Text.Length > 0).Select(c => c.Sentence.Text);
    }
}
