using System;
using System.Globalization;
using System.Net;
using System.Text;
using Tidegate.Redaction;

namespace Tidegate;

/// <summary>The service responded with a code that does not mean success.</summary>
public sealed class ApiException : ApiClientException
{
    /// <summary>Creates the exception; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>EnableFlow</c>.</param>
    /// <param name="code">The code of the envelope.</param>
    /// <param name="errorName">The name that the spec gives the code; null when the spec does not declare it.</param>
    /// <param name="serviceMessage">The message of the envelope; null when there is none.</param>
    /// <param name="httpStatus">The HTTP status of the response.</param>
    /// <param name="requestId">The service's request id; null when the service sent none.</param>
    public ApiException(
        string operation,
        int code,
        string? errorName = null,
        string? serviceMessage = null,
        HttpStatusCode? httpStatus = HttpStatusCode.OK,
        string? requestId = null)
        : base(operation, Describe(operation, code, errorName, serviceMessage, httpStatus, requestId), httpStatus, null)
    {
        Code = code;
        ErrorName = errorName;
        ServiceMessage = serviceMessage;
        RequestId = requestId;
    }

    /// <summary>The failure of a call that could not be sent because the token service refused to issue an access token.</summary>
    /// <param name="operation">The name of the called operation.</param>
    /// <param name="cause">The refusal of the token request.</param>
    internal ApiException(string operation, ApiException cause)
        : base(operation, $"{operation}: no access token: {cause.Message}", cause.HttpStatus, cause)
    {
        Code = cause.Code;
        ErrorName = cause.ErrorName;
        ServiceMessage = cause.ServiceMessage;
        RequestId = cause.RequestId;
        IsSigningFailure = true;
    }

    /// <summary>The code of the envelope.</summary>
    public int Code { get; }

    /// <summary>The name that the spec gives the code; null when the spec does not declare it.</summary>
    public string? ErrorName { get; }

    /// <summary>The service's message, verbatim unless it repeated a secret. One code may come with many messages.</summary>
    public string? ServiceMessage { get; }

    /// <summary>The service's request id; null when the service sent none.</summary>
    public string? RequestId { get; }

    /// <summary>Whether the spec says that the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <inheritdoc/>
    public override string Message => Hint is null ? base.Message : $"{base.Message} ({Hint})";

    /// <summary>Advice on what to check; null when there is none.</summary>
    internal string? Hint { get; init; }

    private static string Describe(string operation, int code, string? errorName, string? serviceMessage, HttpStatusCode? httpStatus, string? requestId)
    {
        var text = new StringBuilder(FormattableString.Invariant($"{operation}: the service refused with code {code}"));
        if (errorName is not null)
        {
            text.Append(" (").Append(errorName).Append(')');
        }

        if (!string.IsNullOrEmpty(serviceMessage))
        {
            text.Append(": ").Append(Redactor.OneLine(serviceMessage!));
        }

        if (httpStatus is { } status && status != HttpStatusCode.OK)
        {
            text.Append(" [HTTP ").Append(((int)status).ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        if (requestId is not null)
        {
            text.Append(" [request ").Append(Redactor.OneLine(requestId)).Append(']');
        }

        return text.ToString();
    }
}
