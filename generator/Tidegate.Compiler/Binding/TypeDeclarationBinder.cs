using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the types that a service declares.</summary>
internal sealed class TypeDeclarationBinder
{
    private readonly EnvelopeModel _envelope;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyDictionary<string, string> _reserved;

    public TypeDeclarationBinder(string service, EnvelopeModel envelope, DiagnosticBag diagnostics)
    {
        _envelope = envelope;
        _diagnostics = diagnostics;
        _reserved = ReservedNames.Types(service);
    }

    /// <param name="broken">The names of the types that cannot be used, which are all reported.</param>
    public EquatableArray<TypeModel> Bind(EquatableArray<TypeSyntax> types, bool isPartial, out EquatableArray<string> broken)
    {
        List<TypeSyntax> usable = new();
        List<string> unusable = new();
        Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (TypeSyntax type in types)
        {
            // All mistakes in the declaration are reported, even when its name has already been rejected.
            bool isNameFree = CheckName(type.Name, taken) && (type is not UnionSyntax || NameCheck.IsFree(type.Name, $"The union '{type.Name.Text}'", ReservedNames.Unions, _diagnostics));
            bool isSound = CheckContent(type);
            if (isNameFree && isSound)
            {
                usable.Add(type);
            }
            else
            {
                unusable.Add(type.Name.Text);
            }
        }

        TypeNames names = new(usable.Select(type => new KeyValuePair<string, NamedKind>(type.Name.Text, KindOf(type))), unusable, isPartial);
        TypeBinder binder = new(names, _envelope, _diagnostics);
        broken = unusable.ToEquatableArray();
        var models = usable.Select(type => BindType(type, binder)).ToList();
        return UnionCheck.Complete(models, types.OfType<UnionSyntax>(), _diagnostics).ToEquatableArray();
    }

    private static NamedKind KindOf(TypeSyntax type) => type switch
    {
        IdSyntax => NamedKind.Id,
        EnumSyntax { Kind.Text: "int" } => NamedKind.IntEnum,
        EnumSyntax => NamedKind.StringEnum,
        UnionSyntax { TagName: null } => NamedKind.ShapeUnion,
        UnionSyntax => NamedKind.TagUnion,
        _ => NamedKind.Record,
    };

    private bool CheckName(Word name, Dictionary<string, string> taken)
    {
        if (!NameCheck.IsName(name, "a type", _diagnostics)
            || !NameCheck.IsFree(name, $"The type '{name.Text}'", _reserved, _diagnostics))
        {
            return false;
        }

        if (taken.TryGetValue(name.Text, out string? other))
        {
            _diagnostics.Report(NameRules.DuplicateType, name.Span, name.Text, other);
            return false;
        }

        taken.Add(name.Text, name.Text);
        return true;
    }

    private bool CheckContent(TypeSyntax type)
    {
        switch (type)
        {
            case EnumSyntax { Kind: { Text: not ("string" or "int") } kind }:
                _diagnostics.Report(TypeRules.BadEnumKind, kind.Span, kind.Text, ForeignTypes.Read(kind.Text) is "int" or "long" or "double" ? "int" : "string");
                return false;
            case EnumSyntax { Values.Count: 0 }:
                _diagnostics.Report(TypeRules.EmptyType, type.Name.Span, type.Name.Text, "value");
                return false;
            case RecordSyntax { Members.Count: 0 }:
                _diagnostics.Report(TypeRules.EmptyType, type.Name.Span, type.Name.Text, "member");
                return false;
            case UnionSyntax { Alternatives.Count: < 2 } union:
                _diagnostics.Report(TypeRules.TooFewAlternatives, type.Name.Span, type.Name.Text, union.Alternatives.Count == 0 ? "none" : "only one");
                return false;
            default:
                return type is not BrokenTypeSyntax;
        }
    }

    private TypeModel BindType(TypeSyntax type, TypeBinder binder)
    {
        string name = type.Name.Text;
        switch (type)
        {
            case RecordSyntax record:
                NameScope names = new(_diagnostics, "member", ReservedNames.RecordMembers, name);
                return new MemberBinder(binder, _diagnostics).BindRecord(record, names);
            case UnionSyntax union:
                return new UnionBinder(binder, _diagnostics).Bind(union);
            case EnumSyntax { Kind.Text: "int" } declaration:
                return new IntEnumModel(name, type.Doc, BindValues(declaration, BindIntValue, value => value.Aliases.Prepend(value.Value)));
            case EnumSyntax declaration:
                return new StringEnumModel(name, type.Doc, BindValues(declaration, BindStringValue, value => value.Aliases.Prepend(value.Value)));
            default:
                return new IdModel(name, type.Doc);
        }
    }

    private EquatableArray<T> BindValues<T, TValue>(EnumSyntax declaration, Func<EnumValueSyntax, T?> bind, Func<T, IEnumerable<TValue>> wireValues)
        where T : class, IEquatable<T>
        where TValue : notnull
    {
        IReadOnlyDictionary<string, string> reserved = ReservedNames.EnumMembers(declaration.Name.Text);
        Dictionary<TValue, string> names = new();
        List<T> models = new();
        foreach (EnumValueSyntax value in declaration.Values)
        {
            bool isNamed = NameCheck.IsName(value.Name, "an enum value", _diagnostics)
                && NameCheck.IsFree(value.Name, $"The enum value '{value.Name.Text}'", reserved, _diagnostics);
            if (bind(value) is not { } model)
            {
                continue;
            }

            bool isNew = true;
            foreach ((TValue wire, Word place) in wireValues(model).Zip(value.Aliases.Prepend(value.Value), (wire, place) => (wire, place)))
            {
                if (names.TryGetValue(wire, out string? other))
                {
                    isNew = false;
                    _diagnostics.Report(TypeRules.EnumValueTwice, place.Span, place.Text, other);
                }
                else if (isNamed)
                {
                    names.Add(wire, value.Name.Text);
                }
            }

            if (isNew && isNamed)
            {
                models.Add(model);
            }
        }

        return models.ToEquatableArray();
    }

    private static StringEnumValue? BindStringValue(EnumValueSyntax value) =>
        new(value.Name.Text, value.Value.Text, value.Doc) { Aliases = value.Aliases.Select(alias => alias.Text).ToEquatableArray() };

    /// <returns>Null when it is no number, or one of its aliases is none, which is reported.</returns>
    private IntEnumValue? BindIntValue(EnumValueSyntax value)
    {
        var numbers = value.Aliases.Prepend(value.Value).Select(NumberOf).ToList();
        return numbers.All(number => number is not null)
            ? new IntEnumValue(value.Name.Text, numbers[0]!.Value, value.Doc) { Aliases = numbers.Skip(1).Select(number => number!.Value).ToEquatableArray() }
            : null;
    }

    private int? NumberOf(Word value)
    {
        if (WholeNumbers.TryRead(value.Text, out int number))
        {
            return number;
        }

        _diagnostics.Report(TypeRules.BadEnumValue, value.Span, value.Text);
        return null;
    }
}
