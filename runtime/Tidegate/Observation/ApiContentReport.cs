namespace Tidegate.Observation;

/// <summary>One sending of a call as it went over the wire, without what must not be shown, cut where it is long.</summary>
public sealed class ApiContentReport
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Which sending of the call it is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The request: request line, headers, an empty line, body.</summary>
    public required string Request { get; init; }

    /// <summary>The response: status line, headers, an empty line, body; null when none came.</summary>
    public string? Response { get; init; }
}
