using System;
using System.Collections;
using Tidegate.Json;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>One pass over an envelope. The data is read in place if the code came first, and otherwise afterwards.</summary>
internal struct EnvelopeScan<T>
{
    private const int NotSeen = -1;

    private int _codeRank;
    private int _dataStart;
    private int _wrongCodeRank;
    private int _wrongCodeStart;
    private int _dataEnd;
    private bool _isDataRead;
    private bool _isDataNull;
    private int? _gatewayCode;

    /// <summary>The code; null when the envelope has none.</summary>
    public int? Code { get; private set; }

    /// <summary>Whether the gateway refused the credentials in its own way, in a response without a code that says what became of the call.</summary>
    public bool IsRefusedByGateway { get; private set; }

    /// <summary>The data, which is read only when the call succeeded.</summary>
    public T Data { get; private set; }

    /// <param name="source">The response.</param>
    /// <param name="names">The names of the envelope's members.</param>
    /// <param name="refusals">Recognize refusals by the gateway itself.</param>
    /// <param name="readData">Reads the data; null when it does not matter.</param>
    /// <exception cref="System.Text.Json.JsonException">The response is not JSON, or continues after the end of the JSON.</exception>
    public static EnvelopeScan<T> Read(JsonSource source, EnvelopeNames names, RefusalRules refusals, JsonRead<T>? readData)
    {
        var scan = new EnvelopeScan<T> { _codeRank = int.MaxValue, _dataStart = NotSeen, _wrongCodeStart = NotSeen, Data = default! };
        scan.ReadMembers(source, names, refusals, readData);
        if (readData is not null && !scan._isDataRead && scan.Code == names.SuccessCode)
        {
            scan.ReadDataAfterwards(source, readData, names.DataName);
        }

        return scan;
    }

    /// <summary>The data exactly as received; empty when there is none.</summary>
    public readonly ReadOnlySpan<byte> DataOf(JsonSource source) =>
        _dataStart == NotSeen ? default : source.Document.Span.Slice(_dataStart, _dataEnd - _dataStart);

    private void ReadMembers(JsonSource source, EnvelopeNames names, RefusalRules refusals, JsonRead<T>? readData)
    {
        var reader = new ApiJsonReader(source);
        Enter(ref reader);
        while (reader.NextMemberOrNull())
        {
            if (reader.IsNull)
            {
                // Null means absent, except for data whose type allows null.
                _isDataNull |= names.IsData(reader.Name);
                continue;
            }

            int rank = names.CodeRank(reader.Name);
            if (rank >= 0)
            {
                ReadCode(ref reader, rank, names.SuccessCode);
            }
            else if (names.IsData(reader.Name))
            {
                _dataStart = reader.TokenStart;
                _isDataRead = readData is not null && Code == names.SuccessCode;
                if (_isDataRead)
                {
                    Data = readData!(ref reader);
                }
                else
                {
                    reader.Skip();
                }

                _dataEnd = reader.TokenEnd;
            }
            else
            {
                _gatewayCode = refusals.ReadMember(ref reader) ?? _gatewayCode;
            }
        }

        reader.EndDocument();
        if (_wrongCodeStart != NotSeen && _wrongCodeRank <= _codeRank)
        {
            throw WrongCode(source, _wrongCodeStart);
        }

        JudgeGatewayCode();
    }

    private static void Enter(ref ApiJsonReader reader)
    {
        try
        {
            reader.BeginObject();
        }
        catch (ApiTransportException exception)
        {
            throw reader.Source.NoEnvelope(exception);
        }
    }

    /// <summary>
    /// A value that is not a code is an error unless a better member has one: some services send <c>"status":"OK"</c> beside a code.
    /// </summary>
    private void ReadCode(ref ApiJsonReader reader, int rank, int successCode)
    {
        if (LenientNumber.TryReadInt64(reader.Inner, out long code) && code is >= int.MinValue and <= int.MaxValue)
        {
            TakeCode(reader.ReadInt32(), rank, successCode);
            return;
        }

        if (_wrongCodeStart == NotSeen || rank < _wrongCodeRank)
        {
            _wrongCodeStart = reader.TokenStart;
            _wrongCodeRank = rank;
        }

        reader.Skip();
    }

    private static ApiTransportException WrongCode(JsonSource source, int start)
    {
        var reader = new ApiJsonReader(source);
        reader.BeginObject();
        while (reader.NextMember() && reader.TokenStart < start)
        {
            reader.Skip();
        }

        try
        {
            reader.ReadInt32();
            throw new InvalidOperationException("It was no code before.");
        }
        catch (ApiTransportException exception)
        {
            return source.NoEnvelope(exception);
        }
    }

    /// <summary>A code decides, whatever else the response says: a call that was carried out is not resent.</summary>
    private void JudgeGatewayCode()
    {
        if (Code is null && _gatewayCode is not null)
        {
            IsRefusedByGateway = true;
            Code = _gatewayCode;
        }
    }

    /// <summary>
    /// When several members may carry the code, the best one counts; when one name occurs twice, the code that does not mean success.
    /// </summary>
    private void TakeCode(int code, int rank, int successCode)
    {
        bool isBetter = rank < _codeRank || (rank == _codeRank && Code == successCode);
        if (isBetter)
        {
            _codeRank = rank;
            Code = code;
        }
    }

    private void ReadDataAfterwards(JsonSource source, JsonRead<T> readData, string dataName)
    {
        if (_dataStart == NotSeen)
        {
            Data = ReadMissingData(source, readData, dataName, _isDataNull);
            return;
        }

        var reader = new ApiJsonReader(source);
        reader.BeginObject();
        while (reader.NextMember() && reader.TokenStart < _dataStart)
        {
            reader.Skip();
        }

        Data = readData(ref reader);
    }

    /// <summary>
    /// Absent data is treated as null, which is a valid value for some types; for the others, the data is missing. An explicit null is also an
    /// empty list, but treating absent data as an empty list would hide that the data has another name.
    /// </summary>
    private static T ReadMissingData(JsonSource source, JsonRead<T> readData, string dataName, bool isNull)
    {
        var reader = new ApiJsonReader(source.Null());
        try
        {
            T value = readData(ref reader);
            return value is ICollection && !isNull ? throw source.Missing(dataName) : value;
        }
        catch (ApiTransportException)
        {
            throw source.Missing(dataName);
        }
    }
}
