using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Kinship;

/// <summary>Holds what an article tells of a family against the births and deaths that it gives.</summary>
internal static class FamilyBook
{
    /// <summary>Days of the shortest and the longest time from one child's birth to the next within which nobody bears twice.</summary>
    private const int AfterTwins = 3, Pregnancy = 210;

    /// <summary>Days within which a birth has to be known.</summary>
    private const int Month = 31, Year = 366;

    public static IEnumerable<Contrast> Find(FamilyFacts family, Claim[] claims)
    {
        if (family.Siblings.Count + family.Ranks.Count + family.Weddings.Count + family.Denied.Count == 0 && !Array.Exists(claims, static c => !c.Parents.IsEmpty))
            return [];
        var lives = new Lives(claims);
        return [.. Order(family, lives), .. Near(family, lives), .. Widowed(family, lives), .. Orphans(claims, lives), .. Denied(family)];
    }

    /// <summary>The eldest born after a brother, the elder after the younger.</summary>
    private static IEnumerable<Contrast> Order(FamilyFacts family, Lives lives)
    {
        var group = new HashSet<int>();
        foreach (var tie in family.Siblings)
        {
            group.Add(tie.One);
            group.Add(tie.Other);
            if (tie.Elder is { } elder && Later(lives, elder ? tie.Other : tie.One, elder ? tie.One : tie.Other) is var (late, early))
                yield return Told(tie.At, late, early);
        }
        foreach (var ranked in family.Ranks)
            group.Add(ranked.Who);
        var found = new HashSet<(int, int)>();
        foreach (var ranked in family.Ranks)
        {
            // Two eldest are those of two families.
            if (family.Ranks.Exists(r => r.IsEldest == ranked.IsEldest && r.Who != ranked.Who))
                continue;
            foreach (var other in group)
            {
                if (other != ranked.Who && (ranked.IsEldest ? Later(lives, ranked.Who, other) : Later(lives, other, ranked.Who)) is var (late, early)
                    && found.Add((Math.Min(other, ranked.Who), Math.Max(other, ranked.Who))))
                    yield return Told(ranked.At, late, early);
            }
        }
    }

    /// <summary>The births of two, where the one who should be the elder was born after the other.</summary>
    private static (Lives.Turn Late, Lives.Turn Early)? Later(Lives lives, int elder, int younger) =>
        lives.Born(elder) is { } one && lives.Born(younger) is { } other && one.Earliest > other.Latest ? (one, other) : null;

    private static Contrast Told(FamilyFacts.Place at, Lives.Turn one, Lives.Turn other)
    {
        var first = one.Claim == at.Claim ? other : one;
        var third = first == one ? other : one;
        return new Contrast(ContrastKind.OfKin, at.Claim, at.Span, VoiceReading.Article, first.Claim, first.Span) { Third = third.Claim, ThirdSpan = third.Span };
    }

    /// <summary>Children of one mother, born less than seven months apart.</summary>
    private static IEnumerable<Contrast> Near(FamilyFacts family, Lives lives)
    {
        if (family.HasTwins)
            yield break;
        foreach (var tie in family.Siblings)
        {
            if (tie.IsWhole && lives.Born(tie.One) is { } one && lives.Born(tie.Other) is { } other && one.IsTold && other.IsTold
                && one.Latest - one.Earliest <= Month && other.Latest - other.Earliest <= Month
                && Math.Max(one.Latest, other.Latest) - Math.Min(one.Earliest, other.Earliest) < Pregnancy
                && Math.Max(one.Earliest - other.Latest, other.Earliest - one.Latest) > AfterTwins)
                yield return Told(tie.At, one, other);
        }
    }

    /// <summary>A child born long after a parent was dead, where the birth follows from an age, or the death from a burial; outright dates are another rule's.</summary>
    private static IEnumerable<Contrast> Orphans(Claim[] claims, Lives lives)
    {
        var found = new HashSet<(int, int)>();
        for (var i = 0; i < claims.Length; i++)
        {
            foreach (var tie in claims[i].Parents)
            {
                if (lives.Born(tie.Child) is { } birth && lives.Died(tie.Parent) is { } death && (!birth.IsTold || death.Earliest == 0)
                    && birth.Earliest > death.Latest + (tie.Role == ParentRole.Mother ? AfterTwins : LongestAfter) && found.Add((tie.Parent, tie.Child)))
                    yield return Told(new FamilyFacts.Place(i, tie.Span), birth, death);
            }
        }
    }

