using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Responses;

/// <summary>Refuses inside the envelope of an operation, as the service itself does.</summary>
internal static class EnvelopeReply
{
    /// <param name="code">The code; a flag says only that the call failed.</param>
    public static Reply Refuse(RequestOutcome outcome, EnvelopeModel envelope, int code, string reason)
    {
        HttpStatusCode status = envelope.Success.Kind == SuccessKind.Status ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        if (envelope.IsNone)
        {
            return Reply.Refuse(outcome, status, reason);
        }

        JsonObject body = [];
        if (!envelope.IsDataAtRoot)
        {
            MemberPlaces.Set(body, MemberPath.Names(envelope.DataName), null);
        }

        MemberPlaces.Set(body, MemberPath.Names(envelope.CodeNames[0]), CodeIn(envelope, code));
        if (envelope.FlagName is { } flag)
        {
            MemberPlaces.Set(body, MemberPath.Names(flag), Failed(envelope));
        }

        MemberPlaces.Set(body, MemberPath.Names(envelope.MessageNames[0]), reason);
        return new Reply(outcome, GatewayResponse.Json(GatewayJson.Write(body), status), reason);
    }

    private static JsonValue CodeIn(EnvelopeModel envelope, int code) => envelope.Success.Kind switch
    {
        SuccessKind.Numbers => JsonValue.Create(code),
        SuccessKind.Flag when envelope.FlagName is null => Failed(envelope),
        _ => JsonValue.Create(code.ToString(CultureInfo.InvariantCulture)),
    };

    private static JsonValue Failed(EnvelopeModel envelope) => JsonValue.Create(envelope.Success.Codes[0].Text != "true");
}
