using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using Tidegate.Redaction;

namespace Tidegate;

/// <summary>
/// The service responded with a code that does not mean success. Where a spec gives the body of an error a type, it is an
/// <see cref="ApiException{TBody}"/>.
/// </summary>
[SuppressMessage("ApiDesign", "RS0022", Justification = "Its constructors are public for fakes, and its base class has nothing protected.")]
[SuppressMessage("ApiDesign", "RS0027", Justification = "Constructors are told apart by the type of the code, not by the number of parameters.")]
public class ApiException : ApiClientException
{
    /// <summary>Creates the exception; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>EnableFlow</c>.</param>
    /// <param name="code">The code of the envelope.</param>
    /// <param name="errorName">The name that the spec gives the code; null when the spec does not declare it.</param>
    /// <param name="serviceMessage">The message of the envelope; null when there is none.</param>
    /// <param name="httpStatus">The HTTP status of the response.</param>
    /// <param name="requestId">The service's request id; null when the service sent none.</param>
    /// <param name="furtherMessages">What further messages of the envelope say; null for none.</param>
    public ApiException(
        string operation,
        int code,
        string? errorName = null,
        string? serviceMessage = null,
        HttpStatusCode? httpStatus = HttpStatusCode.OK,
        string? requestId = null,
        IReadOnlyList<string>? furtherMessages = null)
        : this(operation, new ServiceCode(code), errorName, serviceMessage, furtherMessages ?? [], httpStatus, requestId)
    {
    }

    /// <summary>Creates the exception for a service whose codes are texts; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>EnableFlow</c>.</param>
    /// <param name="code">The code of the envelope, such as <c>AuthFailure.SignatureExpire</c>.</param>
    /// <param name="errorName">The name that the spec gives the code; null when the spec does not declare it.</param>
    /// <param name="serviceMessage">The message of the envelope; null when there is none.</param>
    /// <param name="httpStatus">The HTTP status of the response.</param>
    public ApiException(
        string operation,
        string code,
        string? errorName,
        string? serviceMessage,
        HttpStatusCode? httpStatus)
        : this(operation, code, errorName, serviceMessage, httpStatus, null, null)
    {
    }

    /// <summary>Creates the exception for a service whose codes are texts, with all that its envelope says; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>EnableFlow</c>.</param>
    /// <param name="code">The code of the envelope, such as <c>AuthFailure.SignatureExpire</c>.</param>
    /// <param name="errorName">The name that the spec gives the code; null when the spec does not declare it.</param>
    /// <param name="serviceMessage">The message of the envelope; null when there is none.</param>
    /// <param name="httpStatus">The HTTP status of the response.</param>
    /// <param name="requestId">The service's request id; null when the service sent none.</param>
    /// <param name="furtherMessages">What further messages of the envelope say; null for none.</param>
    public ApiException(
        string operation,
        string code,
        string? errorName,
        string? serviceMessage,
        HttpStatusCode? httpStatus,
        string? requestId,
        IReadOnlyList<string>? furtherMessages)
        : this(operation, new ServiceCode(ApiArgument.NotNull(code, nameof(code))), errorName, serviceMessage, furtherMessages ?? [], httpStatus, requestId)
    {
    }

    internal ApiException(
        string operation,
        ServiceCode code,
        string? errorName,
        string? serviceMessage,
        IReadOnlyList<string> furtherMessages,
        HttpStatusCode? httpStatus,
        string? requestId)
        : base(operation, Describe(operation, code, errorName, serviceMessage, furtherMessages, httpStatus, requestId), httpStatus, null)
    {
        Reported = code;
        ErrorName = errorName;
        ServiceMessage = serviceMessage;
        FurtherMessages = furtherMessages;
        RequestId = requestId;
    }

    /// <summary>The failure of a call that could not be sent because the token service refused to issue an access token.</summary>
    /// <param name="operation">The name of the called operation.</param>
    /// <param name="cause">The refusal of the token request.</param>
    internal ApiException(string operation, ApiException cause)
        : base(operation, $"{operation}: no access token: {cause.Message}", cause.HttpStatus, cause)
    {
        Reported = cause.Reported;
        ErrorName = cause.ErrorName;
        ServiceMessage = cause.ServiceMessage;
        FurtherMessages = cause.FurtherMessages;
        RequestId = cause.RequestId;
        IsSigningFailure = true;
    }

    /// <summary>The same refusal, with what is to be said besides its own message.</summary>
    private protected ApiException(ApiException refusal, string? hint)
        : base(refusal.Operation, refusal.BareMessage, refusal.HttpStatus, refusal.InnerException)
    {
        Reported = refusal.Reported;
        ErrorName = refusal.ErrorName;
        ServiceMessage = refusal.ServiceMessage;
        FurtherMessages = refusal.FurtherMessages;
        RequestId = refusal.RequestId;
        IsTransient = refusal.IsTransient;
        Hint = hint;
    }

    /// <summary>The code of the envelope; 0 where the codes of the service are texts.</summary>
    public int Code => Reported.Number;

    /// <summary>The code of the envelope, a number in plain decimal digits.</summary>
    public string CodeText => Reported.Text;

    /// <summary>The name that the spec gives the code; null when the spec does not declare it.</summary>
    public string? ErrorName { get; }

    /// <summary>The service's message, verbatim unless it repeated a secret. One code may come with many messages.</summary>
    public string? ServiceMessage { get; }

    /// <summary>
    /// What further messages of the envelope say, in the order of their names in the spec, verbatim unless they repeated a secret; empty when there
    /// is only <see cref="ServiceMessage"/>.
    /// </summary>
    public IReadOnlyList<string> FurtherMessages { get; }

    /// <summary>The service's request id; null when the service sent none.</summary>
    public string? RequestId { get; }

    /// <summary>Whether the spec says that the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <inheritdoc/>
    public override string Message => Hint is null ? base.Message : $"{base.Message} ({Hint})";

    /// <summary>The message without the advice.</summary>
    private string BareMessage => base.Message;

    /// <summary>The code, as a number or as a text.</summary>
    internal ServiceCode Reported { get; }

    /// <summary>Advice on what to check; null when there is none.</summary>
    internal string? Hint { get; init; }

    /// <summary>The same refusal, with more advice on what to check.</summary>
    internal virtual ApiException With(string hint) => new(this, HintWith(hint));

    /// <summary>What is to be said besides the message, if something is to be added.</summary>
    private protected string HintWith(string hint) => Hint is null ? hint : $"{Hint}; {hint}";

    private static string Describe(
        string operation,
        ServiceCode code,
        string? errorName,
        string? serviceMessage,
        IReadOnlyList<string> furtherMessages,
        HttpStatusCode? httpStatus,
        string? requestId)
    {
        var text = new StringBuilder($"{operation}: the service refused with code {Redactor.OneLine(code.Text)}");
        if (errorName is not null)
        {
            text.Append(" (").Append(errorName).Append(')');
        }

        if (!string.IsNullOrEmpty(serviceMessage))
        {
            text.Append(": ").Append(Redactor.OneLine(serviceMessage!));
        }

        foreach (string message in furtherMessages)
        {
            text.Append("; ").Append(Redactor.OneLine(message));
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
