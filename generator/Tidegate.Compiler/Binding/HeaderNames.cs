using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// Decides which names headers can have. They must be tokens as defined in RFC 9110, section 5.6.2, and some are not for
/// the spec to set.
/// </summary>
internal static class HeaderNames
{
    private const string BodyPrefix = "Content-";
    private const string Signature = "is set by the signature";
    private const string Transport = "is set by the transport";
    private const string Body = "is set by the body";
    private const string Cookies = "is made of what stands under 'cookie'";
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
        bool isCookie = IsCookie(name) && endpoint.ParametersUnder(ParameterSection.Cookie).Count > 0;
        return Check(name, isCookie ? Cookies : null, diagnostics);
    }

    /// <summary>Whether an endpoint may set the header beside what all endpoints of the service send; if not, that is reported.</summary>
    public static bool IsFreeBeside(IEnumerable<BindingModel> sentByAll, Word name, DiagnosticBag diagnostics) =>
        Check(name, IsCookie(name) && sentByAll.Any(binding => binding.Location == BindingLocation.Cookie) ? Cookies : null, diagnostics);

    /// <summary>Whether a service may set the header for all its endpoints, some of which may have cookies; if not, that is reported.</summary>
    public static bool IsFreeForAll(Word name, DiagnosticBag diagnostics) => Check(
        name,
        IsCookie(name) ? Cookies : name.Text.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) ? "is an option of the client" : null,
        diagnostics);

    private static bool IsCookie(Word name) => name.Text.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    /// <param name="reason">Why the header cannot be set, if that is known already.</param>
    private static bool Check(Word name, string? reason, DiagnosticBag diagnostics)
    {
        reason ??= name.Text.StartsWith(BodyPrefix, StringComparison.OrdinalIgnoreCase) ? Body
            : s_reasons.TryGetValue(name.Text, out string? known) ? known
            : null;
        if (reason is not null)
        {
            diagnostics.Report(RequestRules.ReservedHeader, name.Span, name.Text, reason);
        }

        return reason is null;
    }
}
