using System;
using System.Text.Json;

namespace Tidegate;

/// <summary>
/// A request under construction: path, then query in signing order, then body. Rented from an <see cref="ApiClient"/> and given back
/// by sending it; it must not be used afterwards.
/// </summary>
public sealed class ApiRequest
{
    /// <summary>Appends a literal part of the path, already escaped.</summary>
    public void AppendPath(ReadOnlySpan<byte> escapedLiteral) => throw new NotImplementedException();

    /// <summary>Appends the value of a path parameter, escaping it.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, and would make another path.</exception>
    public void AppendPathValue(string value, string parameterName) => throw new NotImplementedException();

    /// <summary>Appends the value of a path parameter.</summary>
    public void AppendPathValue(long value, string parameterName) => throw new NotImplementedException();

    /// <summary>Appends the value of a path parameter, escaping it.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, and would make another path.</exception>
    public void AppendPathValue(ApiId value, string parameterName) => throw new NotImplementedException();

    /// <summary>Appends a query parameter whose value is UTF-8, unescaped.</summary>
    /// <param name="name">The name, of unreserved URI characters. Names come in ordinal order, as they are signed.</param>
    /// <param name="value">The value.</param>
    public void AddQuery(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, string value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, bool value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, int value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, long value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter in the shortest form that reads back as the same number.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, double value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, decimal value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiId value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter as milliseconds since 1970 in UTC.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, DateTimeOffset value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiDate value) => throw new NotImplementedException();

    /// <summary>Appends a query parameter.</summary>
    public void AddQuery(ReadOnlySpan<byte> name, ApiDateTime value) => throw new NotImplementedException();

    /// <summary>Starts the body, after the last query parameter.</summary>
    /// <returns>A writer over the request's own buffer; it belongs to the request and is not to be disposed of.</returns>
    public Utf8JsonWriter BeginBody() => throw new NotImplementedException();
}
