using System;
using System.Collections.Generic;
using System.Net.Http.Headers;
using System.Text;

namespace Tidegate.Gateway.Requests;

/// <summary>The fields of a body that is a form, url-encoded or in parts.</summary>
/// <param name="MediaType">The media type of the body, in lower case and without parameters; null when none is stated.</param>
/// <param name="All">The fields in the order sent; none when the body is no form.</param>
/// <param name="Problem">Why the form cannot be read; null when it can, or when the body is none.</param>
internal sealed record BodyParts(string? MediaType, IReadOnlyList<GatewayPart> All, string? Problem)
{
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data";

    /// <summary>Whether the body is JSON, or does not say what it is.</summary>
    public bool IsJson => MediaType is null || MediaType.EndsWith("json", StringComparison.Ordinal);

    public static BodyParts Parse(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (contentType is null || !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type))
        {
            return new BodyParts(contentType, [], null);
        }

        string mediaType = type.MediaType!.ToLowerInvariant();
        return mediaType switch
        {
            Form => ParseForm(body),
            Multipart => MultipartText.Parse(BoundaryOf(type), body),
            _ => new BodyParts(mediaType, [], null),
        };
    }

    private static string? BoundaryOf(MediaTypeHeaderValue type)
    {
        foreach (NameValueHeaderValue parameter in type.Parameters)
        {
            if (parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Value?.Trim('"');
            }
        }

        return null;
    }

    private static BodyParts ParseForm(ReadOnlyMemory<byte> body)
    {
        var fields = new List<GatewayPart>();
        string text = Encoding.UTF8.GetString(body.Span);
        foreach (string part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0
                || !PercentText.TryDecodeQuery(part[..equals], out string name)
                || !PercentText.TryDecodeQuery(part[(equals + 1)..], out string value))
            {
                return new BodyParts(Form, fields, "the form has a field that is not 'name=value' in percent-encoded UTF-8");
            }

            fields.Add(new GatewayPart(name, null, null, Encoding.UTF8.GetBytes(value)));
        }

        return new BodyParts(Form, fields, null);
    }
}
