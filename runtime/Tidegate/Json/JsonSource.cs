using System;
using System.Net;
using System.Text.Json;
using Tidegate.Diagnostics;
using Tidegate.Observation;

namespace Tidegate.Json;

/// <summary>A JSON document that is being read: its bytes, and what an error about it has to name.</summary>
internal sealed class JsonSource
{
    private Redaction _redaction = null!;
    private DriftReports? _reports;
    private DriftTally? _drift;
    private JsonSource? _outer;
    private int _offsetInOuter;

    public ReadOnlyMemory<byte> Document { get; private set; }

    public ApiOperation Operation { get; private set; } = null!;

    public HttpStatusCode? HttpStatus { get; private set; }

    /// <summary>Whether a value that was read refers to the document and needs it from now on.</summary>
    public bool IsShared { get; private set; }

    /// <summary>A document of the same answer that is only the word null.</summary>
    public JsonSource Null()
    {
        var source = new JsonSource();
        source.SetAnswer("null"u8.ToArray(), Operation, HttpStatus, _redaction, _reports);
        return source;
    }

    /// <summary>A document that stands as text at a place of this one.</summary>
    public JsonSource Inner(ReadOnlyMemory<byte> document, int offset)
    {
        var source = new JsonSource { _outer = this, _offsetInOuter = offset };
        source.SetAnswer(document, Operation, HttpStatus, _redaction, _reports);
        return source;
    }

    /// <summary>Wraps the answer of an operation. One that nothing refers to can wrap another answer afterwards.</summary>
    /// <param name="document">The answer.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="httpStatus">The status of the answer.</param>
    /// <param name="redaction">Hides secrets in errors.</param>
    /// <param name="reports">Is told of drift; null when the document has no spec.</param>
    public void SetAnswer(
        ReadOnlyMemory<byte> document, ApiOperation operation, HttpStatusCode? httpStatus, Redaction redaction, DriftReports? reports)
    {
        Document = document;
        Operation = operation;
        HttpStatus = httpStatus;
        _redaction = redaction;
        _reports = reports;
    }

    /// <summary>Notes something that the spec does not say.</summary>
    public void NoteDrift(ApiDriftKind kind, int offset, ReadOnlySpan<byte> name, int depth)
    {
        if (_reports is not null)
        {
            (_drift ??= new DriftTally()).Add(kind, offset, name, depth);
        }
    }

    /// <summary>Tells of what was noted since the last time.</summary>
    public void ReportDrift()
    {
        if (_drift is { IsEmpty: false })
        {
            _reports!.Report(this, _drift);
            _drift.Reset();
        }
    }

    public void Share() => IsShared = true;

    /// <summary>Gives the values that refer to the document a copy of their own, of exactly its size.</summary>
    public void Detach()
    {
        Document = Document.ToArray();
        _redaction = _redaction.Lasting();
    }

    /// <summary>The error for a value that is not what the spec says.</summary>
    /// <param name="offset">Where the value starts; the path is looked for only now.</param>
    /// <param name="problem">Such as <c>expected a number, found true</c>.</param>
    public ApiTransportException Error(int offset, string problem) => ErrorAt(PathAt(offset), problem);

    /// <summary>The error for something mandatory that is absent.</summary>
    public ApiTransportException Missing(string path) => ErrorAt(path, "missing");

    /// <summary>The error for a mandatory member that is absent from the object that ends at an offset.</summary>
    public ApiTransportException MissingMember(int endOfObject, string name) => Missing(JsonPath.Append(PathAt(endOfObject), name));

    /// <summary>The error for a document that is not JSON.</summary>
    public ApiTransportException NotJson(JsonException exception)
    {
        string place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        string problem = $"not valid JSON, or nested deeper than {ApiJsonReader.MaxDepth} levels ({place})";
        return ErrorAt(_outer is null ? "the answer" : _outer.PathAt(_offsetInOuter), problem);
    }

    /// <summary>Where in the answer an offset lies.</summary>
    public string PathAt(int offset)
    {
        string prefix = _outer?.PathAt(_offsetInOuter) ?? "";
        return JsonPath.Find(Document.Span, offset, prefix, _redaction);
    }

    private ApiTransportException ErrorAt(string path, string problem) =>
        new(Operation.Name, ApiTransportReason.InvalidResponse, $"{Operation.Name}: {path}: {problem}", HttpStatus);
}
