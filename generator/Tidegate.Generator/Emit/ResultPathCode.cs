using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Expressions for values inside what an operation returns.</summary>
internal static class ResultPathCode
{
    /// <param name="result">The expression for what the operation returns.</param>
    /// <param name="isDataNullable">Whether the data of the result may be null.</param>
    /// <returns>The expression for the value; null at run time where something on the way to it is.</returns>
    public static string Of(EndpointModel endpoint, ResultPath path, string result, bool isDataNullable)
    {
        string value = endpoint.Response is null || path.IsBeside ? result : $"{result}.{EmittedNames.Data}";
        bool mayBeNull = isDataNullable && !path.IsBeside;
        foreach (MemberModel member in path.Members)
        {
            value += $"{(mayBeNull ? "?" : "")}.{CSharpLiteral.Identifier(member.Name)}{(member.TellsNullFromAbsent ? ".Value" : "")}";
            mayBeNull = member.IsOptional || member.Type is NullableRef || member.Lacking != Lacking.Never;
        }

        return value;
    }
}
