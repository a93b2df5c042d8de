using System.Collections.Immutable;

namespace MoscowTrials.Rules.Deciding;

/// <summary>The rules on what silences others. They stand in no rulebook, because an edit of it must not silence them.</summary>
public static class BuiltInRules
{
    /// <summary>A comment that silences without a reason.</summary>
    internal static Rule Unreasoned { get; } = new()
    {
        Id = "MT797", Name = "suppression-unreasoned", Family = Family.Edit, Level = Level.Warning,
        Description = "A comment that silences a rule gives no reason or names no rule, so nobody can tell later whether it still holds. "
            + "It does not count.",
        Message = "This comment gives no reason, and silences nothing; write one behind a colon.",
        Examples = [Comment("<!-- trials-ignore MT101 -->", true), Comment("<!-- trials-ignore MT101: the new pier is meant -->", false)],
        Sql = "", Path = "", Line = 1, SqlLine = 1,
    };

    /// <summary>A comment that silences nothing.</summary>
    internal static Rule Unused { get; } = new()
    {
        Id = "MT798", Name = "suppression-unused", Family = Family.Edit, Level = Level.Note,
        Description = "A comment silences a rule that says nothing of its paragraph: what it was about is mended, or stands elsewhere. "
            + "It can go.",
        Message = "This comment silences nothing; take it out.",
        Examples = [],
        Sql = "", Path = "", Line = 1, SqlLine = 1,
    };

    /// <summary>A finding that an edit silences.</summary>
    internal static Rule Silenced { get; } = new()
    {
        Id = "MT799", Name = "finding-silenced", Family = Family.Edit, Level = Level.Note,
        Description = "The edit decides a finding, silences it by a comment or a setting, or changes the rulebook so that it is no longer found, "
            + "and leaves the sentences as they are. It asks for a look and not for a change.",
        Message = "{rule} ({finding}) is silenced by this edit ({what}): {message}",
        Examples = [],
        Sql = "", Path = "", Line = 1, SqlLine = 1,
    };

    /// <summary>All of them, by number.</summary>
    public static ImmutableArray<Rule> All { get; } = [Unreasoned, Unused, Silenced];

    private static RuleExample Comment(string text, bool isFlagged) => new(isFlagged, text, 1);
}
