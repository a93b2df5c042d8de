using System.Globalization;
using System.Text;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Facts;

/// <summary>Gathers the values that a claim gives.</summary>
public static class FactReader
{
    /// <summary>The dates, numbers and names of a claim, by where they stand.</summary>
    /// <param name="article">The claim's article.</param>
    /// <param name="claim">One of its claims.</param>
    public static List<Fact> Read(ArticleClaims article, Claim claim)
    {
        var text = claim.Sentence.Text;
        var facts = new List<Fact>();
        foreach (var date in claim.Dates)
        {
            if (date is { Relation: not DateRelation.Duration, IsLoose: false } && date.Span.End <= text.Length && !date.Span.IsEmpty)
                facts.Add(new Fact(FactKind.Date, date.Span, date.Date?.Edtf ?? Folded(date.Span.In(text))) { Date = date.Date });
        }
        TextSpan[] dates = [.. facts.Select(fact => fact.Span)];
        foreach (var (span, figure) in FigureReader.Read(text, dates))
            facts.Add(new Fact(FactKind.Number, span, Value(figure)) { Figure = figure });
        AddNames(article, claim, facts);
        facts.Sort(static (one, other) => one.Span.Start != other.Span.Start ? one.Span.Start - other.Span.Start : one.Span.End - other.Span.End);
        return facts;
    }

    private static void AddNames(ArticleClaims article, Claim claim, List<Fact> facts)
    {
        var text = claim.Sentence.Text;
        var named = new List<TextSpan>(facts.Select(fact => fact.Span));
        foreach (var mention in claim.Mentions)
        {
            var entity = article.Entities[mention.Entity];
            if (mention.Form == MentionForm.Name)
                Add(mention.Span, entity.Kind is EntityKind.Place or EntityKind.Building, entity.Name);
        }
        foreach (var setting in claim.Settings)
        {
            if (setting.Span.End <= text.Length && !setting.Span.IsEmpty && char.IsUpper(text[setting.Span.Start]))
                Add(setting.Span, true, setting.Name);
        }
        foreach (var span in Capitalised(text))
            Add(span, null, null);

        void Add(TextSpan span, bool? isPlace, string? called)
        {
            if (span.End > text.Length || span.IsEmpty || named.Exists(span.Overlaps))
                return;
            named.Add(span);
            var known = Known(span.In(text));
            var name = known ?? called;
            facts.Add(new Fact(isPlace ?? known is not null ? FactKind.Place : FactKind.Name, span, Folded(span.In(text)))
            {
                CalledName = name is null ? null : Folded(name),
                IsKnownPlace = known is not null,
            });
        }
    }

    /// <summary>What the gazetteer calls a place, adjectives left out.</summary>
    private static string? Known(ReadOnlySpan<char> name) =>
        Gazetteer.Shared.TryFind(name, out var place) && !place.IsAdjective ? place.CanonicalName : null;

    /// <summary>Runs of capitalised words that do not open the sentence.</summary>
    private static IEnumerable<TextSpan> Capitalised(string text)
    {
        var start = -1;
        var end = -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '\'' or '’' or '-')
                continue;
            var word = i;
            while (word < text.Length && (char.IsLetterOrDigit(text[word]) || text[word] is '-' or '\'' or '’' && word + 1 < text.Length && char.IsLetter(text[word + 1])))
                word++;
            if (!char.IsUpper(text[i]))
            {
                if (start >= 0)
                    yield return new TextSpan(start, end);
                start = -1;
                continue;
            }
            if (start >= 0 && (i - end != 1 || text[end] != ' '))
            {
                yield return new TextSpan(start, end);
                start = -1;
            }
            start = start < 0 ? i : start;
            end = word;
            i = word - 1;
        }
        if (start >= 0)
            yield return new TextSpan(start, end);
    }

    private static string Value(Figure figure) => figure.Sort + figure.Number.ToString("0.############", CultureInfo.InvariantCulture)
        + (figure.Dimension is { } unit ? FormattableString.Invariant($" {unit.Name} x{unit.Factor}") : "");

    /// <summary>Lower case, without accents and dots, with one space where words part; in scripts that have no such form only lower case.</summary>
    private static string Folded(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaximumLength];
        if (NameKey.TryFold(name, key, out var length))
            return Encoding.ASCII.GetString(key[..length]);
        return name.ToString().ToLowerInvariant();
    }
}
