using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Drift;
using Tidegate.Observation;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>A JSON document that is being read: its bytes, the position, and what errors about it need to name.</summary>
internal class JsonSource
{
    private const string WholeResponse = "the response";

    /// <summary>The part of an overly deep path that messages show.</summary>
    private const int ShownDepth = 8;

    /// <summary>The number of characters of a wrong value that messages show.</summary>
    private const int MaxShown = 80;

    private readonly PayloadBuffer _path = new();
    private Redactor _redaction = null!;
    private IDriftReports? _reports;
    private DriftTally? _drift;
    private JsonOrigin? _origin;
    private byte[] _outerPath = [];

    /// <summary>0 for none: beside a flag of its own it would take twice the room in every response.</summary>
    private HttpStatusCode _httpStatus;

    public ReadOnlyMemory<byte> Document { get; private protected set; }

    /// <summary>The number of arrays around what is read; 1 for several documents that are read as the items of one.</summary>
    public virtual int Outer => 0;

    public ApiOperation Operation { get; private set; } = null!;

    public HttpStatusCode? HttpStatus => _httpStatus == 0 ? null : _httpStatus;

    /// <summary>Hides the secrets of the call.</summary>
    public Redactor Redaction => _redaction;

    /// <summary>The path to the current position.</summary>
    public JsonTrail Trail { get; } = new();

    /// <summary>How deeply the document may be nested.</summary>
    public JsonDepths Depths { get; private set; } = JsonDepths.Usual;

    /// <summary>The short texts found in the document so far.</summary>
    public ShortTexts Texts { get; } = new();

    /// <summary>How many free members the record before had: most records of a document have about as many, so their maps need not grow.</summary>
    public int FreeMembers { get; set; }

    /// <summary>The call, for values that outlive it; a response has one for all of its values.</summary>
    public JsonOrigin Origin => _origin ??= new JsonOrigin(Operation, HttpStatus, _redaction.Lasting(), _reports, Depths);

    /// <summary>Opens a document that was contained as text in a response.</summary>
    /// <param name="outerPath">The path of that text in the response.</param>
    public static JsonSource Inner(ReadOnlyMemory<byte> document, JsonOrigin origin, ReadOnlySpan<byte> outerPath)
    {
        var source = new JsonSource();
        source.SetInner(document, origin, outerPath);
        return source;
    }

    /// <summary>A document of the same response that consists only of null.</summary>
    public JsonSource Null() => Inner("null"u8.ToArray(), Origin, default);

