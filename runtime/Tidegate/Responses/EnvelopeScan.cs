using System;
using System.Collections;
using Tidegate.Json;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>One pass over an envelope. The data is read where it stands when the code came first, and otherwise afterwards.</summary>
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

    /// <summary>Null when the envelope has none.</summary>
    public int? Code { get; private set; }

    /// <summary>Whether the gateway said, in a way of its own and where no code says what became of the call, that it does not take the credentials.</summary>
    public bool IsRefusedByGateway { get; private set; }

    /// <summary>Read only for success.</summary>
    public T Data { get; private set; }

    /// <param name="source">The response.</param>
    /// <param name="names">The names of the envelope's members.</param>
    /// <param name="refusals">Know what the gateway says by itself.</param>
    /// <param name="readData">Null when the data does not matter.</param>
    /// <exception cref="System.Text.Json.JsonException">The response is not JSON, or goes on after its end.</exception>
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

    /// <summary>The data as it stands in the response; empty when there is none.</summary>
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
                // Null means absent, but not for what takes null.
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

    /// <summary>What is no code is a mistake unless a better member has one: some services write <c>"status":"OK"</c> beside a code.</summary>
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

    /// <summary>A code is the verdict, whatever stands beside it: a call that was carried out is not sent again.</summary>
    private void JudgeGatewayCode()
    {
        if (Code is null && _gatewayCode is not null)
        {
            IsRefusedByGateway = true;
            Code = _gatewayCode;
        }
    }

    /// <summary>Of several members that may carry the code the best counts; of two with one name, the one that is no success.</summary>
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
    /// Absent data is the same as null, which is a value for some types; for the others the error is that it is missing. Null that
    /// stands there is an empty list, too, but a list out of nothing would hide that the data has another name.
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
