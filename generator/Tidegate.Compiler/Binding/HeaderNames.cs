using System;
using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Which names the headers of an endpoint can have. Those of parameters are tokens as RFC 9110, section 5.6.2, asks for;
/// some are not the spec's to set.
/// </summary>
internal static class HeaderNames
{
    private const string BodyPrefix = "Content-";
    private const string Signature = "the signature";
    private const string Transport = "the transport";
    private const string Body = "the body";

    private static readonly Dictionary<string, string> s_setters = new(StringComparer.OrdinalIgnoreCase)
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
        ["Allow"] = Body,
        ["Expires"] = Body,
        ["Last-Modified"] = Body,
    };

    /// <summary>Whether nothing else sets the header; otherwise that is reported.</summary>
    public static bool IsFree(Word name, EndpointSyntax endpoint, DiagnosticBag diagnostics)
    {
        string? setter = name.Text.StartsWith(BodyPrefix, StringComparison.OrdinalIgnoreCase) ? Body
            : s_setters.TryGetValue(name.Text, out string? known) ? known
            : null;
        if (setter is not null)
        {
            diagnostics.Report(RequestRules.ReservedHeader, name.Span, name.Text, setter);
        }

        return setter is null;
    }
}
