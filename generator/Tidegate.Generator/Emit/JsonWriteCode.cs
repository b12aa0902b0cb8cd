using System;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>The statements that write a value of a type: as a member of an <c>ApiJsonObject</c>, or on its own to a <c>Utf8JsonWriter</c>.</summary>
/// <param name="Qualifier">The prefix of a record's write method: its class and a dot, or nothing inside that class.</param>
internal readonly record struct JsonWriteCode(string Qualifier)
{
    /// <summary>
    /// Its methods are called as static methods: called as extensions, one of the consumer's with the same name would be found first.
    /// </summary>
    public const string ApiJsonWriter = "global::Tidegate.Json.ApiJsonWriter";

    public static string MethodFor(string recordName) => "Write" + recordName;

    /// <summary>The method that writes the members of a record into an object that has a tag already.</summary>
    public static string MembersMethodFor(string recordName) => "WriteMembersOf" + recordName;

    /// <summary>Writes a member of an object, or nothing when it is optional and absent.</summary>
    /// <param name="members">The variable with the <c>ApiJsonObject</c>.</param>
    /// <param name="value">The expression for the member's value.</param>
    /// <param name="name">The name of the member in the error when the value is rejected.</param>
    public void Member(CSharpWriter writer, ValueModel member, string members, string value, string name)
    {
        // What an answer lacks is not written into caches and queues either, as it came; a request of it is refused.
        if (!member.IsOptional && member.Lacking == Lacking.Never)
        {
            Property(writer, member.WireName, member.Type, members, WireValue.OfRequired(member.Type, value, name), name);
            return;
        }

        if (member.TellsNullFromAbsent)
        {
            using (writer.Block($"if ({value}.IsPresent)"))
            {
                Property(writer, member.WireName, member.Type, members, value + ".Value", name);
            }

            return;
        }

        string isWritten = member.Lacking == Lacking.InAnswersOnly ? $"global::Tidegate.Json.LackingMembers.IsWritten({value}, {CSharpLiteral.Text(name)})" : $"{value} is not null";
        using (writer.Block($"if ({isWritten})"))
        {
            TypeRef type = CSharpTypes.WithoutNull(member.Type);
            string present = CSharpTypes.IsValueType(type) ? value + ".Value" : value;
            Property(writer, member.WireName, type, members, WireValue.OfPresent(type, present, name), name);
        }
    }

    /// <summary>Writes a member whose value is present.</summary>
    /// <param name="members">The variable with the <c>ApiJsonObject</c>.</param>
    /// <param name="wireValue">The expression for the value that is sent, as <see cref="WireValue"/> builds it.</param>
    /// <param name="name">The name of the member in the error when something inside it is rejected.</param>
    public void Property(CSharpWriter writer, string wireName, TypeRef type, string members, string wireValue, string name) =>
        writer.Line($"{members}.{MethodOf(type)}({CSharpLiteral.Utf8(wireName)}, {wireValue}{FurtherArguments(type, name)});");

    /// <summary>An expression that writes one value; a statement when a semicolon follows.</summary>
    /// <param name="json">The variable with the <c>Utf8JsonWriter</c>.</param>
    /// <param name="wireValue">The expression for the value that is sent, as <see cref="WireValue"/> builds it.</param>
    /// <param name="name">The name of the value in the error when something inside it is rejected.</param>
    public string Expression(TypeRef type, string json, string wireValue, string name) => type switch
    {
        { OnWire: { } scalar } => ScalarCode.Of(scalar).Writing.Value(json, wireValue),
        NullableRef { Value: ScalarRef { Kind: ScalarKind.String } text } => Expression(text, json, wireValue, name),
        NamedRef record => $"{Writer(record)}({json}, {wireValue})",
        _ => $"{ApiJsonWriter}.{MethodOf(type)}({json}, {wireValue}{FurtherArguments(type, name)})",
    };

    /// <summary>The runtime's method for a type: with a name before the value in an object, without one anywhere else.</summary>
    private static string MethodOf(TypeRef type) => type switch
    {
        { OnWire: { } scalar } => ScalarCode.Of(scalar).Writing.Member,
        NamedRef => "WriteValue",
        ArrayRef => "WriteArray",
        MapRef => "WriteMap",
        OutcomeRef => "WriteOutcome",
        JsonTextRef => "WriteJsonText",
        SeparatedRef => "WriteSeparated",
        NullableRef { Value: ScalarRef { Kind: ScalarKind.String } text } => MethodOf(text),
        NullableRef => "WriteNullable",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The arguments after the value that the method for a type takes; empty, or beginning with a comma.</summary>
    private string FurtherArguments(TypeRef type, string name) => type switch
    {
        { OnWire: not null } => "",
        NamedRef record => $", {Writer(record)}",
        ArrayRef array => $", {Lambda(array.Item, ItemOf(name))}",
        MapRef map => $", {Lambda(map.Value, ItemOf(name))}",
        JsonTextRef jsonText => $", {Lambda(jsonText.Content, name)}",
        OutcomeRef => "",
        SeparatedRef list => $", {CSharpLiteral.Character(list.Separator)}, {ScalarTextCode.Formatter(list.Item, ItemOf(name))}",
        NullableRef { Value: ScalarRef { Kind: ScalarKind.String } } => "",
        NullableRef { Value: NamedRef { IsClass: true } record } => $", {Writer(record)}",
        NullableRef nullable => $", static (json, item) => {Expression(nullable.Value, "json", WireValue.OfPresent(nullable.Value, "item", name), name)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private string Writer(NamedRef record) => Qualifier + MethodFor(record.Name);

    private static string ItemOf(string name) => name + "[]";

    /// <summary>An expression for a <c>JsonWrite&lt;T&gt;</c> whose value may be missing.</summary>
    public string Lambda(TypeRef type, string name) =>
        $"static (json, item) => {Expression(type, "json", WireValue.OfRequired(type, "item", name), name)}";
}
