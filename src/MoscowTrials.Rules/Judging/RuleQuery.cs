using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;
using MoscowTrials.Rules.Messages;
using MoscowTrials.Rules.Rulebooks;

namespace MoscowTrials.Rules.Judging;

/// <summary>A rule, ready to be asked.</summary>
internal sealed class RuleQuery(Rule rule)
{
    // Bound at the first run: which columns there are is known when SQLite has compiled the query.
    private RowShape? _shape;
    private MessageTemplate? _message;

    /// <summary>Runs the rule over the loaded article.</summary>
    /// <returns>Its findings, the number of cases it could not judge, or the problem that kept it from an end.</returns>
    public (List<Finding> Findings, int Unknown, InputProblem? Problem) Run(ClaimDatabase database, IReadOnlySet<string>? reviewed = null)
    {
        var findings = new List<Finding>();
        var unknown = 0;
        try
        {
            using var closed = database.Sandbox.Close(database.Rows.ClaimCount);
            using var reader = database.Connection.ExecuteReader(rule.Sql, commandType: CommandType.Text);
            var (shape, message) = Bind((DbDataReader)reader);
            var row = new RowReader(rule, shape, message, database.Rows, reviewed, (DbDataReader)reader);
            var letters = 0L;
            while (reader.Read())
            {
                var (finding, fault) = row.Read();
                if (fault is not null)
                    return ([], 0, Problem(fault, database));
                if (finding is null)
                {
                    unknown++;
                    continue;
                }
                // Rows that cannot be judged are only counted; the budget of operations holds those.
                letters += finding.Message.Length;
                if (findings.Count == Sandbox.Rows || letters > Sandbox.Letters)
                    return ([], 0, Problem(Sandbox.InWords(findings.Count == Sandbox.Rows ? SandboxLimit.Rows : SandboxLimit.Letters), database));
                findings.Add(finding);
            }
            return (findings, unknown, null);
        }
        catch (SqliteException e)
        {
            var limit = Sandbox.LimitOf(e.SqliteErrorCode);
            return ([], 0, Problem(limit == SandboxLimit.None ? "fails: " + e.Message : Sandbox.InWords(limit), database));
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

    private InputProblem Problem(string what, ClaimDatabase database) => new(
        rule.Path, rule.SqlLine, 1, $"{rule.Id} {rule.Name}: the SQL {what} (nothing of this rule is said about {database.Rows.FirstPath})");
}
