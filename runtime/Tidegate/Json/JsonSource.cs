using System;
using System.Net;
using System.Text;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Drift;
using Tidegate.Observation;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>A JSON document that is being read: its bytes, how far the read is, and what an error about it has to name.</summary>
internal sealed class JsonSource
{
    private const string WholeResponse = "the response";

    /// <summary>Of a path that is too deep, this much says enough.</summary>
    private const int ShownDepth = 8;

    /// <summary>Of a value that is wrong, this much says what it is.</summary>
    private const int MaxShown = 80;

    private readonly PayloadBuffer _path = new();
    private Redactor _redaction = null!;
    private IDriftReports? _reports;
    private DriftTally? _drift;
    private JsonOrigin? _origin;
    private byte[] _outerPath = [];

    public ReadOnlyMemory<byte> Document { get; private set; }

    public ApiOperation Operation { get; private set; } = null!;

    public HttpStatusCode? HttpStatus { get; private set; }

    /// <summary>Where the read stands.</summary>
    public JsonTrail Trail { get; } = new();

    /// <summary>How deep the document may be read.</summary>
    public JsonDepths Depths { get; private set; } = JsonDepths.Usual;

    /// <summary>The short texts of the document so far.</summary>
    public ShortTexts Texts { get; } = new();

    /// <summary>The call, for values that outlive it; one for all of a response.</summary>
    public JsonOrigin Origin => _origin ??= new JsonOrigin(Operation, HttpStatus, _redaction.Lasting(), _reports, Depths);

    /// <summary>Takes a document that stood as text in a response.</summary>
    /// <param name="outerPath">Where it stood.</param>
    public static JsonSource Inner(ReadOnlyMemory<byte> document, JsonOrigin origin, ReadOnlySpan<byte> outerPath)
    {
        var source = new JsonSource { _outerPath = outerPath.ToArray() };
        source.SetResponse(document, origin.Operation, origin.HttpStatus, origin.Redaction, origin.Drift, origin.Depths);
        return source;
    }

    /// <summary>A document of the same response that is only the word null.</summary>
    public JsonSource Null() => Inner("null"u8.ToArray(), Origin, default);

    /// <summary>Takes the response of an operation, and can take another one afterwards.</summary>
    /// <param name="document">The response.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="httpStatus">The status of the response.</param>
    /// <param name="redaction">Hides secrets in errors.</param>
    /// <param name="reports">Is told of drift; null when the document has no spec.</param>
    /// <param name="depths">How deep it may be read.</param>
    public void SetResponse(
        ReadOnlyMemory<byte> document,
        ApiOperation operation,
        HttpStatusCode? httpStatus,
        Redactor redaction,
        IDriftReports? reports,
        JsonDepths depths)
    {
        Document = document;
        Operation = operation;
        HttpStatus = httpStatus;
        _redaction = redaction;
        _reports = reports;
        Depths = depths;
        _origin = null;
    }

    /// <summary>Takes another spelling of the document, to be read from its beginning: what the first one drifted does not count.</summary>
    public void Respell(ReadOnlyMemory<byte> document)
    {
        Document = document;
        _drift?.BeginAgain();
    }

    /// <summary>Forgets the response.</summary>
    public void Reset()
    {
        Document = default;
        _origin = null;
        Texts.Clear();
    }

    /// <summary>Notes something that the spec does not say.</summary>
    public void NoteDrift(ApiDriftKind kind, ReadOnlySpan<byte> name, int depth)
    {
        if (_reports is null)
        {
            return;
        }

        _drift ??= new DriftTally();
        if (_drift.Add(kind, name, depth) is { } place && _reports.TryClaim(Operation, place))
        {
            _drift.Tell(kind, PathAt(depth));
        }
    }

    /// <summary>Tells of what was noted since the last time.</summary>
    public void ReportDrift()
    {
        if (_drift is { IsEmpty: false })
        {
            _reports!.Report(Operation, _drift);
            _drift.Reset();
        }
    }

    /// <summary>The error for a value that is not what the spec says.</summary>
    /// <param name="depth">How many objects and arrays are open around the value.</param>
    /// <param name="problem">Such as <c>expected a number, found true</c>.</param>
    public ApiTransportException Error(int depth, string problem) => ErrorAt(PathAt(depth), problem);

    /// <summary>Looks whether one level more may be read.</summary>
    /// <param name="depth">How many objects and arrays are open.</param>
    /// <exception cref="ApiTransportException">It may not; of the path the start is told.</exception>
    public void CheckDepth(int depth)
    {
        if (Depths.FindProblem(depth) is { } problem)
        {
            throw ErrorAt(depth > ShownDepth ? PathAt(ShownDepth) + "..." : PathAt(depth), problem);
        }
    }

    /// <summary>The error for a response whose envelope cannot be read: what the service says of itself may stand beside the mistake.</summary>
    public ApiTransportException NoEnvelope(ApiTransportException mistake) => new(
        Operation.Name,
        ApiTransportReason.InvalidResponse,
        $"{mistake.Message}. The response starts with: {_redaction.Excerpt(Document.Span)}",
        HttpStatus);

    /// <summary>Gives of a text that stands at a depth what may be shown: its start, without secrets, and nothing when a name on the way to it is secret.</summary>
    public Func<string, string> ShownAt(int depth) => text =>
        _redaction.HidesAllValues || _redaction.IsSecretIn(Encoding.UTF8.GetString(_outerPath)) || Trail.HasSecretName(Document.Span, depth, _redaction)
            ? Redactor.Mask
            : Redactor.OneLine(_redaction.Excerpt(Encoding.UTF8.GetBytes(text)), MaxShown);

    /// <summary>The error for something required that is absent from the document itself.</summary>
    public ApiTransportException Missing(string name) => ErrorAt(name, "missing");

    /// <summary>The error for a required member that is absent.</summary>
    /// <param name="depth">How many objects and arrays are open around the object.</param>
    /// <param name="name">The name of the member.</param>
    public ApiTransportException MissingMember(int depth, string name)
    {
        string path = PathAt(depth);
        return Missing(path == WholeResponse ? name : $"{path}.{name}");
    }

    /// <summary>The error for a document that is not JSON.</summary>
    public ApiTransportException NotJson(JsonException exception)
    {
        string place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return Error(0, $"not valid JSON ({place})");
    }

    /// <summary>Where the value at a depth stands in the response, as UTF-8 and as it came; empty for the whole response. It is lost with the next call.</summary>
    public ReadOnlySpan<byte> RawPathAt(int depth)
    {
        _path.Reset();
        _path.Append(_outerPath);
        Trail.AppendTo(_path, Document.Span, depth, _redaction);
        return _path.WrittenSpan;
    }

    private string PathAt(int depth)
    {
        string path = Encoding.UTF8.GetString(RawPathAt(depth));
        return path.Length > 0 ? Redactor.OneLine(_redaction.HideSecrets(path), int.MaxValue) : WholeResponse;
    }

    private ApiTransportException ErrorAt(string path, string problem) =>
        new(Operation.Name, ApiTransportReason.InvalidResponse, $"{Operation.Name}: {path}: {problem}", HttpStatus);
}
