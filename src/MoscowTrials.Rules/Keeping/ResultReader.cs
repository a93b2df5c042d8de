using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Keeping;

/// <summary>Reads what <see cref="ResultWriter"/> of the same build wrote.</summary>
public sealed class ResultReader
{
    private readonly BinaryReader _input;
    private readonly SourceText _file;
    private readonly Func<string, Rule?> _rules;
    private readonly List<Source> _sources = [];
    private readonly List<string> _texts = [];

    private ResultReader(BinaryReader input, SourceText file, Func<string, Rule?> rules) => (_input, _file, _rules) = (input, file, rules);

    /// <summary>Reads a result.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="file">The article's file, unchanged.</param>
    /// <param name="rules">Finds a rule by its id.</param>
    /// <returns>The result; null where it is not what was written.</returns>
    public static CheckResult? Read(Stream input, SourceText file, Func<string, Rule?> rules)
    {
        try
        {
            using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
            return new ResultReader(reader, file, rules).Read();
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException
            or InvalidOperationException)
        {
            return null;
        }
    }

    private CheckResult Read()
    {
        int possible = Number(), unknown = Number();
        var sources = new SourceCounts(Number(), Number(), Number());
        var count = Number();
        if (count == 0)
            return new CheckResult([], possible, unknown, sources, []);
        var article = Article();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var i = 0; i < count; i++)
            findings.Add(Finding(article));
        return new CheckResult(findings.ToImmutable(), possible, unknown, sources, []);
    }

    private ArticleClaims Article()
    {
        var article = new Article
        {
            Source = _file,
            Title = Text(),
            Language = Text(),
            Format = (ArticleFormat)Number(),
            MarkersCoverParagraph = _input.ReadBoolean(),
            Sections = List(Section),
            Sentences = [],
            Sources = [],
        };
        var claims = new Claim[Number()];
        Array.Fill(claims, Detachment.Nothing);
        for (var left = Number(); left > 0; left--)
            claims[Number()] = Claim();
        return new ArticleClaims(article, ImmutableCollectionsMarshal.AsImmutableArray(claims), []);
    }

    private Section Section()
    {
        int index = Number(), parent = Number();
        return new Section(index, parent < 0 ? null : parent, Text(), List(Text));
    }

    private Claim Claim()
    {
        var id = Text();
        var paragraph = Number();
        if (id.Length == 0)
            return Detachment.Empty(paragraph);
        var sentence = Sentence(paragraph);
        return new Claim
        {
            Id = id,
            Sentence = sentence,
            Voice = Voice(),
            CitationNeeded = _input.ReadBoolean(),
            Review = (ReviewState)Number(),
            Citations = List(() => new Citation(sentence.Marks[Number()], Source(), Optional(), Span())),
        };
    }

    private Sentence Sentence(int paragraph)
    {
        int index = Number(), kind = Number(), section = Number();
        var text = Text();
        var mapped = new MappedText.Builder();
        for (var left = Number(); left > 0; left--)
        {
            int length = Number(), source = Number(), sourceLength = Number();
            mapped.Add(text.AsSpan(mapped.Length, length), source, sourceLength);
        }
        return new Sentence
        {
            Index = index,
            Kind = (SentenceKind)kind,
            Section = section,
            Paragraph = paragraph,
            Mapped = mapped.Build(),
            Marks = List(() => new Mark((MarkKind)Number(), Text(), Text(), Number(), Span(), Optional())),
            Label = _input.ReadBoolean() ? new FieldLabel(Text(), Text(), Text()) : null,
        };
    }

    private Source? Source()
    {
        var number = Number();
        if (number < 0)
            return null;
        if (number == _sources.Count)
            _sources.Add(new Source(Text(), (SourceKind)Number(), Text(), Span()) { OtherUses = Number() });
        return _sources[number];
    }

    private Finding Finding(ArticleClaims article) => new()
    {
        Fingerprint = Text(),
        Rule = _rules(Text()) ?? throw new FormatException(),
        Level = (Level)Number(),
        Outcome = (Outcome)Number(),
        Standing = (Standing)Number(),
        Yields = _input.ReadBoolean(),
        Message = Text(),
        Steps = List(() => new ChainStep(Text(), _input.ReadInt64())),
        Evidence = List(() => Evidence(article)),
    };

    private Evidence Evidence(ArticleClaims article)
    {
        var index = Number();
        var claim = index < 0 ? Claim() : article.Claims[index];
        return new Evidence(article, claim, Text(), List(Span), Optional()) { Voice = Voice() };
    }

    private VoiceReading Voice() => new((Voice)Number(), Optional(), _input.ReadBoolean(), Optional());

    private TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    private int Number() => _input.Read7BitEncodedInt() - 1;

    private string Text()
    {
        var number = Number();
        if (number == _texts.Count)
            _texts.Add(_input.ReadString());
        return _texts[number];
    }

    private string? Optional() => _input.ReadBoolean() ? Text() : null;

    private ImmutableArray<T> List<T>(Func<T> item)
    {
        var count = Number();
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            items.Add(item());
        return items.ToImmutable();
    }
}
