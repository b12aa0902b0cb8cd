using System;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The statements that write a value of a type to a <c>Utf8JsonWriter</c>.</summary>
/// <param name="Qualifier">What stands before the write method of a record: its class and a dot, or nothing inside that class.</param>
internal readonly record struct JsonWriteCode(string Qualifier)
{
    // Called as a static method: an extension method of the consumer's with the same name would be found first.
    private const string ApiJsonWriter = "global::Tidegate.Json.ApiJsonWriter";

    public static string MethodFor(string recordName) => "Write" + recordName;

    /// <summary>Writes a member of an object, or nothing when it is optional and absent.</summary>
    /// <param name="json">The variable with the writer.</param>
    /// <param name="value">The expression for the member's value.</param>
    /// <param name="name">Names the member when the value is refused.</param>
    public void Member(CSharpWriter writer, MemberModel member, string json, string value, string name)
    {
        if (!member.IsOptional)
        {
            Property(writer, member.WireName, member.Type, json, WireValue.OfMandatory(member.Type, value, name), name);
            return;
        }

        using (writer.Block($"if ({value} is not null)"))
        {
            TypeRef type = CSharpTypes.WithoutNull(member.Type);
            string present = CSharpTypes.IsValueType(type) ? value + ".Value" : value;
            Property(writer, member.WireName, type, json, WireValue.OfPresent(type, present, name), name);
        }
    }

    /// <summary>Writes a member whose value is there.</summary>
    /// <param name="wireValue">The expression for what is sent, as <see cref="WireValue"/> makes it.</param>
    /// <param name="name">Names the member when something inside it is refused.</param>
    public void Property(CSharpWriter writer, string wireName, TypeRef type, string json, string wireValue, string name)
    {
        string property = CSharpLiteral.Utf8(wireName);
        string? method = (WireValue.TypeOf(type) as ScalarRef)?.Kind switch
        {
            ScalarKind.String => "WriteString",
            ScalarKind.Bool => "WriteBoolean",
            ScalarKind.Int or ScalarKind.Long or ScalarKind.Double or ScalarKind.Decimal => "WriteNumber",
            _ => null,
        };
        if (method is not null)
        {
            writer.Line($"{json}.{method}({property}, {wireValue});");
            return;
        }

        writer.Line($"{json}.WritePropertyName({property});");
        writer.Line(Expression(type, json, wireValue, name) + ";");
    }

    /// <summary>An expression that writes one value; a statement when a semicolon follows.</summary>
    /// <param name="wireValue">The expression for what is sent, as <see cref="WireValue"/> makes it.</param>
    /// <param name="name">Names the value when something inside it is refused.</param>
    public string Expression(TypeRef type, string json, string wireValue, string name) => WireValue.TypeOf(type) switch
    {
        ScalarRef { Kind: ScalarKind.String } => $"{json}.WriteStringValue({wireValue})",
        ScalarRef { Kind: ScalarKind.Bool } => $"{json}.WriteBooleanValue({wireValue})",
        ScalarRef { Kind: ScalarKind.Id } => $"{ApiJsonWriter}.WriteId({json}, {wireValue})",
        ScalarRef { Kind: ScalarKind.EpochMillis } => $"{ApiJsonWriter}.WriteEpochMillis({json}, {wireValue})",
        ScalarRef { Kind: ScalarKind.Date } => $"{ApiJsonWriter}.WriteDate({json}, {wireValue})",
        ScalarRef { Kind: ScalarKind.DateTime } => $"{ApiJsonWriter}.WriteDateTime({json}, {wireValue})",
        ScalarRef { Kind: ScalarKind.Json } => $"{wireValue}.WriteTo({json})",
        ScalarRef => $"{json}.WriteNumberValue({wireValue})",
        NamedRef record => $"{Qualifier}{MethodFor(record.Name)}({json}, {wireValue})",
        ArrayRef array => $"{ApiJsonWriter}.WriteArray({json}, {wireValue}, {Lambda(array.Item, ItemOf(name))})",
        MapRef map => $"{ApiJsonWriter}.WriteMap({json}, {wireValue}, {Lambda(map.Value, ItemOf(name))})",
        JsonTextRef jsonText => $"{ApiJsonWriter}.WriteJsonText({json}, {wireValue}, {Lambda(jsonText.Content, name)})",
        SeparatedRef list => $"{ApiJsonWriter}.WriteSeparated({json}, {wireValue}, {CSharpLiteral.Character(list.Separator)}, {ScalarTextCode.Formatter(list.Item, ItemOf(name))})",
        NullableRef nullable => Nullable(nullable.Value, json, wireValue, name),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string ItemOf(string name) => name + "[]";

    /// <summary>An expression for a <c>JsonWrite&lt;T&gt;</c> whose value may be missing.</summary>
    private string Lambda(TypeRef type, string name) =>
        $"static (json, item) => {Expression(type, "json", WireValue.OfMandatory(type, "item", name), name)}";

    private string Nullable(TypeRef type, string json, string value, string name) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => $"{json}.WriteStringValue({value})",
        NamedRef { Kind: NamedKind.Record } record => $"{ApiJsonWriter}.WriteNullable({json}, {value}, {Qualifier}{MethodFor(record.Name)})",
        _ => $"{ApiJsonWriter}.WriteNullable({json}, {value}, static (json, item) => {Expression(type, "json", WireValue.OfPresent(type, "item", name), name)})",
    };
}
