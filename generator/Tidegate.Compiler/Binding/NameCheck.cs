using System;
using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks a C# name that the spec states explicitly.</summary>
internal static class NameCheck
{
    /// <param name="what">What is named, in the words of the message, such as <c>a type</c>.</param>
    public static bool IsName(Word name, string what, DiagnosticBag diagnostics)
    {
        if (CSharpNames.IsName(name.Text))
        {
            return true;
        }

        string near = CSharpNames.FromWireName(name.Text) is { } fixedName ? $", such as '{fixedName}'" : "";
        diagnostics.Report(NameRules.NotAName, name.Span, name.Text, what, near);
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
