using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Claims.Kinship;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Offices;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Sources.Identifiers;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Rules.Database;

/// <summary>The words that the tables use for the members of enumerations; a rule's SQL compares with them.</summary>
internal static class TableValues
{
    public static string Of(SentenceKind kind) => kind switch
    {
        SentenceKind.Heading => "heading",
        SentenceKind.Prose => "prose",
        SentenceKind.ListItem => "list-item",
        SentenceKind.Caption => "caption",
        SentenceKind.Quote => "quote",
        SentenceKind.TableCell => "table-cell",
        SentenceKind.InfoboxField => "infobox-field",
        _ => "note",
    };

    public static string Of(ContrastKind kind) => kind switch
    {
        ContrastKind.Refuted => "refuted",
        ContrastKind.Excepted => "excepted",
        ContrastKind.Preceded => "preceded",
        ContrastKind.Answered => "answered",
        ContrastKind.Reordered => "reordered",
        ContrastKind.Recounted => "recounted",
        ContrastKind.Redated => "redated",
        ContrastKind.Relocated => "relocated",
        ContrastKind.CountedAgain => "counted-again",
        ContrastKind.OfKin => "of-kin",
        ContrastKind.Mistimed => "mistimed",
        _ => "doubled",
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Confirmed => "confirmed",
        ReviewState.Suspect => "suspect",
        _ => "none",
    };

    public static string Of(DecisionState state) => state switch
    {
        DecisionState.Used => "used",
        DecisionState.Expired => "expired",
        DecisionState.Outdated => "outdated",
        DecisionState.Unreasoned => "unreasoned",
        DecisionState.Unused => "unused",
        _ => "unjudged",
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Note => "note",
        SourceKind.Bibliography => "bibliography",
        _ => "further-reading",
    };

    public static string Of(Voice voice) => voice switch
    {
        Voice.Article => "article",
        Voice.Attributed => "attributed",
        Voice.Alleged => "alleged",
        _ => "quoted",
    };

    public static string Of(ReferenceForm form) => form switch
    {
        ReferenceForm.Full => "full",
        ReferenceForm.Short => "short",
        ReferenceForm.Ibid => "ibid",
        ReferenceForm.OpCit => "op-cit",
        ReferenceForm.Pointer => "pointer",
        _ => "remark",
    };

    public static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Isbn => "isbn",
        IdentifierKind.Issn => "issn",
        _ => "doi",
    };

    public static string? Of(IdentifierFault? fault) => fault switch
    {
        null => null,
        IdentifierFault.CheckDigit => "check-digit",
        IdentifierFault.Length => "length",
        _ => "prefix",
    };

    public static string Of(SourceFaultKind kind) => kind switch
    {
        SourceFaultKind.Gap => "gap",
        SourceFaultKind.Duplicate => "duplicate",
        SourceFaultKind.OutOfOrder => "out-of-order",
        SourceFaultKind.SecondList => "second-list",
        SourceFaultKind.Redefined => "redefined",
        _ => "unclosed",
    };

    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Unknown => "unknown",
        EntityKind.Person => "person",
        EntityKind.Place => "place",
        EntityKind.Building => "building",
        EntityKind.Body => "body",
        EntityKind.Work => "work",
        EntityKind.Vessel => "vessel",
        _ => "occasion",
    };

    public static string? Of(Gender? gender) => gender switch
    {
        null => null,
        Gender.Female => "female",
        Gender.Male => "male",
        _ => "either",
    };

    public static string Of(MentionForm form) => form switch
    {
        MentionForm.Name => "name",
        MentionForm.DefinitePhrase => "definite-phrase",
        _ => "pronoun",
    };

    public static string Of(DateRelation relation) => relation switch
    {
        DateRelation.During => "during",
        DateRelation.Start => "start",
        DateRelation.End => "end",
        DateRelation.Before => "before",
        DateRelation.After => "after",
        _ => "duration",
    };

    public static string? Of(DateFaultKind? fault) => fault switch
    {
        null => null,
        DateFaultKind.ImpossibleDate => "impossible-date",
        DateFaultKind.ReversedRange => "reversed-range",
        _ => "wrong-weekday",
    };

    public static string Of(EventEffect effect) => effect switch
    {
        EventEffect.None => "none",
        EventEffect.Begins => "begins",
        EventEffect.Ends => "ends",
        EventEffect.Confines => "confines",
        EventEffect.Releases => "releases",
        _ => "renews",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.None => "none",
        Presence.Bodily => "bodily",
        _ => "remote",
    };

    public static string Of(Actuality actuality) => actuality switch
    {
        Actuality.Actual => "actual",
        Actuality.Unreal => "unreal",
        _ => "fictional",
    };

    public static string Of(Role role) => role switch
    {
        Role.Agent => "agent",
        Role.Patient => "patient",
        _ => "partner",
    };

    public static string Of(QuantityRole role) => role switch
    {
        QuantityRole.Whole => "whole",
        QuantityRole.Part => "part",
        QuantityRole.Listed => "listed",
        _ => "share",
    };

    public static string Of(PartitionBasis basis) => basis switch
    {
        PartitionBasis.Single => "single",
        PartitionBasis.Closed => "closed",
        PartitionBasis.Composed => "composed",
        PartitionBasis.Apart => "apart",
        _ => "open",
    };

    public static string Of(ParentRole role) => role switch
    {
        ParentRole.Father => "father",
        ParentRole.Mother => "mother",
        _ => "parent",
    };

    public static string Of(TenureTurn turn) => turn switch
    {
        TenureTurn.Begins => "begins",
        TenureTurn.Ends => "ends",
        TenureTurn.Acts => "acts",
        _ => "holds",
    };

    public static string Of(LineageKind kind) => kind switch
    {
        LineageKind.Same => "same",
        LineageKind.Moved => "moved",
        LineageKind.Reworded => "reworded",
        LineageKind.Split => "split",
        LineageKind.Merged => "merged",
        LineageKind.Added => "added",
        _ => "removed",
    };

    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Date => "date",
        FactKind.Number => "number",
        FactKind.Place => "place",
        _ => "name",
    };

    public static string Of(FactRelation relation) => relation switch
    {
        FactRelation.Refined => "refined",
        FactRelation.Akin => "akin",
        _ => "changed",
    };

    public static string Of(CitationFate fate) => fate switch
    {
        CitationFate.Kept => "kept",
        CitationFate.Revised => "revised",
        CitationFate.Removed => "removed",
        _ => "added",
    };

    public static string Of(HoldingRelation relation) => relation switch
    {
        HoldingRelation.Has => "has",
        HoldingRelation.Had => "had",
        HoldingRelation.Of => "of",
        HoldingRelation.Kin => "kin",
        HoldingRelation.Measure => "measure",
        _ => "killed",
    };
}
