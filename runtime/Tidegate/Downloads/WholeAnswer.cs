using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>A text or bytes as the result of a call, which reads them to their end.</summary>
internal abstract class WholeAnswer<T> : PlainAnswer
    where T : class
{
    private T? _value;

    protected WholeAnswer(PlainRule rule)
        : base(rule)
    {
    }

    protected override BodyReading Reading => BodyReading.AsBytes;

    /// <summary>The value, for a response that has been taken over; any other success has none.</summary>
    /// <exception cref="ApiTransportException">The response was a success of another kind.</exception>
    public T Read(JsonSource source) => _value ?? throw NoResult(source);

    protected override async ValueTask<bool> TryReceiveAsync(HttpResponseMessage response, ResponseBody body, long limit, CancellationToken cancellationToken)
    {
        await body.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
        return !Rule.CanRefuse(response.Content) || !Rule.IsRefusal(body.Bytes);
    }

    protected override void Take(HttpResponseMessage response, ReceivedResponse received)
    {
        using (response)
        {
            _value = Value(response, received);
        }
    }

    /// <summary>The value of a body that has been received.</summary>
    protected abstract T Value(HttpResponseMessage response, ReceivedResponse received);
}
