using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Json;

namespace Tidegate;

/// <summary>
/// Writes the body of a request in parts, as <c>multipart/form-data</c> (RFC 7578). The boundary is random, so that no content can have it, and
/// is fixed when the body is begun. Files are read only when the request is sent.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiParts
{
    private readonly PayloadBuffer _payload;
    private readonly BodyFormat _format;
    private readonly string _boundary;

    private ApiParts(ApiRequest request)
    {
        _boundary = "tidegate-" + Guid.NewGuid().ToString("N");
        _format = new BodyFormat("multipart/form-data; boundary=" + _boundary);
        _payload = request.BeginBody(_format);
    }

    /// <summary>Starts the body of a request, after its last query parameter.</summary>
    public static ApiParts Begin(ApiRequest request) => new(ApiArgument.NotNull(request, nameof(request)));

    /// <summary>Appends a field.</summary>
    public void Add(ReadOnlySpan<byte> name, string value)
    {
        BeginPart(name);
        _payload.Append("\r\n\r\n"u8);
        int start = _payload.Length;
        _payload.Append(ApiArgument.NotNull(value, nameof(value)));
        Note(name, start);
    }

    /// <summary>Appends a file.</summary>
    public void Add(ReadOnlySpan<byte> name, ApiFile file)
    {
        ApiArgument.NotNull(file, nameof(file));
        string partName = Encoding.UTF8.GetString(name);
        BeginPart(name);
        _payload.Append("; filename=\""u8);
        _payload.Append(Quotable(file.Name ?? partName));
        _payload.Append("\"\r\nContent-Type: "u8);
        _payload.Append(file.ContentType ?? "application/octet-stream");
        _payload.Append("\r\n\r\n"u8);
        _format.Add(new BodyFile(partName, _payload.Length, file));
        _payload.Append("\r\n"u8);
    }

    /// <summary>Appends each file as a part of its own, all with the same name; none when there are no files.</summary>
    public void AddAll(ReadOnlySpan<byte> name, IReadOnlyList<ApiFile> files)
    {
        for (int i = 0; i < files.Count; i++)
        {
            Add(name, files[i]);
        }
    }

    /// <summary>Appends a value as JSON.</summary>
    public void AddJson<T>(ReadOnlySpan<byte> name, T value, JsonWrite<T> write)
    {
        BeginPart(name);
        _payload.Append("\r\nContent-Type: application/json\r\n\r\n"u8);
        int start = _payload.Length;
        using (var json = new Utf8JsonWriter(_payload, PayloadBuffer.JsonOptions))
        {
            write(json, value);
        }

        Note(name, start);
    }

    /// <summary>Ends the body, after the last part.</summary>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public void End()
    {
        if (_format.Fields.Count == 0 && _format.Files.Count == 0)
        {
            throw new ArgumentException("A body of parts has at least one: give a value or a file.");
        }

        _payload.Append("--"u8);
        _payload.Append(_boundary);
        _payload.Append("--\r\n"u8);
    }

    private void BeginPart(ReadOnlySpan<byte> name)
    {
        _payload.Append("--"u8);
        _payload.Append(_boundary);
        _payload.Append("\r\nContent-Disposition: form-data; name=\""u8);
        _payload.Append(name);
        _payload.Append((byte)'"');
    }

    /// <summary>Ends a part whose content was written.</summary>
    private void Note(ReadOnlySpan<byte> name, int start)
    {
        _format.Add(new BodyField(Encoding.UTF8.GetString(name), start, _payload.Length - start));
        _payload.Append("\r\n"u8);
    }

    /// <summary>
    /// A file name as it stands between quotes: in UTF-8, as RFC 7578, section 4.2, wants it and browsers send it, and what would end or escape
    /// something there in the escapes that browsers use. A name has no line breaks.
    /// </summary>
    private static string Quotable(string name) => name.Replace("\"", "%22").Replace("\\", "%5C");
}
