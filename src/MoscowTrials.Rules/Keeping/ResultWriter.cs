using System.Collections.Immutable;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Keeping;

/// <summary>Writes what the rules say of an article, so that who has the same article and rules again need not ask them.</summary>
/// <remarks>
/// What a report shows is kept, as in <see cref="CheckResult.Detach"/>. The form is known to <see cref="ResultReader"/> of the same build only.
/// </remarks>
public sealed class ResultWriter
{
    private readonly BinaryWriter _output;
    private readonly Dictionary<Source, int> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    private ResultWriter(BinaryWriter output) => _output = output;

    /// <summary>Writes a result.</summary>
    /// <returns>
    /// False where it cannot be kept: a rule was not run to its end, or a finding names what stands outside of the article, a fact of the
    /// repository or the version before an edit; nothing was written then.
    /// </returns>
    public static bool TryWrite(Stream output, CheckResult result)
    {
        if (!result.Problems.IsEmpty)
            return false;
        if (!result.Findings.IsEmpty)
        {
            var article = result.Findings[0].Evidence[0].Article;
            if (!article.Article.IsWholeFile
                || result.Findings.Any(f => f.Evidence.Any(e => !ReferenceEquals(e.Article, article) || article.FactOf(e.Claim) is not null)))
                return false;
        }
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        new ResultWriter(writer).Write(result.Detach());
        return true;
    }

    private void Write(CheckResult result)
    {
        Number(result.Possible);
        Number(result.Unknown);
        Number(result.Sources.Wanted);
        Number(result.Sources.Covered);
        Number(result.Sources.Uncited);
        Number(result.Findings.Length);
        if (result.Findings.IsEmpty)
            return;
        var article = result.Findings[0].Evidence[0].Article;
        Write(article);
        foreach (var finding in result.Findings)
            Write(finding, article);
    }

    private void Write(ArticleClaims article)
    {
        Text(article.Article.Title);
        Text(article.Article.Language);
        Number((int)article.Article.Format);
        _output.Write(article.Article.MarkersCoverParagraph);
        Number(article.Article.Sections.Length);
        foreach (var section in article.Article.Sections)
        {
            Number(section.Index);
            Number(section.Parent ?? -1);
            Text(section.Title);
            Number(section.Path.Length);
            foreach (var title in section.Path)
                Text(title);
        }
        Number(article.Claims.Length);
        // Those that no finding speaks of are left out.
        var kept = Enumerable.Range(0, article.Claims.Length).Where(i => article.Claims[i].Sentence.Paragraph >= 0).ToList();
        Number(kept.Count);
        foreach (var index in kept)
        {
            Number(index);
            Write(article.Claims[index]);
        }
    }

    private void Write(Claim claim)
    {
        Text(claim.Id);
        Number(claim.Sentence.Paragraph);
        // What stands only for its paragraph has nothing else.
        if (claim.Id.Length == 0)
            return;
        Write(claim.Sentence);
        Write(claim.Voice);
        _output.Write(claim.CitationNeeded);
        Number((int)claim.Review);
        Number(claim.Citations.Length);
        foreach (var citation in claim.Citations)
            Write(citation, claim.Sentence.Marks);
    }

    private void Write(Sentence sentence)
    {
        Number(sentence.Index);
        Number((int)sentence.Kind);
        Number(sentence.Section);
        Text(sentence.Text);
        var pieces = sentence.Mapped.Pieces.ToList();
        Number(pieces.Count);
        foreach (var (length, source, sourceLength) in pieces)
        {
            Number(length);
            Number(source);
            Number(sourceLength);
        }
        Number(sentence.Marks.Length);
        foreach (var mark in sentence.Marks)
        {
            Number((int)mark.Kind);
            Text(mark.Text);
            Text(mark.Key);
            Number(mark.Position);
            Write(mark.Span);
            Optional(mark.Locator);
        }
        _output.Write(sentence.Label is not null);
        if (sentence.Label is { } label)
        {
            Text(label.Name);
            Text(label.Subject);
            Text(label.Form);
        }
    }

    private void Write(Citation citation, ImmutableArray<Mark> marks)
    {
        Number(marks.IndexOf(citation.Mark));
        Write(citation.Source);
        Optional(citation.Locator);
        Write(citation.Covers);
    }

    /// <summary>A source is written where it first occurs, and is a number from then on.</summary>
    private void Write(Source? source)
    {
        if (source is null)
        {
            Number(-1);
            return;
        }
        var isNew = _sources.TryAdd(source, _sources.Count);
        Number(_sources[source]);
        if (!isNew)
            return;
        Text(source.Key);
        Number((int)source.Kind);
        Text(source.Text);
        Write(source.Span);
        Number(source.OtherUses);
    }

    private void Write(Finding finding, ArticleClaims article)
    {
        Text(finding.Fingerprint);
        Text(finding.Rule.Id);
        Number((int)finding.Level);
        Number((int)finding.Outcome);
        Number((int)finding.Standing);
        _output.Write(finding.Yields);
        Text(finding.Message);
        Number(finding.Steps.Length);
        foreach (var step in finding.Steps)
        {
            Text(step.Words);
            _output.Write(step.Days);
        }
        Number(finding.Evidence.Length);
        foreach (var side in finding.Evidence)
        {
            var index = side.Claim.Sentence.Index;
            var isSentence = index < article.Claims.Length;
            Number(isSentence ? index : -1);
            if (!isSentence)
                Write(side.Claim);
            Text(side.Role);
            Number(side.Marks.Length);
            foreach (var mark in side.Marks)
                Write(mark);
            Optional(side.EventId);
            Write(side.Voice);
        }
    }

    private void Write(VoiceReading voice)
    {
        Number((int)voice.Voice);
        Optional(voice.Speaker);
        _output.Write(voice.IsFactive);
        Optional(voice.Cue);
    }

    private void Write(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    private void Number(int number) => _output.Write7BitEncodedInt(number + 1);

    /// <summary>A text is written where it first occurs, and is a number from then on: notes have one of a few messages.</summary>
    private void Text(string text)
    {
        var isNew = _texts.TryAdd(text, _texts.Count);
        Number(_texts[text]);
        if (isNew)
            _output.Write(text);
    }

    private void Optional(string? text)
    {
        _output.Write(text is not null);
        if (text is not null)
            Text(text);
    }
}
