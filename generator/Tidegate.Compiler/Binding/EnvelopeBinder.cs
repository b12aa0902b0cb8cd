using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds an envelope, but for the members beside the data; each of its keys has a default.</summary>
internal static class EnvelopeBinder
{
    private static readonly EquatableArray<string> s_defaultCodeNames = new[] { "code" }.ToEquatableArray();
    private static readonly EquatableArray<string> s_defaultMessageNames = new[] { "msg" }.ToEquatableArray();

    public static EnvelopeModel Bind(EnvelopeSyntax syntax, DiagnosticBag diagnostics)
    {
        if (syntax.IsNone)
        {
            return EnvelopeModel.None;
        }

        EnvelopeModel model = new(
            OrDefault(syntax.CodeNames, s_defaultCodeNames),
            syntax is { FlagName: not null, Success: null } ? Flag(SuccessSyntax.True) : BindSuccess(syntax.Success, diagnostics),
            OrDefault(syntax.MessageNames, s_defaultMessageNames),
            syntax.DataName?.Text ?? "data",
            syntax.RequestIdName?.Text)
        {
            FlagName = syntax.FlagName?.Text,
        };
        model = model with { Partial = BindPartial(syntax.Partial, model.Success, diagnostics) };
        if (syntax.FlagName is { } flag && model.Success.Kind != SuccessKind.Flag)
        {
            Word success = syntax.Success!.Rule ?? syntax.Success.Codes[0];
            diagnostics.Report(EnvelopeRules.SuccessIsNoFlag, success.Span, MemberPath.Display(flag.Text), success.Text);
        }

        CheckNames(model, syntax, diagnostics);
        return model;
    }

    private static EquatableArray<string> OrDefault(EquatableArray<Word> words, EquatableArray<string> names) =>
        words.Count > 0 ? words.Select(word => word.Text).ToEquatableArray() : names;

    private static SuccessModel Flag(string value) => new(SuccessKind.Flag, new[] { ErrorCode.OfText(value) }.ToEquatableArray());

    private static SuccessModel BindSuccess(SuccessSyntax? syntax, DiagnosticBag diagnostics)
    {
        switch (syntax)
        {
            case null:
                return 0;
            case { Rule.Text: SuccessSyntax.Absent }:
                return new SuccessModel(SuccessKind.Absent, EquatableArray<ErrorCode>.Empty);
            case { Rule.Text: SuccessSyntax.Status }:
                return new SuccessModel(SuccessKind.Status, EquatableArray<ErrorCode>.Empty);
            case { Rule: { } flag }:
                return Flag(flag.Text);
        }

        List<ErrorCode> codes = new();
        foreach (Word word in syntax.Codes)
        {
            ErrorCode code = !syntax.AreTexts && WholeNumbers.TryRead(word.Text, out int number) ? number : ErrorCode.OfText(word.Text);
            if (codes.Contains(code))
            {
                diagnostics.Report(EnvelopeRules.SuccessTwice, word.Span, word.Text);
            }
            else
            {
                codes.Add(code);
            }
        }

        return new SuccessModel(syntax.AreTexts ? SuccessKind.Texts : SuccessKind.Numbers, codes.ToEquatableArray());
    }

    private static EquatableArray<ErrorCode> BindPartial(EquatableArray<Word> words, SuccessModel success, DiagnosticBag diagnostics)
    {
        if (words.Count > 0 && success.Kind is not (SuccessKind.Numbers or SuccessKind.Texts))
        {
            diagnostics.Report(EnvelopeRules.PartialWithoutCodes, words[0].Span, words[0].Text);
            return EquatableArray<ErrorCode>.Empty;
        }

        List<ErrorCode> codes = new();
        foreach (Word word in words)
        {
            bool isNumber = WholeNumbers.TryRead(word.Text, out int number);
            ErrorCode code = success.Kind == SuccessKind.Numbers && isNumber ? number : ErrorCode.OfText(word.Text);
            if (success.Kind == SuccessKind.Numbers && !isNumber)
            {
                diagnostics.Report(EnvelopeRules.PartialWithoutCodes, word.Span, word.Text);
            }
            else if (codes.Contains(code) || success.Codes.Contains(code))
            {
                diagnostics.Report(EnvelopeRules.PartialTwice, word.Span, word.Text);
            }
            else
            {
                codes.Add(code);
            }
        }

        return codes.ToEquatableArray();
    }

    private static void CheckNames(EnvelopeModel model, EnvelopeSyntax syntax, DiagnosticBag diagnostics)
    {
        var given = syntax.CodeNames.Concat(syntax.MessageNames).Concat(new[] { syntax.FlagName, syntax.DataName, syntax.RequestIdName }.OfType<Word>()).ToList();
        foreach (IGrouping<string, string> twice in model.Names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            diagnostics.Report(EnvelopeRules.NameTwice, given.Last(word => word.Text == twice.Key).Span, MemberPath.Display(twice.Key));
        }

        foreach (string outer in model.Names.Where(name => name != model.DataName))
        {
            if (model.Names.FirstOrDefault(name => MemberPath.IsInside(name, outer)) is { } inner)
            {
                Word place = given.LastOrDefault(word => word.Text == inner) ?? given.Last(word => word.Text == outer);
                diagnostics.Report(EnvelopeRules.NameInsideValue, place.Span, MemberPath.Display(inner), MemberPath.Display(outer));
            }
        }
    }
}
