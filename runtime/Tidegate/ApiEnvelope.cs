using System.Collections.Generic;

namespace Tidegate;

/// <summary>
/// The names of the members that wrap every response of a service, such as <c>{"code":0,"msg":"OK","data":...}</c>. A name that begins with a
/// slash is a JSON Pointer (RFC 6901) to a member further inside, such as <c>/Response/Error/Code</c>.
/// </summary>
public sealed class ApiEnvelope
{
    /// <summary>
    /// No envelope: the whole response is the result, and the HTTP status tells success (2xx) or is the code of an error. An empty response is
    /// success only where nothing, or what may be null, is returned.
    /// </summary>
    public static ApiEnvelope None { get; } = new() { CodeNames = [], Success = ApiSuccess.ByStatus, DataName = "" };

    /// <summary>The members that may carry the code, in order of preference. A response with none of them is an error, unless <see cref="Success"/> needs none.</summary>
    public IReadOnlyList<string> CodeNames { get; init; } = ["code"];

    /// <summary>
    /// The member that is a flag and tells success, beside the code, which is a text and only errors have; null when the code tells success. It needs
    /// <see cref="ApiSuccess.Flag"/>.
    /// </summary>
    public string? FlagName { get; init; }

    /// <summary>How the envelope says that a call succeeded; by the code 0 by default.</summary>
    public ApiSuccess Success { get; init; } = ApiSuccess.Codes(0);

    /// <summary>The code that means success, the first if there are several; 0 when none does or codes are texts. Setting it sets <see cref="Success"/>.</summary>
    public int SuccessCode
    {
        get => Success.Numbers.Count > 0 ? Success.Numbers[0] : 0;
        init => Success = ApiSuccess.Codes(value);
    }

    /// <summary>The member that carries the message.</summary>
    public string MessageName { get; init; } = "msg";

    /// <summary>Further members with messages, which an exception has beside the first.</summary>
    public IReadOnlyList<string> FurtherMessageNames { get; init; } = [];

    /// <summary>The member that carries the result; empty when the members beside the code are the result.</summary>
    public string DataName { get; init; } = "data";

    /// <summary>The member that carries the service's request id; null when the service sends none.</summary>
    public string? RequestIdName { get; init; }
}
