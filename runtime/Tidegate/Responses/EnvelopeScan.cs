using System;
using System.Collections.Generic;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>One pass over an envelope. The data is read in place if it is known by then that the call succeeded, and otherwise afterwards.</summary>
internal struct EnvelopeScan<T>
{
    private const int NotSeen = -1;

    private int _codeRank;
    private int _dataStart;
    private int _dataEnd;
    private int _holderStart;
    private int _wrongCodeRank;
    private int _wrongCodeStart;
    private EnvelopeFlag _flag;
    private bool _isDataRead;
    private bool _isDataNull;
    private bool _isCodeHidden;
    private bool _isMessageSeen;
    private bool _isRequestIdSeen;
    private EnvelopeLevel? _holder;
    private EnvelopeLevel? _inData;
    private int? _gatewayCode;

    /// <summary>The code; null when the envelope has none.</summary>
    public ServiceCode? Code { get; private set; }

    /// <summary>Whether the gateway refused the credentials in its own way, in a response without a code that says what became of the call.</summary>
    public bool IsRefusedByGateway { get; private set; }

    /// <summary>Whether the envelope says that the call succeeded; the status has a say of its own.</summary>
    public bool IsSuccess { get; private set; }

    /// <summary>The data, which is read only when the call succeeded.</summary>
    public T Data { get; private set; }

    /// <param name="source">The response.</param>
    /// <param name="names">The envelope.</param>
    /// <param name="refusals">Recognize refusals by the gateway itself.</param>
    /// <param name="shape">What is read; nothing when it does not matter.</param>
    /// <exception cref="System.Text.Json.JsonException">The response is not JSON, or continues after the end of the JSON.</exception>
    public static EnvelopeScan<T> Read(JsonSource source, EnvelopeNames names, RefusalRules refusals, ResponseShape<T> shape)
    {
        var scan = new EnvelopeScan<T> { _codeRank = int.MaxValue, _dataStart = NotSeen, _holderStart = NotSeen, _wrongCodeStart = NotSeen, Data = default! };
        if (names.IsNone && !DataPlace.StartsWithObject(source))
        {
            scan.ReadBare(source, shape.ReadData);
            return scan;
        }

        scan.ReadResponse(source, names, refusals, shape);
        scan.IsSuccess = scan.Judge(names, refusals);
        if (shape.ReadData is { } readData && !scan._isDataRead && scan.IsSuccess)
        {
            scan.ReadDataAfterwards(source, names, readData, shape.IsWithBeside);
        }

        return scan;
    }

    /// <summary>The data exactly as received; empty when there is none.</summary>
    public readonly ReadOnlySpan<byte> DataOf(JsonSource source) =>
        _dataStart == NotSeen ? default : source.Document.Span.Slice(_dataStart, _dataEnd - _dataStart);

    /// <summary>Reads a response that is neither in an envelope nor an object, in which the gateway might refuse the credentials.</summary>
    private void ReadBare(JsonSource source, JsonRead<T>? readData)
    {
        var reader = new ApiJsonReader(source);
        _dataStart = reader.TokenStart;
        if (readData is null)
        {
            reader.Skip();
        }
        else
        {
            Data = readData(ref reader);
        }

        _dataEnd = reader.TokenEnd;
        reader.EndDocument();
        IsSuccess = true;
    }

    private void ReadResponse(JsonSource source, EnvelopeNames names, RefusalRules refusals, ResponseShape<T> shape)
    {
        var reader = new ApiJsonReader(source);
        int start = reader.TokenStart;
        try
        {
            reader.BeginObject();
        }
        catch (ApiTransportException exception)
        {
            throw source.NoEnvelope(exception);
        }

        // Data that is read together with what stands beside it is not read alone.
        ReadMembers(ref reader, start, names.Root, names.Code, shape.IsWithBeside ? null : shape.ReadData, refusals);
        if (names.IsDataAtRoot)
        {
            (_dataStart, _dataEnd) = (start, reader.TokenEnd);
        }

        reader.EndDocument();
        if (_wrongCodeStart != NotSeen && _wrongCodeRank <= _codeRank)
        {
            throw source.NoEnvelope(names.Code.WrongCode(DataPlace.At(source, _wrongCodeStart)));
        }

        _flag.Check(source);
        JudgeGatewayCode();
        Code ??= _flag.CodeOfError(names.Code);
    }

    /// <param name="refusals">Read the members that do not belong to the envelope; null where there can be no refusal.</param>
    private void ReadMembers(ref ApiJsonReader reader, int start, EnvelopeLevel level, CodeRule rule, JsonRead<T>? readData, RefusalRules? refusals)
    {
        if (level.HasData)
        {
            (_holder, _holderStart) = (level, start);
        }

        while (reader.NextMemberOrNull())
        {
            if (reader.IsNull)
            {
                // Null means absent, except for data whose type allows null.
                _isDataNull |= level.IsData(reader.Name);
                continue;
            }

            int rank = level.CodeRank(reader.Name);
            if (rank >= 0)
            {
                ReadCode(ref reader, rank, rule);
            }
            else if (level.IsData(reader.Name))
            {
                ReadData(ref reader, level.Inside(reader.Name), rule, readData);
            }
            else if (level.Inside(reader.Name) is { } inside)
            {
                int before = _codeRank;
                ReadInside(ref reader, inside, rule, readData);
                // What may only be an error, but shows no code, is an error that cannot be read.
                _isCodeHidden |= inside.HoldsCode && !inside.HoldsData && _codeRank == before;
            }
            else if (level.IsFlag(reader.Name))
            {
                _flag.Read(ref reader, rule);
            }
            else
            {
                _isMessageSeen |= level.MessageRank(reader.Name) >= 0;
                _isRequestIdSeen |= level.IsRequestId(reader.Name);
                if (refusals is null)
                {
                    reader.Skip();
                }
                else
                {
                    _gatewayCode = refusals.ReadMember(ref reader) ?? _gatewayCode;
                }
            }
        }
    }

