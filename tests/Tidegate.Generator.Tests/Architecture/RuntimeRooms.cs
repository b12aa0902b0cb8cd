using System.Collections.Generic;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>The rooms of the runtime, from those that stand alone to the client, which ties all of them together.</summary>
internal static class RuntimeRooms
{
    /// <summary>The words that all rooms speak: single values of an API, what operations and services are, what goes wrong.</summary>
    private const string Vocabulary = "vocabulary";

    /// <summary>A request while it is built.</summary>
    private const string Request = "request";

    /// <summary>A request on its way.</summary>
    private const string Call = "call";

    /// <summary>Builds, sends and reads: knows all rooms, and no room knows it.</summary>
    private const string Client = "client";

    private static readonly Dictionary<string, string[]> s_shelves = new()
    {
        [Vocabulary] =
        [
            "ApiArgument", "ApiClientException", "ApiCredentials", "ApiDate", "ApiDateTime", "ApiDownload", "ApiEnvelope", "ApiError", "ApiException", "ApiFile", "ApiId", "ApiIdempotencyKey", "ApiMembers",
            "ApiOperation", "ApiOptional", "ApiOutcome", "ApiProblem", "ApiResponseDetails", "ApiService", "ApiSuccess", "ApiTransportException", "ApiTransportReason", "ApiValue", "ApiValueTypeConverter", "CachedAccessToken", "CallOptions",
            "CallerMistake", "DeepJson", "DeepValues", "IAccessTokenCache", "IApiValue", "IDataProbe", "IPageLinks", "KeptJson", "OptionProblem", "ServiceCode",
            "SuccessKind", "UntypedCallOptions",
            // What a callback of the options of a call is told.
            "Auth.SignatureExplanation", "Auth.SignedPiece",
            // Single values, as text and for System.Text.Json.
            "Json.ApiIdConverter", "Json.ApiNumberConverter", "Json.ApiText", "Json.ApiTextConverter", "Json.ApiValueConverter", "Json.KnownNumbers", "Json.UnkeptOutcomes",
        ],
        [Request] = ["ApiForm", "ApiParts", "ApiRequest", "ApiUpload", "BodyField", "BodyFile", "BodyFormat", "RequestHeaders"],
        [Call] = ["ApiCall", "ApiRequestMessage"],
        ["Paging"] = ["ApiPages"],
        ["Tasks"] = ["ApiTaskFailedException", "ApiTaskOptions", "ApiTaskState", "ApiTaskTimeoutException", "ApiTasks"],
        [Client] = ["ApiClient", "ApiClientOptions", "ApiClientParts", "CallFailure", "CallPool", "CallSender", "ContentHandler", "DefaultScheme", "OptionsCheck", "Pipeline", "SigningHandler", "UnsignedClientOptions"],
    };

    private static readonly Dictionary<string, string[]> s_rules = new()
    {
        ["Buffers"] = [],
        ["Files"] = [],
        ["Scalars"] = [],
        ["Observation"] = [],
        ["Redaction"] = ["Buffers", "Scalars"],
        [Vocabulary] = ["Buffers", "Files", "Scalars", "Redaction", "Observation"],
        ["Drift"] = [Vocabulary, "Observation"],
        ["Json"] = [Vocabulary, "Buffers", "Scalars", "Redaction", "Observation", "Drift"],
        ["Limits"] = [Vocabulary],
        ["Paging"] = [Vocabulary, "Buffers", "Scalars"],
        ["Tasks"] = [Vocabulary],
        [Request] = [Vocabulary, "Buffers", "Json", "Redaction"],
        ["Requests"] = [Vocabulary, "Buffers", "Files", "Scalars", "Redaction", "Json", Request],
        ["Responses"] = [Vocabulary, "Buffers", "Scalars", "Redaction", "Drift", "Json"],
        ["Transport"] = [Vocabulary, "Files", "Redaction", "Responses"],
        ["Downloads"] = [Vocabulary, "Buffers", "Json", "Redaction", "Responses", "Transport"],
        ["Streams"] = [Vocabulary, "Buffers", "Scalars", "Json", "Redaction", "Responses", "Downloads"],
        ["Telemetry"] = [Vocabulary, "Redaction", "Observation", "Drift", Request, "Requests", "Responses"],
        ["Auth"] = [Vocabulary, "Buffers", "Redaction", "Observation", Request, "Requests", "Responses", "Transport", "Telemetry"],
        ["Auth.EnosApim"] = [Vocabulary, "Buffers", "Json", "Redaction", "Observation", Request, "Requests", "Responses", "Transport", "Telemetry", "Auth"],
        [Call] = [Vocabulary, "Buffers", "Json", "Redaction", Request, "Requests", "Responses", "Transport", "Downloads", "Streams", "Telemetry", "Auth"],
        [Client] =
        [
            Vocabulary, "Buffers", "Files", "Json", "Redaction", "Observation", Request, "Requests", "Responses", "Transport", "Downloads", "Streams", "Telemetry", "Auth",
            "Auth.EnosApim", Call,
        ],
    };

    public static readonly House House = new("Tidegate", s_shelves, s_rules);
}
