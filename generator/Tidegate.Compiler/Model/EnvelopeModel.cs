using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>How responses are wrapped. Names are paths: see <see cref="MemberPath"/>.</summary>
/// <param name="CodeNames">The members that may carry the code, best first.</param>
/// <param name="MessageNames">The members that may carry a message, best first.</param>
/// <param name="DataName">The member with the result; the whole response where the members beside the code are the result.</param>
/// <param name="RequestIdName">Null when the API has none.</param>
internal sealed record EnvelopeModel(
    EquatableArray<string> CodeNames,
    SuccessModel Success,
    EquatableArray<string> MessageNames,
    string DataName,
    string? RequestIdName)
{
    /// <summary>No envelope: the whole answer is the result, the HTTP status tells success, and errors have it for their code.</summary>
    public static EnvelopeModel None { get; } = new(
        EquatableArray<string>.Empty,
        new SuccessModel(SuccessKind.Status, EquatableArray<ErrorCode>.Empty),
        EquatableArray<string>.Empty,
        MemberPath.Whole,
        null);

    public bool IsNone => CodeNames.Count == 0;

    /// <summary>Whether codes are texts, and not whole numbers.</summary>
    public bool HasTextCodes => Success.Kind != SuccessKind.Numbers && !IsNone;

    /// <summary>The member that tells success beside the code, which only errors have; null when the code tells it.</summary>
    public string? FlagName { get; init; }

    /// <summary>The codes of answers of which a part succeeded; they count as success only where the result tells the parts apart.</summary>
    public EquatableArray<ErrorCode> Partial { get; init; }

    /// <summary>The envelope of an operation whose result tells the parts apart, so that these codes mean success.</summary>
    public EnvelopeModel WithPartialSuccess => this with { Success = Success with { Codes = Success.Codes.Concat(Partial).ToEquatableArray() } };

    /// <summary>The members beside the data that every operation returns with it.</summary>
    public EquatableArray<MemberModel> Beside { get; init; }

    public bool IsDataAtRoot => DataName == MemberPath.Whole;

    /// <summary>The names of all its members but those beside the data.</summary>
    public IEnumerable<string> Names =>
        CodeNames.Concat(MessageNames).Append(DataName).Concat(new[] { FlagName, RequestIdName }.OfType<string>());

    /// <summary>The names in the answer itself that are of it, or lead to what is.</summary>
    public IEnumerable<string> NamesInAnswer => Names.Select(MemberPath.Names).Where(names => names.Count > 0).Select(names => names[0]).Distinct();

    /// <summary>The object that holds the data.</summary>
    public EquatableArray<string> Holder => MemberPath.Names(DataName) is { Count: > 0 } names ? names.Take(names.Count - 1).ToEquatableArray() : EquatableArray<string>.Empty;

    /// <summary>The name of the data in the object that holds it.</summary>
    public string DataMember => MemberPath.LastOf(DataName);
}

/// <summary>What tells whether a call succeeded.</summary>
internal enum SuccessKind
{
    Numbers,
    Texts,
    Flag,

    /// <summary>The absence of a code.</summary>
    Absent,

    /// <summary>The HTTP status.</summary>
    Status,
}

/// <param name="Codes">The codes that mean success: numbers, texts, or the flag as a text; empty when success has no code.</param>
internal sealed record SuccessModel(SuccessKind Kind, EquatableArray<ErrorCode> Codes)
{
    public static implicit operator SuccessModel(int code) => new(SuccessKind.Numbers, new ErrorCode[] { code }.ToEquatableArray());
}