    private void ReadData(ref ApiJsonReader reader, EnvelopeLevel? inside, CodeRule rule, JsonRead<T>? readData)
    {
        _dataStart = reader.TokenStart;
        if (inside is not null)
        {
            // In an array, members of these names are the data's own.
            _inData = DataPlace.IsObject(ref reader) ? inside : null;
            ReadInside(ref reader, inside, rule, null);
        }
        else if (readData is not null && IsKnownToSucceed(rule))
        {
            _isDataRead = true;
            Data = readData(ref reader);
        }
        else
        {
            reader.Skip();
        }

        _dataEnd = reader.TokenEnd;
    }

    private void ReadInside(ref ApiJsonReader reader, EnvelopeLevel inside, CodeRule rule, JsonRead<T>? readData)
    {
        if (DataPlace.IsObject(ref reader))
        {
            int start = reader.TokenStart;
            reader.BeginObject();
            ReadMembers(ref reader, start, inside, rule, readData, null);
        }
        else
        {
            _isCodeHidden |= inside.HoldsCode;
            reader.Skip();
        }
    }

    /// <summary>
    /// A value that is not a code is an error unless a better member has one: some services send <c>"status":"OK"</c> beside a code.
    /// </summary>
    private void ReadCode(ref ApiJsonReader reader, int rank, CodeRule rule)
    {
        if (rule.TryRead(ref reader, out ServiceCode? code))
        {
            TakeCode(code, rank, rule);
            return;
        }

        if (_wrongCodeStart == NotSeen || rank < _wrongCodeRank)
        {
            _wrongCodeStart = reader.TokenStart;
            _wrongCodeRank = rank;
        }

        reader.Skip();
    }

    /// <summary>
    /// When several members may carry the code, the best one counts; when one name occurs twice, the code that does not mean success.
    /// </summary>
    private void TakeCode(ServiceCode? code, int rank, CodeRule rule)
    {
        bool isBetter = rank < _codeRank || (rank == _codeRank && Code is { } other && rule.MeansSuccess(other));
        if (code is not null && isBetter)
        {
            _codeRank = rank;
            Code = code;
        }
    }

    /// <summary>Whether what has been read so far says that the call succeeded; the HTTP status, and the absence of a code, never do.</summary>
    public readonly bool IsKnownToSucceed(CodeRule rule) => rule.HasFlag ? _flag.MeansSuccess(rule) : Code is { } code && rule.MeansSuccess(code);

    /// <summary>A code decides, whatever else the response says: a call that was carried out is not resent.</summary>
    private void JudgeGatewayCode()
    {
        if (Code is null && !_flag.IsSeen && _gatewayCode is { } code)
        {
            IsRefusedByGateway = true;
            Code = new ServiceCode(code);
        }
    }

    private readonly bool Judge(EnvelopeNames names, RefusalRules refusals) => names.Code.Kind switch
    {
        _ when IsRefusedByGateway => false,
        SuccessKind.ByStatus => Code?.Spelled is not { } code || !refusals.IsRefusal(code),
        SuccessKind.WithoutCode => Code is null && !_isCodeHidden && IsShown(names),
        _ => IsKnownToSucceed(names.Code),
    };

    /// <summary>Where success has no code, something else of the envelope shows it: nothing is success because it shows nothing.</summary>
    private readonly bool IsShown(EnvelopeNames names) =>
        names.IsDataAtRoot ? !_isMessageSeen && (_isRequestIdSeen || !names.HasRequestId) : _dataStart != NotSeen || _isDataNull || (_isRequestIdSeen && !_isMessageSeen);

    private void ReadDataAfterwards(JsonSource source, EnvelopeNames names, JsonRead<T> readData, bool isWithBeside)
    {
        int start = isWithBeside ? _holderStart : _dataStart;
        if (start == NotSeen)
        {
            Data = DataPlace.ReadMissing(source, readData, names.DataName, _isDataNull);
            return;
        }

        ApiJsonReader reader = DataPlace.At(source, start);
        IReadOnlyList<byte[]> beside = isWithBeside ? _holder!.Names : names.IsDataAtRoot ? names.Root.Names : _inData?.Names ?? [];
        if (beside.Count > 0)
        {
            source.Expect(reader.Depth + (DataPlace.IsObject(ref reader) ? 1 : 2), beside);
        }

        Data = readData(ref reader);
    }
}
