using System;
using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Decides which names the headers of an endpoint can have. They must be tokens as defined in RFC 9110, section 5.6.2, and some are not for
/// the spec to set.
/// </summary>
internal static class HeaderNames
{
    private const string BodyPrefix = "Content-";
    private const string Signature = "is set by the signature";
    private const string Transport = "is set by the transport";
    private const string Body = "is set by the body";
    private const string Responses = "belongs to responses";

    private static readonly Dictionary<string, string> s_reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apim-accesstoken"] = Signature,
        ["apim-signature"] = Signature,
        ["apim-timestamp"] = Signature,
        ["Connection"] = Transport,
        ["Expect"] = Transport,
        ["Host"] = Transport,
        ["Keep-Alive"] = Transport,
        ["Proxy-Connection"] = Transport,
        ["TE"] = Transport,
        ["Trailer"] = Transport,
        ["Transfer-Encoding"] = Transport,
        ["Upgrade"] = Transport,
        ["Allow"] = Responses,
        ["Expires"] = Responses,
        ["Last-Modified"] = Responses,
    };

    /// <summary>Whether a spec may set the header; if not, that is reported.</summary>
    public static bool IsFree(Word name, EndpointSyntax endpoint, DiagnosticBag diagnostics)
    {
        string? reason = name.Text.StartsWith(BodyPrefix, StringComparison.OrdinalIgnoreCase) ? Body
            : s_reasons.TryGetValue(name.Text, out string? known) ? known
            : null;
        if (reason is not null)
        {
            diagnostics.Report(RequestRules.ReservedHeader, name.Span, name.Text, reason);
        }

        return reason is null;
    }
}
