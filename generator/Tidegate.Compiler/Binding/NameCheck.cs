using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks a C# name that the spec states explicitly.</summary>
internal static class NameCheck
{
    private const string Form = "a name is an upper-case letter followed by letters and digits";

    /// <param name="what">What is named, in the words of the message, such as <c>a type</c>.</param>
    public static bool IsName(Word name, string what, DiagnosticBag diagnostics)
    {
        if (CSharpNames.IsName(name.Text))
        {
            return true;
        }

        diagnostics.Report(NameRules.NotAName, name.Span, name.Text, what, Form + Near(name.Text));
        return false;
    }

    /// <summary>Checks the name that a spec gives to what has a name on the wire; in OpenAPI the key of this name holds the one on the wire.</summary>
    /// <inheritdoc cref="IsName(Word, string, DiagnosticBag)"/>
    public static bool IsNameOf(Word wireName, Word name, string what, DiagnosticBag diagnostics)
    {
        bool mayBeSent = name.Text.Length > 0 && name.Text.All(UriText.IsUnreserved);
        if (CSharpNames.IsName(name.Text) || !mayBeSent || CSharpNames.FromWireName(wireName.Text) is not { } meant)
        {
            return IsName(name, what, diagnostics);
        }

        string remedy = $"if it is what is sent, write '{name.Text}' for the key, and 'name: {meant}'; {Form}{Near(name.Text)}";
        diagnostics.Report(NameRules.NotAName, name.Span, name.Text, what, remedy);
        return false;
    }

    /// <param name="subject">What is named, as the beginning of the message, such as <c>The type 'Flow'</c>.</param>
    public static bool IsFree(Word name, string subject, IReadOnlyDictionary<string, string> reserved, DiagnosticBag diagnostics)
    {
        if (!reserved.TryGetValue(name.Text, out string? reason))
        {
            return true;
        }

        diagnostics.Report(NameRules.ReservedName, name.Span, subject, name.Text, reason, "rename it");
        return false;
    }

    private static string Near(string name) => CSharpNames.FromWireName(name) is { } near ? $", such as '{near}'" : "";

    /// <summary>Whether an operation's name lacks the suffix of its method, which is added on emission; if it has it, that is reported.</summary>
    public static bool IsNoMethodName(Word operation, DiagnosticBag diagnostics)
    {
        if (!operation.Text.EndsWith(EmittedNames.MethodEnding, StringComparison.Ordinal))
        {
            return true;
        }

        diagnostics.Report(
            NameRules.ReservedName, operation.Span, $"The endpoint '{operation.Text}'", EmittedNames.Method(operation.Text), "says 'Async' twice", "leave it off");
        return false;
    }
}
