using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;

namespace Tidegate;

/// <summary>
/// A request under construction: path, then query in signing order, headers, then body. It is rented from an <see cref="ApiClient"/> and returned
/// by sending it; it must not be used after that.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1001", Justification = "The writer holds nothing but the request's own buffer.")]
public abstract class ApiRequest
{
    private const int LongestNumber = 64;

    /// <summary>The part that is signed between access token and timestamp: the names and values of the query, then the body as it is sent.</summary>
    private readonly PayloadBuffer _payload = new();

    /// <summary>The escaped path and query, as they are sent.</summary>
    private readonly PayloadBuffer _target = new();

    private List<(int Start, int Length)>? _secretPathRanges;
    private RequestHeaders _headers;
    private Utf8JsonWriter? _writer;
    private bool _isOpen;
    private bool _isObject;

    private protected ApiRequest(RedactedNames secretNames)
    {
        SecretNames = secretNames;
    }

    internal ApiOperation Operation { get; private set; } = null!;

    internal ReadOnlyMemory<byte> Payload => _payload.WrittenMemory;

    /// <summary>Where the body starts in <see cref="Payload"/>; its length when there is no body.</summary>
    internal int BodyStart { get; private set; }

    internal bool HasBody { get; private set; }

    /// <summary>What the body is when it is not JSON; null when it is, or when there is none.</summary>
    internal BodyFormat? Format { get; private set; }

    internal bool HasQuery { get; private set; }

    /// <summary>Empty when there is none.</summary>
    internal ReadOnlyMemory<byte> Body => Payload.Slice(BodyStart);

    internal ReadOnlySpan<byte> Target => _target.WrittenSpan;

    /// <summary>The names of the values that must not be shown.</summary>
    internal RedactedNames SecretNames { get; }

    /// <summary>Whether values of this name must not be shown.</summary>
    internal bool IsSecret(string name) => SecretNames.Contains(name);

    /// <summary>The positions, in <see cref="Target"/>, of path values that must not be shown.</summary>
    internal IReadOnlyList<(int Start, int Length)> SecretPathRanges => (IReadOnlyList<(int Start, int Length)>?)_secretPathRanges ?? [];

    /// <summary>The headers of the operation.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers.Headers;

    /// <summary>The cookies of the operation.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Cookies => _headers.Cookies;

    /// <summary>The headers of the operation, and what a caller sends in their place.</summary>
    internal virtual IEnumerable<KeyValuePair<string, string>> HeadersAndOverrides => Headers;

    /// <summary>Appends a literal part of the path, already escaped.</summary>
    public void AppendPath(ReadOnlySpan<byte> escapedLiteral) => _target.Append(escapedLiteral);

    /// <summary>Appends the value of a path parameter, escaping it.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, and would lead to another path.</exception>
    public void AppendPathValue(string value, string parameterName)
    {
        if (ApiArgument.NotNull(value, parameterName) is "" or "." or "..")
        {
            throw new ArgumentException("A path parameter cannot be empty, '.' or '..': it would address another path.", parameterName);
        }

        UriEscaping.Append(_target, StrictUtf8.GetBytes(value));
    }

    /// <summary>Appends the value of a path parameter.</summary>
    public void AppendPathValue(long value, string parameterName) =>
        AppendPathValue(value.ToString(CultureInfo.InvariantCulture), parameterName);

    /// <summary>Appends the value of a path parameter, escaping it.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, and would lead to another path.</exception>
    public void AppendPathValue(ApiId value, string parameterName) =>
        AppendPathValue(ApiArgument.NotNull(value, parameterName).ToString(), parameterName);

    /// <summary>Appends the value of a path parameter that the spec marks secret.</summary>
    /// <inheritdoc cref="AppendPathValue(string, string)"/>
    public void AppendSecretPathValue(string value, string parameterName)
    {
        int start = _target.Length;
        AppendPathValue(value, parameterName);
        (_secretPathRanges ??= []).Add((start, _target.Length - start));
    }

    /// <summary>Appends the value of a path parameter that the spec marks secret.</summary>
    public void AppendSecretPathValue(long value, string parameterName) =>
        AppendSecretPathValue(value.ToString(CultureInfo.InvariantCulture), parameterName);

    /// <summary>Appends the value of a path parameter that the spec marks secret.</summary>
    /// <inheritdoc cref="AppendPathValue(ApiId, string)"/>
    public void AppendSecretPathValue(ApiId value, string parameterName) =>
        AppendSecretPathValue(ApiArgument.NotNull(value, parameterName).ToString(), parameterName);

