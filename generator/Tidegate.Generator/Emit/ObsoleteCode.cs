using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the attribute on the methods of an operation that its spec calls deprecated.</summary>
internal static class ObsoleteCode
{
    private const string Id = "TG0009";
    private const string Explanation = "https://github.com/tidegate/tidegate/blob/main/specs/LANGUAGE.md#tg0009";

    private static readonly char[] s_blanks = { ' ', '\t', '\r', '\n' };

    public static void Emit(CSharpWriter writer, EndpointModel endpoint)
    {
        if (endpoint.Deprecation is not { } advice)
        {
            return;
        }

        // .NET Framework and .NET Standard know the attribute without an id.
        string text = CSharpLiteral.Text(string.Join(" ", advice.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries)));
        writer.Lines($"""
            #if NET5_0_OR_GREATER
            [global::System.Obsolete({text}, DiagnosticId = "{Id}", UrlFormat = "{Explanation}")]
            #else
            [global::System.Obsolete({text})]
            #endif
            """);
    }
}
