using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Types as a lock has them. Released locks are compared with this text, so none of it may ever change, however
/// messages come to write a type.
/// </summary>
internal static class LockTypeText
{
    public static string Of(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.OnWire.Word,
        NamedRef named => named.Name,
        ArrayRef array => $"{Of(array.Item)}[]",
        NullableRef nullable => $"{Of(nullable.Value)}?",
        MapRef map => $"map<{Of(map.Value)}>",
        JsonTextRef text => $"json<{Of(text.Content)}>",
        SeparatedRef list => $"list<{Of(list.Item)}, \"{list.Separator}\">",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
