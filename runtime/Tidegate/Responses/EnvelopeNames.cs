using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Responses;

/// <summary>The envelope of a service or an operation, in the form in which responses are read.</summary>
internal sealed class EnvelopeNames
{
    /// <summary>The members that tell success.</summary>
    private readonly IReadOnlyList<string> _judges;

    public EnvelopeNames(ApiEnvelope envelope)
    {
        _judges = envelope.FlagName is { } judge ? [judge] : envelope.CodeNames;
        IsNone = ReferenceEquals(envelope, ApiEnvelope.None);
        var parts = new List<EnvelopePart> { new(EnvelopeRole.Data, envelope.DataName, 0), new(EnvelopeRole.Message, envelope.MessageName, 0) };
        parts.AddRange(envelope.CodeNames.Select(static (name, rank) => new EnvelopePart(EnvelopeRole.Code, name, rank)));
        parts.AddRange(envelope.FurtherMessageNames.Select(static (name, i) => new EnvelopePart(EnvelopeRole.Message, name, i + 1)));
        if (envelope.FlagName is { } flag)
        {
            parts.Add(new EnvelopePart(EnvelopeRole.Flag, flag, 0));
        }

        if (envelope.RequestIdName is { } requestId)
        {
            parts.Add(new EnvelopePart(EnvelopeRole.RequestId, requestId, 0));
        }

        HasRequestId = envelope.RequestIdName is not null;
        Root = EnvelopeLevel.Of(IsNone ? [] : parts);
        Code = new CodeRule(envelope.Success, envelope.FlagName is not null);
        DataName = MemberPath.Display(envelope.DataName);
        IsDataAtRoot = envelope.DataName.Length == 0;
    }

    /// <summary>Whether responses have no envelope.</summary>
    public bool IsNone { get; }

    /// <summary>The members of the response itself.</summary>
    public EnvelopeLevel Root { get; }

    public CodeRule Code { get; }

    /// <summary>The name of the data for messages.</summary>
    public string DataName { get; }

    /// <summary>Whether the members beside the code are the data.</summary>
    public bool IsDataAtRoot { get; }

    public bool HasRequestId { get; }

    /// <summary>What every response consists of, for messages.</summary>
    public string Form => IsNone ? "JSON" : "a JSON envelope";

    /// <summary>What a response lacks that shows neither success nor an error, such as <c>has no 'code' or 'status'</c>.</summary>
    public string Lack
    {
        get
        {
            string codes = string.Join(" or ", _judges.Select(static name => $"'{MemberPath.Display(name)}'"));
            return Code.Kind == SuccessKind.WithoutCode ? $"shows neither {codes} nor a success without it" : $"has no {codes}";
        }
    }
}
