using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>The calls that add a field to an <c>ApiForm</c> or a part to an <c>ApiParts</c>.</summary>
/// <param name="Qualifier">The prefix of a record's write method.</param>
internal readonly record struct BodyFieldCode(string Qualifier)
{
    /// <param name="wireValue">The expression for the value that is sent, as <see cref="WireValue"/> builds it.</param>
    /// <param name="name">The name of the value in the error when something inside it is rejected.</param>
    public string Call(BindingModel binding, string wireValue, string name)
    {
        string wireName = CSharpLiteral.Utf8(binding.WireName);
        return binding switch
        {
            { Type: FileRef } => $"Add({wireName}, {wireValue})",
            { Type: ArrayRef { Item: FileRef } } => $"AddAll({wireName}, {wireValue})",
            { Type: SeparatedRef } or { Type.OnWire.Form: not ScalarForm.Any } => $"Add({wireName}, {ScalarTextCode.OfSent(binding.Type, wireValue, name)})",
            { Type: ArrayRef array, Location: BindingLocation.Form } => $"AddAll({wireName}, {wireValue}, {ScalarTextCode.Formatter(array.Item, name + "[]")})",
            _ => $"AddJson({wireName}, {wireValue}, {new JsonWriteCode(Qualifier).Lambda(binding.Type, name)})",
        };
    }
}
