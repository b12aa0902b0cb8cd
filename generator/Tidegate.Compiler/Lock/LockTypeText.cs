using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Writes types for a lock. Released locks are compared with this text, so it must never change, even if messages come to write types
/// differently.
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
        OutcomeRef outcome => $"outcome<{(outcome.Data is null ? "none" : Of(outcome.Data))}>",
        ProblemRef => "problem",
        DownloadRef => "file",
        WholeTextRef => "text",
        WholeBytesRef => "bytes",
        StreamRef stream => $"stream<{Of(stream.Item)}>",
        FileRef file => file.MediaType ?? "file",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
