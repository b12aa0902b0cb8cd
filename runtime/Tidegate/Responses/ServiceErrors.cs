using System;
using System.Collections.Generic;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>Knows the errors of one service, of its operations and of the API gateway before it, and makes the failures that tell them.</summary>
internal sealed class ServiceErrors(ApiService service, RefusalRules refusals)
{
    public Outcome<T> Refused<T>(ReceivedResponse response, JsonSource source, EnvelopeLevel level, ServiceCode code, CredentialRefusal refusal)
    {
        RefusalRules rules = RulesFor(response.Operation);
        ApiError? error = FindError(response.Operation, code);
        if (error is null && code.Spelled is { } number && rules.IsRefusal(number))
        {
            // A service that declares this code gives it its own meaning; this one does not.
            refusal = CredentialRefusal.Expired;
        }

        var details = EnvelopeDetails.Read(source, level);
        var failure = new ApiException(
            response.Operation.Name,
            // A number holds no secret, and a declared text is none.
            code.IsText && error is null ? new ServiceCode(response.Redaction.HideSecrets(code.Text)) : code,
            error?.Name ?? (code.Spelled is { } spelled ? rules.NameOf(spelled) : null),
            Hidden(details.Message),
            details.FurtherMessages.ConvertAll(response.Redaction.HideSecrets),
            source.HttpStatus,
            Hidden(details.RequestId))
        {
            IsTransient = error?.IsTransient ?? false,
            Hint = refusal != CredentialRefusal.None ? refusals.Hint : response.Body.Problem is { } problem ? $"the response {problem}" : null,
        };
        return Outcome<T>.Refused(failure, refusal);

        string? Hidden(string? text) => text is null ? null : response.Redaction.HideSecrets(text);
    }

    /// <summary>
    /// An error that the spec declares by its HTTP status: what the service says about it is the body, of which the start is told, unless it has a
    /// message, and which is read if it has a type.
    /// </summary>
    public ApiException DeclaredStatus(ReceivedResponse response, JsonSource source, ApiError error, CredentialRefusal credentials)
    {
        ReadOnlySpan<byte> body = source.Document.Span;
        var refusal = new ApiException(
            response.Operation.Name,
            new ServiceCode(error.Code),
            error.Name,
            error is ErrorWithBody<ApiProblem> && ProblemMessage.Find(source) is { } message ? response.Redaction.HideSecrets(message)
            : body.IsEmpty ? null
            : response.Redaction.Excerpt(body),
            [],
            source.HttpStatus,
            null)
        {
            IsTransient = error.IsTransient,
            Hint = credentials != CredentialRefusal.None ? refusals.Hint : response.Body.Problem is { } problem ? $"the response {problem}" : null,
        };
        return error is IErrorBody typed ? typed.Complete(refusal, source) : refusal;
    }

    public RefusalRules RulesFor(ApiOperation operation) => operation.HasCredentials ? refusals : RefusalRules.WithoutCredentials;

    /// <returns>The code; null when the response has not the gateway's form of a refusal, or the spec gives its code another meaning.</returns>
    public ServiceCode? FindGatewayRefusal(ApiOperation operation, ReadOnlySpan<byte> body) =>
        GatewayRefusal.FindCode(body, RulesFor(operation)) is { } number && new ServiceCode(number) is var code && FindError(operation, code) is null
            ? code
            : null;

    public ApiError? FindError(ApiOperation operation, ServiceCode code)
    {
        IReadOnlyList<ApiError> errors = operation.Errors ?? service.Errors;
        string text = code.Text;
        for (int i = 0; i < errors.Count; i++)
        {
            if (errors[i].CodeText == text)
            {
                return errors[i];
            }
        }

        return null;
    }
}
