using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Auth;
using Tidegate.Gateway.Drift;
using Tidegate.Gateway.Faults;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Operations;
using Tidegate.Gateway.Responses;
using Tidegate.Gateway.Tasks;

namespace Tidegate.Gateway.Server;

/// <summary>
/// Takes a request through these stages, in order: the unsigned endpoints that issue credentials; the signature; the credentials; the
/// operation; the body and the parameters; the overrides; the samples. A client that cannot sign learns nothing about the operations.
/// </summary>
internal sealed class GatewayPipeline(
    GatewayOptions options,
    OperationTable operations,
    AuthVerifier verifier,
    ResponsePlans plans,
    FaultPlans faults,
    StartedTasks tasks)
{
    private readonly UsedKeys _usedKeys = new();
    private IReadOnlyList<ResponseDrift> _drift = options.Drift;

    public IReadOnlyList<ResponseDrift> Drift
    {
        get => Volatile.Read(ref _drift);
        set => Volatile.Write(ref _drift, value);
    }

    /// <summary>Decides which fault strikes a request. Only the headers need to have arrived.</summary>
    /// <returns>Null for none.</returns>
    public GatewayFault? DrawFault(GatewayRequest request)
    {
        if (verifier.FindEndpoint(request) is { } endpoint)
        {
            return faults.DrawForCredentials(endpoint.Name);
        }

        return operations.Find(request, out OperationMatch match) is null ? faults.Draw(match.Operation.QualifiedName) : null;
    }

    /// <returns>The fault's own response; null when the service is to respond.</returns>
    public Reply? Intercept(GatewayFault fault, GatewayRequest request) => fault.Intercept(request, verifier);

    /// <summary>Adds the operation to a request that asks for one, whether or not the request is allowed to.</summary>
    public GatewayRequest Identify(GatewayRequest request)
    {
        if (verifier.FindEndpoint(request) is { } endpoint)
        {
            return For(request, endpoint);
        }

        return operations.Find(request, out OperationMatch match) is null ? For(request, match) : request;
    }

    /// <returns>The request, with its operation if that is known by then, and the response.</returns>
    public async Task<(GatewayRequest Request, Reply Reply)> RespondAsync(
        GatewayRequest request, CancellationToken cancellationToken)
    {
        if (verifier.FindEndpoint(request) is { } endpoint)
        {
            GatewayRequest credentialsRequest = For(request, endpoint);
            Reply reply = await RespondToCredentialsRequestAsync(credentialsRequest, endpoint, cancellationToken).ConfigureAwait(false);
            return (credentialsRequest, reply);
        }

        if (operations.Find(request, out OperationMatch match) is { } noOperation)
        {
            // What no operation takes has to be signed, too, before it is told so, unless nothing there is.
            return (request, operations.HasCredentialsAt(request.Path) ? verifier.Check(request) ?? noOperation : noOperation);
        }

        if (CheckCredentials(request, match.Operation.Endpoint.Auth) is { } noAccess)
        {
            return (request, noAccess);
        }

        GatewayRequest known = For(request, match);
        return BodyCoding.Unpack(known, match.Operation.Endpoint, options.MaxBodyBytes, out GatewayRequest unpacked) is { } unreadable
            ? (known, unreadable)
            : (unpacked, await RespondToOperationAsync(unpacked, match, cancellationToken).ConfigureAwait(false));
    }

    private Reply? CheckCredentials(GatewayRequest request, AuthKind auth) => auth == AuthKind.Signature
        ? verifier.Check(request)
        : verifier.CheckUnsigned(request, auth == AuthKind.Token);

    private static GatewayRequest For(GatewayRequest request, AuthEndpoint endpoint) =>
        request with { Operation = endpoint.Name, Route = endpoint.Path };

    private static GatewayRequest For(GatewayRequest request, OperationMatch match) =>
        request with { Operation = match.Operation.Name, Route = match.Operation.Path.Text };

    private async Task<Reply> RespondToCredentialsRequestAsync(
        GatewayRequest request, AuthEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (request.Method != "POST")
        {
            return Reply.RefuseMethod(["POST"], $"{endpoint.Path} is called with POST, not with {request.Method}.");
        }

        Reply? overridden = await plans.RespondAsync(endpoint.Name, request, cancellationToken).ConfigureAwait(false);
        return overridden ?? verifier.Respond(request, endpoint);
    }

    private async Task<Reply> RespondToOperationAsync(
        GatewayRequest request, OperationMatch match, CancellationToken cancellationToken)
    {
        if (FindBearerProblem(request, match.Operation) is { } problem)
        {
            return Reply.Refuse(RequestOutcome.Unauthorized, HttpStatusCode.Unauthorized, problem);
        }

        if (RequestCheck.Check(request, match, options.InvalidParameterCode, out JsonElement? body) is { } refusal)
        {
            return refusal;
        }

        if (_usedKeys.Check(request, match, body, options.InvalidParameterCode) is { } misused)
        {
            return misused;
        }

        Reply? overridden =
            await plans.RespondAsync(match.Operation.QualifiedName, request, cancellationToken).ConfigureAwait(false);
        Reply reply = overridden ?? WithLinks(ResponseFromSample(request, match, body), request, match.Operation);
        if (reply.Outcome is RequestOutcome.Served or RequestOutcome.Overridden)
        {
            _usedKeys.Note(request, match, body);
        }

        tasks.Note(request, match, body, reply);
        return reply;
    }

    private static Reply WithLinks(Reply reply, GatewayRequest request, Operation operation) =>
        reply.Outcome == RequestOutcome.Served && operation.Pages?.LinksFor(request, operation.Samples) is { } links
            ? reply with { Response = reply.Response.With("Link", links) }
            : reply;

    private string? FindBearerProblem(GatewayRequest request, Operation operation)
    {
        BindingModel? bearer = operation.Endpoint.Bindings.Named.FirstOrDefault(binding => binding.Source is TokenSource);
        return bearer is null || request.HeaderValues(bearer.WireName) is [var value] && verifier.IsBearer(value, request)
            ? null
            : $"The header {bearer.WireName} must be 'Bearer' and the access token, once.";
    }

    private Reply ResponseFromSample(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        if ((tasks.Choose(request, match, body) ?? SampleChoice.Choose(request, match, body)) is not { } sample)
        {
            return Reply.Refuse(
                RequestOutcome.NoSample,
                HttpStatusCode.NotImplemented,
                $"{match.Operation.Name} has no sample to answer with: add one under 'samples' of its spec.");
        }

        if (sample.IsFile)
        {
            return new Reply(RequestOutcome.Served, sample.Response);
        }

        IReadOnlyList<ResponseDrift> drifts = Drift;
        JsonNode? page = match.Operation.Pages?.Cut(sample, request, body);
        if (page is null && (drifts.Count == 0 || sample.Response.Body.IsEmpty))
        {
            return new Reply(RequestOutcome.Served, sample.Response);
        }

        JsonNode response = drifts.Aggregate(
            page ?? JsonNode.Parse(sample.Text)!, (current, drift) => drift.Apply(new DriftInput(request, match.Operation, current)));
        return new Reply(RequestOutcome.Served, GatewayResponse.Json(GatewayJson.Write(response), sample.Response.Status));
    }
}
