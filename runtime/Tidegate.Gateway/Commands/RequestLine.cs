using System.Globalization;
using System.Linq;

namespace Tidegate.Gateway.Commands;

/// <summary>One line about a request: no header, no body and no parameter, since any of them may be secret.</summary>
internal static class RequestLine
{
    private const int MaximalLength = 400;

    public static string Describe(RecordedRequest request)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{request.ReceivedAt:HH:mm:ss.fff} {request.Method} {request.Route ?? request.Path} {request.Operation ?? "-"} {(int)request.Status} {request.Outcome} {request.Duration.TotalMilliseconds:0.0} ms");
        if (request.Fault is { } fault)
        {
            line += $" ({fault})";
        }

        if (request.Reason is { } reason)
        {
            line += $" - {reason}";
        }

        // Client input must not be able to start a new line or to send control sequences to the terminal.
        string printable = string.Concat(line.Select(c => char.IsControl(c) ? '?' : c));
        return printable.Length <= MaximalLength ? printable : printable[..MaximalLength] + "...";
    }
}
