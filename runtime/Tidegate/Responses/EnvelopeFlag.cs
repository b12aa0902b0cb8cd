using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>The flag of an envelope, as far as it has been read.</summary>
internal struct EnvelopeFlag
{
    private bool? _value;
    private int? _wrongStart;

    public readonly bool MeansSuccess(CodeRule rule) => _value is { } flag && rule.MeansSuccess(flag);

    /// <summary>The code of an error that has none but the flag; null when the flag tells of no error.</summary>
    public readonly ServiceCode? CodeOfError(CodeRule rule) => _value is { } flag && !rule.MeansSuccess(flag) ? CodeRule.CodeOf(flag) : null;

    /// <summary>Whether the response has a flag, so that no other member decides.</summary>
    public readonly bool IsSeen => _value is not null;

    /// <summary>Reads the value that the reader is at. When the flag occurs twice, the one that does not mean success counts.</summary>
    public void Read(ref ApiJsonReader reader, CodeRule rule)
    {
        if (CodeRule.FlagIn(ref reader.Inner) is not { } flag)
        {
            _wrongStart = reader.TokenStart;
            reader.Skip();
        }
        else if (!IsSeen || MeansSuccess(rule))
        {
            _value = flag;
        }
    }

    /// <exception cref="ApiTransportException">What stands in place of the flag is none.</exception>
    public readonly void Check(JsonSource source)
    {
        if (_wrongStart is { } start)
        {
            throw source.NoEnvelope(CodeRule.WrongFlag(DataPlace.At(source, start)));
        }
    }
}
