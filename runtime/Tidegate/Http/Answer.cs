namespace Tidegate.Http;

/// <summary>The outcome of one attempt.</summary>
internal readonly struct Answer<T>
{
    private Answer(T value, ApiClientException? failure, bool isTokenRefused)
    {
        Value = value;
        Failure = failure;
        IsTokenRefused = isTokenRefused;
    }

    public T Value { get; }

    /// <summary>Null for success.</summary>
    public ApiClientException? Failure { get; }

    /// <summary>Whether the gateway refused the access token, and so did not carry out the call.</summary>
    public bool IsTokenRefused { get; }

    public static Answer<T> Success(T value) => new(value, null, false);

    public static Answer<T> Failed(ApiClientException failure) => new(default!, failure, false);

    public static Answer<T> TokenRefused(ApiClientException failure) => new(default!, failure, true);
}
