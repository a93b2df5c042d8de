using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Tells which claims of an article a reader would want a source for, and why.</summary>
/// <remarks>
/// Headings, captions, tables and boxes carry their sources elsewhere, and so does a lead that sums up what stands below it (Wikipedia's
/// WP:CITELEAD). What a novel tells is in the novel (MOS:PLOTSOURCE), and what only leads over to something says nothing (WP:WHENNOTCITE).
/// </remarks>
internal sealed class NeedReader
{
    /// <summary>Fewer words say nothing; nor do fewer than so many that begin as no sentence does ("365 days a year").</summary>
    private const int FewestWords = 3, FewestUncapitalised = 6;

    /// <summary>Units at the beginning of a sentence in which its subject stands: "The poet Anna Amsel was …".</summary>
    private const int ReachOfSubject = 24;

    private readonly ArticleClaims _article;
    private readonly bool _isLeadSummary;
    private readonly bool[] _isSelfSourced;
    private readonly Lazy<PersonLives> _lives;
    private readonly InTextReferences _references;

    /// <param name="article">The article; the facts from outside behind its claims need nothing.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public NeedReader(ArticleClaims article, DateOnly asOf)
    {
        _article = article;
        _isLeadSummary = IsLeadSummary(article);
        _isSelfSourced = SelfSourced.Of(article.Article);
        _references = new InTextReferences(article.Bibliography);
        _lives = new Lazy<PersonLives>(() => new PersonLives(article, asOf));
    }

    public SourceNeeds Of(Claim claim)
    {
        var sentence = claim.Sentence;
        if (sentence.Kind is not (SentenceKind.Prose or SentenceKind.ListItem or SentenceKind.Quote) || sentence.Index >= _article.OwnCount
            || sentence.Section == 0 && _isLeadSummary || _isSelfSourced[sentence.Section])
            return SourceNeeds.None;
        if (IsFragment(sentence.Text) || _references.AreIn(sentence.Text) || NamesYearOfWork(claim))
            return SourceNeeds.None;
        if (sentence.Kind == SentenceKind.Quote)
            return OpensQuotation(sentence) ? SourceNeeds.Quotation : SourceNeeds.None;
        var traits = ClaimTraits.Of(claim);
        var needs = (traits.HasQuotation ? SourceNeeds.Quotation : 0) | (traits.HasNumber ? SourceNeeds.Figure : 0)
            | (traits.HasDate ? SourceNeeds.Date : 0) | (traits.HasSuperlative ? SourceNeeds.Superlative : 0);
        // "Before 1918 there were three kinds:" leads over to what says something.
        if (sentence.Text.EndsWith(':') && (needs & ~(SourceNeeds.Figure | SourceNeeds.Date)) == 0)
            return SourceNeeds.None;
        return traits.IsStatement ? needs | OfWhat(claim) : needs;
    }

    /// <summary>
    /// Whether it is the first sentence of a block quotation, which wants a source once: unless what leads to it ("He wrote:") has one.
    /// </summary>
    private bool OpensQuotation(Sentence sentence)
    {
        if (sentence.Index == 0)
            return true;
        var before = _article.Claims[sentence.Index - 1];
        return before.Sentence.Paragraph != sentence.Paragraph && before.Sentence.Kind != SentenceKind.Quote
            && !(before.Citations.Length > 0 && before.Sentence.Text.EndsWith(':'));
    }

    /// <summary>"Jones (1995) argued …", "According to Jones (1995), …": an author with the year of the work.</summary>
    private bool NamesYearOfWork(Claim claim)
    {
        var text = claim.Sentence.Text;
        foreach (var mention in claim.Mentions)
        {
            if (mention.Span.Start > ReachOfSubject)
                return false;
            if (mention.Form == MentionForm.Name
                && text.AsSpan(mention.Span.End) is [' ', '(', '1' or '2', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ')', ..])
                return _article.Entities[mention.Entity].Kind == EntityKind.Person
                    || claim.Voice.Voice is Voice.Attributed or Voice.Quoted;
        }
        return false;
    }

    /// <summary>What of it comes from whom and what it speaks of.</summary>
    private SourceNeeds OfWhat(Claim claim)
    {
        var needs = UnnamedSources.IsIn(claim.Sentence.Text) ? SourceNeeds.UnnamedAttribution : SourceNeeds.None;
        foreach (var told in claim.Events)
        {
            if (told.IsDenied || told.Actuality != Actuality.Actual)
                continue;
            foreach (var participant in told.Participants)
                needs |= OfEntity(participant.Entity);
            if (told.Place is { IsInferred: false } place)
                needs |= OfEntity(place.Entity);
        }
        if (claim.Mentions is [var first, ..] && first.Span.Start <= ReachOfSubject && IsSomebody(first.Entity))
            needs |= OfEntity(first.Entity);
        return needs;
    }

    private SourceNeeds OfEntity(int? entity) => entity is not { } id ? SourceNeeds.None
        : !IsSomebody(id) ? SourceNeeds.Event
        : _lives.Value.MayBeLiving(id) ? SourceNeeds.LivingPerson : SourceNeeds.Person;

    /// <summary>Whether it is a person for sure: a name of which no gender is known may be anything with capitals.</summary>
    private bool IsSomebody(int entity) => _article.Entities[entity] is { Kind: EntityKind.Person, Gender: not null };

    /// <summary>Whether it is too little to say something, or nothing but a name.</summary>
    private static bool IsFragment(string text)
    {
        var words = 0;
        var isInside = false;
        var isName = true;
        var fewest = text.Length > 0 && (char.IsUpper(text[0]) || !char.IsLetterOrDigit(text[0])) ? FewestWords : FewestUncapitalised;
        foreach (var unit in text)
        {
            var isWord = char.IsLetterOrDigit(unit) || isInside && unit is '-' or '\'' or '’' or '.' or ',';
            words += isWord && !isInside ? 1 : 0;
            isName &= !isWord || isInside || char.IsUpper(unit) || char.IsDigit(unit);
            isInside = isWord;
            if (words >= fewest && !isName)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether what stands before the first heading is no more than what stands behind it; otherwise it is the article itself, and sums up
    /// nothing.
    /// </summary>
    private static bool IsLeadSummary(ArticleClaims article)
    {
        int lead = 0, body = 0;
        for (var i = 0; i < article.OwnCount; i++)
        {
            var sentence = article.Claims[i].Sentence;
            if (sentence.Kind is SentenceKind.Prose or SentenceKind.ListItem)
                _ = sentence.Section == 0 ? lead++ : body++;
        }
        return body >= lead;
    }
}
