namespace Tidegate.Responses;

/// <summary>How the body of a response is read.</summary>
internal enum BodyReading
{
    /// <summary>To its end, and as UTF-8, since it is JSON or says what is wrong.</summary>
    AsText,

    /// <summary>To its end, every byte as it came.</summary>
    AsBytes,

    /// <summary>Not by the call: by its caller, as it arrives.</summary>
    AsStream,
}
