using System;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the expression that describes an envelope to the runtime.</summary>
internal static class EnvelopeEmitter
{
    private const string ApiSuccess = "global::Tidegate.ApiSuccess";

    /// <param name="start">What precedes the expression on its first line.</param>
    public static void Emit(CSharpWriter writer, EnvelopeModel envelope, string start)
    {
        if (envelope.IsNone)
        {
            writer.Line($"{start}global::Tidegate.ApiEnvelope.None,");
            return;
        }

        writer.Line($"{start}new global::Tidegate.ApiEnvelope");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line($"CodeNames = {Texts(envelope.CodeNames)},");
            if (envelope.FlagName is { } flag)
            {
                writer.Line($"FlagName = {CSharpLiteral.Text(flag)},");
            }

            writer.Line(Success(envelope.Success));
            writer.Line($"MessageName = {CSharpLiteral.Text(envelope.MessageNames[0])},");
            if (envelope.MessageNames.Count > 1)
            {
                writer.Line($"FurtherMessageNames = {Texts(envelope.MessageNames.Skip(1).ToEquatableArray())},");
            }

            writer.Line($"DataName = {CSharpLiteral.Text(envelope.DataName)},");
            if (envelope.RequestIdName is not null)
            {
                writer.Line($"RequestIdName = {CSharpLiteral.Text(envelope.RequestIdName)},");
            }
        }

        writer.Line("},");
    }

    private static string Success(SuccessModel success) => success switch
    {
        { Kind: SuccessKind.Numbers, Codes: { Count: 1 } codes } => $"SuccessCode = {ErrorsEmitter.Literal(codes[0])},",
        { Kind: SuccessKind.Numbers } => $"Success = {ApiSuccess}.Codes({Literals(success)}),",
        { Kind: SuccessKind.Texts } => $"Success = {ApiSuccess}.Texts({Literals(success)}),",
        { Kind: SuccessKind.Flag } => $"Success = {ApiSuccess}.Flag({success.Codes[0].Text}),",
        { Kind: SuccessKind.Absent } => $"Success = {ApiSuccess}.WithoutCode,",
        { Kind: SuccessKind.Status } => $"Success = {ApiSuccess}.ByStatus,",
        _ => throw new ArgumentOutOfRangeException(nameof(success)),
    };

    private static string Literals(SuccessModel success) => string.Join(", ", success.Codes.Select(ErrorsEmitter.Literal));

    private static string Texts(EquatableArray<string> texts) => $"new[] {{ {string.Join(", ", texts.Select(CSharpLiteral.Text))} }}";
}
