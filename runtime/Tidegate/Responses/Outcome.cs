namespace Tidegate.Responses;

/// <summary>The outcome of one attempt.</summary>
internal readonly struct Outcome<T>
{
    private Outcome(T value, ServiceCode? code, ApiClientException? failure, CredentialRefusal refusal)
    {
        Value = value;
        Code = code;
        Failure = failure;
        Refusal = refusal;
    }

    public T Value { get; }

    /// <summary>The code of a success; null when it has none.</summary>
    public ServiceCode? Code { get; }

    /// <summary>The failure; null for success.</summary>
    public ApiClientException? Failure { get; }

    /// <summary>Whether and how the gateway refused the credentials, and so did not carry out the call.</summary>
    public CredentialRefusal Refusal { get; }

    /// <summary>Whether the call reached the service, which accepted the credentials.</summary>
    public bool IsFromService => Refusal == CredentialRefusal.None && Failure is null or ApiException;

    public static Outcome<T> Success(T value, ServiceCode? code) => new(value, code, null, CredentialRefusal.None);

    public static Outcome<T> Failed(ApiClientException failure) => new(default!, null, failure, CredentialRefusal.None);

    public static Outcome<T> Refused(ApiClientException failure, CredentialRefusal refusal) => new(default!, null, failure, refusal);
}
