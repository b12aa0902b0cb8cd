using System.Collections.Generic;

namespace Tidegate;

/// <summary>The names of the members that wrap every response of a service, such as <c>{"code":0,"msg":"OK","data":...}</c>.</summary>
public sealed class ApiEnvelope
{
    /// <summary>The members that may carry the code, in order of preference. A response with none of them is an error.</summary>
    public IReadOnlyList<string> CodeNames { get; init; } = ["code"];

    /// <summary>The code that means success.</summary>
    public int SuccessCode { get; init; }

    /// <summary>The member that carries the message.</summary>
    public string MessageName { get; init; } = "msg";

    /// <summary>The member that carries the result.</summary>
    public string DataName { get; init; } = "data";

    /// <summary>The member that carries the service's request id; null when the service sends none.</summary>
    public string? RequestIdName { get; init; }
}
