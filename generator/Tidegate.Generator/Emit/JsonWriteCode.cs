using System;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The statements that write a value of a type to a <c>Utf8JsonWriter</c>.</summary>
/// <param name="Qualifier">What stands before the write method of a named type: its class and a dot, or nothing inside that class.</param>
internal readonly record struct JsonWriteCode(string Qualifier)
{
    // Called as a static method: an extension method of the consumer's with the same name would be found first.
    private const string ApiJsonWriter = "global::Tidegate.Json.ApiJsonWriter";

    public static string MethodFor(string typeName) => "Write" + typeName;

    /// <summary>Writes a member of an object, or nothing when it is optional and absent.</summary>
    /// <param name="json">The variable with the writer.</param>
    /// <param name="value">The expression for the member's value.</param>
    public void Member(CSharpWriter writer, MemberModel member, string json, string value)
    {
        if (!member.IsOptional)
        {
            Property(writer, member.WireName, member.Type, json, value);
            return;
        }

        using (writer.Block($"if ({value} is not null)"))
        {
            string present = CSharpTypes.IsValueType(member.Type) ? value + ".Value" : value;
            Property(writer, member.WireName, CSharpTypes.WithoutNull(member.Type), json, present);
        }
    }

    /// <summary>An expression that writes one value; a statement when a semicolon follows.</summary>
    public string Expression(TypeRef type, string json, string value) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => $"{json}.WriteStringValue({value})",
        ScalarRef { Kind: ScalarKind.Bool } => $"{json}.WriteBooleanValue({value})",
        ScalarRef { Kind: ScalarKind.Id } => $"{ApiJsonWriter}.WriteId({json}, {value})",
        ScalarRef { Kind: ScalarKind.EpochMillis } => $"{ApiJsonWriter}.WriteEpochMillis({json}, {value})",
        ScalarRef { Kind: ScalarKind.Date } => $"{ApiJsonWriter}.WriteDate({json}, {value})",
        ScalarRef { Kind: ScalarKind.DateTime } => $"{ApiJsonWriter}.WriteDateTime({json}, {value})",
        ScalarRef { Kind: ScalarKind.Json } => $"{value}.WriteTo({json})",
        ScalarRef => $"{json}.WriteNumberValue({value})",
        NamedRef named => $"{Qualifier}{MethodFor(named.Name)}({json}, {value})",
        ArrayRef array => $"{ApiJsonWriter}.WriteArray({json}, {value}, {Delegate(array.Item)})",
        MapRef map => $"{ApiJsonWriter}.WriteMap({json}, {value}, {Delegate(map.Value)})",
        JsonTextRef jsonText => $"{ApiJsonWriter}.WriteJsonText({json}, {value}, {Delegate(jsonText.Content)})",
        SeparatedRef list => $"{ApiJsonWriter}.WriteSeparated({json}, {value}, {CSharpLiteral.Character(list.Separator)}, {ScalarTextCode.Formatter(list.Item)})",
        NullableRef nullable => $"{ApiJsonWriter}.WriteNullable({json}, {value}, {Delegate(nullable.Value)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>An expression for a <c>JsonWrite&lt;T&gt;</c>: a method where there is one, else a lambda.</summary>
    private string Delegate(TypeRef type) => type is NamedRef named
        ? Qualifier + MethodFor(named.Name)
        : $"static (json, item) => {Expression(type, "json", "item")}";

    private void Property(CSharpWriter writer, string wireName, TypeRef type, string json, string value)
    {
        string name = CSharpLiteral.Utf8(wireName);
        string? method = (type as ScalarRef)?.Kind switch
        {
            ScalarKind.String => "WriteString",
            ScalarKind.Bool => "WriteBoolean",
            ScalarKind.Int or ScalarKind.Long or ScalarKind.Double or ScalarKind.Decimal => "WriteNumber",
            _ => null,
        };
        if (method is not null)
        {
            writer.Line($"{json}.{method}({name}, {value});");
            return;
        }

        writer.Line($"{json}.WritePropertyName({name});");
        writer.Line(Expression(type, json, value) + ";");
    }
}
