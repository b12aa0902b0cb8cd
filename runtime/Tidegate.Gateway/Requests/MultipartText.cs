using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace Tidegate.Gateway.Requests;

/// <summary>Reads a body in parts (RFC 2046, section 5.1, and RFC 7578), strictly: what is malformed is told, and nothing is guessed.</summary>
internal static partial class MultipartText
{
    private const int MostParts = 1000;
    private const int LongestHead = 16 * 1024;

    /// <param name="boundary">The boundary that the content type states; null for none.</param>
    /// <param name="body">The body.</param>
    public static BodyParts Parse(string? boundary, ReadOnlyMemory<byte> body)
    {
        var parts = new List<GatewayPart>();
        if (string.IsNullOrEmpty(boundary))
        {
            return Refuse("the content type of the body states no boundary");
        }

        byte[] delimiter = Encoding.UTF8.GetBytes("\r\n--" + boundary);
        ReadOnlyMemory<byte> rest = body;
        if (!rest.Span.StartsWith(delimiter.AsSpan(2)))
        {
            return Refuse("the body does not begin with the boundary");
        }

        rest = rest[(delimiter.Length - 2)..];
        while (!rest.Span.StartsWith("--"u8))
        {
            if (parts.Count == MostParts)
            {
                return Refuse($"the body has more than {MostParts} parts");
            }

            int head = rest.Span.IndexOf("\r\n\r\n"u8);
            int end = head < 0 ? -1 : rest.Span[(head + 2)..].IndexOf(delimiter);
            if (!rest.Span.StartsWith("\r\n"u8) || head is < 0 or > LongestHead || end < 0)
            {
                return Refuse($"part {parts.Count + 1} of the body has no end, or no head that ends");
            }

            if (Read(Encoding.UTF8.GetString(rest.Span[2..head]), rest.Slice(head + 4, Math.Max(0, end - 2))) is not { } part)
            {
                return Refuse($"part {parts.Count + 1} of the body has no 'Content-Disposition: form-data' with a name");
            }

            parts.Add(part);
            rest = rest[(head + 2 + end + delimiter.Length)..];
        }

        return new BodyParts(BodyParts.Multipart, parts, null);

        BodyParts Refuse(string problem) => new(BodyParts.Multipart, parts, problem);
    }

    private static GatewayPart? Read(string head, ReadOnlyMemory<byte> content)
    {
        Match disposition = Disposition().Match(head);
        Match type = ContentType().Match(head);
        return disposition.Success
            ? new GatewayPart(
                disposition.Groups["name"].Value,
                disposition.Groups["file"] is { Success: true, Value: var file } ? file : null,
                type.Success ? type.Groups[1].Value : null,
                content)
            : null;
    }

    [GeneratedRegex("(?:^|\n)Content-Disposition: *form-data; *name=\"(?<name>[^\"\r\n]*)\"(?:; *filename=\"(?<file>[^\"\r\n]*)\")? *\r?(?:\n|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Disposition();

    [GeneratedRegex("(?:^|\n)Content-Type: *([^\r\n]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ContentType();
}
