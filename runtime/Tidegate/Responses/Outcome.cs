using Tidegate.Auth;

namespace Tidegate.Responses;

/// <summary>The outcome of one attempt.</summary>
internal readonly struct Outcome<T>
{
    private Outcome(T value, ApiClientException? failure, TokenRefusal refusal)
    {
        Value = value;
        Failure = failure;
        Refusal = refusal;
    }

    public T Value { get; }

    /// <summary>Null for success.</summary>
    public ApiClientException? Failure { get; }

    /// <summary>Whether the gateway refused the access token, and so did not carry out the call.</summary>
    public TokenRefusal Refusal { get; }

    /// <summary>Whether the call got through to the service, which took the token.</summary>
    public bool IsFromService => Refusal == TokenRefusal.None && Failure is null or ApiException;

    public static Outcome<T> Success(T value) => new(value, null, TokenRefusal.None);

    public static Outcome<T> Failed(ApiClientException failure) => new(default!, failure, TokenRefusal.None);

    public static Outcome<T> Refused(ApiClientException failure, TokenRefusal refusal) => new(default!, failure, refusal);
}
