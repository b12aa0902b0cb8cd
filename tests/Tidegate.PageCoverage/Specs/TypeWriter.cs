using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tidegate.PageCoverage.Specs;

/// <summary>Writes shapes as types of a spec; each record becomes a declared type of its own.</summary>
internal sealed class TypeWriter
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The declared types, as lines below <c>types:</c>.</summary>
    public List<string> Lines { get; } = [];

    /// <param name="name">What a record would be called.</param>
    /// <returns>The type, without quotes.</returns>
    public string Write(Shape shape, string name) => shape switch
    {
        NullShape => "json?",
        NullableShape nullable => Write(nullable.Value, name) + "?",
        ScalarShape scalar => scalar.Word,
        ArrayShape { Item: null } => "json[]",
        ArrayShape { Item: { } item } => Write(item, name) + "[]",
        RecordShape record => Declare(record, name),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private string Declare(RecordShape record, string name)
    {
        List<string> members = [.. record.Members.Select(member => $"      {Key(member.Name, member.IsOptional)}: \"{Write(member.Shape, name + Names.Pascal(member.Name))}\"")];
        string text = string.Join('\n', members);
        if (_names.TryGetValue(text, out string? declared))
        {
            return declared;
        }

        string unique = name;
        for (int i = 2; _names.ContainsValue(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        _names.Add(text, unique);
        Lines.Add($"  {unique}:\n    members:\n{text}");
        return unique;
    }

    /// <summary>What answers show is not all that may be missing, so their members are optional.</summary>
    public static string Key(string name, bool isOptional) => isOptional ? name + "?" : name;
}
