using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the envelope; each of its keys has a default.</summary>
internal static class EnvelopeBinder
{
    private static readonly EquatableArray<string> s_defaultCodeNames = new[] { "code" }.ToEquatableArray();

    public static EnvelopeModel Bind(EnvelopeSyntax syntax, DiagnosticBag diagnostics)
    {
        var codeNames = syntax.CodeNames.Select(word => word.Text).ToEquatableArray();
        EnvelopeModel model = new(
            codeNames.Count > 0 ? codeNames : s_defaultCodeNames,
            syntax.SuccessCode ?? 0,
            syntax.MessageName?.Text ?? "msg",
            syntax.DataName?.Text ?? "data",
            syntax.RequestIdName?.Text);
        CheckNames(model, syntax, diagnostics);
        return model;
    }

    private static void CheckNames(EnvelopeModel model, EnvelopeSyntax syntax, DiagnosticBag diagnostics)
    {
        var given = syntax.CodeNames.Concat(new[] { syntax.MessageName, syntax.DataName, syntax.RequestIdName }).OfType<Word>().ToList();
        IEnumerable<string> names = model.CodeNames.Concat(new[] { model.MessageName, model.DataName, model.RequestIdName }).OfType<string>();
        foreach (IGrouping<string, string> twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            diagnostics.Report(TypeRules.EnvelopeNameTwice, given.Last(word => word.Text == twice.Key).Span, twice.Key);
        }
    }
}
