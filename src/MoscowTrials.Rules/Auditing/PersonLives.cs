using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Which of the people of an article may be living on a day.</summary>
/// <remarks>
/// After Wikipedia's WP:BDP: who was born more than 115 years ago has died. Of whom only other things are
/// dated, he was grown up then; of whom nothing is dated, nothing is said.
/// </remarks>
internal sealed class PersonLives
{
    private const int LongestLife = 115;

    /// <summary>Years after which somebody of whom something is told is taken for dead.</summary>
    private const int LongestAfterFirst = 80;

    private readonly bool[] _mayBeLiving;

    /// <param name="article">The article.</param>
    /// <param name="asOf">The day.</param>
    public PersonLives(ArticleClaims article, DateOnly asOf)
    {
        var lives = new Life[article.Entities.Length];
        var section = -1;
        int? told = null;
        foreach (var claim in article.Claims)
        {
            foreach (var happening in claim.Events)
            {
                foreach (var participant in happening.Participants)
                {
                    if (participant.Entity is { } id && article.Entities[id].Kind == EntityKind.Person)
                        lives[id] = lives[id].With(happening, participant.Role);
                }
            }
            // "In 2012 she was president" tells no deed, and yet when she lived; what follows in the section goes on from there.
            if (claim.Sentence.Section != section)
                (section, told) = (claim.Sentence.Section, null);
            told = claim.Dates.FirstOrDefault(d => d.Relation == DateRelation.During && d.Date?.Latest is not null)?.Date?.Latest ?? told;
            if (told is not { } day)
                continue;
            foreach (var mention in claim.Mentions)
            {
                if (mention.Form == MentionForm.Name && article.Entities[mention.Entity].Kind == EntityKind.Person)
                    lives[mention.Entity] = lives[mention.Entity].Seen(day);
            }
        }
        _mayBeLiving = Array.ConvertAll(lives, life => life.MayBeLiving(asOf.DayNumber));
    }

    /// <summary>Whether it is a person who may be living.</summary>
    public bool MayBeLiving(int entity) => _mayBeLiving[entity];

    /// <summary>What is told of a life.</summary>
    /// <param name="HasEnded">A death is told, in whatever voice.</param>
    /// <param name="Born">Latest day of the birth; null where it is not told.</param>
    /// <param name="FirstSeen">Latest day of the first time at which it is told of; null where none is.</param>
    private readonly record struct Life(bool HasEnded, int? Born, int? FirstSeen)
    {
        private const double DaysOfYear = 365.2425;

        public Life With(ClaimEvent told, Role role)
        {
            if (told.IsDenied || told.Actuality != Actuality.Actual)
                return this;
            if (role == Role.Patient && told.Type.Effect == EventEffect.Ends)
                return this with { HasEnded = true };
            if (told.When?.Latest is not { } day)
                return this;
            return role == Role.Patient && told.Type.Effect == EventEffect.Begins
                ? this with { Born = day } : Seen(day);
        }

        public Life Seen(int day) => this with { FirstSeen = FirstSeen < day ? FirstSeen : day };

        public bool MayBeLiving(int today) => !HasEnded
            && (Born is { } born ? today - born <= LongestLife * DaysOfYear
                : FirstSeen is { } seen && today - seen <= LongestAfterFirst * DaysOfYear);
    }
}
