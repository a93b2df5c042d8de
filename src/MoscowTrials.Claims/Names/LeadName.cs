using System.Collections.Immutable;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>What the first sentence of an article says what it is of: "The Union Bank of Calder was a Scottish bank".</summary>
internal static class LeadName
{
    /// <summary>Words behind the verb among which the noun stands: "a small daily newspaper".</summary>
    private const int MostWords = 6;

    // What goes on behind a noun: "a newspaper published in Lisbon".
    private static readonly WordList Ending = WordList.Exact("lead-ends.tsv");

    private static readonly WordList Being = WordList.Exact("lead-verbs.tsv");

    /// <summary>The name that begins the first sentence of prose, if that goes on to tell what it names; else null.</summary>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="names">The names of each.</param>
    public static NameSpan? Of(ImmutableArray<Sentence> sentences, IReadOnlyList<IReadOnlyList<NameSpan>> names)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind != SentenceKind.Prose)
                continue;
            var text = sentences[i].Text;
            return names[i] is [var first, ..] && text.AsSpan(0, first.Span.Start).Trim() is "" or "The" or "La" or "Le" or "Les" or "El" or "Los" or "Las" or "Il" or "Der" or "Die" or "Das" or "De" or "Het" or "O" or "\"" && IsTold(text, first.Span.End) ? first : null;
        }
        return null;
    }

    /// <summary>
    /// "Elias Ward was a Danish steamer": what the article is about is no person, whatever its name looks like; the names that tell a person
    /// only by a given name are read anew.
    /// </summary>
    /// <param name="sentences">The article's sentences.</param>
    /// <param name="names">The names of each.</param>
    public static void Settle(ImmutableArray<Sentence> sentences, IReadOnlyList<List<NameSpan>> names)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind != SentenceKind.Prose)
                continue;
            if (names[i] is [{ Kind: EntityKind.Person, IsTitled: false, Noun: null } first, ..] && Of(sentences, names) == first
                && Told(sentences[i].Text, first.Span.End) is { } kind)
            {
                foreach (var sentence in names)
                {
                    for (var n = 0; n < sentence.Count; n++)
                    {
                        if (sentence[n] is { Kind: EntityKind.Person, IsTitled: false } name && name.Core == first.Core)
                            sentence[n] = name with { Kind = kind, Gender = null, Noun = null, Because = "the first sentence tells what it is" };
                    }
                }
            }
            return;
        }
    }

    /// <summary>The kind that the last noun behind "was a" tells, if that is a house, a body or a ship.</summary>
    private static EntityKind? Told(string text, int from)
    {
        EntityKind? kind = null;
        var isTold = false;
        var count = 0;
        foreach (var range in text.AsSpan(from).Split(' '))
        {
            var word = text.AsSpan(from)[range];
            if (!isTold)
            {
                isTold = word is "a" or "an" or "the" or "one";
                continue;
            }
            var bare = word.TrimEnd(",.;");
            if (count++ == MostWords || NameKinds.TellsPerson(bare, out _))
                return null;
            // "a bridge engineer": only the last noun tells.
            if (Ending.Contains(bare))
                return kind;
            kind = (SoleThings.KindOf(bare) ?? NameKinds.OfNoun(bare)) is EntityKind.Building or EntityKind.Body or EntityKind.Vessel
                ? SoleThings.KindOf(bare) ?? NameKinds.OfNoun(bare) : null;
            if (bare.Length < word.Length)
                return kind;
        }
        return kind;
    }

    /// <summary>Whether the first sentence of prose says that its subject is a body or a house: "was a daily newspaper published in Lisbon".</summary>
    /// <param name="sentences">The article's sentences.</param>
    public static bool TellsBody(ImmutableArray<Sentence> sentences)
    {
        var text = sentences.FirstOrDefault(static s => s.Kind == SentenceKind.Prose)?.Text ?? "";
        var from = text.IndexOf(" was a", StringComparison.Ordinal) is var was and >= 0 ? was : text.IndexOf(" is a", StringComparison.Ordinal);
        if (from < 0)
            return false;
        var words = text[(from + 4)..].Split(' ', MostWords + 1);
        return words.Take(MostWords).Any(static w => NameKinds.OfNoun(w.AsSpan().TrimEnd(",.;")) is EntityKind.Body or EntityKind.Building);
    }

    /// <summary>Whether "was a", "is the" follows, behind brackets and commas.</summary>
    private static bool IsTold(string text, int from)
    {
        var depth = 0;
        var isAside = false;
        for (var i = from; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[i] == ',')
                isAside = !isAside;
            if (depth > 0 || isAside || text[i] != ' ')
                continue;
            var end = text.IndexOf(' ', i + 1);
            if (end > 0 && Being.Contains(text.AsSpan(i + 1, end - i - 1)))
                return text.AsSpan(end + 1) is ['a', ' ', ..] or ['a', 'n', ' ', ..] or ['t', 'h', 'e', ' ', ..] or ['o', 'n', 'e', ' ', ..];
            // "The Lumpers' Union was …": the name is not all of it.
            if (i + 1 < text.Length && text[i + 1] != '(')
                return false;
        }
        return false;
    }
}
