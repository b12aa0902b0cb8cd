using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>A file as the result of a call, which ends before the file is read.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The download is the caller's to dispose of.")]
internal sealed class FileAnswer : PlainAnswer
{
    /// <summary>No refusal of a token is longer.</summary>
    private const int MaxRefusal = 4 * 1024;

    private readonly TimeSpan _idleTimeout;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _caller;
    private ApiDownload? _download;

    /// <param name="rule">Tells which response is the file.</param>
    /// <param name="idleTimeout">The longest wait for more bytes.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="caller">The caller's token, which ends reading, too.</param>
    public FileAnswer(PlainRule rule, TimeSpan idleTimeout, TimeProvider clock, CancellationToken caller)
        : base(rule)
    {
        _idleTimeout = idleTimeout;
        _clock = clock;
        _caller = caller;
    }

    protected override BodyReading Reading => BodyReading.AsStream;

    protected override string Noun => "a file";

    /// <summary>The file, for a response that has been taken over; any other success is none.</summary>
    /// <exception cref="ApiTransportException">The response was a success, but no file.</exception>
    public ApiDownload Read(JsonSource source) => _download ?? throw NoResult(source);

    protected override async ValueTask<bool> TryReceiveAsync(HttpResponseMessage response, ResponseBody body, long limit, CancellationToken cancellationToken)
    {
        if (!Rule.MayBeRefusal(response.Content) || response.Content.PromisedLength() > MaxRefusal)
        {
            return true;
        }

        ReadOnlyMemory<byte>? whole = await SmallContent.FindAsync(response, MaxRefusal, cancellationToken).ConfigureAwait(false);
        if (whole is null || !Rule.IsRefusal(whole.Value))
        {
            return true;
        }

        await body.ReadAsync(response.Content, limit, cancellationToken).ConfigureAwait(false);
        return false;
    }

    protected override void Take(HttpResponseMessage response, ReceivedResponse received)
    {
        HttpContent content = response.Content;
        var stream = new DownloadStream(Rule.Operation.Name, "the file", response, _idleTimeout, _clock, received.Redaction.Lasting(), _caller);
        _download = new ApiDownload(stream, FileNames.Find(content.RawHeader("Content-Disposition")), content.RawHeader("Content-Type"), content.PromisedLength());
    }
}
