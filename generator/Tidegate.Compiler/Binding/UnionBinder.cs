using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the alternatives of a union; whether they can be told apart is checked when all types are bound.</summary>
internal sealed class UnionBinder
{
    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public UnionBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    public UnionModel Bind(UnionSyntax union)
    {
        NameScope names = new(_diagnostics, "alternative", ReservedNames.Alternatives, union.Name.Text);
        List<AlternativeModel> alternatives = new();
        foreach (AlternativeSyntax alternative in union.Alternatives)
        {
            if (BindType(union, alternative) is { } type)
            {
                alternatives.Add(new AlternativeModel(NameOf(alternative, type, names), alternative.Tag?.Text, type, alternative.Doc));
            }
        }

        TagModel? tag = union.TagName is { } tagName ? new TagModel(tagName.Text, CheckTags(union)) : null;
        return new UnionModel(union.Name.Text, union.Doc, alternatives.ToEquatableArray()) { Tag = tag };
    }

    /// <returns>Null when the type cannot be bound, or be an alternative, which is reported.</returns>
    private TypeRef? BindType(UnionSyntax union, AlternativeSyntax alternative)
    {
        TypeRef? type = _types.Bind(alternative.Type);
        string? remedy = type switch
        {
            null => null,
            NullableRef => $"write '{union.Name.Text}?' where the union is used, since a null is none of its alternatives",
            NamedRef { Kind: NamedKind.Record } => null,
            _ when union.TagName is not null => "only an object can have the tag, so declare a record with this as a member, or leave out 'by' and the tags where the shape of the JSON tells",
            ScalarRef { Kind: ScalarKind.Json } => "leave it out, since what is none of the alternatives is kept as JSON",
            NamedRef { Kind: NamedKind.ShapeUnion } => "list its alternatives here in place of it",
            _ => null,
        };
        if (remedy is null)
        {
            return type;
        }

        _diagnostics.Report(TypeRules.NoAlternative, alternative.Type.Span, type!.Display(), union.Name.Text, remedy);
        return null;
    }

    /// <summary>The name that the spec gives, or that of the tag in Pascal case; a number, of which there is none, leaves it to the type, as shapes do.</summary>
    private static string NameOf(AlternativeSyntax alternative, TypeRef type, NameScope names) => alternative switch
    {
        { Tag: { } tag, TagForm: not ScalarForm.WholeNumber } => names.Add(tag, alternative.CSharpName),
        { Tag: { } tag } => names.Add(tag, alternative.CSharpName ?? new Word(NameOf(type), tag.Span)),
        _ => names.Add(new Word(type.Display(), alternative.Type.Span), alternative.CSharpName ?? new Word(NameOf(type), alternative.Type.Span)),
    };

    private static string NameOf(TypeRef type) => type switch
    {
        NamedRef named => named.Name,
        ArrayRef array => NameOf(array.Item) + "s",
        MapRef map => NameOf(map.Value) + "Map",
        JsonTextRef text => NameOf(text.Content) + "Text",
        SeparatedRef list => NameOf(list.Item) + "List",
        NullableRef nullable => NameOf(nullable.Value),
        { OnWire: { } scalar } => CSharpNames.FromWireName(scalar.Word)!,
        _ => type.Display(),
    };

    /// <returns>What all the tags are; that they differ is reported.</returns>
    private ScalarForm CheckTags(UnionSyntax union)
    {
        ScalarForm form = union.Alternatives[0].TagForm;
        foreach (AlternativeSyntax alternative in union.Alternatives)
        {
            Word tag = alternative.Tag!;
            if (alternative.TagForm != form)
            {
                string remedy = form == ScalarForm.Text || alternative.TagForm == ScalarForm.Text ? "write all of them in quotes where they are texts on the wire, and none otherwise" : "the tags of a union are all texts, all whole numbers, or true and false";
                _diagnostics.Report(TypeRules.BadTag, tag.Span, tag.Text, $"'{union.Alternatives[0].Tag!.Text}' is of another kind", remedy);
            }
            else if (form == ScalarForm.WholeNumber && !IsCanonical(tag.Text))
            {
                _diagnostics.Report(TypeRules.BadTag, tag.Span, tag.Text, "a number that tells is a whole one of 64 bits in plain digits", "write it so, or in quotes where it is text on the wire");
            }
        }

        return form;
    }

    private static bool IsCanonical(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number.ToString(CultureInfo.InvariantCulture) == text;
}