    /// <summary>Days for which a father may be dead when his child is born.</summary>
    private const int LongestAfter = 324;

    /// <summary>A wedding after the death of one of the two.</summary>
    private static IEnumerable<Contrast> Widowed(FamilyFacts family, Lives lives)
    {
        foreach (var wedding in family.Weddings)
        {
            foreach (var who in new[] { wedding.One, wedding.Other })
            {
                if (lives.Died(who) is { } death && wedding.When.Earliest is { } day && day > death.Latest + Month)
                    yield return new Contrast(ContrastKind.OfKin, wedding.At.Claim, wedding.At.Span, VoiceReading.Article, death.Claim, death.Span);
            }
        }
    }

    private static IEnumerable<Contrast> Denied(FamilyFacts family)
    {
        foreach (var denied in family.Denied)
        {
            foreach (var told in family.Told)
            {
                if (told.At.Claim != denied.At.Claim && told.Owner == denied.Owner && (told.Kind == denied.Kind || denied.Kind is "child" && told.Kind is "son" or "daughter"))
                    yield return new Contrast(ContrastKind.OfKin, denied.At.Claim, denied.At.Span, VoiceReading.Article, told.At.Claim, told.At.Span);
            }
        }
    }

    /// <summary>When people were born and died, as far as the claims tell it without contradicting themselves.</summary>
    private sealed class Lives
    {
        private readonly Dictionary<int, Turn?> _born = [];
        private readonly Dictionary<int, Turn?> _died = [];

        public Lives(Claim[] claims)
        {
            for (var i = 0; i < claims.Length; i++)
            {
                foreach (var told in claims[i].Events)
                {
                    if (told is { IsDenied: false, Actuality: Actuality.Actual, Voice.Voice: Voice.Article, When: { Latest: { } latest } when }
                        && told.Type.Name is "born" or "die" or "kill" or "bury")
                        Take(told.Type.Name == "born" ? _born : _died, told, when.Earliest ?? (told.Type.Name == "born" ? null : 0), latest, i);
                }
            }
            var known = _born.Keys.ToHashSet();
            for (var i = 0; i < claims.Length; i++)
            {
                foreach (var age in claims[i].Ages)
                {
                    var day = age.When ?? (age.AtDeath && _died.GetValueOrDefault(age.Entity) is { } death ? new EventDate(death.Earliest, death.Latest, "", -1, false) : null);
                    if (!known.Contains(age.Entity) && day is { Earliest: > 0 and var from, Latest: { } to } && to - from <= Year)
                    {
                        var turn = new Turn(from - (age.MostYears + 1) * 366, to - age.Years * 365, i, new TextSpan(0, claims[i].Sentence.Text.Length), false);
                        _born[age.Entity] = _born.ContainsKey(age.Entity) ? null : turn;
                    }
                }
            }
        }

        public Turn? Born(int who) => _born.GetValueOrDefault(who);

        public Turn? Died(int who) => _died.GetValueOrDefault(who);

        private static void Take(Dictionary<int, Turn?> turns, ClaimEvent told, int? earliest, int latest, int claim)
        {
            foreach (var participant in told.Participants)
            {
                if (participant is not { Role: Role.Patient, Entity: { } who } || earliest is not { } first)
                    continue;
                var turn = new Turn(first, latest, claim, told.Trigger, true);
                // Two dates of one birth are another rule's matter.
                turns[who] = !turns.TryGetValue(who, out var other) ? turn
                    : other is { } known && known.Earliest <= latest && first <= known.Latest ? known with { Earliest = Math.Min(known.Earliest, first), Latest = Math.Max(known.Latest, latest) } : null;
            }
        }

        /// <param name="IsTold">Whether it is told outright, not worked out from an age.</param>
        public sealed record Turn(int Earliest, int Latest, int Claim, TextSpan Span, bool IsTold);
    }
}
