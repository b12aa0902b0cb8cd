using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>What a call whose result is no JSON does with its responses: takes one over that is the result, and leaves all others to be judged.</summary>
internal abstract class PlainAnswer
{
    private bool _isResult;

    protected PlainAnswer(PlainRule rule)
    {
        Rule = rule;
    }

    protected PlainRule Rule { get; }

    /// <summary>How a body is read that is the result.</summary>
    protected abstract BodyReading Reading { get; }

    /// <summary>What messages call the result, such as <c>a file</c>.</summary>
    protected abstract string Noun { get; }

    /// <summary>How the body of a response is read.</summary>
    public BodyReading ReadingOf(HttpRequestMessage request, HttpResponseMessage response) => Rule.IsPlain(request, response) ? Reading : BodyReading.AsText;

    /// <summary>Receives a response, all of it or as much as the result needs.</summary>
    /// <exception cref="ApiTransportException">The body is packed in a way that is not unpacked here.</exception>
    public async ValueTask ReceiveAsync(HttpRequestMessage request, HttpResponseMessage response, ReceivedResponse received, long limit, CancellationToken cancellationToken)
    {
        _isResult = Rule.IsPlain(request, response);
        if (_isResult)
        {
            PackedContent.Refuse(Rule.Operation, "the answer", response, received.Redaction);
            _isResult = await TryReceiveAsync(response, received.Body, limit, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await received.Body.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a response over that has been received, if it is the result.</summary>
    /// <exception cref="ApiTransportException">The body cannot be read as what the operation returns.</exception>
    public bool TryTake(HttpResponseMessage response, ReceivedResponse received)
    {
        if (_isResult)
        {
            Take(response, received);
        }

        return _isResult;
    }

    /// <summary>Receives a body that looks like the result.</summary>
    /// <returns>False when it refuses the access token; it has been read to its end then.</returns>
    protected abstract ValueTask<bool> TryReceiveAsync(HttpResponseMessage response, ResponseBody body, long limit, CancellationToken cancellationToken);

    /// <summary>Makes the result of a response.</summary>
    protected abstract void Take(HttpResponseMessage response, ReceivedResponse received);

    protected ApiTransportException Unusable(HttpResponseMessage response, string problem) =>
        new(Rule.Operation.Name, ApiTransportReason.InvalidResponse, $"{Rule.Operation.Name}: {problem}", response.StatusCode);

    /// <summary>The error for a success that is not the result.</summary>
    protected ApiTransportException NoResult(JsonSource source) => new(
        Rule.Operation.Name,
        ApiTransportReason.InvalidResponse,
        source.Document.IsEmpty
            ? FormattableString.Invariant($"{Rule.Operation.Name}: the service answered HTTP {(int?)source.HttpStatus} without a body in place of {Noun}: if nothing is what it returns, say 'returns: none'.")
            : $"{Rule.Operation.Name}: the service answered in its envelope in place of {Noun}: if that is right, say under 'returns:' what its data is.",
        source.HttpStatus);
}
