using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Binding.Folders;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>The result of compiling a set of spec files.</summary>
internal sealed record SpecCompilation(EquatableArray<ApiModel> Apis, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>
/// Spec text in, model and diagnostics out. Every step is a function of equatable values, so that a build can reuse the results of steps
/// whose input did not change; <see cref="Compile"/> runs the same steps all at once.
/// </summary>
internal static class SpecCompiler
{
    public static ParsedFile Parse(SpecText text)
    {
        if (LockFile.IsLock(text.Path))
        {
            return new ParsedLockFile(LockFile.Parse(text.Path, text.Text));
        }

        ParsedSpec spec = SpecParser.Parse(text.Path, text.Text);
        return new ParsedSpecFile(spec, EndpointOutline.Of(spec));
    }

    /// <param name="outlines">All specs, with endpoints reduced to their outlines.</param>
    public static FolderCheck CheckTogether(IEnumerable<ParsedSpec> outlines)
    {
        DiagnosticBag diagnostics = new();
        EquatableArray<string> rejected = FolderChecker.Check(outlines, diagnostics);
        return new FolderCheck(rejected, diagnostics.ToEquatableArray());
    }

    /// <summary>The diagnostics of the checks between files with their source locations, which are looked up only if there are any.</summary>
    public static EquatableArray<SpecDiagnostic> Locate(FolderCheck together, ParsedFiles files) =>
        together.Diagnostics.Count == 0 ? together.Diagnostics : CheckTogether(files.Specs).Diagnostics;

    /// <returns>Null when the file does not name the service.</returns>
    public static PlacedService? BindService(ServiceSyntax syntax) => ServiceBinder.Bind(syntax) is { } bound
        ? new PlacedService(new ServiceFolder(syntax.Path, bound.Scope), bound.Diagnostics)
        : null;

    /// <param name="rejected">The files that clash with others.</param>
    /// <returns>Null for a file that is not an endpoint or belongs to no service.</returns>
    public static PlacedEndpoint? BindEndpoint(ParsedFile file, ServiceFolders folders, EquatableArray<string> rejected) =>
        file is ParsedSpecFile { Spec.Syntax: EndpointSyntax endpoint } && folders.ServiceOf(file.Path) is { } service
            ? new PlacedEndpoint(
                file.Path, service.Path, EndpointBinder.Bind(endpoint, service.Scope), !rejected.Contains(file.Path) && !rejected.Contains(service.Path))
            : null;

    /// <summary>The files that have an error, on their own or together with others; an endpoint that does not bind has no model.</summary>
    public static EquatableArray<string> FilesWithErrors(ParsedFiles files, IEnumerable<PlacedService> services, FolderCheck together) =>
        files.Diagnostics
            .Concat(services.SelectMany(service => service.Diagnostics))
            .Concat(together.Diagnostics)
            .Where(diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error)
            .Select(diagnostic => diagnostic.Span.Path)
            .Distinct().OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The mistakes in a lock itself.</summary>
    public static IEnumerable<SpecDiagnostic> CheckLock(ParsedLockFile file, ServiceFolders folders) => folders.PathBeside(file.Path) is null
        ? [new SpecDiagnostic(LockRules.NoService, new SourceSpan(file.Path, 0, 0, 0, 0, 0, 0), EquatableArray<string>.Empty)]
        : file.Lock.Diagnostics;

    public static SpecCompilation Compile(IEnumerable<SpecText> texts)
    {
        var parsed = texts.OrderBy(text => text.Path, StringComparer.Ordinal).Select(Parse).ToList();
        ParsedFiles files = new(parsed);
        FolderCheck together = CheckTogether(files.Outlines);
        var services = files.Services.Select(BindService).OfType<PlacedService>().ToList();
        ServiceFolders folders = new(files.ServicePaths, services.Select(service => service.Folder).ToEquatableArray());
        var endpoints = parsed.Select(file => BindEndpoint(file, folders, together.Rejected)).OfType<PlacedEndpoint>().ToList();
        var tasks = PlacedTask.All(folders, endpoints).ToList();
        EquatableArray<string> filesWithErrors = FilesWithErrors(files, services, together);
        IEnumerable<LockComparison> comparisons = files.Locks
            .Select(file => LockedService.Of(file, folders, filesWithErrors)?.With(endpoints, tasks)?.Compare())
            .OfType<LockComparison>();

        IEnumerable<SpecDiagnostic> diagnostics = files.Diagnostics
            .Concat(services.SelectMany(service => service.Diagnostics))
            .Concat(endpoints.SelectMany(endpoint => endpoint.Diagnostics))
            .Concat(tasks.SelectMany(task => task.Locate(files)))
            .Concat(Locate(together, files))
            .Concat(files.Locks.SelectMany(file => CheckLock(file, folders)))
            .Concat(comparisons.SelectMany(comparison => comparison.Locate(files)));
        return new SpecCompilation(
            services.Where(service => !together.Rejected.Contains(service.Path)).Select(service => Join(service.Folder, endpoints, tasks)).ToEquatableArray(),
            diagnostics.OrderBy(d => d.Span.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ToEquatableArray());
    }

    /// <param name="endpoints">The endpoints of all services.</param>
    /// <param name="tasks">The tasks of all services.</param>
    private static ApiModel Join(ServiceFolder service, IEnumerable<PlacedEndpoint> endpoints, IEnumerable<PlacedTask> tasks)
    {
        var sound = endpoints.Where(endpoint => endpoint.ServicePath == service.Path && endpoint.Operation is not null).ToList();
        return new ApiModel(
            service.Service,
            service.Types,
            sound.Select(endpoint => endpoint.Operation!).ToEquatableArray(),
            sound.Select(endpoint => new EndpointSamples(endpoint.Operation!.Name, endpoint.Bound.Samples)).ToEquatableArray())
        {
            Tasks = tasks.Where(task => task.ServicePath == service.Path).Select(task => task.Task).OfType<TaskModel>().ToEquatableArray(),
        };
    }
}
