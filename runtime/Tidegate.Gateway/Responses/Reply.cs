using System.Collections.Generic;
using System.Net;
using System.Text.Json.Nodes;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Responses;

/// <summary>A response and the reason for it.</summary>
/// <param name="Reason">Why the request was refused, free of secrets; null when it was not.</param>
internal sealed record Reply(RequestOutcome Outcome, GatewayResponse Response, string? Reason = null)
{
    /// <summary>
    /// Refuses with an HTTP status. The documentation lists the statuses but no body; this body has the members of the envelope, with the
    /// HTTP status as the code.
    /// </summary>
    public static Reply Refuse(RequestOutcome outcome, HttpStatusCode status, string reason)
    {
        var body = new JsonObject { ["code"] = (int)status, ["msg"] = reason };
        return new Reply(outcome, GatewayResponse.Json(GatewayJson.Write(body), status), reason);
    }

    /// <summary>Refuses an access token in the API gateway's own form, with status 200.</summary>
    public static Reply RefuseToken(int code, string reason)
    {
        var body = new JsonObject { ["code"] = code, ["msg"] = reason, ["data"] = null };
        return new Reply(RequestOutcome.TokenExpired, GatewayResponse.Json(GatewayJson.Write(body)), reason);
    }

    /// <summary>Ends a request whose client has disconnected: nobody will read the response.</summary>
    public static Reply ClientLeft() =>
        Refuse(RequestOutcome.Aborted, HttpStatusCode.BadRequest, "The request was given up before it was answered.");

    /// <summary>Ends a request with a fault that sends no response.</summary>
    public static Reply WithoutResponse(string fault) =>
        Refuse(RequestOutcome.Faulted, HttpStatusCode.ServiceUnavailable, $"The fault {fault} came before the operation.");

    /// <summary>Refuses a method with HTTP 405 and the header that lists the allowed methods.</summary>
    public static Reply RefuseMethod(IReadOnlyList<string> allowed, string reason)
    {
        Reply reply = Refuse(RequestOutcome.WrongMethod, HttpStatusCode.MethodNotAllowed, reason);
        var headers = new Dictionary<string, string> { ["Allow"] = string.Join(", ", allowed) };
        return reply with { Response = reply.Response with { Headers = headers } };
    }
}
