using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Responses;

/// <summary>The members of one object that belong to an envelope, in the form in which their names are compared.</summary>
internal sealed class EnvelopeLevel
{
    private readonly Member[] _codes;
    private readonly Member[] _messages;
    private readonly Member[] _inner;
    private readonly byte[]? _data;
    private readonly byte[]? _requestId;
    private readonly byte[]? _flag;

    private EnvelopeLevel(IReadOnlyList<EnvelopePart> parts, int depth)
    {
        EnvelopePart[] own = parts.Where(part => part.Path.Length == depth + 1).ToArray();
        _codes = own.Where(static part => part.Role == EnvelopeRole.Code).Select(part => new Member(part, depth)).ToArray();
        _messages = own.Where(static part => part.Role == EnvelopeRole.Message).Select(part => new Member(part, depth)).ToArray();
        _data = NameOf(EnvelopeRole.Data);
        _requestId = NameOf(EnvelopeRole.RequestId);
        _flag = NameOf(EnvelopeRole.Flag);
        _inner = parts.Where(part => part.Path.Length > depth + 1).GroupBy(part => part.Path[depth], StringComparer.Ordinal)
            .Select(group => new Member(Encoding.UTF8.GetBytes(group.Key), 0, new EnvelopeLevel(group.ToArray(), depth + 1))).ToArray();
        Names = [.. _codes.Concat(_messages).Concat(_inner).Select(static member => member.Name), .. new[] { _data, _requestId, _flag }.OfType<byte[]>()];
        HoldsData = parts.Any(static part => part.Role == EnvelopeRole.Data);
        HoldsCode = parts.Any(static part => part.Role == EnvelopeRole.Code);

        byte[]? NameOf(EnvelopeRole role) => own.Where(part => part.Role == role).Select(part => Encoding.UTF8.GetBytes(part.Path[depth])).FirstOrDefault();
    }

    /// <summary>Whether the data is in this object, or further inside.</summary>
    public bool HoldsData { get; }

    /// <summary>Whether a code is in this object, or further inside.</summary>
    public bool HoldsCode { get; }

    /// <summary>Whether the data is a member of this object.</summary>
    public bool HasData => _data is not null;

    /// <summary>The names of the members.</summary>
    public IReadOnlyList<byte[]> Names { get; }

    public static EnvelopeLevel Of(IReadOnlyList<EnvelopePart> parts) => new(parts, 0);

    public bool IsData(ReadOnlySpan<byte> name) => _data is not null && name.SequenceEqual(_data);

    public bool IsRequestId(ReadOnlySpan<byte> name) => _requestId is not null && name.SequenceEqual(_requestId);

    public bool IsFlag(ReadOnlySpan<byte> name) => _flag is not null && name.SequenceEqual(_flag);

    /// <summary>The rank of a member as carrier of the code, 0 being the best; negative when it does not carry one.</summary>
    public int CodeRank(ReadOnlySpan<byte> name) => RankIn(_codes, name);

    /// <summary>The rank of a member as carrier of a message; negative when it does not carry one.</summary>
    public int MessageRank(ReadOnlySpan<byte> name) => RankIn(_messages, name);

    /// <summary>What of the envelope is inside a member; null when nothing is.</summary>
    public EnvelopeLevel? Inside(ReadOnlySpan<byte> name)
    {
        foreach (Member member in _inner)
        {
            if (name.SequenceEqual(member.Name))
            {
                return member.Level;
            }
        }

        return null;
    }

    private static int RankIn(Member[] members, ReadOnlySpan<byte> name)
    {
        foreach (Member member in members)
        {
            if (name.SequenceEqual(member.Name))
            {
                return member.Rank;
            }
        }

        return -1;
    }

    private sealed class Member
    {
        public Member(EnvelopePart part, int depth)
            : this(Encoding.UTF8.GetBytes(part.Path[depth]), part.Rank, null)
        {
        }

        public Member(byte[] name, int rank, EnvelopeLevel? level)
        {
            Name = name;
            Rank = rank;
            Level = level;
        }

        public byte[] Name { get; }

        public int Rank { get; }

        public EnvelopeLevel? Level { get; }
    }
}