    /// <summary>Appends a query parameter whose value is UTF-8, unescaped.</summary>
    /// <param name="name">The name, as UTF-8. Names must be added in ordinal order, the order in which they are signed.</param>
    /// <param name="value">The value.</param>
    public void AddQuery(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        BeginParameter(name);
        _payload.Append(value);
        UriEscaping.Append(_target, value);
    }

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, string value)
    {
        BeginParameter(name);
        int start = _payload.Length;
        _payload.Append(ApiArgument.NotNull(value, nameof(value)));
        UriEscaping.Append(_target, _payload.WrittenSpan.Slice(start));
    }

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, bool value) => AddQuery(name, value ? "true"u8 : "false"u8);

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, int value) => AddQuery(name, (long)value);

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, long value)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(value, digits, out int length);
        AddQuery(name, digits.Slice(0, length));
    }

    /// <summary>Appends a query parameter, formatted so that it parses back to the same number.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void AddQuery(ReadOnlySpan<byte> name, double value) => AddQuery(name, ApiText.Of(value));

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, decimal value) => AddQuery(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiId value)
    {
        if (value.TryGetInt64(out long number))
        {
            AddQuery(name, number);
        }
        else
        {
            AddQuery(name, value.ToString());
        }
    }

    /// <summary>Appends a query parameter as milliseconds since 1970 in UTC.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, DateTimeOffset value) => AddQuery(name, value.ToUnixTimeMilliseconds());

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiDate value) => AddQuery(name, value.Text);

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiDateTime value) => AddQuery(name, value.Text);

    /// <summary>Adds a header, which the options of the call may override.</summary>
    /// <exception cref="ArgumentNullException">The value is null; the message names the header.</exception>
    /// <exception cref="ArgumentException">
    /// The value is not a single line of plain ASCII text, or has surrounding white space; the message names the header.
    /// </exception>
    public void AddHeader(string name, string value) => _headers.Add(name, value);

    /// <summary>Adds a cookie. All cookies are sent in one header, which the options of the call cannot have besides.</summary>
    /// <exception cref="ArgumentNullException">The value is null; the message names the cookie.</exception>
    /// <exception cref="ArgumentException">The value has characters that no cookie can have (RFC 6265, section 4.1.1); the message names the cookie.</exception>
    public void AddCookie(string name, string value) => _headers.AddCookie(name, value);

    /// <summary>Starts the body, after the last query parameter.</summary>
    /// <returns>A writer over the request's own buffer. It belongs to the request and must not be disposed.</returns>
    public Utf8JsonWriter BeginBody()
    {
        MarkBody();
        _isObject = false;
        _writer ??= new Utf8JsonWriter(_payload, PayloadBuffer.JsonOptions);
        _writer.Reset(_payload);
        return _writer;
    }

    /// <summary>
    /// Starts a body that is one object, after the last query parameter. Sending the request ends the object if it has not been ended.
    /// </summary>
    public ApiJsonObject BeginObject()
    {
        var body = ApiJsonObject.Begin(BeginBody());
        _isObject = true;
        return body;
    }

    /// <summary>Sets a body that is already JSON.</summary>
    internal void SetBody(ReadOnlySpan<byte> utf8)
    {
        MarkBody();
        _payload.Append(utf8);
    }

    /// <summary>Starts a body that is not JSON, after the last query parameter.</summary>
    internal PayloadBuffer BeginBody(BodyFormat format)
    {
        MarkBody();
        Format = format;
        return _payload;
    }

    /// <summary>Completes the construction.</summary>
    /// <exception cref="InvalidOperationException">The request has already been sent.</exception>
    internal virtual void Complete()
    {
        if (!_isOpen)
        {
            throw new InvalidOperationException("The request was sent before; each call needs one of its own.");
        }

        _isOpen = false;
        if (_isObject && _writer!.CurrentDepth > 0)
        {
            _writer.WriteEndObject();
        }

        _writer?.Flush();
        if (!HasBody)
        {
            BodyStart = _payload.Length;
        }
    }

    /// <summary>Makes the request ready for another call.</summary>
    internal virtual void Reset()
    {
        _payload.Reset();
        _target.Reset();
        HasQuery = false;
        HasBody = false;
        Format = null;
        _isObject = false;
        BodyStart = 0;
        _secretPathRanges?.Clear();
        _headers.Clear();
        _writer?.Reset();
    }

    private protected void Begin(ApiOperation operation)
    {
        Operation = operation;
        _isOpen = true;
        _target.Append(operation.PathBytes);
    }

    /// <summary>Takes the query away again from a request without a body, which would stand behind it.</summary>
    private protected void RemoveQuery()
    {
        _payload.Reset();
        _target.Shorten(HasQuery ? _target.WrittenSpan.IndexOf((byte)'?') : _target.Length);
        HasQuery = false;
    }

    private void MarkBody()
    {
        HasBody = true;
        BodyStart = _payload.Length;
    }

    private void BeginParameter(ReadOnlySpan<byte> name)
    {
        _payload.Append(name);
        _target.Append(HasQuery ? (byte)'&' : (byte)'?');
        UriEscaping.Append(_target, name);
        _target.Append((byte)'=');
        HasQuery = true;
    }
}
