using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Binding;

/// <summary>Binds the envelope, whose every key has a default.</summary>
internal static class EnvelopeBinder
{
    private static readonly EquatableArray<string> s_defaultCodeNames = new[] { "code" }.ToEquatableArray();

    public static EnvelopeModel Bind(EnvelopeSyntax syntax, DiagnosticBag diagnostics)
    {
        HashSet<string> names = new();
        IEnumerable<Word?> words = syntax.CodeNames.Concat(new[] { syntax.MessageName, syntax.DataName, syntax.RequestIdName });
        foreach (Word? word in words)
        {
            if (word is not null && !names.Add(word.Text))
            {
                diagnostics.Report(TypeRules.EnvelopeNameTwice, word.Span, word.Text);
            }
        }

        EquatableArray<string> codeNames = syntax.CodeNames.Select(word => word.Text).ToEquatableArray();
        return new EnvelopeModel(
            codeNames.Count > 0 ? codeNames : s_defaultCodeNames,
            syntax.SuccessCode ?? 0,
            syntax.MessageName?.Text ?? "msg",
            syntax.DataName?.Text ?? "data",
            syntax.RequestIdName?.Text);
    }
}
