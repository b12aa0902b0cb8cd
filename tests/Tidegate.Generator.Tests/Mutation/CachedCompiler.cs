using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>
/// Compiles one service again and again with one file changed, and does again only what that changes, as an incremental
/// build does.
/// </summary>
internal sealed class CachedCompiler
{
    private readonly Dictionary<string, ParsedSpec> _files;
    private readonly ServiceScope _scope;
    private readonly Dictionary<string, SpecDiagnostic[]> _bound;

    public CachedCompiler(IEnumerable<SpecText> specs)
    {
        _files = specs.Select(SpecCompiler.Parse).ToDictionary(file => file.Path);
        _scope = BindService(_files.Values)!.Scope;
        _bound = Endpoints(_files.Values).ToDictionary(endpoint => endpoint.Path, endpoint => Bind(endpoint, _scope));
    }

    public IReadOnlyList<SpecDiagnostic> Compile(SpecText changed)
    {
        Dictionary<string, ParsedSpec> files = new(_files) { [changed.Path] = SpecCompiler.Parse(changed) };
        List<SpecDiagnostic> diagnostics = [.. files.Values.SelectMany(file => file.Diagnostics)];
        if (BindService(files.Values) is { } service)
        {
            diagnostics.AddRange(service.Diagnostics);
            bool isSameScope = service.Scope == _scope;
            diagnostics.AddRange(Endpoints(files.Values).SelectMany(
                endpoint => isSameScope && endpoint.Path != changed.Path ? _bound[endpoint.Path] : Bind(endpoint, service.Scope)));
        }

        diagnostics.AddRange(SpecCompiler.CheckTogether(files.Values).Diagnostics);
        return diagnostics.OrderBy(d => d.Span.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ToList();
    }

    private static IEnumerable<EndpointSyntax> Endpoints(IEnumerable<ParsedSpec> files) =>
        files.Select(file => file.Syntax).OfType<EndpointSyntax>();

    private static BoundService? BindService(IEnumerable<ParsedSpec> files) =>
        files.Select(file => file.Syntax).OfType<ServiceSyntax>().Select(SpecCompiler.BindService).SingleOrDefault();

    private static SpecDiagnostic[] Bind(EndpointSyntax endpoint, ServiceScope scope) =>
        SpecCompiler.BindEndpoint(endpoint, scope).Diagnostics.ToArray();
}
