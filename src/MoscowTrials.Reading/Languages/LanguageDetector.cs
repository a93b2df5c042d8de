using System.Collections.Immutable;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Languages;

/// <summary>Tells in which language an article is written.</summary>
/// <remarks>
/// By the share of function words in running text. It decides between English and not English, for that is what the reading of claims
/// depends on; a text that is too short to tell counts as English. Texts in another script get the tag <c>und</c> with the script.
/// </remarks>
internal static class LanguageDetector
{
    /// <summary>The language that the claims are read in, and the one of a text that does not tell.</summary>
    public const string English = "en";

    /// <summary>Units of text that are looked at.</summary>
    private const int Sample = 20_000;

    /// <summary>Fewer words do not tell.</summary>
    private const int LeastWords = 40;

    /// <summary>Languages of one family share words: another has to be ahead of English by this factor.</summary>
    private const double Lead = 1.4;

    private static readonly Lazy<Table> Words = new(Load);

    /// <summary>The BCP 47 tag of the language of an article's prose.</summary>
    public static string Detect(ImmutableArray<Sentence> sentences)
    {
        var scores = new int[Words.Value.Languages.Length];
        int words = 0, units = 0, latin = 0;
        var scripts = new int[Scripts.Length];
        foreach (var sentence in sentences)
        {
            if (sentence.Kind is not (SentenceKind.Prose or SentenceKind.ListItem or SentenceKind.Quote or SentenceKind.Caption))
                continue;
            var text = sentence.Text.AsSpan(0, Math.Min(sentence.Text.Length, Sample));
            Count(text, scores, ref words);
            CountScripts(text, scripts, ref latin);
            if ((units += text.Length) >= Sample)
                break;
        }
        var script = Array.IndexOf(scripts, scripts.Max());
        if (scripts[script] > latin && scripts[script] >= LeastWords)
            return Scripts[script].Tag;
        if (words < LeastWords)
            return English;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        var english = scores[Words.Value.English];
        return scores[best] > Lead * english ? Words.Value.Languages[best] : English;
    }

    /// <summary>Ranges of letters that only one script has; the tags are those of ISO 15924.</summary>
    private static readonly (char First, char Last, string Tag)[] Scripts =
    [
        ('\u0370', '\u03FF', "und-Grek"), ('\u0400', '\u052F', "und-Cyrl"), ('\u0590', '\u05FF', "und-Hebr"), ('\u0600', '\u06FF', "und-Arab"),
        ('\u0900', '\u097F', "und-Deva"), ('\u0980', '\u09FF', "und-Beng"), ('\u0B80', '\u0BFF', "und-Taml"), ('\u0E00', '\u0E7F', "und-Thai"),
        ('\u10A0', '\u10FF', "und-Geor"), ('\u0530', '\u058F', "und-Armn"), ('\u3040', '\u30FF', "und-Jpan"), ('\u4E00', '\u9FFF', "und-Hani"),
        ('\uAC00', '\uD7AF', "und-Kore"),
    ];

    private static void Count(ReadOnlySpan<char> text, int[] scores, ref int words)
    {
        Span<char> word = stackalloc char[16];
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end < text.Length && !IsBetweenWords(text[end]))
                continue;
            var written = text[start..end];
            start = end + 1;
            if (written.IsEmpty)
                continue;
            words++;
            if (written.Length > word.Length || !Words.Value.Shapes.MayHave(written))
                continue;
            var length = written.ToLowerInvariant(word);
            if (Words.Value.ByWord.TryGetValue(word[..length], out var languages))
            {
                foreach (var language in languages)
                    scores[language]++;
            }
        }
    }

    private static bool IsBetweenWords(char c) => c is ' ' or '.' or ',' or ';' or ':' or '(' or ')' or '"' or '\'' or '’';

    private static void CountScripts(ReadOnlySpan<char> text, int[] scripts, ref int latin)
    {
        foreach (var c in text)
        {
            if (c < '\u0370')
            {
                latin += char.IsLetter(c) ? 1 : 0;
                continue;
            }
            for (var i = 0; i < Scripts.Length; i++)
            {
                if (c >= Scripts[i].First && c <= Scripts[i].Last)
                {
                    scripts[i]++;
                    break;
                }
            }
        }
    }

    private static Table Load()
    {
        const string Name = "Languages/function-words.tsv";
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"{Name}:1:1: no such table in the assembly");
        using var reader = new StreamReader(stream);
        var languages = new List<string>();
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } row)
        {
            if (row.Length == 0 || row[0] == '#')
                continue;
            var cells = row.Split('\t');
            languages.Add(cells[0]);
            foreach (var word in cells.Skip(1))
            {
                if (!words.TryGetValue(word, out var of))
                    words[word] = of = [];
                of.Add(languages.Count - 1);
            }
        }
        return new Table([.. languages], words.ToDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>(), new WordShapes(words.Keys), languages.IndexOf(English));
    }

    private sealed record Table(string[] Languages, Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord, WordShapes Shapes, int English);
}
