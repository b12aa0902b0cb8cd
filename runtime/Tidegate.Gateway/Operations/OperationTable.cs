using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Requests;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Operations;

/// <param name="PathValues">The decoded values of the path's placeholders.</param>
internal sealed record OperationMatch(Operation Operation, IReadOnlyList<string> PathValues);

/// <summary>All operations, found by method, path and fixed query parameters together.</summary>
internal sealed class OperationTable
{
    /// <summary>How many operations a refusal lists when no name is similar.</summary>
    private const int ListedAtMost = 12;

    /// <exception cref="SpecException">Two services have operations that match the same requests.</exception>
    public OperationTable(IReadOnlyList<ApiModel> apis)
    {
        Operations = apis.SelectMany(CreateOperations).ToArray();
        Hosts = new HostPaths(apis.SelectMany(api => api.Service.Hosts).Select(host => host.Name));
        RefuseClashes();
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The hosts of the services. A request that is sent to none of them may be for any operation.</summary>
    public HostPaths Hosts { get; }

    /// <summary>Finds an operation by its name, qualified with the service's name where necessary.</summary>
    /// <exception cref="ArgumentException">No operation, or more than one, has the name.</exception>
    public Operation ByName(string name)
    {
        Operation[] found = Operations.Where(o => o.Name == name || o.QualifiedName == name).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"No operation is named '{name}'.{DidYouMean(name, o => o.Name)}", nameof(name)),
            _ => throw new ArgumentException(
                $"Several services have '{name}': say {string.Join(" or ", found.Select(o => o.QualifiedName))}.", nameof(name)),
        };
    }

    /// <returns>The refusal; null when the operation was found.</returns>
    public Reply? Find(GatewayRequest request, out OperationMatch match)
    {
        match = null!;
        var onPath = new List<OperationMatch>();
        (string? host, string path) = Hosts.Split(PercentText.NormalizePath(request.Path));
        foreach (Operation operation in Operations.Where(operation => host is null || operation.Host == host))
        {
            if (operation.Path.Match(path) is { } values)
            {
                onPath.Add(new OperationMatch(operation, values));
            }
        }

        if (onPath.Count == 0)
        {
            return Unknown($"No operation{(host is null ? "" : $" of the host {host}")} has the path {path}.{DidYouMean(path, o => o.Path.Text)}");
        }

        OperationMatch[] sameQuery = onPath.Where(m => m.Operation.HasFixedQueryOf(request)).ToArray();
        if (sameQuery.Length == 0)
        {
            return Unknown(DescribeFixedQuery(request, onPath));
        }

        // An operation with a fixed parameter takes precedence over one without, and a path without placeholders over one with them.
        OperationMatch? best = sameQuery.Where(m => m.Operation.Method == request.Method)
            .OrderByDescending(m => m.Operation.FixedQuery.Count)
            .ThenBy(m => m.PathValues.Count)
            .ThenBy(m => m.Operation.Host is not null)
            .FirstOrDefault();
        if (best is null)
        {
            return WrongMethod(request, sameQuery);
        }

        if (host is null && best.Operation.Host is not null && OnOtherHost(best.Operation) is { } other)
        {
            return Unknown(
                $"{best.Operation.Name} and {other.Name} differ by their host only: send the request to {HostPaths.Of(best.Operation.Host)} or {HostPaths.Of(other.Host!)} on the gateway.");
        }

        match = best;
        return null;
    }

    /// <summary>
    /// Whether any operation has credentials of the services whose base path begins a path, or of all services where none does. A gateway
    /// without operations tells nothing to who does not sign.
    /// </summary>
    public bool HasCredentialsAt(string path)
    {
        string normal = PercentText.NormalizePath(path);
        Operation[] near = Operations.Where(o => normal.StartsWith(o.BasePath + "/", StringComparison.Ordinal)).ToArray();
        IReadOnlyList<Operation> asked = near.Length > 0 ? near : Operations;
        return asked.Count == 0 || asked.Any(o => o.Endpoint.Auth != AuthKind.None);
    }

    private Operation? OnOtherHost(Operation operation) => Operations.FirstOrDefault(o => o.RouteOnHost == operation.RouteOnHost && o.Host != operation.Host);

    /// <summary>The compiler looks at one service at a time; only here do several share an address.</summary>
    private void RefuseClashes()
    {
        string[] clashes = Operations.GroupBy(o => o.RouteKey)
            .Where(same => same.Count() > 1)
            .Select(same => $"error: {string.Join(" and ", same.Select(o => o.QualifiedName))} both answer {same.First().Line}: "
                + "give one of them another path or fixed query parameter, or serve them apart.")
            .ToArray();
        if (clashes.Length > 0)
        {
            throw new SpecException("The services cannot be served together:", clashes);
        }
    }

    private static IEnumerable<Operation> CreateOperations(ApiModel api)
    {
        var values = new ValueCheck(api.Types);
        return api.Endpoints.Select(endpoint => new Operation(api, endpoint, values));
    }

    private static Reply Unknown(string reason) =>
        Reply.Refuse(RequestOutcome.UnknownOperation, HttpStatusCode.NotFound, reason);

    private static Reply WrongMethod(GatewayRequest request, OperationMatch[] sameQuery)
    {
        string[] allowed = sameQuery.Select(m => m.Operation.Method).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Reply.RefuseMethod(
            allowed, $"{sameQuery[0].Operation.Name} is called with {string.Join(" or ", allowed)}, not with {request.Method}.");
    }

    private static string DescribeFixedQuery(GatewayRequest request, List<OperationMatch> onPath)
    {
        // Operations on one path usually differ in one parameter, the action.
        string name = onPath[0].Operation.FixedQuery[0].WireName;
        string[] values = onPath.SelectMany(m => m.Operation.FixedQuery).Where(q => q.WireName == name)
            .Select(q => q.FixedValue!).Distinct().Order(StringComparer.Ordinal).ToArray();
        string choice = $"{name} is one of: {string.Join(", ", values)}.";
        if (request.QueryValue(name) is not { } given)
        {
            return $"The query parameter {name} is missing. On {request.Path}, {choice}";
        }

        string near = Suggestions.Nearest(given, values) is { } nearest ? $" Did you mean {nearest}?" : "";
        return $"No operation on {request.Path} has {name}={given}.{near} Here {choice}";
    }

    private string DidYouMean(string text, Func<Operation, string> key)
    {
        string[] candidates = Operations.Select(key).Distinct().ToArray();
        return Suggestions.Nearest(text, candidates) is { } near
            ? $" Did you mean {near}?"
            : $" There are: {string.Join(", ", candidates.Take(ListedAtMost))}{(candidates.Length > ListedAtMost ? ", ..." : "")}.";
    }
}
