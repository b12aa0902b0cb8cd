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
    private const string ApiExceptionOfBody = "global::Tidegate.ApiException{TBody}";
    private const string ApiTransportException = "global::Tidegate.ApiTransportException";

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        writer.Summary(Documentation.FirstParagraph(endpoint.Doc, fallback: $"Calls {endpoint.Name}."));
        writer.Remarks(Documentation.FurtherParagraphs(endpoint.Doc), endpoint.Requires);
        EmitParameters(writer, endpoint, signature);
        writer.Returns(endpoint.Result switch
        {
            null => "A task that completes when the call succeeds.",
            WholeTextRef => "The text of the whole answer.",
            WholeBytesRef => "The bytes of the whole answer, as they came.",
            StreamRef => "The items, which are read as they arrive; each enumeration makes a call of its own.",
            DownloadRef => "The file, which is read as it arrives; the caller disposes of it.",
            _ when endpoint.Statuses.FirstOrDefault(status => !status.HasData) is { } empty => $"What the service returned; null when it answered HTTP {empty.Status}.",
            _ => "What the service returned.",
        });
        EmitExceptions(writer, endpoint, signature);
    }

    /// <summary>Documents the method that iterates over all pages.</summary>
    public static void EmitAllPages(CSharpWriter writer, EndpointModel endpoint, PagingModel paging, EndpointSignature signature)
    {
        writer.Line($"/// <summary>Gives the items of all pages of <see cref=\"{EmittedNames.Method(endpoint.Name)}\"/>.</summary>");
        writer.Remarks(
            new[]
            {
                $"Asks for one page after the other, when the caller gets there, until {EndOf(paging.Steps)}.\n"
                    + BeginningOf(paging.Steps),
            },
            endpoint.Requires);
        EmitParameters(writer, endpoint, signature);
        writer.Returns("The items of all pages.");
        if (paging.Steps is not (TokenSteps or LinkSteps))
        {
            writer.Exception(ArgumentOutOfRangeException, "The page size is not positive.");
        }

        EmitExceptions(writer, endpoint, signature);
    }

    /// <summary>Documents the method that starts the operation's task.</summary>
    /// <param name="client">The name of the parameter for the client.</param>
    public static void EmitStart(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string client)
    {
        writer.Line($"/// <summary>Calls <see cref=\"{signature.Names.Interface}.{EmittedNames.Method(endpoint.Name)}\"/>, and gives the task that it started.</summary>");
        writer.Parameter(client, "The client, or a fake of it.");
        EmitParameters(writer, endpoint, signature);
        writer.Returns("The task, to be waited for here or, once stored, elsewhere.");
        EmitExceptions(writer, endpoint, signature);
    }

    private static string EndOf(PageSteps steps) => steps switch
    {
        TokenSteps => "a page has no token for the next",
        LinkSteps => "a page has no link to the next",
        OffsetSteps => "no further items come",
        _ => "a page is empty",
    };

    private static string BeginningOf(PageSteps steps) => steps switch
    {
        TokenSteps => "The token that the caller gives is that of the first page.",
        LinkSteps => "The query that the caller gives is that of the first page; each link has the query of the next.",
        OffsetSteps => "The offset that the caller gives is that of the first page.",
        _ => "The page number that the caller gives is the first one asked for.",
    };

    private static void EmitParameters(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        foreach (MethodParameter parameter in signature.Parameters)
        {
            writer.Parameter(parameter.Name.TrimStart('@'), parameter.Doc);
        }

        string key = endpoint.Bindings.Key is null ? "" : " With the IdempotencyKey of a call that was made before, that one is gone on with.";
        writer.Parameter(signature.Options, "Options for this call; null for the client's." + key);
        writer.Parameter(signature.CancellationToken, "Cancels the call.");
    }

    private static void EmitExceptions(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        if (endpoint.Bindings.Inputs.Any(CanBeRefused))
        {
            writer.Exception(ArgumentNullException, "A required input, or a required member of one, is null.");
        }

        if (endpoint.Bindings.All.Any(binding => binding is { Source: ClientSource, IsOptional: false }))
        {
            writer.Exception(ArgumentException, "A required client parameter is given neither by the call nor by the client.");
        }

        foreach (GroupsModel groups in endpoint.Groups)
        {
            writer.Exception(ArgumentException, $"Not {(groups.Kind == GroupsKind.ExactlyOne ? "exactly" : "at least")} one of these is given, whole: {groups.Words(signature.NameOf)}.");
        }

        if (endpoint.Bindings.All.Any(binding => binding.Limits is not null))
        {
            writer.Exception(ArgumentException, "A value is outside its limits.");
        }

        foreach (ErrorModel error in endpoint.Errors)
        {
            string code = $"{error.Code.Text} {error.Name}";
            writer.Exception(error.Body is null ? ApiException : ApiExceptionOfBody, error.Doc.Length == 0 ? code + "." : $"{code}: {error.Doc}");
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
