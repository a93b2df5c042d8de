using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules;

/// <summary>Lets a result go on without the article it was made from.</summary>
internal sealed class Detachment
{
    /// <summary>Stands where a claim was that no finding speaks of; its paragraph is nobody's.</summary>
    internal static readonly Claim Nothing = Empty(-1);

    private static readonly Section NoSection = new(0, null, "", []);

    private readonly ArticleClaims _whole;
    private readonly ArticleClaims _kept;
    private readonly Claim[] _claims;
    private readonly Section[] _sections;
    private readonly Dictionary<int, Claim> _bridges = [];
    private readonly int[] _cited;

    private Detachment(ArticleClaims whole)
    {
        _whole = whole;
        _claims = new Claim[whole.Claims.Length];
        Array.Fill(_claims, Nothing);
        _sections = new Section[whole.Article.Sections.Length];
        Array.Fill(_sections, NoSection);
        var article = whole.Article with { Sentences = [], Sources = [], Sections = ImmutableCollectionsMarshal.AsImmutableArray(_sections) };
        _kept = new ArticleClaims(article, ImmutableCollectionsMarshal.AsImmutableArray(_claims), []);
        _cited = Cited(whole);
    }

    /// <summary>The findings with only those claims of their article that a report of them shows.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> findings)
    {
        var articles = new Dictionary<ArticleClaims, Detachment>(ReferenceEqualityComparer.Instance);
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var detached = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var evidence = ImmutableArray.CreateBuilder<Evidence>(finding.Evidence.Length);
            foreach (var side in finding.Evidence)
            {
                if (!articles.TryGetValue(side.Article, out var article))
                    articles[side.Article] = article = new Detachment(side.Article);
                evidence.Add(side with { Article = article._kept, Claim = article.Keep(side.Claim) });
            }
            // Thousands of notes have one of a few messages.
            if (!messages.TryGetValue(finding.Message, out var message))
                messages[finding.Message] = message = finding.Message;
            detached.Add(finding with { Evidence = evidence.MoveToImmutable(), Message = message });
        }
        return detached.MoveToImmutable();
    }

    private Claim Keep(Claim claim)
    {
        var index = claim.Sentence.Index;
        if (index >= _claims.Length)
            return claim;
        // A report says which later marker of the paragraph covers the claim; what lies between need only belong to the paragraph.
        for (var i = index + 1; i <= _cited[index] && ReferenceEquals(_claims[i], Nothing); i++)
            _claims[i] = i == _cited[index] ? Keep(i) : Bridge(claim.Sentence.Paragraph);
        return Keep(index);
    }

    private Claim Keep(int index)
    {
        var claim = _whole.Claims[index];
        _sections[claim.Sentence.Section] = _whole.Article.Sections[claim.Sentence.Section];
        if (_claims[index].Id.Length == 0)
            _claims[index] = claim with { Dates = [], Mentions = [], Settings = [], Quantities = [], Events = [], Ages = [], Times = [], Orders = [], Tenures = [], Parents = [] };
        return _claims[index];
    }

    private Claim Bridge(int paragraph)
    {
        if (!_bridges.TryGetValue(paragraph, out var bridge))
            _bridges[paragraph] = bridge = Empty(paragraph);
        return bridge;
    }

    internal static Claim Empty(int paragraph) => new()
    {
        Id = "", Voice = VoiceReading.Article,
        Sentence = new Sentence { Index = -1, Kind = SentenceKind.Prose, Section = 0, Paragraph = paragraph, Mapped = new MappedText.Builder().Build() },
    };

    /// <summary>For each claim the first one of its paragraph from it on that has a citation, or -1.</summary>
    private static int[] Cited(ArticleClaims article)
    {
        var cited = new int[article.Claims.Length];
        for (var i = cited.Length - 1; i >= 0; i--)
        {
            var claim = article.Claims[i];
            var goesOn = i + 1 < cited.Length && article.Claims[i + 1].Sentence.Paragraph == claim.Sentence.Paragraph;
            cited[i] = claim.Citations.Length > 0 ? i : goesOn ? cited[i + 1] : -1;
        }
        return cited;
    }
}