    /// <summary>Sets the response of an operation; the source can be reused for another response later.</summary>
    /// <param name="document">The response.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="httpStatus">The status of the response.</param>
    /// <param name="redaction">Hides secrets in errors.</param>
    /// <param name="reports">Receives drift; null when the document has no spec.</param>
    /// <param name="depths">How deeply the response may be nested.</param>
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
        _httpStatus = httpStatus ?? 0;
        _redaction = redaction;
        _reports = reports;
        Depths = depths;
        _origin = null;
        _drift?.Expect(0, []);
    }

    /// <summary>
    /// Replaces the document with another spelling of it, to be read from the beginning: drift found in the first one does not count.
    /// </summary>
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
        FreeMembers = 0;
    }

    /// <summary>Expects members of the envelope in an object that is read as data, so that they are neither drift nor free members.</summary>
    /// <param name="depth">The number of objects and arrays that are open around those members.</param>
    /// <param name="names">The names of the members.</param>
    public void Expect(int depth, IReadOnlyList<byte[]> names) => (_drift ??= new DriftTally()).Expect(depth, names);

    /// <summary>Whether a member that the data does not declare is one that was expected.</summary>
    public bool IsExpected(ReadOnlySpan<byte> name, int depth) => _drift?.IsExpected(name, depth) ?? false;

    /// <summary>Notes a difference from the spec.</summary>
    public void NoteDrift(ApiDriftKind kind, ReadOnlySpan<byte> name, int depth)
    {
        if (_reports is null)
        {
            return;
        }

        _drift ??= new DriftTally();
        bool isOfEnvelope = kind is ApiDriftKind.UndeclaredMember or ApiDriftKind.Placeholder && _drift.IsExpected(name, depth);
        if (!isOfEnvelope && _drift.Add(kind, name, depth - Outer) is { } place && _reports.TryClaim(Operation, place))
        {
            _drift.Tell(kind, PathAt(depth));
        }
    }

    /// <summary>Notes that an object lacks a required member, or has null for it.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="depth">The number of objects and arrays that are open around the object.</param>
    public void NoteLacking(string name, int depth)
    {
        if (_reports is null)
        {
            return;
        }

        _drift ??= new DriftTally();
        if (_drift.Add(ApiDriftKind.LackingMember, Encoding.UTF8.GetBytes(name), depth - Outer) is { } place && _reports.TryClaim(Operation, place))
        {
            _drift.Tell(ApiDriftKind.LackingMember, PathOfMember(depth, name));
        }
    }

    /// <summary>Reports the drift noted since the last report.</summary>
    public void ReportDrift()
    {
        if (_drift is { IsEmpty: false })
        {
            _reports!.Report(Operation, _drift);
            _drift.Reset();
        }
    }

    /// <summary>The error for a value that is not what the spec declares.</summary>
    /// <param name="depth">The number of objects and arrays that are open around the value.</param>
    /// <param name="problem">The problem, such as <c>expected a number, found true</c>.</param>
    public ApiTransportException Error(int depth, string problem) => ErrorAt(PathAt(depth), problem);

    /// <summary>Checks whether one more level may be read.</summary>
    /// <param name="depth">The number of open objects and arrays.</param>
    /// <exception cref="ApiTransportException">It may not; the message shows the start of the path.</exception>
    public void CheckDepth(int depth)
    {
        if (Depths.FindProblem(depth - Outer) is { } problem)
        {
            throw ErrorAt(depth > ShownDepth ? PathAt(ShownDepth) + "..." : PathAt(depth), problem);
        }
    }

    /// <summary>The error for a response whose envelope cannot be read. It includes the start of the response, which may say what is wrong.</summary>
    public ApiTransportException NoEnvelope(ApiTransportException mistake) => new(
        Operation.Name,
        ApiTransportReason.InvalidResponse,
        $"{mistake.Message}. The response starts with: {_redaction.Excerpt(Document.Span)}",
        HttpStatus);

    /// <summary>
    /// Returns a function that gives the part of a text that may be shown: its start, without secrets, and nothing at all when a name on the path
    /// to it is secret.
    /// </summary>
    public Func<string, string> ShownAt(int depth) => text =>
        _redaction.HidesAllValues || _redaction.IsSecretIn(Encoding.UTF8.GetString(_outerPath)) || Trail.HasSecretName(Document.Span, Outer, depth, _redaction)
            ? Redactor.Mask
            : Redactor.OneLine(_redaction.Excerpt(Encoding.UTF8.GetBytes(text)), MaxShown);

    /// <summary>The error when the document itself lacks something required.</summary>
    public ApiTransportException Missing(string name) => MissingMember(0, name);

    /// <summary>The error when a required member is missing.</summary>
    /// <param name="depth">The number of objects and arrays that are open around the object.</param>
    /// <param name="name">The name of the member.</param>
    public ApiTransportException MissingMember(int depth, string name) => ErrorAt(PathOfMember(depth, name), "missing");

    /// <summary>The error for a document that is not JSON.</summary>
    public ApiTransportException NotJson(JsonException exception)
    {
        string place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return Error(0, $"not valid JSON ({place})");
    }

    /// <summary>
    /// The path of the value at a depth, as UTF-8 and not yet safe to show; empty for the whole response. It is valid only until the next call.
    /// </summary>
    public ReadOnlySpan<byte> RawPathAt(int depth)
    {
        _path.Reset();
        AppendOuterPath(_path);
        Trail.AppendTo(_path, Document.Span, Outer, depth, _redaction);
        return _path.WrittenSpan;
    }

    /// <summary>Appends where the document stands in the response.</summary>
    private protected virtual void AppendOuterPath(PayloadBuffer path) => path.Append(_outerPath);

    /// <summary>Sets a document that is a part of a response.</summary>
    private protected void SetInner(ReadOnlyMemory<byte> document, JsonOrigin origin, ReadOnlySpan<byte> outerPath)
    {
        _outerPath = outerPath.ToArray();
        SetResponse(document, origin.Operation, origin.HttpStatus, origin.Redaction, origin.Drift, origin.Depths);
    }

    private protected string PathAt(int depth)
    {
        string path = Encoding.UTF8.GetString(RawPathAt(depth));
        return path.Length > 0 ? Redactor.OneLine(_redaction.HideSecrets(path), int.MaxValue) : WholeResponse;
    }

    private string PathOfMember(int depth, string name)
    {
        string path = PathAt(depth);
        return path == WholeResponse ? name : $"{path}.{name}";
    }

    private ApiTransportException ErrorAt(string path, string problem) =>
        new(Operation.Name, ApiTransportReason.InvalidResponse, $"{Operation.Name}: {path}: {problem}", HttpStatus);
}
