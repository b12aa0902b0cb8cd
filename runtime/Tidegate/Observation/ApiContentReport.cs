namespace Tidegate.Observation;

/// <summary>One attempt of a call as it went over the wire, redacted, and truncated where it is long.</summary>
public sealed class ApiContentReport
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>The number of the attempt in its call, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The request: request line, headers, an empty line, body.</summary>
    public required string Request { get; init; }

    /// <summary>The response: status line, headers, an empty line, body; null when there was no response.</summary>
    public string? Response { get; init; }
}
