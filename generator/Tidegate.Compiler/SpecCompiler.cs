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

/// <summary>A spec file as it is given to the compiler.</summary>
internal sealed record SpecText(string Path, string Text);

/// <summary>All that comes of a set of spec files.</summary>
internal sealed record SpecCompilation(EquatableArray<ApiModel> Apis, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>
/// Spec text in, model and diagnostics out. Every step is a function of equatable values, so that a build can keep the
/// steps whose input did not change; <see cref="Compile"/> takes them all at once.
/// </summary>
internal static class SpecCompiler
{
    public static ParsedSpec Parse(SpecText file) => SpecParser.Parse(file.Path, file.Text);

    /// <returns>Null when the file does not name the service.</returns>
    public static BoundService? BindService(ServiceSyntax service) => ServiceBinder.Bind(service);

    public static BoundEndpoint BindEndpoint(EndpointSyntax endpoint, ServiceScope service) => EndpointBinder.Bind(endpoint, service);

    public static FolderCheck CheckTogether(IEnumerable<ParsedSpec> files) => FolderChecker.Check(files);

    public static ParsedLock ParseLock(SpecText file) => LockFile.Parse(file.Path, file.Text);

    public static SpecCompilation Compile(IEnumerable<SpecText> texts)
    {
        ILookup<bool, SpecText> byKind = texts.OrderBy(text => text.Path, StringComparer.Ordinal).ToLookup(text => LockFile.IsLock(text.Path));
        List<ParsedSpec> files = byKind[false].Select(Parse).ToList();
        FolderCheck together = CheckTogether(files);
        SpecFolders folders = new(files.Select(file => file.Path));
        List<SpecSyntax> specs = files.Select(file => file.Syntax).OfType<SpecSyntax>().ToList();
        List<BoundService> services = specs.OfType<ServiceSyntax>().Select(BindService).OfType<BoundService>().ToList();
        List<PlacedEndpoint> endpoints = (
            from endpoint in specs.OfType<EndpointSyntax>()
            join service in services on folders.ServiceOf(endpoint.Path) equals service.Path
            select new PlacedEndpoint(service.Path, endpoint.Path, BindEndpoint(endpoint, service.Scope))).ToList();

        List<SpecDiagnostic> diagnostics = files.SelectMany(file => file.Diagnostics)
            .Concat(services.SelectMany(service => service.Diagnostics))
            .Concat(endpoints.SelectMany(endpoint => endpoint.Bound.Diagnostics))
            .Concat(together.Diagnostics).ToList();
        diagnostics.AddRange(byKind[true].Select(ParseLock).SelectMany(file => CheckLock(file, files, services, endpoints, diagnostics)).ToList());
        return new SpecCompilation(
            services.Where(service => !together.Rejected.Contains(service.Path))
                .Select(service => Join(service, endpoints.Where(e => e.Service == service.Path && !together.Rejected.Contains(e.Path))))
                .ToEquatableArray(),
            diagnostics.OrderBy(d => d.Span.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ToEquatableArray());
    }

    private static IEnumerable<SpecDiagnostic> CheckLock(
        ParsedLock file, List<ParsedSpec> files, List<BoundService> services, List<PlacedEndpoint> endpoints, List<SpecDiagnostic> diagnostics)
    {
        List<string> paths = files.Select(spec => spec.Path).ToList();
        IEnumerable<string> broken = diagnostics.Where(d => d.Rule.Severity == SpecSeverity.Error).Select(d => d.Span.Path);
        BoundService? service = services.FirstOrDefault(s => s.Path == LockChecker.ServiceOf(file.Path, paths));
        IEnumerable<SpecDiagnostic> changes = [];
        if (service is not null && LockChecker.CanCompare(file, service.Path, new SpecFolders(paths), broken))
        {
            List<EndpointModel> operations = endpoints.Where(e => e.Service == service.Path).Select(e => e.Bound.Model!).ToList();
            changes = LockChecker.Locate(LockChecker.Compare(file, service.Path, service.Scope, operations), files.Select(spec => spec.Syntax).OfType<SpecSyntax>());
        }

        return LockChecker.CheckFile(file, paths).Concat(changes);
    }

    private static ApiModel Join(BoundService service, IEnumerable<PlacedEndpoint> endpoints)
    {
        List<BoundEndpoint> sound = endpoints.Select(endpoint => endpoint.Bound).Where(bound => bound.Model is not null).ToList();
        return new ApiModel(
            service.Model,
            service.Types,
            sound.Select(bound => bound.Model!).ToEquatableArray(),
            sound.Select(bound => new EndpointSamples(bound.Model!.Name, bound.Samples)).ToEquatableArray());
    }

    private sealed record PlacedEndpoint(string Service, string Path, BoundEndpoint Bound);
}
