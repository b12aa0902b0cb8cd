using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Finds records that require themselves: a chain of required members that leads back to where it began. The search is depth first and
/// visits every member once, without recursion, since a chain may be as long as a file.
/// </summary>
internal sealed class EndlessRecords
{
    private readonly Dictionary<string, RecordModel> _records;
    private readonly EndlessUnions _unions;
    private readonly Dictionary<string, RecordSyntax> _syntax;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Step> _chain = new();
    private readonly Dictionary<string, int> _placeInChain = new();
    private readonly HashSet<string> _visited = new();
    private readonly HashSet<string> _reported = new();

    private EndlessRecords(EquatableArray<TypeModel> types, IEnumerable<RecordSyntax> syntax, DiagnosticBag diagnostics)
    {
        _records = types.OfType<RecordModel>().ToDictionary(record => record.Name);
        _unions = new EndlessUnions(types);
        _syntax = syntax.Where(record => _records.ContainsKey(record.Name.Text))
            .GroupBy(record => record.Name.Text).ToDictionary(group => group.Key, group => group.First());
        _diagnostics = diagnostics;
    }

    public static void Check(EquatableArray<TypeModel> types, EquatableArray<TypeSyntax> syntax, DiagnosticBag diagnostics)
    {
        EndlessRecords search = new(types, syntax.OfType<RecordSyntax>(), diagnostics);
        foreach (RecordModel record in search._records.Values)
        {
            search.Search(record);
        }
    }

    private void Search(RecordModel start)
    {
        Enter(start);
        while (_chain.Count > 0)
        {
            Step step = _chain[_chain.Count - 1];
            if (step.NextNeeded(_unions) is not { } needed)
            {
                _chain.RemoveAt(_chain.Count - 1);
                _placeInChain.Remove(step.Record.Name);
            }
            else if (_placeInChain.TryGetValue(needed, out int place))
            {
                Report(_chain.Skip(place).ToList());
            }
            else if (_records.TryGetValue(needed, out RecordModel? record))
            {
                Enter(record);
            }
        }
    }

    private void Enter(RecordModel record)
    {
        if (_visited.Add(record.Name))
        {
            _placeInChain.Add(record.Name, _chain.Count);
            _chain.Add(new Step(record));
        }
    }

    /// <summary>Records that require each other in several ways are reported once.</summary>
    private void Report(List<Step> cycle)
    {
        if (cycle.Any(step => _reported.Contains(step.Record.Name)))
        {
            return;
        }

        _reported.UnionWith(cycle.Select(step => step.Record.Name));
        Step first = cycle[0];
        MemberSyntax member = _syntax[first.Record.Name].Members.First(m => m.Name.Text == first.Member.WireName);
        string path = string.Join(" needs ", cycle.Concat(new[] { first }).Select(step => step.Record.Name));
        _diagnostics.Report(TypeRules.EndlessRecord, member.Type!.Span, first.Record.Name, first.Member.WireName, path);
    }

    /// <summary>A record in the chain, and how far its members have been followed.</summary>
    private sealed class Step
    {
        private int _next;

        public Step(RecordModel record) => Record = record;

        public RecordModel Record { get; }

        /// <summary>The member that was followed most recently.</summary>
        public MemberModel Member => Record.Members[_next - 1];

        /// <returns>The record that the next required member needs; null when there are no more.</returns>
        public string? NextNeeded(EndlessUnions unions)
        {
            while (_next < Record.Members.Count)
            {
                MemberModel member = Record.Members[_next++];
                if (!member.IsOptional && unions.RecordNeededBy(member.Type) is { } needed)
                {
                    return needed;
                }
            }

            return null;
        }
    }
}
