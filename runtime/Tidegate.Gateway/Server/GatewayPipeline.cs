using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Gateway.Answers;
using Tidegate.Gateway.Checks;
using Tidegate.Gateway.Drift;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Operations;
using Tidegate.Gateway.Requests;
using Tidegate.Gateway.Signing;
using Tidegate.Gateway.Tokens;

namespace Tidegate.Gateway.Server;

/// <summary>
/// What happens to a request, in this order: the token service, which is not signed; the signature; the access token; the
/// operation; the body and the parameters; the overrides; the samples. Who cannot sign learns nothing about the operations.
/// </summary>
internal sealed class GatewayPipeline(
    GatewayOptions options, OperationTable operations, TokenStore tokens, TokenService tokenService, AnswerPlans plans)
{
    private const int TokenExpiredCode = (int)TokenCode.TokenExpired;

    private readonly SignatureCheck _signature = new(options.SecretKey, options.AllowedStaleness, options.Clock);
    private IReadOnlyList<AnswerDrift> _drift = options.Drift;

    public IReadOnlyList<AnswerDrift> Drift
    {
        get => Volatile.Read(ref _drift);
        set => Volatile.Write(ref _drift, value);
    }

    /// <returns>The request, with its operation once that is known, and the answer.</returns>
    public async Task<(GatewayRequest Request, Reply Reply)> AnswerAsync(
        GatewayRequest request, CancellationToken cancellationToken)
    {
        string path = PercentText.NormalizePath(request.Path);
        if (TokenEndpoint.All.FirstOrDefault(endpoint => endpoint.Path == path) is { } tokenEndpoint)
        {
            GatewayRequest tokenRequest = request with { Operation = tokenEndpoint.Name, Route = tokenEndpoint.Path };
            Reply reply = await AnswerTokenAsync(tokenRequest, tokenEndpoint, cancellationToken).ConfigureAwait(false);
            return (tokenRequest, reply);
        }

        if (CheckAccess(request) is { } noAccess)
        {
            return (request, noAccess);
        }

        if (operations.Find(request, out OperationMatch match) is { } noOperation)
        {
            return (request, noOperation);
        }

        GatewayRequest known = request with { Operation = match.Operation.Name, Route = match.Operation.Path.Text };
        return (known, await AnswerOperationAsync(known, match, cancellationToken).ConfigureAwait(false));
    }

    private Reply? CheckAccess(GatewayRequest request)
    {
        if (_signature.Check(request, out string accessToken) is { } refusal)
        {
            return refusal;
        }

        // The code is that of the token service; with which HTTP status an API call answers it is not documented.
        return tokens.TryUse(accessToken)
            ? null
            : Reply.Refuse(
                RequestOutcome.TokenExpired,
                operations.EnvelopeFor(request.Path),
                TokenExpiredCode,
                "The access token is unknown or has expired.");
    }

    private async Task<Reply> AnswerTokenAsync(
        GatewayRequest request, TokenEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (request.Method != "POST")
        {
            return Reply.RefuseMethod(["POST"], $"{endpoint.Path} is called with POST, not with {request.Method}.");
        }

        Reply? overridden = await plans.AnswerAsync(endpoint.Name, request, cancellationToken).ConfigureAwait(false);
        return overridden ?? tokenService.Answer(request, endpoint);
    }

    private async Task<Reply> AnswerOperationAsync(
        GatewayRequest request, OperationMatch match, CancellationToken cancellationToken)
    {
        if (RequestCheck.Check(request, match, options.InvalidParameterCode, out JsonElement? body) is { } refusal)
        {
            return refusal;
        }

        Reply? overridden =
            await plans.AnswerAsync(match.Operation.QualifiedName, request, cancellationToken).ConfigureAwait(false);
        return overridden ?? AnswerFromSample(request, match, body);
    }

    private Reply AnswerFromSample(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        if (SampleAnswers.Choose(request, match, body) is not { } sample)
        {
            return Reply.Refuse(
                RequestOutcome.NoSample,
                HttpStatusCode.NotImplemented,
                $"{match.Operation.Name} has no sample to answer with: add one under 'samples' of its spec.");
        }

        IReadOnlyList<AnswerDrift> drifts = Drift;
        if (drifts.Count == 0)
        {
            return new Reply(RequestOutcome.Answered, sample.Answer);
        }

        JsonNode answer = drifts.Aggregate(
            JsonNode.Parse(sample.Text)!, (current, drift) => drift.Apply(new DriftInput(request, match.Operation, current)));
        return new Reply(RequestOutcome.Answered, GatewayAnswer.Json(GatewayJson.Write(answer)));
    }
}
