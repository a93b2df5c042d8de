using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// Of several things of one kind in an article the one that it speaks of, more than once, by the same description: "the great dome", "the
/// timber church". Near it "the dome" is that one too.
/// </summary>
internal sealed class DescribedThings
{
    /// <summary>Sentences within which "the dome" is the great one.</summary>
    private const int NearInSentences = 2;

    private static readonly WordList Vague = WordList.AnyCase("vague-modifiers.tsv");

    private readonly Dictionary<(string Noun, string Description), Described> _known = [];
    private readonly Dictionary<string, List<(int Sentence, int Start, string? Description)>> _uses = new(StringComparer.Ordinal);

    /// <summary>Takes note of one use of a noun.</summary>
    /// <param name="noun">The noun in the singular, lower case.</param>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="start">Where the noun stands in its text.</param>
    /// <param name="description">The words before it, lower case; empty for none.</param>
    /// <param name="article">The word before these.</param>
    /// <param name="isTold">Whether something else tells it from others: a possessor, "of the town", a plural.</param>
    public void Take(string noun, int sentence, int start, string description, ReadOnlySpan<char> article, bool isTold)
    {
        if (!_uses.TryGetValue(noun, out var uses))
            _uses[noun] = uses = [];
        var isDefinite = article is "the" or "The" or "this" or "This" or "that" or "That";
        uses.Add((sentence, start, isDefinite && description.Length == 0 && !isTold ? null : isTold ? "" : description));
        if (description.Length == 0 || IsVague(description))
            return;
        if (!_known.TryGetValue((noun, description), out var known))
            _known[(noun, description)] = known = new Described();
        known.IsSpoilt |= isTold;
        known.Definite += isDefinite ? 1 : 0;
        known.Introduced += article is "a" or "A" or "an" or "An" ? 1 : 0;
    }

    /// <summary>What a phrase speaks of, or null.</summary>
    /// <param name="noun">Its noun in the singular, lower case.</param>
    /// <param name="description">The words before it; empty for none.</param>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="start">Where the noun stands in its text.</param>
    /// <param name="introduce">Makes the entity of a description.</param>
    public int? Find(string noun, string description, int sentence, int start, Func<string, int> introduce)
    {
        if (description.Length == 0)
            description = Near(noun, sentence, start);
        if (description.Length == 0 || !_known.TryGetValue((noun, description), out var known) || !known.IsOne)
            return null;
        if (known.Entity < 0)
            known.Entity = introduce(description + " " + noun);
        return known.Entity;
    }

    /// <summary>Whether the last few sentences speak of another of the kind than "the house" means.</summary>
    public bool HasRival(string noun, int sentence, int start)
    {
        if (!_uses.TryGetValue(noun, out var uses))
            return false;
        foreach (var use in uses)
        {
            if (use.Sentence > sentence || use.Sentence == sentence && use.Start >= start)
                break;
            if (use.Sentence >= sentence - NearInSentences && use.Description is not null)
                return true;
        }
        return false;
    }

    /// <summary>The one description that the last few sentences have for it; empty where they have none, or several.</summary>
    private string Near(string noun, int sentence, int start)
    {
        var near = "";
        if (!_uses.TryGetValue(noun, out var uses))
            return near;
        foreach (var use in uses)
        {
            if (use.Sentence > sentence || use.Sentence == sentence && use.Start >= start)
                break;
            if (use.Sentence < sentence - NearInSentences || use.Description is null)
                continue;
            if (use.Description.Length == 0 || near.Length > 0 && near != use.Description)
                return "";
            near = use.Description;
        }
        return near;
    }

    private static bool IsVague(string description)
    {
        foreach (var range in description.AsSpan().Split(' '))
        {
            if (Vague.Contains(description.AsSpan()[range]))
                return true;
        }
        return false;
    }

    /// <summary>What an article tells by one description of one noun.</summary>
    private sealed class Described
    {
        public int Definite { get; set; }

        public int Introduced { get; set; }

        public bool IsSpoilt { get; set; }

        /// <summary>The entity, once something was linked to it; else -1.</summary>
        public int Entity { get; set; } = -1;

        // What is spoken of once meets nothing that is told elsewhere.
        public bool IsOne => !IsSpoilt && Introduced < 2 && Definite > 0 && Definite + Introduced > 1;
    }
}
