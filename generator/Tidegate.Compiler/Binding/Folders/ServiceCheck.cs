using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>Checks the endpoints of one service against each other.</summary>
internal sealed class ServiceCheck
{
    private readonly ServiceSyntax? _service;
    private readonly List<ParsedSpec> _files;
    private readonly List<EndpointSyntax> _endpoints;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _rejected;
    private readonly bool _mayHaveOthers;

    /// <param name="service">Null when the service file contains nothing usable.</param>
    /// <param name="files">The endpoint files, in ordinal order of their paths.</param>
    /// <param name="rejected">Receives the files that clash with others.</param>
    /// <param name="mayHaveOthers">Whether there are files whose names do not tell their kind, which is reported.</param>
    public ServiceCheck(ServiceSyntax? service, List<ParsedSpec> files, bool mayHaveOthers, DiagnosticBag diagnostics, HashSet<string> rejected)
    {
        _mayHaveOthers = mayHaveOthers;
        _service = service;
        _files = files;
        _endpoints = files.Select(file => file.Syntax).OfType<EndpointSyntax>().ToList();
        _diagnostics = diagnostics;
        _rejected = rejected;
    }

    public void Check()
    {
        CheckNames();
        CheckRoutes();
        ErrorAgreement.Check(_service, _endpoints, _diagnostics);
        if (_service is { IsPartial: false } service)
        {
            CheckPageNames(service);
            CheckUse(service);
        }
    }

    private void CheckNames()
    {
        Dictionary<string, EndpointSyntax> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (EndpointSyntax endpoint in _endpoints.Where(endpoint => endpoint.Name is not null))
        {
            Word name = endpoint.Name!;
            if (names.TryGetValue(name.Text, out EndpointSyntax? other))
            {
                _diagnostics.Report(FolderRules.SameOperation, name.Span, name.Text, other.Name!.Text, SpecFiles.FileName(other.Path));
                _rejected.Add(endpoint.Path);
            }
            else
            {
                names.Add(name.Text, endpoint);
            }
        }
    }

    private void CheckRoutes()
    {
        Dictionary<string, EndpointSyntax> routes = new();
        foreach (EndpointSyntax endpoint in _endpoints.Where(e => e is { Request: not null, Name: not null } && !_rejected.Contains(e.Path)))
        {
            RequestSyntax request = endpoint.Request!;
            string path = string.Join("{}", request.Literals.Select(literal => literal.Text));
            string route = $"{request.Method.Text} {path} {endpoint.Action?.Text} {endpoint.Host?.Text}";
            if (routes.TryGetValue(route, out EndpointSyntax? other))
            {
                Word place = endpoint.Action ?? request.Path;
                _diagnostics.Report(
                    FolderRules.SameRoute, place.Span, endpoint.Name!.Text, other.Name!.Text, SpecFiles.FileName(other.Path));
            }
            else
            {
                routes.Add(route, endpoint);
            }
        }
    }

    private void CheckPageNames(ServiceSyntax service)
    {
        ILookup<string, EndpointSyntax> byName = _endpoints
            .Where(endpoint => endpoint.Name is not null)
            .ToLookup(endpoint => endpoint.Name!.Text, StringComparer.OrdinalIgnoreCase);
        foreach (EndpointSyntax paged in _endpoints.Where(endpoint => endpoint.Name is not null && IsPaged(endpoint, service)))
        {
            foreach (EndpointSyntax endpoint in byName[EmittedNames.AllPages(paged.Name!.Text)])
            {
                _diagnostics.Report(FolderRules.PagesNameTaken, endpoint.Name!.Span, endpoint.Name.Text, paged.Name.Text);
                _rejected.Add(endpoint.Path);
            }
        }
    }

    private static bool IsPaged(EndpointSyntax endpoint, ServiceSyntax service) =>
        (endpoint.Paging ?? service.Paging) switch
        {
            NumberPagingSyntax { Type: { } type } => BodyMembersOf(endpoint).Any(member => member.Type is NamedType named && named.Name == type.Text),
            NumberPagingSyntax number => HasInput(endpoint, number.Page),
            OffsetPagingSyntax offset => HasInput(endpoint, offset.Offset),
            TokenPagingSyntax token => HasInput(endpoint, token.Token),
            LinkPagingSyntax => endpoint.Request?.Method.Text == "GET" && (endpoint.Paging is not null || IsArray(endpoint.Returns) || endpoint.Statuses.Any(status => IsArray(status.Type))),
            _ => false,
        };

    private static bool IsArray(TypeExpression? type) => type is ArrayType or NullableType { Value: ArrayType };

    private static bool HasInput(EndpointSyntax endpoint, Word name) =>
        endpoint.ParametersUnder(ParameterSection.Query).Concat(BodyMembersOf(endpoint)).Any(input => input.Name.Text == name.Text);

    private static EquatableArray<MemberSyntax> BodyMembersOf(EndpointSyntax endpoint) =>
        endpoint.Body is ObjectBodySyntax body ? body.Members : EquatableArray<MemberSyntax>.Empty;

    private void CheckUse(ServiceSyntax service)
    {
        if (_files.Count == 0)
        {
            if (service.Name is { } name && !_mayHaveOthers)
            {
                _diagnostics.Report(FolderRules.NoEndpoint, name.Span, name.Text);
            }

            return;
        }

        bool isWhole = _endpoints.Count == _files.Count && _endpoints.All(endpoint => !endpoint.HasErrors);
        if (isWhole)
        {
            UnusedTypes.Report(service, _endpoints, _diagnostics);
            UnusedParameters.Report(service, _endpoints, _diagnostics);
        }
    }
}
