using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks what became of an item of a batch: the members of its envelope, and its data where it succeeded.</summary>
internal sealed class OutcomeChecker
{
    private readonly EnvelopeShape _shape;
    private readonly AnswerChecker _checker;
    private readonly DiagnosticBag _diagnostics;

    public OutcomeChecker(EnvelopeModel envelope, AnswerChecker checker, DiagnosticBag diagnostics)
    {
        _shape = new EnvelopeShape(envelope, EquatableArray<MemberModel>.Empty);
        _checker = checker;
        _diagnostics = diagnostics;
    }

    /// <param name="what">What the item is, as the beginning of messages.</param>
    public void Check(JsonObject item, OutcomeRef outcome, string what)
    {
        SourceSpan anchor = item.Properties.Count > 0 ? item.Properties[0].Name.Span : item.Span;
        foreach (EquatableArray<string> level in _shape.Levels)
        {
            if (EnvelopeShape.ObjectAt(item, level) is { } members)
            {
                _checker.CheckMembers(members, _shape.MembersAt(level).ToList(), anchor, what);
            }
        }

        if (outcome.Data is not { } type || !Succeeded(item))
        {
            return;
        }

        JsonProperty? data = EnvelopeShape.Find(item, MemberPath.Names(_shape.Envelope.DataName));
        if (data is { Value: not JsonNull } || (data is not null && AnswerChecker.IsCollection(type)))
        {
            _checker.Check(data.Value, type, $"The data of {char.ToLowerInvariant(what[0])}{what.Substring(1)}");
        }
        else if (type is not NullableRef && type != TypeBinder.Anything)
        {
            _diagnostics.Report(SampleRules.MissingMember, data?.Name.Span ?? anchor, what, MemberPath.Display(_shape.Envelope.DataName), $"write 'outcome<{type.Display()}?>', or 'outcome<none>'");
        }
    }

    private bool Succeeded(JsonObject item)
    {
        SuccessModel success = _shape.Envelope.Success;
        if (_shape.Envelope.FlagName is { } flag)
        {
            return EnvelopeShape.Find(item, MemberPath.Names(flag)) is { Value: var value } && EnvelopeCodes.FlagIn(value) == success.Codes[0].Text;
        }

        ErrorCode? code = EnvelopeCodes.CodeOf(_shape, item, out _);
        return code is null ? success.Kind == SuccessKind.Absent : success.Codes.Contains(code);
    }
}
