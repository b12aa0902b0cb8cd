using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Generator.Tests.Yaml;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>What the compiler said about a mutant.</summary>
/// <param name="IsShown">Whether one of the diagnostics leads to the mutation.</param>
internal sealed record Verdict(Mutant Mutant, IReadOnlyList<SpecDiagnostic> Diagnostics, bool IsShown, TimeSpan Time)
{
    private const int FewDiagnostics = 2;

    /// <summary>
    /// Whether the mutant is no longer right: the compiler says so, or another YAML reader refuses it. Many mutants are
    /// right still, such as one whose optional member has another name.
    /// </summary>
    public bool IsWrong { get; } = Diagnostics.Count > 0 || YamlOracle.Show(Mutant.File.Text) is null;

    public bool HasFew => Diagnostics.Count <= FewDiagnostics;

    public override string ToString() =>
        $"{Mutant}\n    {Diagnostics.Count} diagnostics: {string.Join("\n    ", Diagnostics.Take(4))}";
}

/// <summary>Adds up the verdicts.</summary>
internal sealed class MutationFigures(IReadOnlyCollection<Verdict> verdicts)
{
    /// <summary>How many of the worst are printed.</summary>
    private const int Shown = 12;

    private readonly Verdict[] _wrong = verdicts.Where(verdict => verdict.IsWrong).ToArray();

    public double ShownShare => Share(_wrong, verdict => verdict.IsShown);

    public double FewShare => Share(_wrong, verdict => verdict.HasFew);

    public TimeSpan Slowest => verdicts.Max(verdict => verdict.Time);

    public IEnumerable<string> Report()
    {
        yield return $"{verdicts.Count} mutants, {_wrong.Length} wrong: {ShownShare:P2} told in place, {FewShare:P2} by at most two diagnostics; slowest {Slowest.TotalMilliseconds:F0} ms";
        foreach (IGrouping<string, Verdict> kind in _wrong.GroupBy(verdict => verdict.Mutant.Kind).OrderBy(kind => kind.Key))
        {
            Verdict[] ofKind = kind.ToArray();
            yield return $"  {kind.Key}: {ofKind.Length} wrong, {Share(ofKind, v => v.IsShown):P2} told in place, {Share(ofKind, v => v.HasFew):P2} by at most two";
        }

        yield return "Most diagnostics:";
        foreach (Verdict verdict in _wrong.Where(v => !v.HasFew).OrderByDescending(v => v.Diagnostics.Count).DistinctBy(v => v.Mutant.ToString()).Take(Shown))
        {
            yield return "  " + verdict;
        }

        yield return "Not told in place:";
        foreach (Verdict verdict in _wrong.Where(v => !v.IsShown).DistinctBy(v => v.Mutant.ToString()).Take(Shown))
        {
            yield return "  " + verdict;
        }
    }

    private static double Share(Verdict[] verdicts, Func<Verdict, bool> isSo) =>
        verdicts.Length == 0 ? 1 : (double)verdicts.Count(isSo) / verdicts.Length;
}
