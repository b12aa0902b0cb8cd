using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using Tidegate.Buffers;

namespace Tidegate;

/// <summary>Writes the body of a request as a form, url-encoded: names and values are escaped like those of the query.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ApiForm
{
    private readonly PayloadBuffer _payload;
    private readonly BodyFormat _format;

    private ApiForm(PayloadBuffer payload, BodyFormat format)
    {
        _payload = payload;
        _format = format;
    }

    /// <summary>Starts the body of a request, after its last query parameter.</summary>
    public static ApiForm Begin(ApiRequest request)
    {
        var format = new BodyFormat(BodyFormat.Form);
        return new ApiForm(ApiArgument.NotNull(request, nameof(request)).BeginBody(format), format);
    }

    /// <summary>Appends a field.</summary>
    public void Add(ReadOnlySpan<byte> name, string value)
    {
        if (_format.Fields.Count > 0)
        {
            _payload.Append((byte)'&');
        }

        UriEscaping.Append(_payload, name);
        _payload.Append((byte)'=');
        int start = _payload.Length;
        UriEscaping.Append(_payload, StrictUtf8.GetBytes(ApiArgument.NotNull(value, nameof(value))));
        _format.Add(new BodyField(Encoding.UTF8.GetString(name), start, _payload.Length - start));
    }

    /// <summary>Appends a field for each value, all with the same name; none when there are no values.</summary>
    public void AddAll<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Func<T, string> format)
    {
        for (int i = 0; i < values.Count; i++)
        {
            Add(name, format(values[i]));
        }
    }
}
