using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Json;

/// <summary>The words of the contract; they stay when a member in the code is renamed.</summary>
public static class JsonNames
{
    public static string Of(ArticleFormat format) => format switch
    {
        ArticleFormat.Plain => "plain",
        ArticleFormat.Wikitext => "wikitext",
        ArticleFormat.Markdown => "markdown",
        ArticleFormat.Html => "html",
        _ => throw Unnamed(format),
    };

    public static string Of(SentenceKind kind) => kind switch
    {
        SentenceKind.Heading => "heading",
        SentenceKind.Prose => "prose",
        SentenceKind.ListItem => "list-item",
        SentenceKind.Caption => "caption",
        SentenceKind.Quote => "quote",
        SentenceKind.TableCell => "table-cell",
        SentenceKind.InfoboxField => "infobox-field",
        SentenceKind.Note => "note",
        _ => throw Unnamed(kind),
    };

    public static string Of(Voice voice) => voice switch
    {
        Voice.Article => "article",
        Voice.Attributed => "attributed",
        Voice.Alleged => "alleged",
        Voice.Quoted => "quoted",
        _ => throw Unnamed(voice),
    };

    public static string Of(DateRelation relation) => relation switch
    {
        DateRelation.During => "during",
        DateRelation.Start => "start",
        DateRelation.End => "end",
        DateRelation.Before => "before",
        DateRelation.After => "after",
        DateRelation.Duration => "duration",
        _ => throw Unnamed(relation),
    };

    public static string Of(QuantityRole role) => role switch
    {
        QuantityRole.Whole => "whole",
        QuantityRole.Part => "part",
        QuantityRole.Listed => "listed",
        QuantityRole.Share => "share",
        _ => throw Unnamed(role),
    };

    public static string Of(Role role) => role switch
    {
        Role.Agent => "agent",
        Role.Patient => "patient",
        Role.Partner => "partner",
        _ => throw Unnamed(role),
    };

    public static string Of(Family family) => family switch
    {
        Family.Impossible => "impossible",
        Family.Contradiction => "contradiction",
        Family.Count => "count",
        Family.Calendar => "calendar",
        Family.Source => "source",
        Family.CitationNeeded => "citation-needed",
        Family.Edit => "edit",
        _ => throw Unnamed(family),
    };

    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Note => "note",
        _ => throw Unnamed(level),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Certain => "certain",
        Outcome.Possible => "possible",
        Outcome.Unknown => "unknown",
        _ => throw Unnamed(outcome),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Article => "article",
        Standing.Allegation => "allegation",
        _ => throw Unnamed(standing),
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.New => "new",
        FindingStatus.Fixed => "fixed",
        FindingStatus.Unchanged => "unchanged",
        _ => throw Unnamed(status),
    };

    private static ArgumentOutOfRangeException Unnamed<T>(T value) where T : struct, Enum =>
        new(nameof(value), value, "The contract has no word for it.");
}
