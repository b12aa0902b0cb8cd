using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>
/// Compiles one service again and again with one file changed, and does again only what that changes, as an incremental
/// build does.
/// </summary>
internal sealed class CachedCompiler
{
    private readonly Dictionary<string, ParsedFile> _files;
    private readonly ServiceFolders _folders;
    private readonly Dictionary<string, PlacedEndpoint?> _bound;

    public CachedCompiler(IEnumerable<SpecText> specs)
    {
        _files = specs.Select(SpecCompiler.Parse).ToDictionary(file => file.Path);
        ParsedFiles all = new(_files.Values);
        _folders = Folders(all, BindService(all));
        _bound = _files.Values.ToDictionary(file => file.Path, file => Bind(file, _folders));
    }

    public IReadOnlyList<SpecDiagnostic> Compile(SpecText changed)
    {
        Dictionary<string, ParsedFile> files = new(_files) { [changed.Path] = SpecCompiler.Parse(changed) };
        ParsedFiles all = new(files.Values);
        PlacedService? service = BindService(all);
        ServiceFolders folders = Folders(all, service);
        var endpoints = files.Values
            .Select(file => folders == _folders && file.Path != changed.Path ? _bound[file.Path] : Bind(file, folders))
            .OfType<PlacedEndpoint>().ToList();
        return all.Diagnostics
            .Concat(service is null ? [] : service.Diagnostics)
            .Concat(endpoints.SelectMany(endpoint => endpoint.Diagnostics))
            .Concat(PlacedTask.All(folders, endpoints).SelectMany(task => task.Locate(all)))
            .Concat(SpecCompiler.CheckTogether(all.Specs).Diagnostics)
            .OrderBy(d => d.Span.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ToList();
    }

    private static PlacedService? BindService(ParsedFiles files) => files.Services.Select(SpecCompiler.BindService).SingleOrDefault();

    private static ServiceFolders Folders(ParsedFiles files, PlacedService? service) =>
        new(files.ServicePaths, service is null ? EquatableArray<ServiceFolder>.Empty : new[] { service.Folder }.ToEquatableArray());

    private static PlacedEndpoint? Bind(ParsedFile file, ServiceFolders folders) => SpecCompiler.BindEndpoint(file, folders, EquatableArray<string>.Empty);
}
