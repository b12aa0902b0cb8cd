using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Binding.Tasks;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler;

/// <summary>The task that an endpoint starts, bound against the other operations of its service. It has no source locations, as a lock's comparison has none.</summary>
/// <param name="Path">The file of the endpoint.</param>
/// <param name="IsSound">Whether the endpoint and its service clash with no other.</param>
internal sealed record PlacedTask(string Path, string ServicePath, BoundTask Bound, bool IsSound)
{
    /// <summary>The task for which code can be emitted; null when there is none.</summary>
    public TaskModel? Task => IsSound ? Bound.Model : null;

    /// <summary>Whether there is nothing to say about it.</summary>
    public bool IsFlawless => Bound.Problems.Count == 0;

    public bool HasErrors => Bound.Problems.Any(problem => problem.Rule.Severity == SpecSeverity.Error);

    /// <summary>Binds the tasks of services.</summary>
    /// <param name="endpoints">The endpoints of all services.</param>
    public static IEnumerable<PlacedTask> All(ServiceFolders folders, IReadOnlyCollection<PlacedEndpoint> endpoints)
    {
        foreach (PlacedEndpoint start in endpoints.Where(endpoint => endpoint.Model?.Task is not null))
        {
            if (folders.Find(start.ServicePath) is { } service)
            {
                var all = endpoints.Where(endpoint => endpoint.ServicePath == start.ServicePath).ToList();
                var operations = all.Select(endpoint => endpoint.Operation).OfType<EndpointModel>().ToList();
                yield return new PlacedTask(
                    start.Path, start.ServicePath, TaskBinder.Bind(start.Model!, service.Scope, operations, mayHaveOthers: operations.Count < all.Count), start.IsSound);
            }
        }
    }

    /// <summary>The mistakes with their source locations.</summary>
    public IEnumerable<SpecDiagnostic> Locate(ParsedFiles files)
    {
        if (IsFlawless || files.Syntaxes.OfType<EndpointSyntax>().FirstOrDefault(endpoint => endpoint.Path == Path) is not { Task: { } syntax } file)
        {
            return [];
        }

        DiagnosticBag diagnostics = new(file.BrokenLines);
        foreach (TaskProblem problem in Bound.Problems)
        {
            problem.Report(syntax, diagnostics);
        }

        return diagnostics.ToEquatableArray();
    }
}
