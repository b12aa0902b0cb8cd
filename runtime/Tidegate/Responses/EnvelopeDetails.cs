using System.Collections.Generic;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>The members of an envelope that only an error needs.</summary>
internal sealed class EnvelopeDetails
{
    private readonly SortedList<int, string> _messages = [];

    /// <summary>The first message that says something; null when there is none.</summary>
    public string? Message { get; private set; }

    /// <summary>What the other messages say besides.</summary>
    public List<string> FurtherMessages { get; } = [];

    public string? RequestId { get; private set; }

    public static EnvelopeDetails Read(JsonSource source, EnvelopeLevel level)
    {
        var details = new EnvelopeDetails();
        var reader = new ApiJsonReader(source);
        details.ReadMembers(ref reader, level);
        details.SortMessages();
        return details;
    }

    private void ReadMembers(ref ApiJsonReader reader, EnvelopeLevel level)
    {
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (level.MessageRank(reader.Name) is >= 0 and var rank)
            {
                _messages[rank] = AnyJson.ReadText(ref reader);
            }
            else if (level.IsRequestId(reader.Name))
            {
                RequestId = AnyJson.ReadText(ref reader);
            }
            else if (level.Inside(reader.Name) is { } inner && DataPlace.IsObject(ref reader))
            {
                ReadMembers(ref reader, inner);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>An empty first message is kept where no other says anything.</summary>
    private void SortMessages()
    {
        foreach (string message in _messages.Values)
        {
            if (string.IsNullOrEmpty(Message))
            {
                Message = message;
            }
            else if (message.Length > 0 && message != Message && !FurtherMessages.Contains(message))
            {
                FurtherMessages.Add(message);
            }
        }
    }
}
