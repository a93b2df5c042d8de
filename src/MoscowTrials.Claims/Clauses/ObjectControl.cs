using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Who does what an infinitive or gerund tells.</summary>
internal static class ObjectControl
{
    private static readonly FrozenSet<string> Verbs = LexiconTable.Words("object-control.tsv", StringComparer.Ordinal);

    /// <summary>The object of "order somebody to", else the subject of the clause that governs.</summary>
    public static NounPhrase? SubjectUnder(Clause controller) =>
        controller.Verb is { IsPassive: false } verb && controller.FirstObject is { } addressee && Verbs.Contains(verb.Verb)
            ? addressee : controller.Subject;
}
