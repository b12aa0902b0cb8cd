using System;
using System.Linq;
using System.Net;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>The response that is the file of a sample.</summary>
internal static class FileReply
{
    private const string UnknownType = "application/octet-stream";

    /// <summary>A file that is JSON could be an envelope, so each is said to be an attachment.</summary>
    public static GatewayResponse Of(SampleFile file, HttpStatusCode status) =>
        GatewayResponse.Text(file.Content, file.ContentType ?? UnknownType, status).With("Content-Disposition", Disposition(file.Name));

    /// <summary>The name in both spellings of RFC 6266: what is no plain text stands in the second only.</summary>
    private static string Disposition(string? name) =>
        name is null ? "attachment"
        : name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? $"attachment; filename={name}"
        : $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}";
}
