using System;
using System.Net;

namespace Tidegate;

/// <summary>
/// The service responded with an HTTP status that the spec declares as an error with a body of a type. A response whose body cannot be read as
/// that type is an <see cref="ApiException"/> that says why.
/// </summary>
/// <typeparam name="TBody">The type of the body, such as <see cref="ApiProblem"/>.</typeparam>
/// <remarks>
/// <code>
/// catch (ApiException&lt;ApiProblem&gt; e) when (e.Code == HarborErrors.NotFound)
/// {
///     Show(e.Body.Detail);
/// }
/// </code>
/// The message, logs and traces have what is in the body only as far as it is no secret; <see cref="Body"/> has all of it.
/// </remarks>
public sealed class ApiException<TBody> : ApiException
    where TBody : notnull
{
    /// <summary>Creates the exception; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>GetBerth</c>.</param>
    /// <param name="status">The HTTP status, which is the code.</param>
    /// <param name="errorName">The name that the spec gives the status.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="serviceMessage">What the service says about the error; null when it says nothing.</param>
    /// <exception cref="ArgumentNullException">There is no body.</exception>
    public ApiException(string operation, HttpStatusCode status, string errorName, TBody body, string? serviceMessage = null)
        : base(operation, (int)status, errorName, serviceMessage, status)
    {
        Body = body is null ? throw new ArgumentNullException(nameof(body)) : body;
    }

    /// <summary>A refusal of which the body has been read.</summary>
    internal ApiException(ApiException refusal, TBody body)
        : this(refusal, body, refusal.Hint)
    {
    }

    private ApiException(ApiException refusal, TBody body, string? hint)
        : base(refusal, hint)
    {
        Body = body;
    }

    /// <summary>The body of the response.</summary>
    public TBody Body { get; }

    internal override ApiException With(string hint) => new ApiException<TBody>(this, Body, HintWith(hint));
}
