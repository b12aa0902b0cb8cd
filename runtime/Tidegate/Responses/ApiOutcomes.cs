using System;
using System.ComponentModel;
using System.Text;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>Reads items of batches, each of which tells by an envelope of the service's names whether it succeeded.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOutcomes
{
    private readonly EnvelopeNames _names;
    private readonly ServiceErrors _errors;

    /// <summary>Reads items of a service.</summary>
    public ApiOutcomes(ApiService service)
    {
        _names = new EnvelopeNames(ApiArgument.NotNull(service, nameof(service)).Envelope);
        _errors = new ServiceErrors(service, RefusalRules.WithoutCredentials);
    }

    /// <summary>Reads an item that has data when it succeeded.</summary>
    /// <exception cref="ApiTransportException">The item does not tell its outcome, or its data is not what the spec declares.</exception>
    public ApiOutcome<T> ReadOutcome<T>(ref ApiJsonReader reader, JsonRead<T> read)
    {
        JsonSource item = Open(ref reader);
        try
        {
            var scan = EnvelopeScan<T>.Read(item, _names, RefusalRules.WithoutCredentials, ResponseShape<T>.Data(read));
            return scan.IsSuccess ? new ApiOutcome<T>(scan.Data) : new ApiOutcome<T>(ErrorOf(item, scan.Code), DetailOf(item, scan));
        }
        finally
        {
            item.ReportDrift();
        }
    }

    /// <summary>Reads an item that has no data.</summary>
    /// <exception cref="ApiTransportException">The item does not tell its outcome.</exception>
    public ApiOutcome ReadBareOutcome(ref ApiJsonReader reader)
    {
        JsonSource item = Open(ref reader);
        var scan = EnvelopeScan<object?>.Read(item, _names, RefusalRules.WithoutCredentials, ResponseShape<object?>.Nothing);
        return scan.IsSuccess ? ApiOutcome.Success : ApiOutcome.Failed(ErrorOf(item, scan.Code), DetailOf(item, scan));
    }

    /// <summary>The item as a document of its own, of the same call. Items may be nested in items, so that each level counts.</summary>
    private static JsonSource Open(ref ApiJsonReader reader)
    {
        JsonSource source = reader.Source;
        source.CheckDepth(reader.Depth);
        JsonOrigin origin = source.Origin with { Depths = source.Depths.Inside(reader.Depth) };
        byte[] path = source.RawPathAt(reader.Depth).ToArray();
        int start = reader.TokenStart;
        reader.Skip();
        return JsonSource.Inner(source.Document.Slice(start, reader.TokenEnd - start), origin, path);
    }

    private ApiException ErrorOf(JsonSource item, ServiceCode? found)
    {
        if (found is not { } code)
        {
            throw item.Error(0, $"the item {_names.Lack}, so that its outcome is unknown");
        }

        ApiError? error = _errors.FindError(item.Operation, code);
        Redactor redaction = item.Redaction;
        var details = EnvelopeDetails.Read(item, _names.Root);
        return new ApiException(
            item.Operation.Name,
            // A number holds no secret, and a declared text is none.
            code.IsText && error is null ? new ServiceCode(redaction.HideSecrets(code.Text)) : code,
            error?.Name,
            details.Message is { } message ? redaction.HideSecrets(message) : null,
            details.FurtherMessages.ConvertAll(redaction.HideSecrets),
            item.HttpStatus,
            details.RequestId is { } id ? redaction.HideSecrets(id) : null)
        {
            IsTransient = error?.IsTransient ?? false,
        };
    }

    /// <summary>The data of an item that failed may be anything, so nothing is shown where a name on the way to it is secret.</summary>
    private string? DetailOf<T>(JsonSource item, EnvelopeScan<T> scan)
    {
        ReadOnlySpan<byte> data = scan.DataOf(item);
        if (data.IsEmpty)
        {
            return null;
        }

        Redactor redaction = item.Redaction;
        bool isHidden = redaction.HidesAllValues || redaction.IsSecretIn(_names.DataName) || redaction.IsSecretIn(Encoding.UTF8.GetString(item.RawPathAt(0)));
        return isHidden ? Redactor.Mask : redaction.HideSecrets(JsonToken.WireText(data));
    }
}
