using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Responses;

/// <summary>The member names of a service's envelope, in the form in which they are compared.</summary>
internal sealed class EnvelopeNames
{
    private readonly IReadOnlyList<string> _codeNames;
    private readonly byte[][] _codes;
    private readonly byte[] _data;
    private readonly byte[] _message;
    private readonly byte[]? _requestId;

    public EnvelopeNames(ApiEnvelope envelope)
    {
        _codeNames = envelope.CodeNames;
        _codes = new byte[_codeNames.Count][];
        for (int i = 0; i < _codes.Length; i++)
        {
            _codes[i] = Encoding.UTF8.GetBytes(_codeNames[i]);
        }

        _data = Encoding.UTF8.GetBytes(envelope.DataName);
        _message = Encoding.UTF8.GetBytes(envelope.MessageName);
        _requestId = envelope.RequestIdName is { } name ? Encoding.UTF8.GetBytes(name) : null;
        DataName = envelope.DataName;
        SuccessCode = envelope.SuccessCode;
    }

    public int SuccessCode { get; }

    public string DataName { get; }

    /// <summary>The names of the code for messages, such as <c>'code' or 'status'</c>.</summary>
    public string CodeDescription => string.Join(" or ", _codeNames.Select(static name => $"'{name}'"));

    public bool IsData(ReadOnlySpan<byte> name) => name.SequenceEqual(_data);

    public bool IsMessage(ReadOnlySpan<byte> name) => name.SequenceEqual(_message);

    public bool IsRequestId(ReadOnlySpan<byte> name) => _requestId is not null && name.SequenceEqual(_requestId);

    /// <summary>The rank of a member as carrier of the code, 0 being the best; negative when it does not carry one.</summary>
    public int CodeRank(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _codes.Length; i++)
        {
            if (name.SequenceEqual(_codes[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
