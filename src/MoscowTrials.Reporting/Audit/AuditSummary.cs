using System.Collections.Immutable;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>What an audit says of all articles together.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Total">Their claims counted.</param>
/// <param name="Shortfalls">What is short of what was asked for, each a sentence without a full stop; none where enough is there.</param>
public sealed record AuditSummary(int Articles, SourcingCounts Total, ImmutableArray<string> Shortfalls);
