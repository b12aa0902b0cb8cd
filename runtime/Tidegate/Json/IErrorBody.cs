namespace Tidegate.Json;

/// <summary>The declaration of an error whose responses have a body of a type.</summary>
internal interface IErrorBody
{
    /// <summary>The exception with the body, or with the reason why it cannot be read.</summary>
    ApiException Complete(ApiException refusal, JsonSource body);
}
