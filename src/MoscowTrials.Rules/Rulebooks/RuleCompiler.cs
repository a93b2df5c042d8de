using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;
using MoscowTrials.Rules.Messages;
using SQLitePCL;

namespace MoscowTrials.Rules.Rulebooks;

/// <summary>Turns sections into rules: compiles the SQL against the schema, and binds the message to its columns.</summary>
internal static partial class RuleCompiler
{
    public static ImmutableArray<Rule> Compile(SourceText source, List<RuleSection> sections, List<InputProblem> problems)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        // Sections that lack a part were reported by the reader, with a line at or within them.
        var faulty = problems.Select(problem => problem.Line).ToList();
        using var database = new ClaimDatabase();
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var known = problems.Count;
            if (section.Sql is { IsEmpty: false } sql)
                CheckSql(database, section, sql, problems);
            var end = i + 1 < sections.Count ? sections[i + 1].Line : int.MaxValue;
            if (problems.Count == known && !faulty.Exists(line => line >= section.Line && line < end))
                rules.Add(ToRule(source, section));
        }
        return rules.ToImmutable();
    }

    private static Rule ToRule(SourceText source, RuleSection section) => new()
    {
        Id = section.Id,
        Name = section.Name,
        Family = section.Family!.Value,
        Level = section.Level!.Value,
        Description = string.Join("\n\n", section.Prose),
        Sql = section.Sql!.Text,
        Message = section.Message!.Text,
        Examples = [.. section.Examples],
        Limits = [.. section.Limits],
        Path = source.Path,
        Line = section.Line,
        SqlLine = section.Sql.Line,
    };

    private static void CheckSql(ClaimDatabase database, RuleSection section, FencedText sql, List<InputProblem> problems)
    {
        using var closed = database.Sandbox.Close(0);
        var result = raw.sqlite3_prepare_v2(database.Handle, sql.Text, out var statement, out var tail);
        using (statement)
        {
            if (result != raw.SQLITE_OK)
            {
                problems.Add(sql.At(ErrorOffset(database.Handle, sql.Text), $"{section.Id}: {Explain(database.Handle, result)}"));
                return;
            }
            var columns = raw.sqlite3_column_count(statement);
            if (columns == 0 || raw.sqlite3_stmt_isexplain(statement) != 0)
                problems.Add(sql.At(0, $"{section.Id}: this is no query; write a select"));
            else if (!IsComment(database.Handle, tail))
                problems.Add(sql.At(sql.Text.Length - tail.Length, $"{section.Id}: one statement a rule; this begins a second one"));
            else if (Strange([.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(Parameter)], section) is { } complaint)
                problems.Add(sql.At(0, $"{section.Id}: {complaint}"));
            else
                Bind(section, sql, [.. Enumerable.Range(0, columns).Select(Name)], problems);

            string Name(int column) => raw.sqlite3_column_name(statement, column).utf8_to_string();
            string Parameter(int number) => raw.sqlite3_bind_parameter_name(statement, number).utf8_to_string() ?? "?";
        }
    }

    /// <summary>What is wrong with the parameters of a query, which are the settings of its rule; null where nothing is.</summary>
    private static string? Strange(string[] parameters, RuleSection section)
    {
        if (parameters.FirstOrDefault(p => p[0] != ':' || !section.Limits.Exists(l => l.Name == p[1..])) is { } unknown)
            return $"{unknown} is no setting of the rule; name it in a block ```settings, or write the value in its place";
        return section.Limits.FirstOrDefault(l => !parameters.Contains(":" + l.Name)) is { } unused
            ? $"the query does not use the setting {unused.Name}; write :{unused.Name} where it counts, or take it out" : null;
    }

    /// <summary>Whether nothing but comments and white space is left after the statement.</summary>
    private static bool IsComment(sqlite3 database, string tail)
    {
        if (string.IsNullOrWhiteSpace(tail))
            return true;
        var result = raw.sqlite3_prepare_v2(database, tail, out var statement);
        using (statement)
            return result == raw.SQLITE_OK && statement.IsInvalid;
    }

    private static void Bind(RuleSection section, FencedText sql, ImmutableArray<string> columns, List<InputProblem> problems)
    {
        RowShape.Bind(columns, missing => problems.Add(sql.At(0, $"{section.Id}: {missing}")));
        if (section.Message is not { IsEmpty: false } message)
            return;
        MessageTemplate.Bind(message.Text, columns, (at, fault) => problems.Add(message.At(at, $"{section.Id}: {fault}")));
        var end = message.Text.AsSpan().TrimEnd();
        if (end[^1] != '.')
            problems.Add(message.At(end.Length - 1, $"{section.Id}: a message is a sentence; end it with a full stop"));
    }

    private static string Explain(sqlite3 database, int result)
    {
        if (Sandbox.LimitOf(result) is var limit and not SandboxLimit.None)
            return "the SQL " + Sandbox.InWords(limit);
        var message = raw.sqlite3_errmsg(database).utf8_to_string();
        return result == raw.SQLITE_AUTH
            ? $"the SQL asks for what a rule may not: it can only read the tables of the schema ({message})"
            : "the SQL does not compile: " + message;
    }

    /// <summary>Offset in UTF-16 code units of the word that the last error is about; 0 where it cannot be found.</summary>
    private static int ErrorOffset(sqlite3 database, string sql)
    {
        var bytes = ErrorOffset(database.DangerousGetHandle());
        if (bytes >= 0)
        {
            var utf8 = Encoding.UTF8.GetBytes(sql);
            return Encoding.UTF8.GetCharCount(utf8.AsSpan(0, Math.Min(bytes, utf8.Length)));
        }
        // Of tables and functions SQLite tells the name only: "no such table: claims".
        var message = raw.sqlite3_errmsg(database).utf8_to_string();
        var name = message[(message.LastIndexOf(' ') + 1)..];
        return Math.Max(0, sql.IndexOf(name, StringComparison.OrdinalIgnoreCase));
    }

    // Not among the functions that SQLitePCLRaw wraps: https://sqlite.org/c3ref/errcode.html
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_error_offset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int ErrorOffset(nint database);
}
