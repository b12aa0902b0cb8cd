using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Writes the documentation comment of an operation's method.</summary>
internal static class EndpointDocumentation
{
    private const string ArgumentNullException = "global::System.ArgumentNullException";
    private const string ArgumentOutOfRangeException = "global::System.ArgumentOutOfRangeException";
    private const string ArgumentException = "global::System.ArgumentException";
    private const string ApiException = "global::Tidegate.ApiException";
    private const string ApiTransportException = "global::Tidegate.ApiTransportException";

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        writer.Summary(Documentation.FirstParagraph(endpoint.Doc, fallback: $"Calls {endpoint.Name}."));
        writer.Remarks(Documentation.FurtherParagraphs(endpoint.Doc), endpoint.Requires);
        EmitParameters(writer, signature);
        writer.Returns(endpoint.Returns is null ? "A task that completes when the call succeeds." : "What the service returned.");
        EmitExceptions(writer, endpoint);
    }

    /// <summary>Documents the method that iterates over all pages.</summary>
    public static void EmitAllPages(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        writer.Line($"/// <summary>Gives the items of all pages of <see cref=\"{EmittedNames.Method(endpoint.Name)}\"/>.</summary>");
        writer.Remarks(
            new[]
            {
                "Asks for one page after the other, when the caller gets there, until a page is empty.\n"
                    + "The page number that the caller gives is the first one asked for.",
            },
            endpoint.Requires);
        EmitParameters(writer, signature);
        writer.Returns("The items of all pages.");
        writer.Exception(ArgumentOutOfRangeException, "The page size is not positive.");
        EmitExceptions(writer, endpoint);
    }

    private static void EmitParameters(CSharpWriter writer, EndpointSignature signature)
    {
        foreach (MethodParameter parameter in signature.Parameters)
        {
            writer.Parameter(parameter.Name.TrimStart('@'), parameter.Doc);
        }

        writer.Parameter(signature.Options, "Options for this call; null for the client's.");
        writer.Parameter(signature.CancellationToken, "Cancels the call.");
    }

    private static void EmitExceptions(CSharpWriter writer, EndpointModel endpoint)
    {
        if (endpoint.Bindings.Inputs.Any(CanBeRefused))
        {
            writer.Exception(ArgumentNullException, "A required input, or a required member of one, is null.");
        }

        if (endpoint.Bindings.All.Any(binding => binding is { Source: ClientSource, IsOptional: false }))
        {
            writer.Exception(ArgumentException, "A required client parameter is given neither by the call nor by the client.");
        }

        foreach (ErrorModel error in endpoint.Errors)
        {
            string code = $"{CSharpLiteral.Number(error.Code)} {error.Name}";
            writer.Exception(ApiException, error.Doc.Length == 0 ? code + "." : $"{code}: {error.Doc}");
        }

        writer.Exception(ApiTransportException, "The call did not complete.");
    }

    /// <summary>Whether an input, or something inside it, can be missing in spite of the nullable annotations.</summary>
    private static bool CanBeRefused(BindingModel input)
    {
        TypeRef type = CSharpTypes.WithoutNull(input.Type);
        bool mayBeNull = input.IsOptional || input.Type is NullableRef;
        bool isWholeWhenPresent = type is ScalarRef && !CSharpTypes.IsValueType(type);
        return WireValue.CanBeMissing(type) && !(mayBeNull && isWholeWhenPresent);
    }
}
