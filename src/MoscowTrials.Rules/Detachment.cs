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
    private static readonly Claim Nothing = new()
    {
        Id = "", Voice = VoiceReading.Article,
        Sentence = new Sentence { Index = -1, Kind = SentenceKind.Prose, Section = 0, Paragraph = -1, Mapped = new MappedText.Builder().Build() },
    };

    private readonly ArticleClaims _whole;
    private readonly ArticleClaims _kept;
    private readonly Claim[] _claims;
    private readonly int[] _cited;

    private Detachment(ArticleClaims whole)
    {
        _whole = whole;
        _claims = new Claim[whole.Claims.Length];
        Array.Fill(_claims, Nothing);
        _kept = new ArticleClaims(whole.Article with { Sentences = [], Sources = [] }, ImmutableCollectionsMarshal.AsImmutableArray(_claims), []);
        _cited = Cited(whole);
    }

    /// <summary>The findings with only those claims of their article that a report of them shows.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> findings)
    {
        var articles = new Dictionary<ArticleClaims, Detachment>(ReferenceEqualityComparer.Instance);
        var detached = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            var evidence = ImmutableArray.CreateBuilder<Evidence>(finding.Evidence.Length);
            foreach (var side in finding.Evidence)
            {
                if (!articles.TryGetValue(side.Article, out var article))
                    articles[side.Article] = article = new Detachment(side.Article);
                evidence.Add(side with { Article = article._kept, Claim = article.Keep(side.Claim, side.EventId is not null) });
            }
            detached.Add(finding with { Evidence = evidence.MoveToImmutable() });
        }
        return detached.MoveToImmutable();
    }

    private Claim Keep(Claim claim, bool withEvents)
    {
        var index = claim.Sentence.Index;
        if (index >= _claims.Length)
            return claim;
        // A report says which later marker of the paragraph covers the claim.
        for (var i = index; i <= _cited[index] && ReferenceEquals(_claims[i], Nothing); i++)
            Keep(i, withEvents: false);
        return Keep(index, withEvents);
    }

    private Claim Keep(int index, bool withEvents)
    {
        var claim = _whole.Claims[index];
        if (ReferenceEquals(_claims[index], Nothing) || withEvents && _claims[index].Events.IsEmpty)
            _claims[index] = claim with { Dates = [], Mentions = [], Quantities = [], Events = withEvents ? claim.Events : [] };
        return _claims[index];
    }

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
