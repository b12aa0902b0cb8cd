using System;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>An HTTP status that a spec declares as an error, whose responses have a body of a type.</summary>
/// <typeparam name="TBody">The type of the body.</typeparam>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public sealed class ErrorWithBody<TBody> : ApiError, IErrorBody
    where TBody : notnull
{
    private readonly JsonRead<TBody> _read;

    /// <summary>Declares an error with a body.</summary>
    /// <param name="code">The HTTP status.</param>
    /// <param name="name">The name that the spec gives the status, such as <c>NotFound</c>.</param>
    /// <param name="read">Reads the body.</param>
    public ErrorWithBody(int code, string name, JsonRead<TBody> read)
        : base(code, name)
    {
        _read = read ?? throw new ArgumentNullException(nameof(read));
    }

    /// <summary>A body that is not of the type is no reason to lose the error itself.</summary>
    ApiException IErrorBody.Complete(ApiException refusal, JsonSource body)
    {
        if (body.Document.IsEmpty)
        {
            return refusal.With("there is no body");
        }

        try
        {
            var reader = new ApiJsonReader(body);
            TBody value = _read(ref reader);
            reader.EndDocument();
            return new ApiException<TBody>(refusal, value);
        }
        catch (JsonException)
        {
            return refusal.With("the body is not JSON");
        }
        catch (ApiTransportException mistake)
        {
            // What is wrong stands behind the name of the operation, which the refusal begins with.
            return refusal.With($"the body is not as declared, {mistake.Message.Substring(refusal.Operation.Length + ": ".Length)}");
        }
    }
}
