using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;
using MoscowTrials.Rules.Messages;
using MoscowTrials.Rules.Rulebooks;

namespace MoscowTrials.Rules.Judging;

/// <summary>A rule, ready to be asked again and again of one database.</summary>
internal sealed class RuleQuery(Rule rule, ClaimDatabase database) : IDisposable
{
    // Keeps the statement that SQLite makes of the rule, which costs as much as running it over a short article.
    private readonly SqliteCommand _command = Command(rule, database);

    // Bound at the first run: which columns there are is known when SQLite has compiled the query.
    private RowShape? _shape;
    private MessageTemplate? _message;

    /// <summary>Has SQLite compile the rule, which tells what tables it reads; what is wrong with it is told when it runs.</summary>
    public void Prepare()
    {
        using var closed = database.Sandbox.Close(0);
        try
        {
            _command.Prepare();
        }
        catch (SqliteException)
        {
        }
    }

    /// <summary>Runs the rule over the loaded article.</summary>
    /// <returns>Its findings, the number of cases it could not judge, or the problem that kept it from an end.</returns>
    public (List<Finding> Findings, int Unknown, InputProblem? Problem) Run()
    {
        var findings = new List<Finding>();
        var unknown = 0;
        try
        {
            using var closed = database.Sandbox.Close(database.Rows.ClaimCount);
            using var reader = _command.ExecuteReader();
            var (shape, message) = Bind(reader);
            var row = new RowReader(rule, shape, message, database.Rows, reader);
            var letters = 0L;
            while (reader.Read())
            {
                var (finding, fault) = row.Read();
                if (fault is not null)
                    return ([], 0, Problem(fault));
                if (finding is null)
                {
                    unknown++;
                    continue;
                }
                // Rows that cannot be judged are only counted; the budget of operations holds those.
                letters += finding.Message.Length;
                if (findings.Count == Sandbox.Rows || letters > Sandbox.Letters)
                    return ([], 0, Problem(Sandbox.InWords(findings.Count == Sandbox.Rows ? SandboxLimit.Rows : SandboxLimit.Letters)));
                findings.Add(finding);
            }
            return (findings, unknown, null);
        }
        catch (SqliteException e)
        {
            var limit = Sandbox.LimitOf(e.SqliteErrorCode);
            return ([], 0, Problem(limit == SandboxLimit.None ? "fails: " + e.Message : Sandbox.InWords(limit)));
        }
    }

    private (RowShape Shape, MessageTemplate Message) Bind(DbDataReader reader)
    {
        if (_shape is null || _message is null)
        {
            ImmutableArray<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            _shape = RowShape.Bind(columns, static _ => { });
            _message = MessageTemplate.Bind(rule.Message.Trim(), columns, static (_, _) => { });
        }
        return (_shape, _message);
    }

    private static SqliteCommand Command(Rule rule, ClaimDatabase database)
    {
        var command = new SqliteCommand(rule.Sql, database.Connection);
        foreach (var limit in rule.Limits)
            command.Parameters.AddWithValue(":" + limit.Name, limit.Value);
        return command;
    }

    public void Dispose() => _command.Dispose();

    private InputProblem Problem(string what) => new(
        rule.Path, rule.SqlLine, 1, $"{rule.Id} {rule.Name}: the SQL {what} (nothing of this rule is said about {database.Rows.FirstPath})");
}
